import type { Structure } from '../structure.js';
import { createPaints } from './paints.js';
import { observePerformance } from './performance.js';

/** What a page did from its start until it was complete; milliseconds. */
export interface Loaded {
  firstResult: number;
  ready: number;
  /** What long tasks took beyond 50 ms each. */
  blocked: number;
  longestTask: number;
  layoutShift: number;
}

/** From the input event of a key to the paint after it; milliseconds. */
export interface Keyed {
  /** Until results first changed. */
  result: number;
  /** Until the last change of results and counts. */
  settled: number;
}

export interface Probe {
  /** Resolves when every offer has arrived and the page has been still for `quiet` ms. */
  loaded(quiet: number): Promise<Loaded>;
  /** Puts the cursor into the search box and selects what is in it. */
  focus(): void;
  /** Call before a key; `keyed` then resolves when the page has been still for `quiet` ms. */
  watchKey(): void;
  /** `undefined` if nothing changed in the results. */
  keyed(quiet: number): Promise<Keyed | undefined>;
  /** The longest task (0 below 50 ms) that began after `time`. */
  longestTaskAfter(time: number): number;
  /** What the live region says, once it has had time to, and how many results there are. */
  shown(): { found: number; cards: number };
}

const LONGEST_WAIT = 60_000;

/**
 * Runs inside the measured page, before its own scripts, and puts a `Probe` at `window.bench`.
 * It only looks: both peers are watched by the same means, and neither knows of it.
 */
export function install(structure: Structure): void {
  const root = () =>
    structure.host ? document.querySelector(structure.host)?.shadowRoot : document;
  const status = () => root()?.querySelector(structure.status)?.textContent ?? '';
  const found = () => Number(/\d[\d,]*/.exec(status())?.[0].replaceAll(',', '') ?? 0);
  const cards = () => [...(root()?.querySelectorAll<HTMLElement>(structure.card) ?? [])];
  const hasResult = () => cards().some((card) => card.textContent.trim() && card.offsetHeight > 0);
  const isBusy = () =>
    root()?.querySelector(structure.results)?.getAttribute('aria-busy') !== 'false';

  const performed = observePerformance();
  let isLoading = true;
  let firstResult = 0;
  let ready = 0;
  let wasBusy = true;
  let keyTime = 0;
  let isResultChange = false;
  let isChange = false;
  let result = 0;
  let settled = 0;

  const paints = createPaints(() => {
    const isFirst = isLoading && !firstResult && hasResult();
    const isComplete = isLoading && wasBusy && !isBusy();
    const [hasResultChanged, hasChanged] = [isResultChange, isChange];
    wasBusy = isBusy();
    isResultChange = isChange = false;
    return (painted) => {
      if (isFirst) firstResult = painted;
      if (isComplete) ready = painted;
      if (hasResultChanged) result ||= painted;
      if (hasChanged) settled = painted;
    };
  });

  /** The live region may speak late on purpose, so it is no part of what has to settle. */
  function note({ type, target }: MutationRecord) {
    const element = target instanceof Element ? target : target.parentElement;
    if (!keyTime || type === 'attributes' || element?.closest(structure.status)) return;
    isChange = true;
    if (element?.closest(structure.results)) isResultChange = true;
  }

  const changes = new MutationObserver((records) => {
    records.forEach(note);
    paints.expect();
  });
  function observe() {
    const observed = document.body && root();
    if (!observed) {
      requestAnimationFrame(observe);
      return;
    }
    changes.observe(observed, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['aria-busy'],
    });
    paints.expect();
  }
  requestAnimationFrame(observe);
  document.addEventListener('input', (event) => (keyTime = event.timeStamp), { capture: true });

  /** Resolves when nothing was painted for `quiet` ms and no results are on their way. */
  async function still(quiet: number): Promise<void> {
    const start = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, quiet / 5));
      const now = performance.now();
      const last = Math.max(start, ready, settled);
      const isDone = firstResult && !isBusy() && !paints.isPending();
      // After a key that has changed nothing yet, a slow search may still be on its way.
      const enough = keyTime && !settled ? 4 * quiet : quiet;
      if (isDone && now - last > enough) return;
      if (now - start > LONGEST_WAIT) {
        throw new Error(
          `The page was not complete within ${LONGEST_WAIT / 1000} s: ` +
            `first result ${firstResult}, busy ${isBusy()}, found ${found()}.`,
        );
      }
    }
  }

  const probe: Probe = {
    async loaded(quiet) {
      await still(quiet);
      isLoading = false;
      return { firstResult, ready, ...performed.until(ready) };
    },
    focus() {
      const search = root()?.querySelector<HTMLInputElement>(structure.search);
      search?.focus();
      search?.select();
    },
    watchKey() {
      keyTime = result = settled = 0;
      isResultChange = isChange = false;
    },
    async keyed(quiet) {
      await still(quiet);
      return result ? { result: result - keyTime, settled: settled - keyTime } : undefined;
    },
    longestTaskAfter: performed.longestAfter,
    shown: () => ({ found: found(), cards: cards().length }),
  };
  Object.assign(window, { bench: probe });
}
