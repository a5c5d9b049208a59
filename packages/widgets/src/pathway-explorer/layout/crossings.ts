import type { Slots } from './slots.js';

/** How many pairs of ties between neighbouring columns cross, in the present order. */
export function countCrossings({ columns, columnOf, after }: Slots): number {
  const place = placesOf(columns, columnOf.length);
  let crossings = 0;
  columns.forEach((column, i) => {
    const size = columns[i + 1]?.length ?? 0;
    // A tree of sums (Fenwick): how many ties so far end below a place.
    const sums = new Int32Array(size + 1);
    let ties = 0;
    for (const slot of column) {
      const ends = after[slot] ?? [];
      for (const end of ends) {
        crossings += ties;
        for (let at = (place[end] ?? 0) + 1; at > 0; at -= at & -at) crossings -= sums[at] ?? 0;
      }
      for (const end of ends) {
        ties++;
        for (let at = (place[end] ?? 0) + 1; at <= size; at += at & -at) {
          sums[at] = (sums[at] ?? 0) + 1;
        }
      }
    }
  });
  return crossings;
}

/** The place of each slot in its column. */
export function placesOf(columns: readonly number[][], count: number): Int32Array {
  const place = new Int32Array(count);
  for (const column of columns) column.forEach((slot, i) => (place[slot] = i));
  return place;
}
