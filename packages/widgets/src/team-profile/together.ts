import { FEWEST_PEOPLE, worldsOf, type Release, type Span } from './release.js';

/**
 * What is told of a hallmark: all answers to its statements taken together.
 *
 * It is reckoned from what is told of the statements, and from nothing else. Whoever reads
 * it could have reckoned it, so it gives away nothing beside them; and how people answered
 * one statement says nothing of how they answered another. So whatever can't be found out
 * of one statement alone can't be found out of the whole profile.
 */
export interface Together {
  /** Where the median lies. */
  median?: Span;
  /** Within which steps the middle half lies. */
  middle?: Span;
  /** Which share of the answers each step has, and last which share is none that counts: per cent, from and to. */
  shares: readonly (Span | undefined)[];
}

/** Shares that are not known nearer than this say too little, per cent. */
const WIDEST_SHARE = 25;

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * How people can have answered a statement of which this is told: the ways in which they
 * reach each step soonest and latest are among them. Counts of the steps alone.
 */
function waysToAnswer({ cells, median }: Release, people: number): number[][] {
  if (cells.some((cell) => cell !== undefined)) {
    return [...worldsOf(cells, people)].map((world) => world.slice(0, -1));
  }
  const top = cells.length - 2;
  const counts = (...filled: [place: number, count: number][]) => {
    const all = Array<number>(top + 1).fill(0);
    for (const [place, count] of filled) all[place] = (all[place] ?? 0) + count;
    return all;
  };
  const answered = Array.from({ length: people + 1 }, (_, number) => number);
  if (!median) {
    const few = answered.filter((number) => number < FEWEST_PEOPLE);
    return few.flatMap((number) => [counts([0, number]), counts([top, number])]);
  }
  const [place] = median;
  return answered.slice(FEWEST_PEOPLE).flatMap((number) => {
    const half = Math.ceil(number / 2);
    return [
      counts([0, half - 1], [place, number - half + 1]),
      counts([place, half], [top, number - half]),
    ];
  });
}

/** Where the answer lies that so great a share of the answers comes before. */
function quantile(rows: readonly number[][][], share: number): Span {
  const top = (rows[0]?.[0]?.length ?? 1) - 1;
  const reached = (place: number, end: (...numbers: number[]) => number) =>
    sum(
      rows.map((ways) =>
        end(...ways.map((counts) => sum(counts.slice(0, place + 1)) - share * sum(counts))),
      ),
    ) >= 0;
  const first = (end: (...numbers: number[]) => number) => {
    let place = 0;
    while (place < top && !reached(place, end)) place++;
    return place;
  };
  return [first(Math.max), first(Math.min)];
}

/** How many people a cell can have, at least and at most. */
function rangeOf({ cells, median }: Release, place: number, people: number): Span {
  const cell = cells[place];
  if (cell !== undefined) return [cell, cell];
  if (!median) {
    const most = Math.min(FEWEST_PEOPLE - 1, people);
    return place < cells.length - 1 ? [0, most] : [people - most, people];
  }
  const shown = cells.filter((one) => one !== undefined);
  // What is hidden beside shown counts is smaller than any of them.
  return [0, Math.min(people - sum(shown), ...shown.map((count) => count - 1))];
}

function shareOf(releases: readonly Release[], place: number, people: number): Span | undefined {
  const ranges = releases.map((release) => rangeOf(release, place, people));
  const percent = (end: 0 | 1) =>
    (sum(ranges.map((range) => range[end])) * 100) / (people * releases.length);
  const [from, to] = [percent(0), percent(1)];
  if (from === to) return [Math.round(from), Math.round(to)];
  return to - from > WIDEST_SHARE ? undefined : [Math.floor(from), Math.ceil(to)];
}

/**
 * @param releases what is told of each statement
 * @param people how many people there are
 */
export function together(releases: readonly Release[], people: number): Together {
  const places = releases[0]?.cells ?? [];
  const shares = places.map((_, place) => shareOf(releases, place, people));
  if (!releases.some(({ median }) => median)) return { shares };
  const rows = releases.map((release) => waysToAnswer(release, people));
  const isTelling = ([from, to]: Span) => to - from < places.length - 2;
  const median = quantile(rows, 0.5);
  const middle: Span = [quantile(rows, 0.25)[0], quantile(rows, 0.75)[1]];
  return {
    ...(isTelling(median) && { median }),
    ...(isTelling(middle) && { middle }),
    shares,
  };
}
