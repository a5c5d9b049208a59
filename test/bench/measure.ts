import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import type { Connection } from './connection.js';
import type { Keyed, Loaded, Probe } from './in-page/probe.js';
import { openPage, type Page } from './page.js';
import { MISTYPED, peers, WORD, type PeerName } from './structure.js';

export interface Typing {
  keys: Keyed[];
  /** Keys after which nothing changed in the results. */
  unseen: number;
  found: number;
  cards: number;
}

/** All that one load of one page gave. Times in milliseconds, sizes in bytes. */
export interface Sample extends Loaded {
  found: number;
  heapReady: number;
  heapTyped: number;
  typed: Typing;
  mistyped: Typing;
  longestTypingTask: number;
  scripts: string[];
}

/** How long nothing must change until a page counts as still, ms. */
const QUIET = 250;
const PAUSE = 1000;

/** The addresses of the scripts that the page has loaded. */
const SCRIPTS = `performance.getEntriesByType('resource').map(({ name }) => name)
  .filter((name) => name.endsWith('.js'))`;

/** The script that runs inside the page, as text. */
async function probeScript(peer: PeerName): Promise<string> {
  const modules = await Promise.all(
    ['paints', 'performance', 'probe'].map(async (name) => {
      const source = await readFile(new URL(`./in-page/${name}.ts`, import.meta.url), 'utf8');
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

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize: number;
  backingStorageSize: number;
}

/** Bytes in use after two collections: JavaScript, DOM and buffers. */
async function heapSize(page: Page): Promise<number> {
  await page.send('HeapProfiler.collectGarbage');
  await page.send('HeapProfiler.collectGarbage');
  const usage = await page.send<HeapUsage>('Runtime.getHeapUsage');
  return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
}

type Ask = <Name extends keyof Probe>(
  name: Name,
  ...args: Parameters<Probe[Name]>
) => Promise<Awaited<ReturnType<Probe[Name]>>>;

const asking =
  (page: Page): Ask =>
  (name, ...args) =>
    page.evaluate(`bench.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`);

/** The live region, which tells the count, may wait for a pause. */
async function shown(ask: Ask) {
  await ask('keyed', PAUSE);
  return ask('shown');
}

async function type(page: Page, ask: Ask, word: string, quiet: number): Promise<Typing> {
  await ask('focus');
  await page.press('Backspace');
  await ask('watchKey');
  await ask('keyed', quiet);
  const keys: Keyed[] = [];
  for (const letter of word) {
    await ask('watchKey');
    await page.press(letter);
    const keyed = await ask('keyed', quiet);
    if (keyed) keys.push(keyed);
  }
  const { found, cards } = await shown(ask);
  return { keys, unseen: word.length - keys.length, found, cards };
}

/**
 * Loads a peer's page with an empty cache, waits until it is complete, and types.
 * `throttle` slows the processor so many times. Problems of the page go to `warn`.
 */
export async function measure(
  browser: Connection,
  peer: PeerName,
  url: string,
  throttle: number,
  warn: (problem: string) => void,
): Promise<Sample> {
  const quiet = throttle > 1 ? 2 * QUIET : QUIET;
  const page = await openPage(browser, warn);
  try {
    if (throttle > 1) await page.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.open(url, await probeScript(peer));
    const ask = asking(page);
    const loaded = await ask('loaded', quiet);
    const heapReady = await heapSize(page);
    const { found } = await shown(ask);
    const since = await page.evaluate<number>('performance.now()');
    const typed = await type(page, ask, WORD, quiet);
    const mistyped = await type(page, ask, MISTYPED, quiet);
    const longestTypingTask = await ask('longestTaskAfter', since);
    const heapTyped = await heapSize(page);
    const scripts = await page.evaluate<string[]>(SCRIPTS);
    return { ...loaded, found, heapReady, heapTyped, typed, mistyped, longestTypingTask, scripts };
  } finally {
    await page.close();
  }
}
