import { countCrossings, placesOf } from './crossings.js';
import type { Slots } from './slots.js';

/** How much work may go into the order, in ties looked at: some 10 ms. */
const EFFORT = 30_000;
const MAX_SWEEPS = 16;
const MIN_SWEEPS = 3;
/** From so many ties on, neighbours are not tried the other way round one by one. */
const MANY_TIES = 1500;

/**
 * Puts the slots of each column into an order in which few routes cross. The usual means:
 * sweeps to and fro that move each slot to the middle of those that it is tied to; the best
 * order seen counts. Then neighbours change places as long as that helps.
 */
export function reduceCrossings(slots: Slots): void {
  const { columns, columnOf, before, after } = slots;
  const ties = after.reduce((sum, others) => sum + others.length, 0);
  let best = columns.map((column) => [...column]);
  let least = countCrossings(slots);
  const sweeps = Math.min(Math.max(EFFORT / (ties + 1), MIN_SWEEPS), MAX_SWEEPS);
  const place = placesOf(columns, columnOf.length);
  const middle = new Float64Array(columnOf.length);
  for (let i = 0; i < sweeps && least; i++) {
    const forward = i % 2 === 0;
    const ordered = forward ? columns : columns.toReversed();
    for (const column of ordered) sortByMiddle(column, forward ? before : after, place, middle);
    const crossings = countCrossings(slots);
    if (crossings >= least) continue;
    least = crossings;
    best = columns.map((column) => [...column]);
  }
  best.forEach((column, i) => (columns[i] = column));
  if (ties <= MANY_TIES) swapNeighbours(slots);
}

/** The mean of a measure over slots; `otherwise` where there is none. */
export function meanOf(
  slots: readonly number[] | undefined,
  measure: Readonly<ArrayLike<number>>,
  otherwise: number,
): number {
  if (!slots?.length) return otherwise;
  let sum = 0;
  for (const slot of slots) sum += measure[slot] ?? 0;
  return sum / slots.length;
}

/** Sorts a column by the mean place of what its slots are tied to; untied ones keep theirs. */
function sortByMiddle(
  column: number[],
  tied: readonly number[][],
  place: Int32Array,
  middle: Float64Array,
): void {
  for (const slot of column) middle[slot] = meanOf(tied[slot], place, place[slot] ?? 0);
  column.sort((a, b) => (middle[a] ?? 0) - (middle[b] ?? 0));
  let at = 0;
  for (const slot of column) place[slot] = at++;
}

/**
 * Lets neighbours change places where fewer routes cross then, or as many and those that
 * are tied within the column come nearer to one another. Each change makes it better, so
 * it ends.
 */
function swapNeighbours({ columns, columnOf, before, after, beside }: Slots): void {
  const place = placesOf(columns, columnOf.length);

  /** Crossings between the ties of two slots, if the first stands above the second. */
  function crossing(upper: number, lower: number, tied: readonly number[][]): number {
    let count = 0;
    for (const one of tied[upper] ?? []) {
      for (const other of tied[lower] ?? []) if ((place[one] ?? 0) > (place[other] ?? 0)) count++;
    }
    return count;
  }
  /** How much longer the ties of a slot to its own column get where it moves down by one. */
  function longer(slot: number, other: number): number {
    let sum = 0;
    for (const end of beside[slot] ?? []) {
      if (end !== other) sum += (place[end] ?? 0) < (place[slot] ?? 0) ? 1 : -1;
    }
    return sum;
  }

  for (let changed = true; changed;) {
    changed = false;
    for (const column of columns) {
      for (let i = 1; i < column.length; i++) {
        const [upper = 0, lower = 0] = [column[i - 1], column[i]];
        const gain =
          crossing(upper, lower, before) +
          crossing(upper, lower, after) -
          crossing(lower, upper, before) -
          crossing(lower, upper, after);
        if (gain < 0 || (!gain && longer(upper, lower) >= longer(lower, upper))) continue;
        column[i - 1] = lower;
        column[i] = upper;
        place[lower] = i - 1;
        place[upper] = i;
        changed = true;
      }
    }
  }
}
