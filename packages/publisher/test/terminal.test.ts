import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paint, palette, red, safeText } from '../src/terminal/text.js';
import { Desk } from './support/command.js';
import { feed, offer, secondment } from './support/feeds.js';

/** What makes terminals do things: escapes, other controls, bidirectional overrides. */
const ACTIVE = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const EVIL = [
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\',
  '\u009b2J',
  '\u0008\u0008\u0008',
  '\u202egnp.exe',
  'a\rb',
  '\u001bP$q\u001b\\',
].join('');

describe('an escape sequence in data', () => {
  it('never reaches the terminal, from whichever command', async () => {
    const desk = new Desk();
    const publisher = { id: EVIL, name: EVIL, url: EVIL, email: EVIL };
    const evil = {
      ...feed(),
      publisher,
      [EVIL]: EVIL,
      roles: [{ id: EVIL, name: EVIL, strand: EVIL, stage: 1, summary: EVIL }],
      skills: [{ id: EVIL, name: EVIL, group: EVIL, summary: EVIL }],
      offers: [
        offer(EVIL, {
          title: EVIL,
          [EVIL]: 1,
          roles: [EVIL],
          url: EVIL,
          providers: [{ name: EVIL }],
        }),
        offer('b', { title: EVIL, roles: ['x\u001b[2J'], quality: { by: EVIL } }),
      ],
      secondments: [secondment('s', { title: EVIL, kind: EVIL })],
    };
    desk.write('feed.json', evil);
    desk.write(
      'list.json',
      secondment(EVIL, { title: EVIL, summary: EVIL, phases: [EVIL], kind: 5 }),
    );
    desk.write(
      'sheet.csv',
      `Title,Summary,Kind,Date,${EVIL}\n${EVIL},${EVIL},${EVIL},${EVIL},${EVIL}\n`,
    );
    desk.write('broken.json', `{"a":1 ${EVIL}`);
    const commands = [
      ['check', 'feed.json', '--all'],
      ['check', 'feed.json', '--format', 'json'],
      ['check', 'broken.json'],
      ['check', `${EVIL}.json`],
      ['export', 'feed.json'],
      ['coverage', 'feed.json'],
      ['coverage', 'feed.json', '--format', 'csv'],
      ['coverage', 'feed.json', '--format', 'html'],
      ['report', 'feed.json', '--since', '2025-01-01'],
      ['add', 'list.json', '--to', 'feed.json'],
      ['import', 'sheet.csv', '--into', 'feed.json', '--all'],
      ['merge', 'feed.json', '--out', 'merged.json'],
      [EVIL],
      ['check', `--${EVIL}`],
    ];
    for (const words of commands) {
      const { out, err } = await desk.run(...words);
      expect(`${out}${err}`, words.join(' ')).not.toMatch(ACTIVE);
    }
  });

  it('is cleaned, whatever it is, while our own colours stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(text)).not.toMatch(ACTIVE);
        expect(safeText(text)).not.toMatch(/[\n\t\r]/);
      }),
    );
    expect(paint([red('\u001b[32mx'), 'y\u001b[0m'], palette(true))).toBe(
      '\u001b[31m[32mx\u001b[39my[0m',
    );
  });
});

describe('plain output', () => {
  it('goes to a pipe without colours, bars or boxes', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    for (const words of [
      ['coverage', 'feed.json'],
      ['report', 'feed.json'],
      ['check', 'feed.json'],
    ]) {
      const { out, err } = await desk.ok(...words);
      expect(out + err).not.toMatch(ACTIVE);
      expect(out).not.toMatch(/[│─┌█]/);
    }
    const { out } = await desk.ok('coverage', 'feed.json');
    expect(out.split('\n')[0]).toBe('Skill\tEarly career teacher\tMiddle leader\tHeadteacher\tAll');
  });
});

describe('a file that is there', () => {
  it('is never written over without a word', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('there.csv', 'mine');
    desk.write('feed.README.md', 'mine');
    const commands = [
      ['new', '--name', 'X'],
      ['export', 'feed.json', '--out', 'there.csv'],
      ['template', 'offers', '--out', 'there.csv'],
      ['coverage', 'feed.json', '--out', 'there.csv'],
      ['report', 'feed.json', '--out', 'there.csv'],
      ['merge', 'feed.json', '--out', 'there.csv'],
    ];
    for (const words of commands) {
      const { code, err } = await desk.run(...words);
      expect(code, words.join(' ')).toBe(2);
      expect(err).toMatch(/is there already, and was left as it is/);
    }
    expect(desk.text('there.csv')).toBe('mine');
    expect((await desk.ok('export', 'feed.json', '--out', 'there.csv', '--replace')).err).toContain(
      'Replaced there.csv',
    );
  });
});
