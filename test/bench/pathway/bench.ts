import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../browser.js';
import { brotliSize, readPage } from '../server.js';
import { median } from '../statistics.js';
import { pathwayFeed } from './feed.js';
import { measure, type PathwaySample } from './measure.js';
import { peers, scripts, type PathwayPeer } from './peers.js';

const HELP = `npm run bench -- pathway [options]

  --rounds 5                         how often each page is loaded, peers taking turns
  --code dist/pathway-explorer.js    the module that defines the explorer
  --write FILE                       write the report into a file too
`;

/** How many roles, and how many routes between them. */
const sizes = [
  { roles: 60, routes: 100 },
  { roles: 1000, routes: 2000 },
] as const;

/** What the explorer may take, against the floor. */
const GOAL = 1.3;

const say = (text: string) => process.stderr.write(`${text}\n`);
const load = () => (loadavg()[0] ?? 0).toFixed(1);

/** A plain host on localhost with the pages, scripts and feeds, compressed. */
async function startServer(code: ReadonlyMap<PathwayPeer, Buffer>) {
  const files = new Map<string, [type: string, content: Buffer]>();
  const shell = await readPage('school');
  for (const [peer, script] of code) {
    files.set(`/code/${peer}.js`, ['text/javascript', gzipSync(script)]);
  }
  for (const { roles, routes } of sizes) {
    files.set(`/${roles}/feed.json`, ['application/json', gzipSync(pathwayFeed(roles, routes))]);
    for (const peer of peers) {
      const page = await readFile(new URL(`./pages/${peer}.html`, import.meta.url), 'utf8');
      const whole = gzipSync(shell.replace('<!-- tool -->', () => page));
      files.set(`/${roles}/${peer}.html`, ['text/html; charset=utf-8', whole]);
    }
  }
  const server = createServer(({ url = '' }, response) => {
    const [type, content] = files.get(url) ?? [];
    if (!type) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

const middle = (samples: readonly PathwaySample[], name: keyof PathwaySample) =>
  median(samples.map((sample) => sample[name])) ?? NaN;

function report(
  samples: ReadonlyMap<string, PathwaySample[]>,
  code: ReadonlyMap<PathwayPeer, number>,
  around: string,
): string {
  const tables = sizes.map(({ roles, routes }) => {
    const of = (peer: PathwayPeer) => samples.get(`${peer} ${roles}`) ?? [];
    const floor = middle(of('floor'), 'rendered');
    const rows = peers.map((peer) => {
      const rendered = middle(of(peer), 'rendered');
      const ratio = rendered / floor;
      const verdict = peer !== 'explorer' ? '' : ratio <= GOAL ? 'met' : '**missed**';
      const cells = [
        peer,
        ((code.get(peer) ?? 0) / 1000).toFixed(1),
        Math.round(rendered),
        ratio.toFixed(2),
        Math.round(middle(of(peer), 'complete')),
        Math.round(middle(of(peer), 'blocked')),
        verdict,
      ];
      return `| ${cells.join(' | ')} |`;
    });
    return `### ${roles.toLocaleString('en')} roles, ${routes.toLocaleString('en')} routes

| | code, KB brotli | diagram rendered, ms | / floor | complete, ms | blocked, ms | goal: ${GOAL} |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}`;
  });
  return `## Benchmark of the pathway explorer\n\n${around}\n\n${tables.join('\n\n')}\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      code: { type: 'string', default: 'dist/pathway-explorer.js' },
      write: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    args: process.argv.slice(2),
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const code = await scripts(values.code);
  const server = await startServer(code);
  const browser = await launchBrowser();
  const samples = new Map<string, PathwaySample[]>();
  const before = load();
  try {
    const { product } = await browser.send<{ product: string }>('Browser.getVersion');
    // The first round, which isn't counted, is the browser's own first time.
    for (let round = 0; round <= Number(values.rounds); round++) {
      const order = round % 2 ? peers : peers.toReversed();
      for (const { roles } of sizes) {
        for (const peer of order) {
          const url = `${server.origin}/${roles}/${peer}.html`;
          const sample = await measure(browser, url, roles, (problem) =>
            say(`${peer}: ${problem}`),
          );
          say(`round ${round} ${peer} ${roles}: ${Math.round(sample.rendered)} ms`);
          if (round)
            samples.set(`${peer} ${roles}`, [...(samples.get(`${peer} ${roles}`) ?? []), sample]);
        }
      }
    }
    const floor = await readFile(new URL('./pages/floor.html', import.meta.url), 'utf8');
    const sizesOfCode = new Map<PathwayPeer, number>([['floor', brotliSize(floor)]]);
    for (const [peer, script] of code) sizesOfCode.set(peer, brotliSize(script));
    const text = report(
      samples,
      sizesOfCode,
      `${product.replace('/', ' ')}, Node ${process.version}, ${availableParallelism()} processors, load ${before} to ${load()}; localhost, gzip, cold cache; medians of ${values.rounds} rounds, peers taking turns. *Floor*: a page written by hand that is given its layout and draws it; the others lay out by themselves.`,
    );
    process.stdout.write(text);
    if (values.write) await writeFile(values.write, text);
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
