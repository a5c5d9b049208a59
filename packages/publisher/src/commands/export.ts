import { Command, Option } from 'commander';
import type { ListingName } from '../fields/field.js';
import { readFeedFile } from '../files/feed-file.js';
import { writeText } from '../files/write.js';
import { termFinders } from '../import/terms.js';
import { withVocabulary } from '../import/vocabulary.js';
import { sheetRows, templateRows } from '../sheet/export.js';
import { csvText } from '../sheet/write-csv.js';
import { xlsxBytes } from '../sheet/write-xlsx.js';
import type { Io } from '../terminal/io.js';
import { counted } from '../words/count.js';
import { Exit, withExamples, withNetwork, withSources, type NetworkOptions } from './options.js';

interface OutOptions {
  out?: string;
  replace?: boolean;
}

interface ExportOptions extends OutOptions, NetworkOptions {
  section: ListingName;
}

/** Writes rows to a file, a workbook if it is called one, or prints them as CSV. */
async function hand(
  io: Io,
  rows: string[][],
  name: string,
  options: OutOptions,
  about: string,
): Promise<void> {
  const { out, replace = false } = options;
  if (out === undefined) io.text(csvText(rows));
  else if (/\.xlsx$/i.test(out))
    await writeText(io, out, await xlsxBytes(rows, name), { replace, about });
  else await writeText(io, out, csvText(rows), { replace, about });
}

export function exportCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('export')
    .summary('write offers or secondments to a spreadsheet')
    .description(
      `Writes the items of a feed to a sheet, a row each. Import the sheet again, and nothing has
changed; edit a row first, and that item has. No text in it can be taken for a formula.`,
    )
    .argument('<feed>', 'the feed')
    .addOption(
      new Option('--section <section>', 'what to write')
        .choices(['offers', 'secondments'])
        .default('offers'),
    )
    .option('--out <file>', 'a file, .csv or .xlsx; without it the sheet is printed')
    .option('--replace', 'write over a file that is there')
    .action(async (path: string, options: ExportOptions) => {
      const { section } = options;
      const feed = readFeedFile(io.folder, path);
      const items = feed.sections.get(section) ?? [];
      const vocabulary = await withSources(io, options, (sources) =>
        withVocabulary(io.folder, feed, sources),
      );
      const rows = sheetRows(section, items, { terms: termFinders(vocabulary), dates: undefined });
      await hand(io, rows, section, options, counted(rows.length - 1, 'row'));
      done(Exit.clean);
    });
  withNetwork(command);
  return withExamples(command, 'export feed.json', 'export feed.json --out offers.xlsx');
}

export function templateCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('template')
    .summary('write an empty spreadsheet to fill in')
    .description(
      'Writes a sheet with all columns and one row as an example. Delete the columns that you don’t need;\nthe import leaves the example out.',
    )
    .addArgument(
      new Command()
        .createArgument('<section>', 'what the sheet is for')
        .choices(['offers', 'secondments']),
    )
    .option('--out <file>', 'a file, .csv or .xlsx; without it the sheet is printed')
    .option('--replace', 'write over a file that is there')
    .action(async (section: ListingName, options: OutOptions) => {
      await hand(
        io,
        templateRows(section),
        section,
        options,
        'fill it in, then: npx leadership-feed import',
      );
      done(Exit.clean);
    });
  return withExamples(command, 'template offers', 'template secondments --out secondments.xlsx');
}
