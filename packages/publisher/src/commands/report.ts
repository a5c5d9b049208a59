import { Command, Option } from 'commander';
import { precisionOf, sectionNames } from '@leadership-commons/feed';
import { writeText } from '../files/write.js';
import type { Sources } from '../network/sources.js';
import { html, page } from '../report/html.js';
import { dayOf, instantOf, readCommons } from '../report/read.js';
import {
  activityBetween,
  activitySince,
  outputs,
  quality,
  type ReportSection,
} from '../report/reckon.js';
import { csvText } from '../sheet/write-csv.js';
import type { Io } from '../terminal/io.js';
import { bold, dim } from '../terminal/text.js';
import { table } from '../terminal/table.js';
import { Exit, withExamples, withNetwork, withSources, type NetworkOptions } from './options.js';

interface ReportOptions extends NetworkOptions {
  since?: string;
  asOf?: string;
  format: 'text' | 'csv' | 'html';
  out?: string;
  replace?: boolean;
}

interface Report {
  title: string;
  language: string;
  day: string;
  sections: ReportSection[];
}

/** What the documents that were read say is taken back, and when. */
function tombstonesIn(sources: Sources): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { text } of sources.documents.values()) {
    let document: Record<string, unknown>;
    try {
      document = JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
    } catch {
      continue;
    }
    for (const name of [...sectionNames, 'items']) {
      const items = document[name];
      if (!Array.isArray(items)) continue;
      for (const item of items as ({
        id?: unknown;
        state?: unknown;
        modified?: unknown;
      } | null)[]) {
        if (item?.state !== 'withdrawn' || typeof item.id !== 'string') continue;
        const { modified } = item;
        found.set(`${name}/${item.id}`, typeof modified === 'string' ? modified : undefined);
      }
    }
  }
  return found;
}

function makeReport(io: Io, feed: string, options: ReportOptions): Promise<Report> {
  return withSources(io, options, async (sources) => {
    const commons = await readCommons(sources, feed);
    const now = instantOf(io, commons, options.asOf);
    const { since } = options;
    const activity: ReportSection[] = [];
    if (since !== undefined && precisionOf(since)) {
      const from = instantOf(io, commons, since);
      activity.push(activitySince(commons, tombstonesIn(sources), from, since));
    } else if (since !== undefined) {
      activity.push(activityBetween(await readCommons(sources, since), commons, since));
    }
    const { publisher, language } = commons.root?.header ?? {};
    return {
      title: `Leadership development on offer: ${publisher?.name ?? feed}`,
      language: language ?? 'en-GB',
      day: dayOf(commons, now),
      sections: [...outputs(commons, now), ...activity, ...quality(commons, now)],
    };
  });
}

function print(io: Io, { title, day, sections }: Report): void {
  io.line(bold(title), dim(`  as of ${day}`));
  for (const { title: heading, note, figures } of sections) {
    io.line();
    table(
      io,
      [
        { label: heading, width: 56 },
        { label: '', align: 'right', width: 8 },
      ],
      figures.map(({ label, count }) => [label, count.toLocaleString('en')]),
    );
    if (note) io.line(dim(note));
  }
}

const toCsv = ({ sections, day }: Report): string =>
  csvText([
    ['As of', 'Section', 'What', 'Count'],
    ...sections.flatMap(({ title, figures }) =>
      figures.map(({ label, count }) => [day, title, label, count]),
    ),
  ]);

const toHtml = ({ title, language, day, sections }: Report): string =>
  page(
    title,
    language,
    html`<p class="quiet">As of ${day}.</p>
      <div class="columns">
        ${sections.map(
          ({ title: heading, note, figures }) =>
            html`<section>
              <h2>${heading}</h2>
              <table>
                <tbody>
                  ${figures.map(
                    ({ label, count }) =>
                      html`<tr>
                        <th scope="row">${label}</th>
                        <td class="number">${count.toLocaleString('en')}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
              <p class="quiet">${note ?? ''}</p>
            </section>`,
        )}
      </div>`,
  );

export function reportCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('report')
    .summary('the figures that a strategy’s owners follow')
    .description(
      `Outputs (offers by pillar, role and locality), activity (new, changed, confirmed, withdrawn
since a date or an older copy of the feed) and quality (assured, unconfirmed).`,
    )
    .argument('<feed>', 'a file or an address; its partners count too')
    .option('--since <date-or-feed>', 'since when: a date, or an older copy of the feed')
    .option('--as-of <date>', 'count as of the start of a day: 2026-01-05')
    .addOption(
      new Option('--format <format>', 'for reading, a spreadsheet or printing')
        .choices(['text', 'csv', 'html'])
        .default('text'),
    )
    .option('--out <file>', 'write it to a file')
    .option('--replace', 'write over a file that is there')
    .action(async (feed: string, options: ReportOptions) => {
      if (options.out && options.format === 'text')
        options.format = /\.html?$/i.test(options.out) ? 'html' : 'csv';
      const report = await makeReport(io, feed, options);
      if (options.format === 'text') print(io, report);
      else {
        const text = options.format === 'csv' ? toCsv(report) : toHtml(report);
        if (options.out) await writeText(io, options.out, text, { replace: !!options.replace });
        else io.text(text);
      }
      done(Exit.clean);
    });
  withNetwork(command);
  return withExamples(
    command,
    'report feed.json --since 2026-01-01',
    'report feed.json --out report.html',
  );
}
