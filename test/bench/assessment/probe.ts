import { createPaints } from '../in-page/paints.js';
import type { Structure } from './peers.js';

export interface Probe {
  /** When the first control was painted, milliseconds; resolves once the page has been still for `quiet` ms. */
  firstControl(quiet: number): Promise<number>;
  /** Brings a control into view and gives where it is, in pixels of the window. */
  place(index: number): { x: number; y: number };
  /** From the click to the last paint that it led to; resolves when the page has been still for `quiet` ms. */
  answered(quiet: number): Promise<number>;
  /** How many controls there are. */
  count(): number;
}

/** Runs inside the measured page, before its own scripts, and puts a `Probe` at `window.bench`. */
export function install(structure: Structure): void {
  const root = () =>
    structure.host ? document.querySelector(structure.host)?.shadowRoot : document;
  const radios = () => [...(root()?.querySelectorAll<HTMLElement>(structure.radio) ?? [])];
  let first = 0;
  let clicked = 0;
  let painted = 0;

  const paints = createPaints(() => {
    const isFirst = !first && (radios()[0]?.getBoundingClientRect().width ?? 0) > 0;
    return (time) => {
      if (isFirst) first = time;
      painted = time;
    };
  });
  const changes = new MutationObserver(() => paints.expect());
  function observe() {
    const observed = document.body && root();
    if (!observed) {
      requestAnimationFrame(observe);
      return;
    }
    changes.observe(observed, { childList: true, subtree: true, attributes: true });
    paints.expect();
  }
  requestAnimationFrame(observe);
  document.addEventListener(
    'click',
    (event) => {
      clicked = event.timeStamp;
      paints.expect();
    },
    { capture: true },
  );

  async function still(since: () => number, quiet: number): Promise<void> {
    const end = performance.now() + 30_000;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, quiet / 5));
      const now = performance.now();
      if (since() && !paints.isPending() && now - painted > quiet) return;
      if (now > end) throw new Error('The page showed no control within 30 s.');
    }
  }

  const probe: Probe = {
    async firstControl(quiet) {
      await still(() => first, quiet);
      return first;
    },
    place(index) {
      const radio = radios()[index];
      radio?.scrollIntoView({ block: 'center' });
      const box = (radio?.closest('label') ?? radio)?.getBoundingClientRect();
      clicked = 0;
      return box ? { x: box.left + 12, y: box.top + box.height / 2 } : { x: 0, y: 0 };
    },
    async answered(quiet) {
      await still(() => clicked, quiet);
      return painted - clicked;
    },
    count: () => radios().length,
  };
  Object.assign(window, { bench: probe });
}
