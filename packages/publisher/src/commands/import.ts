import { Command, Option } from 'commander';
import type { DateOrder } from '../cells/dates.js';
import type { ListingName } from '../fields/field.js';
import {
  localTime,
  readFeedFile,
  soonestFirst,
  writeFeedFile,
  zoneOf,
} from '../files/feed-file.js';
import { writeText } from '../files/write.js';
import { mappingPath, readMapping, writeMapping, type SheetMapping } from '../import/mapping.js';
import { printColumns, printFaults } from '../import/print.js';
import type { RowFault } from '../import/rows.js';
import { runImport, type ImportResult } from '../import/run-import.js';
import { csvText } from '../sheet/write-csv.js';
import { UserError, type Io } from '../terminal/io.js';
import { bold, dim, green, yellow } from '../terminal/text.js';
import { counted } from '../words/count.js';
import { Exit, withExamples, withNetwork, withSources, type NetworkOptions } from './options.js';

interface ImportOptions extends NetworkOptions {
  into: string;
  map?: string;
  section?: ListingName;
  sheet?: string;
  dates?: DateOrder;
  default: Record<string, string>;
  column: Record<string, string>;
  errors?: string;
  skipBad?: boolean;
  addTerms?: boolean;
  withdrawMany?: boolean;
  dryRun?: boolean;
  split?: boolean;
  all?: boolean;
}

/** More withdrawals than this, and more than half of all, are probably a wrong or half a sheet. */
const MANY = 5;

/** Takes `name=value`, as often as it is given. */
const collect =
  (example: string) =>
  (given: string, known: Record<string, string>): Record<string, string> => {
    const at = given.indexOf('=');
    if (at < 1) throw new UserError(`"${given}" has no "=".`, `Write it as ${example}`);
    return { ...known, [given.slice(0, at).trim()]: given.slice(at + 1).trim() };
  };

const errorsCsv = (faults: readonly RowFault[]): string =>
  csvText([
    ['Row', 'Column', 'Heading', 'Cell', 'What is wrong', 'How to mend it'],
    ...faults.map(({ row, column, heading, cell, message, mend }) => [
      row,
      column,
      heading,
      cell,
      message,
      mend,
    ]),
  ]);

function printPlan(io: Io, { plan, headings, rows }: ImportResult): void {
  const { created, updated, withdrawn, unchanged, faults } = plan;
  const bad = new Set(faults.map(({ row }) => row)).size;
  io.line();
  io.line(
    bold(counted(rows, 'row')),
    ` of ${headings.section}: `,
    green(`${created.length} new`),
    `, ${updated.length} changed, ${withdrawn.length} withdrawn, ${unchanged} as before`,
    ...(bad ? [', ', yellow(`${bad} with faults`)] : []),
    '.',
  );
  for (const { id, title } of withdrawn.slice(0, 10)) {
    io.line('  ', yellow('withdrawn  '), typeof title === 'string' ? title : id, dim(`  (${id})`));
  }
  if (withdrawn.length > 10) io.line(dim(`  and ${withdrawn.length - 10} more`));
}

/** Says which terms the feed gets, by name: a slip in a sheet is seen here. */
function printAdded(io: Io, { added }: ImportResult): void {
  for (const [section, terms] of added) {
    const names = terms.map(({ name }) => String(name)).join('; ');
    io.line(green(`${terms.length} new among the ${section}`), `: ${names}`);
  }
}

/** How the sheet was read, to read it in the same way the next time. */
const nextMapping = (mapping: SheetMapping, { headings, dates }: ImportResult): SheetMapping => ({
  ...mapping,
  section: headings.section,
  dates,
  columns: Object.fromEntries(
    headings.columns
      .filter(({ heading }) => heading)
      .map(({ heading, field }) => [heading, field?.name ?? null]),
  ),
});

