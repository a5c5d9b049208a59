import type { Connection } from '../connection.js';
import { openPage } from '../page.js';

/** One load of one page, milliseconds. */
export interface PathwaySample {
  /** From navigation to the end of the frame that paints the diagram with all of its roles. */
  rendered: number;
  /** To the end of the frame that paints all there is: the explorer's list comes later. */
  complete: number;
  /** What long tasks until then took beyond 50 ms each. */
  blocked: number;
}

/**
 * Runs inside the page before its own scripts. Looks once a frame whether every role is
 * drawn: as an element, or where a peer draws on a canvas, as its page says. The message
 * comes after the paint of the frame.
 */
const probe = (count: number) => `(() => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries()))
    .observe({ type: 'longtask', buffered: true });
  const root = () => document.querySelector('leadership-pathway-explorer')?.shadowRoot ?? document;
  const isDrawn = () => root().querySelectorAll('.node').length === ${count} ||
    document.documentElement.dataset.rendered === '${count}';
  const isComplete = () => root().querySelector('[aria-busy]')?.getAttribute('aria-busy') !== 'true';
  const { port1, port2 } = new MessageChannel();
  const calls = [];
  port2.onmessage = () => calls.shift()?.(performance.now());
  const painted = () => new Promise((resolve) => { calls.push(resolve); port1.postMessage(0); });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  globalThis.bench = (async () => {
    while (!document.body || !isDrawn()) await frame();
    const rendered = await painted();
    while (!isComplete()) await frame();
    const complete = await painted();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = tasks.filter(({ startTime }) => startTime < complete);
    const blocked = before.reduce((sum, { duration }) => sum + duration - 50, 0);
    return { rendered, complete, blocked };
  })();
})()`;

/** Loads a page with an empty cache and waits until all is drawn. */
export async function measure(
  browser: Connection,
  url: string,
  count: number,
  warn: (problem: string) => void,
): Promise<PathwaySample> {
  const page = await openPage(browser, warn);
  try {
    await page.open(url, probe(count));
    return await page.evaluate<PathwaySample>('bench');
  } finally {
    await page.close();
  }
}
