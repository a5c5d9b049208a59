import { localitiesWithin, Slices, type Commons, type EntryOf } from '@leadership-commons/feed';
import { indexesOf, type Facet } from '../kit/facets.js';
import type { Texts } from '../kit/search.js';
import { fold } from '../kit/words.js';
import { FacetReader, facetNames, facets } from './facets.js';
import { soonness, timesOf, type OfferTimes } from './offer-times.js';

/** An offer, ready to be searched, filtered and sorted. */
export interface OfferRow extends OfferTimes {
  readonly entry: EntryOf<'offers'>;
  /** For each facet, in the order of `facetNames`, the places of its values in the facet's list. */
  readonly values: readonly (readonly number[])[];
  /** See `soonness`. */
  readonly soonness: number;
  readonly confirmed: number;
}

/**
 * The offers of a commons as rows. Grows as offers come in, a slice of time at a time, and
 * starts anew when the terms that offers refer to, or the day, have changed.
 */
export class OfferTable {
  readonly rows: OfferRow[] = [];
  private readonly byKey = new Map<string, OfferRow>();
  readonly texts: Texts = { title: [], terms: [], summary: [], description: [] };
  readonly facets = indexesOf(facetNames);
  readonly now: number;
  readonly reader: FacetReader;

  readonly commons: Commons;
  private readonly termRevision: number;

  /** @param now milliseconds since 1970 */
  constructor(commons: Commons, now: number) {
    this.commons = commons;
    this.now = now;
    this.termRevision = commons.termRevision;
    this.reader = new FacetReader(commons, localitiesWithin(commons));
  }

  /** The row of an offer, also by the key of a copy of it that is not shown. */
  find(key: string): OfferRow | undefined {
    const shown = this.commons.find('offers', key)?.key ?? key;
    return this.byKey.get(shown) ?? this.byKey.get(key);
  }

  /** True if the rows no longer say what is so. */
  get isStale(): boolean {
    return this.termRevision !== this.commons.termRevision;
  }

  /** True if every offer that has come in is a row. */
  get isUpToDate(): boolean {
    return this.rows.length === this.commons.entries('offers').length;
  }

  /** Takes in the offers that have come since. Stops early when `isOver` says so. */
  async grow(isOver: () => boolean): Promise<void> {
    const entries = this.commons.entries('offers');
    const slices = new Slices();
    while (this.rows.length < entries.length) {
      this.add(entries[this.rows.length] as EntryOf<'offers'>);
      if (slices.over) await slices.next();
      if (isOver()) return;
    }
  }

  private add(entry: EntryOf<'offers'>): void {
    const { item } = entry;
    const times = timesOf(entry, this.now);
    const labels: string[] = [];
    const values = facetNames.map((name) => {
      const found = this.reader.read(name, entry, times, this.now);
      const { searched }: Facet = facets[name];
      if (searched) labels.push(...found.map(({ label }) => label));
      return this.facets[name].add(found);
    });
    const row: OfferRow = {
      entry,
      values,
      ...times,
      soonness: soonness(times, this.now),
      confirmed: Date.parse(item.confirmed ?? '') || 0,
    };
    this.rows.push(row);
    this.byKey.set(entry.key, row);
    this.texts.title.push(fold(item.title));
    this.texts.terms.push(fold([...labels, ...this.aliases(entry)].join(' · ')));
    this.texts.summary.push(fold(item.summary ?? ''));
    this.texts.description.push(fold(item.description ?? ''));
  }

  /** NQT, ECT and the like: other names of the roles that an offer is for. */
  private aliases({ item, source }: EntryOf<'offers'>): string[] {
    return (item.roles ?? []).flatMap(
      (id) => this.commons.resolve('roles', id, source)?.item.aliases ?? [],
    );
  }
}
