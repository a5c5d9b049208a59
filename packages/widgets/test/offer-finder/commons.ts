import type { Commons } from '@leadership-commons/feed';
import { findOffers, type OfferResults, type Query } from '../../src/offer-finder/find-offers.js';
import { OfferTable } from '../../src/offer-finder/offer-table.js';
import { emptySelection } from '../../src/offer-finder/selection.js';
import { NOW } from '../support/feeds.js';

export { addTo, commonsOf } from '../support/commons.js';

export async function tableOf(commons: Commons, now = NOW): Promise<OfferTable> {
  const table = new OfferTable(commons, now);
  await table.grow(() => false);
  return table;
}

/** What is found, without pausing. */
export function find(table: OfferTable, query: Partial<Query> = {}): OfferResults {
  const whole: Query = {
    selection: emptySelection,
    limit: 1000,
    past: false,
    now: table.now,
    ...query,
  };
  const work = findOffers(table, whole);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The ids of the offers found, in order. */
export const idsOf = ({ found }: OfferResults): string[] =>
  found.map(({ row }) => row.entry.item.id);
