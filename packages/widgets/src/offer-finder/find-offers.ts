import type { Place } from '@leadership-commons/feed';
import { Search } from '../kit/search.js';
import { Tally, type Counts } from '../kit/tally.js';
import { placeOf, type Distance } from './distance.js';
import { facetNames, type FacetName } from './facets.js';
import type { OfferRow, OfferTable } from './offer-table.js';
import type { Selection } from './selection.js';

export interface Query {
  selection: Selection;
  /** How many offers to give, best first. */
  limit: number;
  /** Whether what is over is among them. */
  past: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** The place that `nearest` is reckoned from. */
  place?: Place;
}

export interface FoundOffer {
  row: OfferRow;
  /** The key by which it came on screen, where another feed's copy of it has taken its place. */
  slot?: string;
  /** From the place of the query, where it has one. */
  distance?: Distance;
}

export interface OfferResults extends Counts<FacetName> {
  /** The best, in order. */
  found: FoundOffer[];
  /** When the next of the offers is over or closes; `Infinity` if none does. */
  nextChange: number;
}

/** How many rows are done between two chances to stop. */
const CHUNK = 256;

/** Keeps the `limit` best of what it is given, in order. */
class Best {
  readonly found: (FoundOffer & { rank: number })[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(candidate: FoundOffer & { rank: number }): void {
    const { found, limit } = this;
    const last = found.at(-1);
    if (found.length >= limit && last && !this.isBefore(candidate, last)) return;
    let low = 0;
    for (let high = found.length; low < high;) {
      const middle = (low + high) >> 1;
      const other = found[middle];
      if (other && this.isBefore(candidate, other)) high = middle;
      else low = middle + 1;
    }
    found.splice(low, 0, candidate);
    if (found.length > limit) found.pop();
  }

  private isBefore(a: FoundOffer & { rank: number }, b: FoundOffer & { rank: number }): boolean {
    return a.rank < b.rank || (a.rank === b.rank && a.row.soonness < b.row.soonness);
  }
}

function rankOf(row: OfferRow, score: number, miles: number, { sort }: Selection): number {
  switch (sort) {
    case 'best':
      return -score;
    case 'confirmed':
      return -row.confirmed;
    case 'nearest':
      return miles;
    default:
      return 0;
  }
}

/**
 * Finds offers, and counts what each further choice would give. Stops after each chunk of
 * rows, so that the page can do something else before it goes on.
 */
export function* findOffers(table: OfferTable, query: Query): Generator<void, OfferResults> {
  const { selection, past, now, place } = query;
  const search = new Search(selection.words);
  const tally = new Tally(facetNames, table, selection);
  const best = new Best(query.limit);
  const rowCount = table.rows.length;
  let nextChange = Infinity;

  for (let from = 0; from < rowCount; from += CHUNK) {
    const to = Math.min(from + CHUNK, rowCount);
    for (let i = from; i < to; i++) {
      const row = table.rows[i] as OfferRow;
      if (row.end <= now && !past) continue;
      if (row.end > now) nextChange = Math.min(nextChange, row.end);
      if (row.closes > now) nextChange = Math.min(nextChange, row.closes);
      const miss = tally.missOf(row.values);
      if (miss === undefined) continue;
      const score = search.isEmpty ? 1 : search.score(table.texts, i);
      if (!tally.add(row.values, miss, score > 0)) continue;
      const distance = place && placeOf(row.entry, table.commons, place);
      const rank = rankOf(row, score, distance?.miles ?? Infinity, selection);
      best.add({ row, distance, rank });
    }
    yield;
  }
  return { found: best.found, nextChange, ...tally.result };
}
