import { Command, Option } from 'commander';
import type { Commons } from '@leadership-commons/feed';
import { askAsBrowser, hostRecipes, size, type Served } from '../check/browsers.js';
import { checkFeed, partnerUrls, type FeedReport } from '../check/check-feed.js';
import { isProblem, type Finding } from '../check/finding.js';
import { printFindings, printVerdict } from '../check/render.js';
import type { Sources } from '../network/sources.js';
import type { Io } from '../terminal/io.js';
import { bold, dim, safeJson } from '../terminal/text.js';
import { counted } from '../words/count.js';
import { Exit, withExamples, withNetwork, withSources, type NetworkOptions } from './options.js';

interface CheckOptions extends NetworkOptions {
  format: 'text' | 'json';
  all?: boolean;
  strict?: boolean;
  follow: boolean;
}

interface Checked extends FeedReport {
  served?: Served;
}

/** Checks feeds and, one level deep, their partners; each once. */
async function checkAll(
  sources: Sources,
  feeds: readonly string[],
  follow: boolean,
  io: Io,
): Promise<Checked[]> {
  const reports = new Map<string, Checked>();
  const one = async (url: string, shared?: Commons): Promise<FeedReport> => {
    const known = reports.get(url);
    if (known) return known;
    const report: Checked = await checkFeed(sources, url, io.now(), shared);
    reports.set(url, report);
    if (/^https?:/.test(url) && sources.pathOf(url) === undefined && !report.commons.error) {
      report.served = await askAsBrowser(sources.network, url);
      report.findings.unshift(...report.served.findings);
    }
    return report;
  };
  for (const feed of feeds) {
    const report = await one(sources.address(feed));
    const { commons } = report;
    if (!follow) {
      const partners = new Set(partnerUrls(commons).map((url) => sources.shown(url)));
      report.findings = report.findings.filter(({ file }) => !partners.has(file));
      continue;
    }
    for (const partner of partnerUrls(commons)) await one(partner, commons);
  }
  // A root's reader reports on its partners too; each finding is told once.
  const told = new Set<string>();
  for (const report of reports.values()) {
    report.findings = report.findings.filter(({ file, path, message }) => {
      const key = JSON.stringify([file, path, message]);
      return !told.has(key) && told.add(key);
    });
  }
  return [...reports.values()];
}

function printServed(
  io: Io,
  { status, type, sent, decoded, encoding, cacheControl }: Served,
): void {
  const packed = encoding ? `, sent as ${encoding}${sent ? `, ${size(sent)}` : ''}` : '';
  io.line(
    dim(`  served with status ${status}, ${type || 'no type'}, ${size(decoded)}${packed}, `),
    dim(cacheControl ? `cache: ${cacheControl}` : 'no word on caching'),
  );
}

function printReport(io: Io, reports: readonly Checked[], all: boolean): void {
  for (const { shown, commons, served, findings } of reports) {
    const count = (name: 'offers' | 'secondments') => commons.entries(name).length;
    io.line(
      bold(shown),
      `  ${counted(count('offers'), 'offer')}, ${counted(count('secondments'), 'secondment')}`,
    );
    if (served) {
      const readable = !findings.some(({ kind }) => kind === 'browser' || kind === 'unreadable');
      io.line('  Can browsers read it? ', bold(readable ? 'Yes.' : 'No.'));
      printServed(io, served);
    }
  }
  const findings = reports.flatMap((report) => report.findings);
  printFindings(io, findings, all);
  if (reports.some(({ served }) => served?.missing.length)) {
    io.line();
    io.line(bold('How a host is told to send these headers'));
    for (const { host, file, text } of hostRecipes) {
      io.line('  ', bold(host), dim(`  ${file}`));
      for (const line of text.split('\n')) io.line('    ', line);
    }
  }
  printVerdict(io, findings);
}

function asJson(reports: readonly Checked[]): unknown {
  const findings = reports.flatMap((report) => report.findings);
  return {
    clean: !findings.some(isProblem),
    feeds: reports.map(({ shown, commons, served }) => ({
      feed: shown,
      status: commons.status,
      publisher: commons.root?.header.publisher,
      items: {
        offers: commons.entries('offers').length,
        secondments: commons.entries('secondments').length,
      },
      leftOut: commons.dropped,
      served: served && { ...served, findings: undefined },
    })),
    problems: findings.filter(isProblem),
    warnings: findings.filter((finding) => !isProblem(finding)),
  };
}

export function checkCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('check')
    .summary('find every mistake in a feed, and say how to mend it')
    .description(
      `Reads a feed as browsers do, and says what is wrong, where, and how to mend it, the
most serious first. Of a web address it also says whether browsers can read it.
Exit code 0: clean. 1: something has to be mended. 2: the check itself failed.`,
    )
    .argument('<feed...>', 'files, or addresses that begin with https://')
    .addOption(
      new Option('--format <format>', 'for people or machines')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--all', 'name every place, not only the first five of a kind')
    .option('--strict', 'count warnings as problems')
    .option('--no-follow', 'leave the partners of the feed alone')
    .action(async (feeds: string[], options: CheckOptions) => {
      const reports = await withSources(io, options, (sources) =>
        checkAll(sources, feeds, options.follow, io),
      );
      if (options.format === 'json') io.text(safeJson(asJson(reports)));
      else printReport(io, reports, !!options.all);
      const findings: Finding[] = reports.flatMap((report) => report.findings);
      const bad = options.strict ? findings.length > 0 : findings.some(isProblem);
      done(bad ? Exit.problems : Exit.clean);
    });
  withNetwork(command);
  return withExamples(command, 'check feed.json', 'check feed.json --format json');
}