async function importSheet(io: Io, sheet: string, options: ImportOptions): Promise<number> {
  const feed = readFeedFile(io.folder, options.into);
  const mapFile = options.map ?? mappingPath(options.into, sheet);
  const mapping = readMapping(io, mapFile);
  mapping.sheet = options.sheet ?? mapping.sheet;
  mapping.defaults = { ...mapping.defaults, ...options.default };
  const columns = Object.entries(options.column).map(([heading, name]) => [heading, name || null]);
  mapping.columns = { ...mapping.columns, ...(Object.fromEntries(columns) as object) };
  const result = await withSources(io, options, (sources) =>
    runImport(io, {
      sheet,
      feed,
      mapping,
      section: options.section,
      dates: options.dates,
      sources,
      addTerms: options.addTerms,
    }),
  );
  const { plan, headings, notes } = result;
  for (const note of notes) io.note(yellow(note));
  printColumns(io, headings);
  if (plan.faults.length) printFaults(io, plan.faults, !!options.all);
  printPlan(io, result);
  printAdded(io, result);
  if (options.errors && plan.faults.length) {
    await writeText(io, options.errors, errorsCsv(plan.faults), {
      replace: true,
      about: 'every fault, a row each',
    });
  }
  if (plan.faults.length && !options.skipBad) {
    io.line(
      'The feed was left as it is. Mend the sheet and import it again, or add --skip-bad to take the good rows.',
    );
    // What the person has said of the sheet need not be said again.
    const isTold = Object.keys({ ...options.column, ...options.default }).length > 0;
    if (isTold && !options.dryRun) await writeMapping(io, mapFile, nextMapping(mapping, result));
    return Exit.problems;
  }
  const earlier = mapping.items?.length ?? 0;
  if (
    plan.withdrawn.length > MANY &&
    plan.withdrawn.length * 2 > earlier &&
    !options.withdrawMany
  ) {
    throw new UserError(
      `${plan.withdrawn.length} of the ${earlier} items from this sheet would be withdrawn. Nothing was written.`,
      'If that is right, add --withdraw-many. If not, this may be another sheet, or half of one.',
    );
  }
  if (options.dryRun) {
    io.line('Nothing was written: this was a dry run.');
    return Exit.clean;
  }
  const changes = plan.created.length + plan.updated.length + plan.withdrawn.length;
  if (changes) {
    const now = io.now();
    const zone = zoneOf(feed);
    const { section } = headings;
    feed.sections.set(
      section,
      section === 'offers' ? soonestFirst(plan.items, zone, now) : plan.items,
    );
    for (const [name, terms] of result.added) {
      feed.sections.set(name, [...(feed.sections.get(name) ?? []), ...terms]);
    }
    feed.head['modified'] = localTime(now, zone);
    await writeFeedFile(io, feed, {
      replace: true,
      split: options.split,
      about: counted(changes, 'change'),
    });
  } else if (!result.rows)
    io.line('There is nothing to import yet: fill in a row, and import again.');
  else io.line('The feed says all of this already and was left as it is.');
  const next = { ...nextMapping(mapping, result), items: plan.ids };
  if (JSON.stringify(next) !== JSON.stringify(mapping)) await writeMapping(io, mapFile, next);
  io.note(dim(`Next: npx leadership-feed check ${options.into}`));
  return Exit.clean;
}

export function importCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('import')
    .summary('take offers or secondments from a spreadsheet into a feed')
    .description(
      `Reads a sheet, CSV or XLSX as Excel and Google Sheets write them, and brings the feed up to
date with it: a new row is a new item, an edited row changes its item, and a row that is gone
withdraws it. How the sheet is read is kept in a file beside the feed for the next time.
If a cell can’t be read, nothing is written. Exit code 0: done. 1: the sheet has faults.`,
    )
    .argument('<sheet>', 'the spreadsheet, .csv or .xlsx')
    .requiredOption('--into <feed>', 'the feed to bring up to date')
    .option(
      '--map <file>',
      'how the sheet is read (default: beside the feed, by the name of the sheet)',
    )
    .addOption(
      new Option('--section <section>', 'what the rows are, where the headings don’t tell').choices(
        ['offers', 'secondments'],
      ),
    )
    .option('--sheet <name>', 'the sheet of a workbook')
    .addOption(
      new Option('--dates <order>', 'what 05/01/2026 is, where the sheet doesn’t tell').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option(
      '--default <field=value>',
      'what an empty cell stands for; may be given several times',
      collect('field=value: --default format=course'),
      {},
    )
    .option(
      '--column <heading=field>',
      'which field a column is; with nothing behind the = it is not read; may be given several times',
      collect('heading=field: --column "Blurb=summary"'),
      {},
    )
    .option('--add-terms', 'make roles, places and the like that the feed does not know part of it')
    .option('--errors <file>', 'also write every fault to a CSV file')
    .option('--skip-bad', 'take the good rows, and leave out those with faults')
    .option('--withdraw-many', 'withdraw even if more than half of the items are gone')
    .option('--split', 'write long sections in parts')
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--all', 'name every cell with a fault')
    .action(async (sheet: string, options: ImportOptions) =>
      done(await importSheet(io, sheet, options)),
    );
  withNetwork(command);
  return withExamples(
    command,
    'import programme.csv --into feed.json',
    'import programme.xlsx --into feed.json --dates day-first --default format=course',
  );
}
