import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames } from '../../src/offer-finder/facets.js';
import { withWords, type Selection } from '../../src/offer-finder/selection.js';
import { withValues } from '../../src/kit/selection.js';
import { commonsOf, find, tableOf } from './commons.js';
import { feedOf } from '../support/feeds.js';
import { offers, selections } from './random-feed.js';

const given = { offers, selection: selections, past: fc.boolean() };

/** Asks for a property of the results of any selection from any feed. */
const always = (
  judge: (
    table: Awaited<ReturnType<typeof tableOf>>,
    query: { selection: Selection; past: boolean },
  ) => void,
) =>
  fc.assert(
    fc.asyncProperty(fc.record(given), async ({ offers: items, selection, past }) => {
      judge(await tableOf(commonsOf(feedOf(items))), { selection, past });
    }),
    { numRuns: 150 },
  );

describe('the count beside a value', () => {
  it('is how many offers of that value are shown once it is chosen', () =>
    always((table, { selection, past }) => {
      const { counts } = find(table, { selection, past });
      facetNames.forEach((name, facet) => {
        const before = selection.chosen[name] ?? [];
        table.facets[name].values.forEach(({ id }, value) => {
          const after = withValues(selection, name, [...new Set([...before, id])]);
          const { found, total } = find(table, { selection: after, past });
          const having = found.filter(({ row }) => row.values[facet]?.includes(value));
          expect(counts[name][value], `${name} ${id}`).toBe(having.length);
          if (!before.length) expect(counts[name][value], `${name} ${id}`).toBe(total);
        });
      });
    }));

  it('is never more than there are offers', () =>
    always((table, query) => {
      const { counts } = find(table, query);
      const most = Math.max(0, ...facetNames.flatMap((name) => counts[name]));
      expect(most).toBeLessThanOrEqual(table.rows.length);
    }));
});

describe('the way out', () => {
  it('names how many offers letting go of a facet would show', () =>
    always((table, { selection, past }) => {
      const { without, total } = find(table, { selection, past });
      for (const name of facetNames) {
        const after = find(table, { selection: withValues(selection, name, []), past });
        expect(without[name], name).toBe(after.total);
        expect(without[name], name).toBeGreaterThanOrEqual(total);
      }
    }));

  it('names how many offers letting go of the words would show, where they find none', () =>
    always((table, { selection, past }) => {
      const { withoutWords, total } = find(table, { selection, past });
      if (total) return;
      const after = find(table, { selection: withWords(selection, ''), past });
      expect(withoutWords).toBe(selection.words ? after.total : 0);
    }));
});
