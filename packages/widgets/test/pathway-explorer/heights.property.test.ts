import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../src/pathway-explorer/layout/heights.js';

const wishes = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 12 });
const distance = fc.integer({ min: 0, max: 60 });
const cost = (heights: readonly number[], wished: readonly number[]) =>
  heights.reduce((sum, height, i) => sum + (height - wished[i]!) ** 2, 0);

describe('heights that settle', () => {
  it('keep the distances', () => {
    fc.assert(
      fc.property(wishes, distance, (wished, apart) => {
        const heights = settle(
          wished,
          wished.map(() => apart),
        );
        heights.forEach((height, i) => {
          if (i) expect(height - heights[i - 1]!).toBeGreaterThanOrEqual(apart - 1e-6);
        });
      }),
    );
  });

  it('are as wished where that keeps the distances', () => {
    expect(settle([0, 50, 120], [0, 40, 40])).toEqual([0, 50, 120]);
  });

  it('are nearer to the wishes than any others that keep the distances', () => {
    fc.assert(
      fc.property(
        wishes,
        distance,
        fc.array(fc.nat(80), { minLength: 13, maxLength: 13 }),
        (wished, apart, steps) => {
          const heights = settle(
            wished,
            wished.map(() => apart),
          );
          let at = wished[0]! - 40 + steps[12]!;
          const others = wished.map((_, i) => (at += i ? apart + steps[i]! : 0));
          expect(cost(heights, wished)).toBeLessThanOrEqual(cost(others, wished) + 1e-6);
        },
      ),
    );
  });
});
