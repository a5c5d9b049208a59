import type { Commons } from '@leadership-commons/feed';
import { nothingChosen, withValues } from '../../src/kit/selection.js';
import { listingList, type FacetName } from '../../src/secondment-board/facets.js';
import {
  findListings,
  type BoardSelection,
  type ListingResults,
} from '../../src/secondment-board/find-listings.js';
import { ListingTable } from '../../src/secondment-board/listing-table.js';
import { feedOf, NOW, terms, type Feed, type Item } from '../support/feeds.js';

export const DESK = { name: 'Pool desk', email: 'desk@pool.example', url: 'https://pool.example/' };

/** Something that a host offers, open until 2018. */
export const listing = (id: string, more: object = {}): Item => ({
  id,
  title: `Listing ${id}`,
  summary: 'A term elsewhere.',
  kind: 'secondment',
  side: 'opportunity',
  broker: DESK,
  ...more,
});

/** Somebody who is available until the end of July 2017. */
export const person = (id: string, more: object = {}): Item =>
  listing(id, { side: 'available', closes: '2017-07-31', confirmed: '2017-05-20', ...more });

/** A feed with these listings, in a county with a town in one of its districts. */
export const poolOf = (listings: readonly unknown[], more: object = {}): Feed => ({
  ...feedOf([], {
    localities: terms.localities.map((item) =>
      item.id === 'lynn' ? { ...item, kind: 'town' } : item,
    ),
    ...more,
  }),
  secondments: listings,
});

export const everything: BoardSelection = nothingChosen(listingList);

export const choosing = (name: FacetName, ...ids: string[]): BoardSelection =>
  withValues(everything, name, ids);

export function tableOf(commons: Commons, now = NOW): ListingTable {
  const table = new ListingTable(commons, now);
  table.grow();
  return table;
}

export const find = (table: ListingTable, selection = everything, past = false): ListingResults =>
  findListings(table, selection, past);

/** The ids of what is found, in order. */
export const idsOf = ({ found }: ListingResults): string[] =>
  found.map(({ entry }) => entry.item.id);
