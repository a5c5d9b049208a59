import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localitiesWithin, milesBetween } from '../src/index.js';
import { FEED, head, load } from './support/feeds.js';

type Row = [id: string, within?: string];
const SHARED = 'https://shared.example/feed.json';

async function within(rows: Row[], more: object = {}, web: object = {}) {
  const localities = rows.map(([id, outer]) => ({ id, name: id, within: outer }));
  const { commons } = await load({ [FEED]: { ...head, ...more, localities }, ...web });
  return Object.fromEntries(
    [...localitiesWithin(commons)].map(([key, inner]) => [key, [...inner].sort()]),
  );
}

describe('the localities within a locality', () => {
  it('are itself and all that lie in it, however deep', async () => {
    const rows: Row[] = [
      ['mile-cross', 'norwich'],
      ['norwich', 'norfolk'],
      ['norfolk'],
      ['cromer', 'norfolk'],
    ];
    expect(await within(rows)).toEqual({
      'county/norfolk': ['county/cromer', 'county/mile-cross', 'county/norfolk', 'county/norwich'],
      'county/norwich': ['county/mile-cross', 'county/norwich'],
      'county/mile-cross': ['county/mile-cross'],
      'county/cromer': ['county/cromer'],
    });
  });

  it('end where a circle began', async () => {
    expect(
      await within([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['d', 'd'],
        ['e', 'a'],
      ]),
    ).toEqual({
      'county/a': ['county/a', 'county/b', 'county/c', 'county/e'],
      'county/b': ['county/a', 'county/b', 'county/c', 'county/e'],
      'county/c': ['county/a', 'county/b', 'county/c', 'county/e'],
      'county/d': ['county/d'],
      'county/e': ['county/e'],
    });
  });

  it('do not depend on a locality that is not there', async () => {
    expect(await within([['a', 'nowhere']])).toEqual({ 'county/a': ['county/a'] });
  });

  it('are found across the shared vocabulary and a feed’s own', async () => {
    const shared = {
      ...head,
      publisher: { id: 'shared', name: 'Shared' },
      localities: [{ id: 'norfolk', name: 'Norfolk' }],
    };
    expect(
      await within([['our-town', 'norfolk']], { vocabulary: SHARED }, { [SHARED]: shared }),
    ).toEqual({
      'shared/norfolk': ['county/our-town', 'shared/norfolk'],
      'county/our-town': ['county/our-town'],
    });
  });

  it('are found at once in a chain of 20,000, which goes up 20 steps', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i): Row => [`l${i}`, `l${i + 1}`]);
    const found = await within(rows);
    expect(found['county/l10000']).toHaveLength(20);
  });
});

describe('miles between', () => {
  const norwich = { latitude: 52.6309, longitude: 1.2974 };

  it.each([
    ['Norwich and Norwich', norwich, 0],
    ['Norwich and King’s Lynn', { latitude: 52.7543, longitude: 0.3976 }, 38.7],
    ['Norwich and Sydney', { latitude: -33.8688, longitude: 151.2093 }, 10_489],
    [
      'Norwich and the other side of the earth',
      { latitude: -52.6309, longitude: -178.7026 },
      12_437,
    ],
  ])('%s', (_names, place, miles) => {
    expect(Math.abs(milesBetween(norwich, place) - miles)).toBeLessThan(Math.max(1, miles * 0.01));
  });

  it('are a number where rounding would take them over half the earth', () => {
    const one = { latitude: -12.0997, longitude: -82.9786 };
    expect(milesBetween(one, { latitude: 12.0997, longitude: 97.0214 })).toBeCloseTo(12_436.9, 1);
  });

  it('are the same both ways, never too many, and always a number', () => {
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const opposite = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
      latitude: -latitude,
      longitude: longitude > 0 ? longitude - 180 : longitude + 180,
    });
    fc.assert(
      fc.property(place, place, (one, other) => {
        for (const far of [other, opposite(one)]) {
          const miles = milesBetween(one, far);
          expect(miles).toBeGreaterThanOrEqual(0);
          expect(miles).toBeLessThan(12_438);
          expect(milesBetween(far, one)).toBeCloseTo(miles, 3);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
