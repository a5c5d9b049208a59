import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withValues } from '../../src/kit/selection.js';
import { facetNames } from '../../src/secondment-board/facets.js';
import type { BoardSelection } from '../../src/secondment-board/find-listings.js';
import type { ListingTable } from '../../src/secondment-board/listing-table.js';
import { commonsOf } from '../support/commons.js';
import { find, poolOf, tableOf } from './listings.js';
import { listings, selections } from './random-pool.js';

/** Asks for a property of the results of any selection from any pool. */
const always = (
  judge: (table: ListingTable, selection: BoardSelection, past: boolean) => void,
): void =>
  fc.assert(
    fc.property(listings, selections, fc.boolean(), (items, selection, past) =>
      judge(tableOf(commonsOf(poolOf(items))), selection, past),
    ),
    { numRuns: 150 },
  );

describe('the count beside a value', () => {
  it('is how many listings of that value are shown once it is chosen', () =>
    always((table, selection, past) => {
      const { counts } = find(table, selection, past);
      facetNames.forEach((name, facet) => {
        const before = selection.chosen[name] ?? [];
        table.facets[name].values.forEach(({ id }, value) => {
          const after = withValues(selection, name, [...new Set([...before, id])]);
          const { found, total } = find(table, after, past);
          const having = found.filter((row) => row.values[facet]?.includes(value));
          expect(counts[name][value], `${name} ${id}`).toBe(having.length);
          if (!before.length) expect(counts[name][value], `${name} ${id}`).toBe(total);
        });
      });
    }));

  it('on a side is how many listings that side shows once it is turned to', () =>
    always((table, selection, past) => {
      const one = withValues(selection, 'side', ['opportunity']);
      const { counts } = find(table, one, past);
      table.facets.side.values.forEach(({ id }, value) => {
        const { total } = find(table, withValues(one, 'side', [id]), past);
        expect(counts.side[value], id).toBe(total);
      });
    }));
});

describe('the way out', () => {
  it('names how many listings letting go of a facet would show', () =>
    always((table, selection, past) => {
      const { without } = find(table, selection, past);
      for (const name of facetNames) {
        expect(without[name], name).toBe(find(table, withValues(selection, name, []), past).total);
      }
    }));
});
