import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Command } from 'commander';
import { judgeListing, readListings, type Listing } from '../add/listings.js';
import {
  inOrder,
  localTime,
  readFeedFile,
  soonestFirst,
  writeFeedFile,
  zoneOf,
  type FeedFile,
} from '../files/feed-file.js';
import { deadIds } from '../merge/dead-ids.js';
import { termFinders } from '../import/terms.js';
import { withVocabulary } from '../import/vocabulary.js';
import { UserError, type Io } from '../terminal/io.js';
import { bold, dim, green, red, yellow } from '../terminal/text.js';
import { counted } from '../words/count.js';
import { Exit, withExamples, withNetwork, withSources, type NetworkOptions } from './options.js';

interface AddOptions extends NetworkOptions {
  to: string;
  update?: boolean;
  dryRun?: boolean;
}

function readFile(io: Io, path: string): string {
  try {
    return readFileSync(resolve(io.folder, path), 'utf8');
  } catch {
    throw new UserError(`There is no file ${path}.`, 'Check its name and the folder you are in.');
  }
}

/** Puts a listing into its section. Gives what became of it. */
function put(
  feed: FeedFile,
  { section, item }: Listing,
  update: boolean,
): 'added' | 'updated' | 'known' | 'taken' {
  const items = feed.sections.get(section) ?? [];
  feed.sections.set(section, items);
  const place = items.findIndex(({ id }) => id === item.id);
  const next = inOrder(section, item);
  if (place < 0) {
    items.unshift(next);
    return 'added';
  }
  const known = items[place];
  if (known && isDeepStrictEqual(inOrder(section, known), next)) return 'known';
  if (!update && !known?.state) return 'taken';
  items[place] = next;
  return 'updated';
}

async function add(io: Io, files: readonly string[], options: AddOptions): Promise<number> {
  const feed = readFeedFile(io.folder, options.to);
  const zone = zoneOf(feed);
  const now = io.now();
  const listings = files.flatMap((file) =>
    readListings(readFile(io, file), file).map((listing) => ({ ...listing, file })),
  );
  const vocabulary = await withSources(io, options, (sources) =>
    withVocabulary(io.folder, feed, sources),
  );
  const terms = termFinders(vocabulary);
  let bad = 0;
  let changes = 0;
  for (const { file, ...listing } of listings) {
    const { section, item } = listing;
    const faults = [...judgeListing(listing, now, zone), ...deadIds(section, item, terms)];
    const isBad = faults.some(({ isProblem }) => isProblem);
    const result = isBad ? 'bad' : put(feed, listing, !!options.update);
    const title = typeof item['title'] === 'string' ? item['title'] : item.id;
    const said = {
      bad: red('not added  '),
      taken: red('not added  '),
      known: dim('as before  '),
      added: green('added      '),
      updated: green('changed    '),
    }[result];
    io.line(said, bold(title), dim(`  ${section}, ${item.id}, from ${file}`));
    for (const { path, message, mend, isProblem } of faults) {
      io.line('  ', isProblem ? red('✗ ') : yellow('! '), path, ' ', message);
      if (mend) io.line('    ', green('→ '), mend);
    }
    if (result === 'taken') {
      io.line('  ', red('✗ '), `The feed has another item with the id ${item.id}.`);
      io.line('    ', green('→ '), 'If this is a new state of it, add --update.');
    }
    if (result === 'bad' || result === 'taken') bad++;
    if (result === 'added' || result === 'updated') changes++;
  }
  if (bad) {
    io.line(
      `Nothing was written: ${counted(bad, 'listing')} of ${listings.length} can’t go in as they are.`,
    );
    return Exit.problems;
  }
  if (changes && !options.dryRun) {
    feed.sections.set('offers', soonestFirst(feed.sections.get('offers') ?? [], zone, now));
    feed.head['modified'] = localTime(now, zone);
    await writeFeedFile(io, feed, { replace: true, about: counted(changes, 'change') });
  } else if (options.dryRun) io.line('Nothing was written: this was a dry run.');
  return Exit.clean;
}

export function addCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('add')
    .summary('put listings from the board’s form into a feed')
    .description(
      `Takes what the secondment board’s form made, as a file or as the email that came with it,
and puts it into a feed after the same check as any item. All go in, or none.`,
    )
    .argument('<listing...>', 'files with listings: JSON, or an email saved as text')
    .requiredOption('--to <feed>', 'the feed to put them into')
    .option('--update', 'a listing may replace the one of the same id')
    .option('--dry-run', 'say what would be done, and write nothing')
    .action(async (files: string[], options: AddOptions) => done(await add(io, files, options)));
  withNetwork(command);
  return withExamples(command, 'add listing.json --to feed.json');
}
