import type { FeedSource } from '../feed/feed-source.js';
import type { Items, SectionName } from '../types.js';

/** An item, and where it came from. */
export interface Entry<T> {
  /** Publisher and id: the item's identity across feeds, for links, plans and shortlists. */
  key: string;
  readonly item: T;
  readonly source: FeedSource;
  /** Other feeds that have the same, and of which it is not shown once more. */
  also?: FeedSource[];
}

export type EntryOf<Name extends SectionName> = Entry<Items[Name]>;

/** Of these sections, items are shown one by one; all others hold terms. */
export const isListing = (name: SectionName): boolean =>
  name === 'offers' || name === 'secondments';
