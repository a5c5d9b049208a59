import {
  Commons,
  ReadStatus,
  sectionNames,
  type FeedSource,
  type Items,
  type SectionName,
} from '@leadership-commons/feed';
import { findOffers, type OfferResults, type Query } from '../../src/offer-finder/find-offers.js';
import { OfferTable } from '../../src/offer-finder/offer-table.js';
import { emptySelection } from '../../src/offer-finder/selection.js';
import { NOW, type Feed } from '../support/feeds.js';

const FEED = 'https://county.example/feed.json';

function sourceOf(feed: Feed, url: string): FeedSource {
  const members = Object.entries(feed).filter(([name]) => !sectionNames.includes(name as 'offers'));
  return { url, header: Object.fromEntries(members) as FeedSource['header'] };
}

export function addTo(commons: Commons, feed: Feed, source: FeedSource): void {
  for (const name of sectionNames) {
    const items = (feed[name] ?? []) as Items[SectionName][];
    for (const item of items) commons.add(name, item, source);
  }
}

/** What reading these feeds would give: the first is the root. */
export function commonsOf(feed: Feed, ...partners: Feed[]): Commons {
  const commons = new Commons(FEED);
  commons.root = sourceOf(feed, FEED);
  commons.status = ReadStatus.complete;
  for (const name of sectionNames) commons.setStatus(name, ReadStatus.complete);
  addTo(commons, feed, commons.root);
  partners.forEach((partner, i) =>
    addTo(commons, partner, sourceOf(partner, `https://partner-${i}.example/feed.json`)),
  );
  return commons;
}

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
