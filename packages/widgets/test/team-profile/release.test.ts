import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  FEWEST_IN_CELL,
  FEWEST_PEOPLE,
  release,
  type Release,
} from '../../src/team-profile/release.js';
import { groupsBy, waysToAnswer } from './adversary.js';

/** Everything that is told, as text: what tells the same is the same text. */
const told = (counts: readonly number[]) => {
  const { median, middle, cells } = release(counts);
  return JSON.stringify([median, middle, cells.map((cell) => cell ?? '?')]);
};

/** All ways to answer, by what is told of them: whoever knows the rules can't tell those of one group apart. */
const groups = (people: number, steps: number): number[][][] =>
  groupsBy(waysToAnswer(people, steps + 1), told);

/** The cells in which anybody of a group may be. */
const possible = (worlds: readonly (readonly number[])[]) =>
  new Set(worlds.flatMap((counts) => counts.flatMap((count, cell) => (count ? [cell] : []))));

/** Every group of five people and more on every scale that is small enough to go through. */
const teams = [2, 3, 4, 5].flatMap((steps) =>
  Array.from({ length: steps > 4 ? 6 : 10 }, (_, i) => ({ steps, people: FEWEST_PEOPLE + i })),
);

describe.each(teams)('of $people people on a scale of $steps', ({ people, steps }) => {
  const all = groups(people, steps);

  it('nobody outside can tell how one of them answered', () => {
    for (const worlds of all) expect(possible(worlds).size).toBeGreaterThan(1);
  });

  it('none of them can tell how another one answered', () => {
    for (const worlds of all) {
      for (let own = 0; own <= steps; own++) {
        const others = worlds
          .filter((counts) => counts[own])
          .map((counts) => counts.map((count, cell) => (cell === own ? count - 1 : count)));
        if (others.length) expect(possible(others).size).toBeGreaterThan(1);
      }
    }
  });

  it('no count of one or two can be reckoned out', () => {
    for (const worlds of all) {
      for (let cell = 0; cell <= steps; cell++) {
        const counts = new Set(worlds.map((world) => world[cell]));
        if (counts.size === 1) expect([1, 2]).not.toContain([...counts][0]);
      }
    }
  });
});

/** Counts of teams of any size. */
const counts = fc.array(fc.nat({ max: 40 }), { minLength: 4, maxLength: 6 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** The place of the middle answer, the lower one of two. */
function medianPlace(answered: readonly number[]): number {
  const sorted = answered.flatMap((count, place) => Array<number>(count).fill(place));
  return sorted[Math.ceil(sorted.length / 2) - 1]!;
}

describe('what is told of a team', () => {
  it('is nothing unless five people have answered on the scale', () => {
    const nothing: Release = { cells: Array<undefined>(5).fill(undefined) };
    expect(release([1, 1, 1, 1, 0])).toEqual(nothing);
    expect(release([0, 0, 0, 4, 30])).toEqual(nothing);
    expect(release([1, 1, 1, 1, 0]).median).toBeUndefined();
    expect(release([1, 1, 1, 2, 0]).median).toEqual([2, 2]);
  });

  it('of five people is the median alone', () => {
    expect(release([0, 0, 0, 5, 0])).toEqual({ median: [3, 3], cells: Array(5).fill(undefined) });
    expect(release([0, 2, 3, 0, 0])).toEqual({ median: [2, 2], cells: Array(5).fill(undefined) });
  });

  it('is every count where none is small', () => {
    expect(release([3, 5, 8, 4, 3])).toEqual({
      median: [2, 2],
      middle: [1, 2],
      cells: [3, 5, 8, 4, 3],
    });
  });

  it('is every count, too, where steps that nobody chose are beside such counts', () => {
    expect(cellsOf([0, 5, 8, 4, 0])).toEqual([0, 5, 8, 4, 0]);
    expect(cellsOf([0, 0, 17, 0, 0])).toEqual(Array(5).fill(undefined));
  });

  it('hides a small count, and the smallest other one so that it can’t be reckoned out', () => {
    expect(cellsOf([1, 4, 5, 9, 6])).toEqual([undefined, undefined, 5, 9, 6]);
    expect(cellsOf([2, 4, 4, 9, 12])).toEqual([undefined, undefined, undefined, 9, 12]);
    // Two in each would be known, so another one goes.
    expect(cellsOf([2, 2, 5, 9, 4])).toEqual([undefined, undefined, 5, 9, undefined]);
  });

  it('never shows a count of one or two, nor hides so few that they show', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const cells = cellsOf(all);
        const hidden = all.filter((_, i) => cells[i] === undefined);
        cells.forEach((cell, i) => cell === undefined || expect(cell).toBe(all[i]));
        for (const cell of cells) if (cell) expect(cell).toBeGreaterThanOrEqual(FEWEST_IN_CELL);
        if (hidden.length && hidden.length < all.length) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum(hidden)).toBeGreaterThanOrEqual(FEWEST_IN_CELL);
        }
      }),
    );
  });

  it('is true: the median and the middle half lie where it says', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const answered = all.slice(0, -1);
        const { median, middle } = release(all);
        expect(median === undefined).toBe(sum(answered) < FEWEST_PEOPLE);
        if (!median) return;
        const place = medianPlace(answered);
        expect(place).toBeGreaterThanOrEqual(median[0]);
        expect(place).toBeLessThanOrEqual(median[1]);
        if (middle) expect(middle[0] <= place && place <= middle[1]).toBe(true);
      }),
    );
  });
});
