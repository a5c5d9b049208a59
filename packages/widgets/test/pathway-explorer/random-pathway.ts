import fc from 'fast-check';
import type { LayoutRole, LayoutRoute } from '../../src/pathway-explorer/layout/slots.js';
import type { Metrics } from '../../src/pathway-explorer/layout/layout.js';

/** Measures as if every character were eight pixels wide. */
export const metrics: Metrics = {
  measure: (text) => text.length * 8,
  lineHeight: 20,
  boxWidth: 128,
  padding: 8,
  columnGap: 32,
  rowGap: 12,
  laneGap: 10,
  margin: 8,
  heading: 32,
  maxLines: 5,
};

const name = fc.oneof(
  { weight: 8, arbitrary: fc.lorem({ maxCount: 4 }) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.constant('Rindfleischetikettierungsüberwachungsaufgabe'.repeat(6)) },
  { weight: 1, arbitrary: fc.constant('a word '.repeat(60)) },
);

export interface RandomPathway {
  roles: LayoutRole[];
  routes: LayoutRoute[];
}

/** Roles in up to ten stages, and routes any way between them: circles, islands, many roots. */
export const randomPathway = (maxRoles = 40): fc.Arbitrary<RandomPathway> =>
  fc.integer({ min: 1, max: maxRoles }).chain((count) => {
    const place = fc.nat(count - 1);
    return fc.record({
      roles: fc.array(
        fc.record({ stage: fc.constantFrom(-1, 0.5, 1, 2, 3, 4, 5, 6, 7, 99), label: name }),
        {
          minLength: count,
          maxLength: count,
        },
      ),
      routes: fc
        .array(
          fc.record({
            from: place,
            to: place,
            kind: fc.constantFrom('progression', 'sideways', 'step back', 'taster', '__proto__'),
          }),
          { maxLength: count * 3 },
        )
        .map((routes) => routes.filter(({ from, to }) => from !== to)),
    });
  });

/** A pathway of any size, the same every time. */
export function largePathway(count: number, perRole = 2): RandomPathway {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const roles = Array.from({ length: count }, (_, i) => ({
    stage: 1 + Math.floor((i * 10) / count),
    label: `Leader of area ${i} in schools and trusts`.slice(0, 12 + next(30)),
  }));
  const routes = Array.from({ length: count * perRole }, () => {
    const from = next(count);
    const to = Math.min(
      count - 1,
      Math.max(0, from + next(Math.ceil(count / 4)) - next(Math.ceil(count / 12))),
    );
    return { from, to, kind: to < from ? 'step back' : 'progression' };
  }).filter(({ from, to }) => from !== to);
  return { roles, routes };
}
