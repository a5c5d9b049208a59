import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { release } from '../../src/team-profile/release.js';
import { together } from '../../src/team-profile/together.js';

const STEPS = 4;

/** How people answered the statements of a hallmark: for each statement a place of each person, the last one none. */
const answers = fc
  .tuple(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 4 }))
  .chain(([people, statements]) =>
    fc.array(fc.array(fc.nat({ max: STEPS }), { minLength: people, maxLength: people }), {
      minLength: statements,
      maxLength: statements,
    }),
  );

const countsOf = (places: readonly number[]) =>
  Array.from({ length: STEPS + 1 }, (_, place) => places.filter((one) => one === place).length);

const toldOf = (statements: readonly (readonly number[])[]) =>
  together(
    statements.map((places) => release(countsOf(places))),
    statements[0]!.length,
  );

/** The answer that this share of the answers comes before, the lower one of two. */
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.max(1, Math.ceil(sorted.length * share)) - 1]!;

describe('what is told of all answers to the statements of a hallmark', () => {
  it('is true', () => {
    fc.assert(
      fc.property(answers, (statements) => {
        const { median, middle, shares } = toldOf(statements);
        const all = statements.flat();
        const given = all.filter((place) => place < STEPS).sort((a, b) => a - b);
        const holds = ([from, to]: readonly [number, number], place: number) =>
          from <= place && place <= to;
        if (median) expect(holds(median, quantile(given, 0.5))).toBe(true);
        if (middle) {
          expect(holds(middle, quantile(given, 0.25))).toBe(true);
          expect(holds(middle, quantile(given, 0.75))).toBe(true);
        }
        shares.forEach((share, place) => {
          if (!share) return;
          const percent = (all.filter((one) => one === place).length * 100) / all.length;
          expect(percent).toBeGreaterThan(share[0] - 1);
          expect(percent).toBeLessThan(share[1] + 1);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is exact where all of its statements are told', () => {
    const even = [
      ...Array(4).fill(0),
      ...Array(4).fill(1),
      ...Array(8).fill(2),
      ...Array(4).fill(3),
    ];
    const high = [...Array(4).fill(1), ...Array(4).fill(2), ...Array(12).fill(3)];
    expect(toldOf([even, high])).toEqual({
      median: [2, 2],
      middle: [1, 3],
      shares: [
        [10, 10],
        [20, 20],
        [30, 30],
        [40, 40],
        [0, 0],
      ],
    });
  });

  it('of five people is where the median must lie, and no shares', () => {
    const none = Array<undefined>(STEPS + 1).fill(undefined);
    const [usually, seldom] = [
      [2, 2, 2, 3, 3],
      [0, 1, 1, 1, 3],
    ];
    expect(toldOf([usually, usually])).toEqual({ median: [2, 2], shares: none });
    expect(toldOf([usually, seldom, usually])).toEqual({ median: [1, 2], shares: none });
  });

  it('is between bounds where a small count is hidden', () => {
    // Of the second statement, 1, 2 and 0 are hidden: three among them.
    const [all, some] = [
      [...Array(6).fill(2), ...Array(6).fill(3)],
      [0, 1, 1, ...Array(4).fill(2), ...Array(5).fill(3)],
    ];
    expect(toldOf([all, some]).shares).toEqual([
      [0, 13],
      [0, 13],
      [42, 42],
      [46, 46],
      [0, 13],
    ]);
  });

  it('is nothing where too few answered any of its statements', () => {
    expect(toldOf([[0, 1, 2, 3, 4, 4, 4, 4]]).median).toBeUndefined();
  });
});
