import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { launchBrowser, type Browser } from '../browser.js';
import { openPage } from '../page.js';
import { median } from '../statistics.js';
import { peerNames, peers, type PeerName } from './peers.js';
import { startServer } from './server.js';

/** How long nothing must be painted until a page counts as still, ms. */
const QUIET = 250;
/** The controls that are clicked one after the other: one in each of several statements. */
const CLICKS = [0, 6, 12, 18, 24, 30];

interface Sample {
  firstControl: number;
  answers: number[];
}

/** The script that runs inside the page, as text. */
async function probeScript(peer: PeerName): Promise<string> {
  const modules = await Promise.all(
    ['../in-page/paints.ts', './probe.ts'].map(async (name) => {
      const source = await readFile(new URL(name, import.meta.url), 'utf8');
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
      return `(() => {${ts.transpileModule(source, { compilerOptions }).outputText}})();`;
    }),
  );
  return `(() => {
    const exports = {};
    const require = () => exports;
    ${modules.join('\n')}
    exports.install(${JSON.stringify(peers[peer])});
  })()`;
}

/** Loads a peer's page with an empty cache, waits until it is still, and answers some statements. */
async function measure(browser: Browser, peer: PeerName, url: string): Promise<Sample> {
  const page = await openPage(browser, (problem) =>
    process.stderr.write(`  ${peer} reports: ${problem}\n`),
  );
  try {
    await page.open(url, await probeScript(peer));
    const firstControl = await page.evaluate<number>(`bench.firstControl(${QUIET})`);
    const count = await page.evaluate<number>('bench.count()');
    if (count < 24 * 4) throw new Error(`${peer} has only ${count} controls.`);
    const answers: number[] = [];
    for (const index of CLICKS) {
      const place = await page.evaluate<{ x: number; y: number }>(`bench.place(${index})`);
      const mouse = { ...place, button: 'left', clickCount: 1 };
      await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
      await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
      answers.push(await page.evaluate<number>(`bench.answered(${QUIET})`));
    }
    return { firstControl, answers };
  } finally {
    await page.close();
  }
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
const server = await startServer();
const browser = await launchBrowser();
const loads = [loadavg()[0]?.toFixed(1)];
const samples = new Map<PeerName, Sample[]>(peerNames.map((peer) => [peer, []]));
try {
  // The first round isn't counted: it is the browser's own first time.
  for (let round = 0; round <= rounds; round++) {
    for (const peer of round % 2 ? peerNames : [...peerNames].reverse()) {
      const sample = await measure(browser, peer, server.pageUrl(peer));
      if (round) samples.get(peer)?.push(sample);
    }
  }
} finally {
  await browser.close();
  server.close();
}
loads.push(loadavg()[0]?.toFixed(1));

const firstOf = (peer: PeerName) =>
  median((samples.get(peer) ?? []).map(({ firstControl }) => firstControl)) ?? NaN;
const answerOf = (peer: PeerName) =>
  median((samples.get(peer) ?? []).flatMap(({ answers }) => answers)) ?? NaN;
const rows = peerNames.map((peer) => [
  peer,
  (server.codeSize(peer) / 1000).toFixed(1),
  firstOf(peer).toFixed(0),
  (firstOf(peer) / firstOf('floor')).toFixed(2),
  answerOf(peer).toFixed(0),
]);
process.stdout.write(
  [
    `## Benchmark of the self-assessment\n`,
    `${rounds} rounds, 24 statements on one page, load ${loads.join(' to ')}. Medians.\n`,
    '| | code, KB brotli | first control, ms | / floor | answer to paint, ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n'),
);
