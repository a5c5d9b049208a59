import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings, placesOf } from '../../src/pathway-explorer/layout/crossings.js';
import { reduceCrossings } from '../../src/pathway-explorer/layout/order.js';
import { slotsOf, type Slots } from '../../src/pathway-explorer/layout/slots.js';
import { largePathway, randomPathway } from './random-pathway.js';

/** Every pair of ties compared with every other. */
function counted({ columns, columnOf, after }: Slots): number {
  const place = placesOf(columns, columnOf.length);
  const ties = after.flatMap((others, slot) => others.map((other) => [slot, other] as const));
  let crossings = 0;
  for (const [a, b] of ties) {
    for (const [c, d] of ties) {
      const isSame = columnOf[a] === columnOf[c];
      if (isSame && place[a]! < place[c]! && place[b]! > place[d]!) crossings++;
    }
  }
  return crossings;
}

const roles = (...stages: number[]) => stages.map((stage) => ({ stage, label: 'A role' }));
const route = (from: number, to: number) => ({ from, to, kind: 'progression' });

describe('crossings', () => {
  it('are counted as by comparing every pair', () => {
    fc.assert(
      fc.property(randomPathway(25), ({ roles, routes }) => {
        const slots = slotsOf(roles, routes);
        expect(countCrossings(slots)).toBe(counted(slots));
      }),
    );
  });

  it('are never more after the columns have been ordered than before', () => {
    fc.assert(
      fc.property(randomPathway(), ({ roles, routes }) => {
        const slots = slotsOf(roles, routes);
        const before = countCrossings(slots);
        reduceCrossings(slots);
        expect(countCrossings(slots)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('are all gone where none is needed', () => {
    // Two ladders whose roles the feed names in opposite orders.
    const slots = slotsOf(roles(1, 1, 1, 2, 2, 2, 3, 3, 3), [
      route(0, 5),
      route(1, 4),
      route(2, 3),
      route(5, 7),
      route(4, 8),
      route(3, 6),
    ]);
    expect(countCrossings(slots)).toBeGreaterThan(0);
    reduceCrossings(slots);
    expect(countCrossings(slots)).toBe(0);
  });

  it('are at most half as many in a large pathway', () => {
    const { roles, routes } = largePathway(1000);
    const slots = slotsOf(roles, routes);
    const before = countCrossings(slots);
    reduceCrossings(slots);
    expect(countCrossings(slots)).toBeLessThan(before / 2);
  });

  it('leave every slot in its column', () => {
    fc.assert(
      fc.property(randomPathway(), ({ roles, routes }) => {
        const slots = slotsOf(roles, routes);
        const before = slots.columns.map((column) => column.toSorted((a, b) => a - b));
        reduceCrossings(slots);
        expect(slots.columns.map((column) => column.toSorted((a, b) => a - b))).toEqual(before);
      }),
    );
  });
});

describe('slots', () => {
  it('give a route that passes columns by a place in each', () => {
    const { chains, columnOf } = slotsOf(roles(1, 2, 3, 4), [route(0, 3), route(3, 0)]);
    expect(chains.map((chain) => chain.map((slot) => columnOf[slot]))).toEqual([
      [0, 1, 2, 3],
      [3, 2, 1, 0],
    ]);
  });

  it('let the routes of a role share theirs', () => {
    const { chains } = slotsOf(roles(1, 2, 3, 3), [route(0, 2), route(0, 3)]);
    expect(chains[0]?.[1]).toBe(chains[1]?.[1]);
  });
});
