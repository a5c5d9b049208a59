import {
  listingTimes,
  localitiesWithin,
  type Commons,
  type ListingTimes,
} from '@leadership-commons/feed';
import { indexesOf, type Facet } from '../kit/facets.js';
import type { Texts } from '../kit/search.js';
import { fold } from '../kit/words.js';
import { facetNames, facets, facetValues, type Listing } from './facets.js';

/** A listing, ready to be searched, filtered and sorted. */
export interface ListingRow extends ListingTimes {
  readonly entry: Listing;
  /** For each facet, in the order of `facetNames`, the places of its values in the facet's list. */
  readonly values: readonly (readonly number[])[];
  readonly confirmed: number;
}

/**
 * The listings of a commons as rows, as of an instant. A pool is hundreds of listings, not
 * tens of thousands, so it is made and gone through at once.
 */
export class ListingTable {
  readonly rows: ListingRow[] = [];
  private readonly byKey = new Map<string, ListingRow>();
  readonly texts: Texts = { title: [], terms: [], summary: [], description: [] };
  readonly facets = indexesOf(facetNames);
  readonly commons: Commons;
  /** Milliseconds since 1970. */
  readonly now: number;
  private readonly termRevision: number;
  private readonly within: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(commons: Commons, now: number) {
    this.commons = commons;
    this.now = now;
    this.termRevision = commons.termRevision;
    this.within = localitiesWithin(commons);
  }

  /** True if its rows are what they would be if they were made anew. */
  isFor(commons: Commons, now: number): boolean {
    return (
      this.commons === commons && this.now === now && this.termRevision === commons.termRevision
    );
  }

  /** The row of a listing, also by the key of a copy of it that is not shown. */
  find(key: string): ListingRow | undefined {
    return this.byKey.get(this.commons.find('secondments', key)?.key ?? key);
  }

  /** Takes in the listings that have come since. */
  grow(): void {
    const entries = this.commons.entries('secondments');
    for (let i = this.rows.length; i < entries.length; i++) this.add(entries[i] as Listing);
  }

  private add(entry: Listing): void {
    const { item } = entry;
    const times = listingTimes(entry);
    const found = facetValues(this.commons, this.within, entry, times, this.now);
    const searched = facetNames.filter((name) => (facets[name] as Facet).searched);
    const labels = searched.flatMap((name) => found[name].map(({ label }) => label));
    const row: ListingRow = {
      entry,
      values: facetNames.map((name) => this.facets[name].add(found[name])),
      ...times,
      confirmed: Date.parse(item.confirmed ?? '') || 0,
    };
    this.rows.push(row);
    this.byKey.set(entry.key, row);
    const { title, summary = '', activities = [], gains = [], roleText = '', school } = item;
    this.texts.title.push(fold(title));
    this.texts.terms.push(fold([...labels, roleText, school?.name ?? ''].join(' · ')));
    this.texts.summary.push(fold(summary));
    this.texts.description.push(fold([...activities, ...gains].join(' · ')));
  }
}
