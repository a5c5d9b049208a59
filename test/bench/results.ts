import { variantName, type Variant } from './generate/write.js';
import type { Sample } from './measure.js';
import { median, quantile } from './statistics.js';
import type { PeerName } from './structure.js';

/** A figure of the report: what it is and how the samples of one page give it. */
export interface Figure {
  name: string;
  unit: 'ms' | 'KB' | 'MB' | '';
  of(samples: readonly Sample[]): number | undefined;
}

const MEGABYTE = 1024 * 1024;

const middle = (of: (sample: Sample) => number) => (samples: readonly Sample[]) =>
  median(samples.map(of));

/** Over the keys of all rounds. */
const keys =
  (word: 'typed' | 'mistyped', until: 'result' | 'settled', share = 0.5) =>
  (samples: readonly Sample[]) =>
    quantile(
      samples.flatMap((sample) => sample[word].keys.map((key) => key[until])),
      share,
    );

const highest = (of: (sample: Sample) => number) => (samples: readonly Sample[]) =>
  samples.length ? Math.max(...samples.map(of)) : undefined;

export const figures = {
  firstResult: { name: 'first result', unit: 'ms', of: middle((s) => s.firstResult) },
  ready: { name: 'complete', unit: 'ms', of: middle((s) => s.ready) },
  blocked: { name: 'blocked until complete', unit: 'ms', of: middle((s) => s.blocked) },
  longestTask: { name: 'longest task until then', unit: 'ms', of: middle((s) => s.longestTask) },
  key: { name: 'key to painted result', unit: 'ms', of: keys('typed', 'result') },
  keyP95: { name: 'the same, p95', unit: 'ms', of: keys('typed', 'result', 0.95) },
  keySettled: { name: 'key to all counts painted', unit: 'ms', of: keys('typed', 'settled') },
  keySettledP95: { name: 'the same, p95', unit: 'ms', of: keys('typed', 'settled', 0.95) },
  mistyped: { name: 'key of a mistyped word', unit: 'ms', of: keys('mistyped', 'result') },
  mistypedSettled: {
    name: 'the same, all counts painted',
    unit: 'ms',
    of: keys('mistyped', 'settled'),
  },
  mistypedSettledP95: {
    name: 'the same, p95',
    unit: 'ms',
    of: keys('mistyped', 'settled', 0.95),
  },
  typingTask: {
    name: 'longest task while typing',
    unit: 'ms',
    of: middle((s) => s.longestTypingTask),
  },
  heapReady: { name: 'heap, complete', unit: 'MB', of: middle((s) => s.heapReady / MEGABYTE) },
  heapTyped: { name: 'heap, after typing', unit: 'MB', of: middle((s) => s.heapTyped / MEGABYTE) },
  layoutShift: { name: 'layout shift (worst)', unit: '', of: highest((s) => s.layoutShift) },
  found: { name: 'offers in all', unit: '', of: middle((s) => s.found) },
  foundTyped: { name: 'found by the word', unit: '', of: middle((s) => s.typed.found) },
  foundMistyped: { name: 'found by it mistyped', unit: '', of: middle((s) => s.mistyped.found) },
} satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;

/** Where samples belong: which peer on which feed with which processor. */
export interface Place {
  peer: PeerName;
  variant: Variant;
  throttle: number;
}

const key = ({ peer, variant, throttle }: Place) => `${peer} ${variantName(variant)} ${throttle}`;

/** All samples of a run. */
export class Results {
  private readonly samples = new Map<string, Sample[]>();

  add(place: Place, sample: Sample): void {
    const held = this.samples.get(key(place)) ?? [];
    this.samples.set(key(place), [...held, sample]);
  }

  has(place: Place): boolean {
    return this.samples.has(key(place));
  }

  /** A figure there, `undefined` if nothing was measured. */
  figure(place: Place, name: FigureName): number | undefined {
    return figures[name].of(this.samples.get(key(place)) ?? []);
  }
}
