import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/program.js';
import { Io } from '../src/terminal/io.js';
import { Desk } from './support/command.js';
import { feed, head, offer, secondment } from './support/feeds.js';

const silent = { write: () => true };
const program = createProgram(
  new Io({
    stdout: silent,
    stderr: silent,
    folder: '.',
    now: () => 0,
    colours: false,
  }),
  () => {},
);
const names = program.commands.map((command) => command.name());

/** A preview goes on until it is ended. */
const runnable = names.filter((name) => name !== 'preview');

/** The words of a command line, quotation marks observed. */
const wordsOf = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));

async function helpOf(name: string): Promise<{ out: string; examples: string[][] }> {
  const { out, code } = await new Desk().run(name, '--help');
  expect(code).toBe(0);
  const lines = out.split('\n').filter((line) => line.startsWith('  $ npx leadership-feed '));
  return {
    out,
    examples: lines.map((line) => wordsOf(line.replace('  $ npx leadership-feed ', ''))),
  };
}

/** What the examples work with. */
function furnish(desk: Desk): void {
  desk.write('feed.json', feed());
  desk.write('partner.json', {
    ...head,
    publisher: { id: 'tsa', name: 'TSA' },
    offers: [offer('t')],
  });
  desk.write('listing.json', secondment('new-listing'));
  desk.write('programme.csv', 'Title,Summary,Kind,Date\nA,B,course,25/01/2026\n');
}

describe('--help of every command', () => {
  it.each(names)('%s: says in a few lines what it does, with an example', async (name) => {
    const { out, examples } = await helpOf(name);
    expect(examples.length).toBeGreaterThan(0);
    for (const line of out.split('\n').filter((text) => !text.startsWith('  $'))) {
      expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it.each(runnable)('%s: its examples work as they stand', async (name) => {
    const { examples } = await helpOf(name);
    for (const words of examples) {
      const desk = new Desk();
      furnish(desk);
      if (words.includes('programme.xlsx')) {
        await desk.ok('import', 'programme.csv', '--into', 'feed.json');
        await desk.ok('export', 'feed.json', '--out', 'programme.xlsx');
      }
      expect(await desk.run(...words)).toMatchObject({ code: 0 });
    }
  });
});

describe('words that are no command', () => {
  it('are answered with what was probably meant', async () => {
    const { code, err } = await new Desk().run('chek', 'feed.json');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean check?');
  });

  it('are not needed to see what there is', async () => {
    const { out } = await new Desk().run('--help');
    for (const name of names) expect(out).toContain(name);
  });
});
