import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { launchBrowser, type Browser } from './browser.js';
import { prepareFeed, variantName } from './generate/write.js';
import { measure } from './measure.js';
import { HELP, isReadable, readOptions, type Options } from './options.js';
import { report } from './report.js';
import { Results, type Place } from './results.js';
import { median } from './statistics.js';
import { brotliSize, readPage, startServer, type BenchServer } from './server.js';

/** What the machine has to do besides: a run beside other work says little. */
const currentLoad = () => (loadavg()[0] ?? 0).toFixed(1);

const say = (text: string) => process.stderr.write(`${text}\n`);

/** All loads of a run in their order: round by round, and in each the peers by turns. */
function* schedule(options: Options): Generator<Place & { round: number }> {
  for (let round = 1; round <= options.rounds; round += 1) {
    const order = round % 2 ? options.peers : options.peers.toReversed();
    const places = [
      ...options.variants.map((variant) => ({ variant, throttle: 1 })),
      ...options.throttledVariants.map((variant) => ({ variant, throttle: options.throttle })),
    ];
    for (const { variant, throttle } of places) {
      for (const peer of order) {
        if (peer === 'floor' || isReadable(variant)) yield { peer, variant, throttle, round };
      }
    }
  }
}

async function run(browser: Browser, server: BenchServer, options: Options) {
  const results = new Results();
  const warned = new Set<string>();
  let finderCode: number | undefined;
  for (const { round, ...place } of [...warmUp(options), ...schedule(options)]) {
    const name = `${place.peer} ${variantName(place.variant)}`;
    const warn = (problem: string) => {
      if (!warned.has(name + problem)) say(`  ${name} reports: ${problem}`);
      warned.add(name + problem);
    };
    const url = server.pageUrl(place.peer, variantName(place.variant));
    const sample = await measure(browser, place.peer, url, place.throttle, warn);
    const { unseen } = sample.typed;
    if (unseen) warn(`${unseen} keys changed nothing in the results.`);
    if (sample.scripts.length) {
      finderCode = sample.scripts.reduce((sum, script) => sum + server.scriptSize(script), 0);
    }
    if (!round) continue;
    results.add(place, sample);
    say(
      `round ${round}/${options.rounds} ${name}${place.throttle > 1 ? ` ÷ ${place.throttle}` : ''}: ` +
        `first result ${Math.round(sample.firstResult)} ms, complete ${Math.round(sample.ready)} ms, ` +
        `a key ${Math.round(median(sample.typed.keys.map(({ settled }) => settled)) ?? 0)} ms`,
    );
  }
  return { results, finderCode };
}

/** One load of each peer that isn't counted: the browser's own first time. */
function warmUp({ peers, variants: [variant] }: Options) {
  return variant ? peers.map((peer) => ({ peer, variant, throttle: 1, round: 0 })) : [];
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(HELP);
    return;
  }
  const code = await readFile(options.code).catch(() => undefined);
  if (!code && options.peers.includes('finder')) {
    say(`There is no ${options.code} (npm run build makes it): measuring the floor alone.`);
    options.peers = ['floor'];
  }
  const feeds = new Map<string, string>();
  for (const variant of options.variants)
    feeds.set(variantName(variant), await prepareFeed(variant));
  const server = await startServer(feeds, options.peers, code);
  const browser = await launchBrowser();
  try {
    const { product } = await browser.send<{ product: string }>('Browser.getVersion');
    const loads = [currentLoad()];
    const { results, finderCode } = await run(browser, server, options);
    loads.push(currentLoad());
    const text = report(results, options, {
      machine: `${product.replace('/', ' ')}, Node ${process.version}, ${availableParallelism()} processors, load ${loads.join(' to ')}`,
      code: { floor: brotliSize(await readPage('floor')), finder: finderCode },
    });
    process.stdout.write(text);
    if (options.write) await writeFile(options.write, text);
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
