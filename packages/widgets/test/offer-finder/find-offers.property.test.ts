import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OfferTable } from '../../src/offer-finder/offer-table.js';
import { addTo, commonsOf, find, idsOf, tableOf } from './commons.js';
import { feedOf, NOW } from '../support/feeds.js';
import { offers, selections } from './random-feed.js';

const place = fc.option(fc.constant({ latitude: 52.6, longitude: 1.3 }), { nil: undefined });
const query = fc.record({ selection: selections, past: fc.boolean(), place });

describe('what is found', () => {
  it('is the same however the offers came in', () =>
    fc.assert(
      fc.asyncProperty(
        offers,
        query,
        fc.array(fc.nat({ max: 8 }), { maxLength: 6 }),
        async (all, asked, lengths) => {
          const whole = find(await tableOf(commonsOf(feedOf(all))), asked);
          const commons = commonsOf(feedOf([]));
          const table = new OfferTable(commons, NOW);
          let at = 0;
          for (const length of [...lengths, all.length]) {
            const next = all.slice(at, (at += length));
            if (commons.root) addTo(commons, { offers: next }, commons.root);
            // Stopped after each offer, and taken up again.
            while (!table.isUpToDate) await table.grow(() => true);
            find(table, asked);
          }
          expect(idsOf(find(table, asked))).toEqual(idsOf(whole));
          expect(find(table, asked)).toMatchObject({ total: whole.total, without: whole.without });
        },
      ),
      { numRuns: 60 },
    ));

  it('has the same offers and counts in whatever order they came', () =>
    fc.assert(
      fc.asyncProperty(
        offers.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        query,
        async ([all, shuffled], asked) => {
          const tables = [all, shuffled].map((items) => tableOf(commonsOf(feedOf(items))));
          const [one, other] = await Promise.all(tables);
          const counts = [one, other].map((table) => {
            const results = find(table!, asked);
            const byValue = Object.entries(table!.facets).flatMap(([name, { values }]) =>
              values.map(({ id }, i) => [`${name} ${id}`, results.counts[name as 'role'][i]]),
            );
            const { total, without, withoutWords, nextChange } = results;
            const counted = Object.fromEntries(byValue) as object;
            return {
              ids: idsOf(results).sort(),
              counted,
              total,
              without,
              withoutWords,
              nextChange,
            };
          });
          expect(counts[0]).toEqual(counts[1]);
        },
      ),
      { numRuns: 60 },
    ));

  it('are the best of a full sort, whatever the limit', () =>
    fc.assert(
      fc.asyncProperty(offers, query, fc.nat({ max: 10 }), async (all, asked, limit) => {
        const table = await tableOf(commonsOf(feedOf(all)));
        const { found, total } = find(table, asked);
        const fewer = find(table, { ...asked, limit });
        expect(idsOf(fewer)).toEqual(idsOf({ ...fewer, found: found.slice(0, limit) }));
        expect(fewer.total).toBe(total);
        // Sorted by the platform's own stable sort, by what the order is said to be.
        const { sort } = asked.selection;
        if (sort === 'best') return;
        const rank = ({ row, distance }: (typeof found)[number]) =>
          sort === 'confirmed' ? -row.confirmed : sort === 'nearest' ? (distance?.miles ?? 1e9) : 0;
        const inOrderOfTheFeed = table.rows.flatMap(
          (row) => found.find((f) => f.row === row) ?? [],
        );
        const sorted = inOrderOfTheFeed.sort(
          (a, b) => rank(a) - rank(b) || a.row.soonness - b.row.soonness,
        );
        expect(idsOf({ ...fewer, found })).toEqual(idsOf({ ...fewer, found: sorted }));
      }),
      { numRuns: 60 },
    ));
});
