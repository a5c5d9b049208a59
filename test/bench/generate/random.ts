/** A source of numbers that are the same in every run (mulberry32). */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different entries, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[];
  /** True in `share` of all cases, 0 to 1. */
  chance(share: number): boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    pick: (from) => {
      const chosen = from[between(0, from.length - 1)];
      if (chosen === undefined) throw new RangeError('Nothing to pick from: the list is empty.');
      return chosen;
    },
    some: (from, count) => {
      const left = new Set(from.keys());
      while (left.size > count) left.delete([...left][between(0, left.size - 1)] ?? 0);
      return from.filter((_, index) => left.has(index));
    },
    chance: (share) => next() < share,
  };
}
