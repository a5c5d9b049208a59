/**
 * What may be said of how a group of people answered a statement, without saying how one of
 * them did.
 *
 * People are counted in cells: one for each step of the scale, and a last one for those who
 * gave no answer that counts. What is told is one of these:
 *
 * - nothing, where fewer than five people gave an answer that counts;
 * - all counts, where none is one or two and people are in more than one cell;
 * - some counts. Those below three are hidden, none included. With them
 *   go the smallest others (all that are equal) until the hidden ones can't be reckoned out
 *   from how many people there are: until they add up to three or more, and not just to what
 *   two in each would be. The median and the middle half are then told as far as they follow
 *   from the counts that are shown, and no further: so they can't give away what is hidden;
 * - the median alone, where all counts are hidden.
 *
 * The tests go through every way in which small groups can have answered, and try to find a
 * person, or a hidden count, in what is told of it by whoever knows these rules and, if it is
 * one of the team, their own answers.
 */

/** Fewer people are no team: nothing is told. */
export const FEWEST_PEOPLE = 5;
/** Smaller counts are hidden. */
export const FEWEST_IN_CELL = 3;

/** Places in the scale, from and to; the same one twice where it is known. */
export type Span = readonly [number, number];

/** What is told of one statement. It depends on the answers to this statement and on no others. */
export interface Release {
  /** Where the median lies: the step that at least half of the answers reach or stay below. */
  median?: Span;
  /** Within which steps the middle half lies. */
  middle?: Span;
  /** How many people chose each step, and last how many none; `undefined` where that is hidden. */
  cells: readonly (number | undefined)[];
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** The place of the answer that so great a share of the answers comes before; the lower one between two. */
function quantile(counts: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(sum(counts) * share));
  let reached = 0;
  return counts.findIndex((count) => (reached += count) >= rank);
}

/** The counts that may be told. */
export function cellsOf(counts: readonly number[]): (number | undefined)[] {
  const some = counts.filter((count) => count > 0);
  // Without a small count there is nothing to hide, unless all people are in one cell.
  if (some.length > 1 && Math.min(...some) >= FEWEST_IN_CELL) return [...counts];
  const cells = counts.map((count) => (count < FEWEST_IN_CELL ? undefined : count));
  for (;;) {
    const hidden = counts.filter((_, i) => cells[i] === undefined);
    if (!hidden.length || hidden.length === cells.length) return cells;
    const people = sum(hidden);
    const isOpen = people !== (FEWEST_IN_CELL - 1) * hidden.length;
    if (people >= FEWEST_IN_CELL && isOpen) return cells;
    const smallest = Math.min(...cells.filter((cell) => cell !== undefined));
    cells.forEach((cell, i) => {
      if (cell === smallest) cells[i] = undefined;
    });
  }
}

/**
 * Every way in which people can have answered of which these same counts, of which one at
 * least is shown, would be told: all that anybody can know of the hidden ones. Each is
 * smaller than any that is shown.
 */
export function* worldsOf(
  cells: readonly (number | undefined)[],
  people: number,
): Generator<number[]> {
  const shown = cells.filter((cell) => cell !== undefined);
  const most = Math.min(...shown) - 1;
  const told = cells.join();
  function* fill(counts: readonly number[], left: number): Generator<number[]> {
    if (counts.length === cells.length) {
      if (!left && cellsOf(counts).join() === told) yield [...counts];
      return;
    }
    const cell = cells[counts.length];
    if (cell !== undefined) yield* fill([...counts, cell], left);
    else {
      for (let count = 0; count <= Math.min(most, left); count++)
        yield* fill([...counts, count], left - count);
    }
  }
  // All that is shown may be all there is.
  yield* fill([], people - sum(shown));
}

/**
 * @param counts how many people chose each step, and last how many none
 */
export function release(counts: readonly number[]): Release {
  const nothing = counts.map(() => undefined);
  const answered = counts.slice(0, -1);
  if (sum(answered) < FEWEST_PEOPLE) return { cells: nothing };
  // With two steps, one shown count and the median would tell the other.
  const cells = answered.length < 3 ? nothing : cellsOf(counts);
  if (cells.every((cell) => cell === undefined)) {
    const median = quantile(answered, 0.5);
    return { median: [median, median], cells };
  }
  const worlds = [...worldsOf(cells, sum(counts))].map((world) => world.slice(0, -1));
  const places = (share: number) => worlds.map((world) => quantile(world, share));
  const medians = places(0.5);
  const middle: Span = [Math.min(...places(0.25)), Math.max(...places(0.75))];
  // That it lies within the whole scale goes without saying.
  const isTelling = middle[1] - middle[0] < answered.length - 1;
  return {
    median: [Math.min(...medians), Math.max(...medians)],
    ...(isTelling && { middle }),
    cells,
  };
}
