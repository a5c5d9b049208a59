import { Command, Option } from 'commander';
import {
  axisNames,
  coverage,
  coverageAxes,
  coverageRows,
  gapsFirst,
  gapsOf,
  type Coverage,
  type CoverageAxis,
  type CoverageCell,
} from '@leadership-commons/feed';
import { writeText } from '../files/write.js';
import { html, page } from '../report/html.js';
import { dayOf, instantOf, readCommons } from '../report/read.js';
import { csvText } from '../sheet/write-csv.js';
import { UserError, type Io } from '../terminal/io.js';
import { table as printTable, type Cell } from '../terminal/table.js';
import { bold, dim, red, yellow } from '../terminal/text.js';
import { counted } from '../words/count.js';
import { Exit, withExamples, withNetwork, withSources, type NetworkOptions } from './options.js';

interface CoverageOptions extends NetworkOptions {
  rows: CoverageAxis;
  columns: CoverageAxis;
  format: 'table' | 'csv' | 'html';
  out?: string;
  replace?: boolean;
  asOf?: string;
}

interface Reckoned {
  found: Coverage;
  options: CoverageOptions;
  publisher: string;
  language: string;
  day: string;
}

const NAME_WIDTH = 34;
const COUNT_WIDTH = 5;

const sum = ({ gaps, needed, saysNeeds, offers }: Coverage): string =>
  `${counted(offers, 'offer')} counted. ${gaps.toLocaleString('en')} of ${counted(needed, saysNeeds ? 'needed pair' : 'pair')} ${gaps === 1 ? 'has' : 'have'} none.`;

const outside = (
  { withoutRow, withoutColumn }: Coverage,
  { rows, columns }: CoverageOptions,
): string => {
  const counts = [
    [withoutRow, rows],
    [withoutColumn, columns],
  ] as const;
  const said = counts.flatMap(([count, axis]) =>
    count ? `${count} name no ${axisNames[axis].toLowerCase()}` : [],
  );
  return said.length ? `${said.join(', ')}.` : '';
};

function cellOf({ offers, isGap, isNeeded }: CoverageCell): Cell {
  if (isGap) return [red(bold('0').text)];
  return offers.length ? String(offers.length) : isNeeded ? '0' : dim('·');
}

/** A table for the terminal: columns by number, with their names below, so that all have room. */
function print(io: Io, { found, options }: Reckoned): void {
  const { rows, columns, cells } = found;
  const room = io.isTerminal
    ? Math.max(3, Math.floor((io.columns - NAME_WIDTH - 8) / COUNT_WIDTH))
    : columns.length;
  const shown = columns.slice(0, room);
  const label = (i: number) => (io.isTerminal ? String(i + 1) : (shown[i]?.name ?? ''));
  printTable(
    io,
    [
      { label: axisNames[options.rows], width: NAME_WIDTH },
      ...shown.map((_, i) => ({ label: label(i), align: 'right' as const })),
      { label: 'All', align: 'right' },
    ],
    rows.map((row, i) => [row.name, ...(cells[i] ?? []).slice(0, room).map(cellOf), row.offers]),
  );
  io.line();
  if (io.isTerminal) {
    shown.forEach(({ name }, i) => io.line(dim(`${String(i + 1).padStart(3)}  `), name));
    const more = columns.length - shown.length;
    if (more > 0)
      io.line(
        dim(`     and ${more} more with fewer gaps: make the window wider, or add --format csv`),
      );
    io.line();
  }
  io.line(bold(sum(found)), ' ', outside(found, options));
  if (found.saysNeeds) io.line(dim('0: needed, and not on offer.  ·: not needed.'));
}

