import { Search } from '../kit/search.js';
import type { Selection } from '../kit/selection.js';
import { Tally, type Counts } from '../kit/tally.js';
import { facetNames, type FacetName, type SortName } from './facets.js';
import type { ListingRow, ListingTable } from './listing-table.js';

export type BoardSelection = Selection<FacetName, SortName>;

export interface ListingResults extends Counts<FacetName> {
  /** All that is found, in order. */
  found: ListingRow[];
  /** When the next listing closes or is over; `Infinity` if none does. */
  nextChange: number;
}

/** How a listing stands at an instant. */
export type Standing = 'open' | 'closed' | 'filled' | 'withdrawn';

export function standingOf({ entry, end }: ListingRow, now: number): Standing {
  const { status = 'open' } = entry.item;
  return status === 'open' && end <= now ? 'closed' : status;
}

/** No date of a feed is as far from 1970 as this. */
const FAR = 1e15;

/** Where a row stands, the less the sooner: what is open before what is not. */
function placeOf(row: ListingRow, score: number, { sort }: BoardSelection, now: number): number {
  if (standingOf(row, now) !== 'open') return 3 * FAR - Math.min(row.end, FAR);
  switch (sort) {
    case 'best':
      return -score;
    case 'confirmed':
      return -row.confirmed;
    case 'starting':
      return row.start === undefined ? FAR : Math.max(row.start, now);
    default:
      return Math.min(row.closes, FAR);
  }
}

/**
 * Finds listings, and counts what each further choice would give. Those that are filled
 * are shown with what is over; what a publisher has withdrawn never is.
 *
 * @param past whether what is over is shown
 */
export function findListings(
  table: ListingTable,
  selection: BoardSelection,
  past: boolean,
): ListingResults {
  const { now } = table;
  const search = new Search(selection.words);
  const tally = new Tally(facetNames, table, selection);
  const found: { row: ListingRow; place: number }[] = [];
  let nextChange = Infinity;
  table.rows.forEach((row, i) => {
    for (const change of [row.end, row.start ?? 0]) {
      if (change > now) nextChange = Math.min(nextChange, change);
    }
    const standing = standingOf(row, now);
    if (standing === 'withdrawn' || (standing !== 'open' && !past)) return;
    const miss = tally.missOf(row.values);
    if (miss === undefined) return;
    const score = search.isEmpty ? 1 : search.score(table.texts, i);
    if (tally.add(row.values, miss, score > 0)) {
      found.push({ row, place: placeOf(row, score, selection, now) });
    }
  });
  found.sort((a, b) => a.place - b.place || a.row.closes - b.row.closes || 0);
  return { found: found.map(({ row }) => row), nextChange, ...tally.result };
}
