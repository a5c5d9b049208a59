import type { Slots } from './slots.js';

/** To and fro so often; more changes little. */
const ROUNDS = 4;

/**
 * The heights nearest to those wished for (least squares) that keep the order and the
 * distances: neighbours that come too close are moved together, as one (pool adjacent
 * violators).
 *
 * @param distances how far each has to be below the one before it; the first counts for nothing
 */
export function settle(wishes: readonly number[], distances: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  let offset = 0;
  // With the distances taken off, what is left only must not fall.
  const offsets = wishes.map((_, i) => (offset += i ? (distances[i] ?? 0) : 0));
  wishes.forEach((wish, i) => {
    let pool = { sum: wish - (offsets[i] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const level = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  return level.map((height, i) => height + (offsets[i] ?? 0));
}

/**
 * The height of the middle of each slot: as level as can be with what it is tied to, and
 * never nearer to its neighbours than `distance` says.
 *
 * @param distance how far the middle of a slot has to be below that of the one above it
 */
export function heightsOf(
  slots: Slots,
  distance: (upper: number, lower: number) => number,
): Float64Array {
  const { columns, columnOf, before, after } = slots;
  const height = new Float64Array(columnOf.length);
  const distances = columns.map((column) =>
    column.map((slot, i) => (i ? distance(column[i - 1] ?? slot, slot) : 0)),
  );

  function place(column: number, wish: (slot: number) => number): void {
    const held = columns[column] ?? [];
    const settled = settle(held.map(wish), distances[column] ?? []);
    held.forEach((slot, i) => (height[slot] = settled[i] ?? 0));
  }
  const middle = (slot: number, tied: readonly number[][]) => {
    const others = tied[slot] ?? [];
    return others.length
      ? others.reduce((sum, other) => sum + (height[other] ?? 0), 0) / others.length
      : (height[slot] ?? 0);
  };

  columns.forEach((_, column) => place(column, () => 0));
  for (let round = 0; round < ROUNDS; round++) {
    columns.forEach((_, column) => place(column, (slot) => middle(slot, before)));
    for (let column = columns.length - 1; column >= 0; column--) {
      place(column, (slot) => middle(slot, after));
    }
  }
  return height;
}
