import { meanOf } from './order.js';
import type { Slots } from './slots.js';

/** To and fro so often; more changes little. */
const ROUNDS = 3;

/**
 * The heights nearest to those wished for (least squares) that keep the order and the
 * distances: neighbours that come too close are moved together, as one (pool adjacent
 * violators).
 *
 * @param distances how far each has to be below the one before it; the first counts for nothing
 */
export function settle(wishes: readonly number[], distances: readonly number[]): number[] {
  // With the distances taken off, what is left only must not fall.
  const offsets: number[] = [];
  const sums: number[] = [];
  const counts: number[] = [];
  let offset = 0;
  wishes.forEach((wish, i) => {
    if (i) offset += distances[i] ?? 0;
    offsets.push(offset);
    let sum = wish - offset;
    let count = 1;
    for (let last = sums.length - 1; last >= 0; last--) {
      const [lastSum = 0, lastCount = 1] = [sums[last], counts[last]];
      if (lastSum / lastCount <= sum / count) break;
      sum += lastSum;
      count += lastCount;
      sums.pop();
      counts.pop();
    }
    sums.push(sum);
    counts.push(count);
  });
  const heights: number[] = [];
  sums.forEach((sum, pool) => {
    const count = counts[pool] ?? 1;
    for (let i = 0; i < count; i++) heights.push(sum / count + (offsets[heights.length] ?? 0));
  });
  return heights;
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

  /** Places a column level with what its slots are tied to. */
  function place(column: number, tied: readonly number[][]): void {
    const held = columns[column] ?? [];
    const wishes = held.map((slot) => meanOf(tied[slot], height, height[slot] ?? 0));
    const settled = settle(wishes, distances[column] ?? []);
    held.forEach((slot, i) => (height[slot] = settled[i] ?? 0));
  }

  columns.forEach((_, column) => place(column, []));
  for (let round = 0; round < ROUNDS; round++) {
    columns.forEach((_, column) => place(column, before));
    for (let column = columns.length - 1; column >= 0; column--) place(column, after);
  }
  return height;
}