function toHtml({ found, options, publisher, language, day }: Reckoned): string {
  const { rows, columns, cells, saysNeeds } = found;
  const title = `Offers by ${axisNames[options.rows].toLowerCase()} and ${axisNames[options.columns].toLowerCase()}: ${publisher}`;
  const cell = ({ offers, isGap }: CoverageCell) =>
    isGap
      ? html`<td class="number"><span class="gap">0</span></td>`
      : html`<td class="number">${offers.length || '·'}</td>`;
  const gaps = new Map<string, string[]>();
  for (const { row, column } of gapsOf(found))
    gaps.set(row.name, [...(gaps.get(row.name) ?? []), column.name]);
  return page(
    title,
    language,
    html`<p><strong>${sum(found)}</strong> ${outside(found, options)} As of ${day}.</p>
      <p class="quiet">
        <span class="gap">0</span> is a
        gap${saysNeeds ? ': needed, and not on offer. · is not needed' : ''}.
      </p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">${axisNames[options.rows]}</th>
              ${columns.map(({ name }) => html`<th scope="col" class="number"><span>${name}</span></th>`)}
              <th scope="col" class="number"><span>All</span></th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row, i) =>
                html`<tr>
                  <th scope="row">${row.name}</th>
                  ${(cells[i] ?? []).map(cell)}
                  <td class="number">${row.offers}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h2>Gaps</h2>
      <ul>
        ${[...gaps].map(([row, names]) => html`<li><strong>${row}</strong>: ${names.join(', ')}</li>`)}
      </ul>`,
  );
}

async function reckon(io: Io, feed: string, options: CoverageOptions): Promise<Reckoned> {
  if (options.rows === options.columns) {
    throw new UserError(
      'Rows and columns are the same.',
      `Choose two of: ${coverageAxes.join(', ')}.`,
    );
  }
  return withSources(io, options, async (sources) => {
    const commons = await readCommons(sources, feed);
    const now = instantOf(io, commons, options.asOf);
    const { publisher, language } = commons.root?.header ?? {};
    return {
      found: gapsFirst(coverage(commons, options.rows, options.columns, now)),
      options,
      publisher: publisher?.name ?? '',
      language: language ?? 'en-GB',
      day: dayOf(commons, now),
    };
  });
}

export function coverageCommand(io: Io, done: (code: number) => void): Command {
  const axis = (flags: string, what: string, usual: CoverageAxis) =>
    new Option(flags, what).choices(coverageAxes).default(usual);
  const command = new Command('coverage')
    .summary('show what is on offer for whom, and the gaps')
    .description(
      `Counts the offers that are not over against two kinds of term, those with most gaps first.
Where roles say which skills they need, a gap is a needed skill without an offer.`,
    )
    .argument('<feed>', 'a file or an address; its partners count too')
    .addOption(axis('--rows <section>', 'what stands in the rows', 'skills'))
    .addOption(axis('--columns <section>', 'what stands in the columns', 'roles'))
    .addOption(
      new Option('--format <format>', 'for the terminal, a spreadsheet or a page')
        .choices(['table', 'csv', 'html'])
        .default('table'),
    )
    .option('--out <file>', 'write it to a file')
    .option('--replace', 'write over a file that is there')
    .option('--as-of <date>', 'count as of the start of a day: 2026-01-05')
    .action(async (feed: string, options: CoverageOptions) => {
      if (options.out && options.format === 'table')
        options.format = /\.html?$/i.test(options.out) ? 'html' : 'csv';
      const reckoned = await reckon(io, feed, options);
      const { rows, columns } = reckoned.found;
      const missing = [!rows.length && options.rows, !columns.length && options.columns];
      for (const section of missing.filter(Boolean)) {
        io.note(
          yellow(`The feed has no ${String(section)} to count by.`),
          ' Count by others with --rows and --columns.',
        );
      }
      if (options.format === 'table') print(io, reckoned);
      else {
        const text =
          options.format === 'csv'
            ? csvText(coverageRows(reckoned.found, options.rows))
            : toHtml(reckoned);
        if (options.out) await writeText(io, options.out, text, { replace: !!options.replace });
        else io.text(text);
      }
      done(Exit.clean);
    });
  withNetwork(command);
  return withExamples(
    command,
    'coverage feed.json',
    'coverage feed.json --rows localities --columns roles --out gaps.html',
  );
}
