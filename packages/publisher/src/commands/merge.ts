import { Command } from 'commander';
import { soonestFirst, writeFeedFile, zoneOf } from '../files/feed-file.js';
import { claim } from '../files/write.js';
import { mergeFeeds } from '../merge/merge-feeds.js';
import { UserError, type Io } from '../terminal/io.js';
import { bold, yellow } from '../terminal/text.js';
import { counted } from '../words/count.js';
import { Exit, withExamples, withNetwork, withSources, type NetworkOptions } from './options.js';

interface MergeOptions extends NetworkOptions {
  out: string;
  published: Record<string, string>;
  split?: boolean;
  partial?: boolean;
  replace?: boolean;
}

function collect(value: string, known: Record<string, string>): Record<string, string> {
  const at = value.indexOf('=http');
  if (at < 0)
    throw new UserError(
      `"${value}" is no address of a feed.`,
      'Write it as tsa.json=https://tsa.example/feed.json',
    );
  return { ...known, [value.slice(0, at)]: value.slice(at + 1) };
}

async function merge(io: Io, feeds: readonly string[], options: MergeOptions): Promise<number> {
  claim(io, options.out, !!options.replace);
  const { feed, counts, problems } = await withSources(io, options, (sources) =>
    mergeFeeds({ feeds, published: options.published, sources, now: io.now() }),
  );
  for (const problem of problems) io.note(yellow(problem));
  if (problems.length && !options.partial) {
    throw new UserError(
      'Nothing was written, because something is missing.',
      'Mend it, or add --partial to do without.',
    );
  }
  const file = { ...feed, path: options.out };
  const offers = file.sections.get('offers');
  if (offers) file.sections.set('offers', soonestFirst(offers, zoneOf(file), io.now()));
  for (const [shown, count] of counts) io.line(bold(shown), `  ${counted(count, 'item')}`);
  await writeFeedFile(io, file, { replace: !!options.replace, split: options.split });
  return Exit.clean;
}

export function mergeCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('merge')
    .summary('make one feed of several')
    .description(
      `Reads feeds as browsers do, the first with all others as its partners, and writes what a
page would show of them into one feed. The first one’s head and terms count; each item of
another feed keeps where it came from.`,
    )
    .argument('<feed...>', 'files or addresses, the root first')
    .requiredOption('--out <file>', 'the feed to write')
    .option(
      '--published <file=address>',
      'where a feed that is a file here is published',
      collect,
      {},
    )
    .option(
      '--split',
      'write long sections in parts, so that the first part shows while the rest comes',
    )
    .option('--partial', 'do without what can’t be read')
    .option('--replace', 'write over a file that is there')
    .action(async (feeds: string[], options: MergeOptions) =>
      done(await merge(io, feeds, options)),
    );
  withNetwork(command);
  return withExamples(
    command,
    'merge feed.json partner.json --out merged.json --published partner.json=https://tsa.example/feed.json',
  );
}
