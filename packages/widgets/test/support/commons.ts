import {
  Commons,
  ReadStatus,
  sectionNames,
  type FeedSource,
  type Items,
  type SectionName,
} from '@leadership-commons/feed';
import type { Feed } from './feeds.js';

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
