import { milesBetween, type Commons, type Locality } from '@leadership-commons/feed';
import { listInWords, type WordsContext } from '../kit/item-words.js';
import { formatMoment } from '../kit/dates.js';
import { facetNames, localitiesOf, SHARES, type FacetName, type Listing } from './facets.js';
import { standingOf } from './find-listings.js';
import type { ListingRow, ListingTable } from './listing-table.js';

/** A listing of the other side that fits, and why. */
export interface Match {
  row: ListingRow;
  /** The more, the better it fits. */
  score: number;
  /** "same phase", "from January 2027", "20 miles". */
  reasons: string[];
}

const MONTH = 30.4 * 24 * 60 * 60 * 1000;
/** So many months may lie between the starts of two that fit. */
const NEAR_IN_TIME = 4;
/** So many miles may lie between the centres of two districts that fit. */
const NEAR_BY = 35;
const MOST = 5;

/** What both have in a facet, by name. */
function shared(table: ListingTable, name: FacetName, a: ListingRow, b: ListingRow): string[] {
  const facet = facetNames.indexOf(name);
  const others = b.values[facet] ?? [];
  return (a.values[facet] ?? [])
    .filter((value) => others.includes(value))
    .map((value) => table.facets[name].values[value]?.label ?? '');
}

const hasAny = ({ values }: ListingRow, name: FacetName) =>
  (values[facetNames.indexOf(name)] ?? []).length > 0;

const placesOf = (commons: Commons, listing: Listing): Locality[] =>
  localitiesOf(commons, listing).flatMap(({ id }) => commons.find('localities', id)?.item ?? []);

/** Miles between the nearest of the centres of their districts, `undefined` if these are not known. */
function milesApart(commons: Commons, a: Listing, b: Listing): number | undefined {
  const miles = placesOf(commons, a).flatMap((from) =>
    placesOf(commons, b).flatMap((to) =>
      from.latitude === undefined ||
      from.longitude === undefined ||
      to.latitude === undefined ||
      to.longitude === undefined
        ? []
        : milesBetween(
            { latitude: from.latitude, longitude: from.longitude },
            { latitude: to.latitude, longitude: to.longitude },
          ),
    ),
  );
  return miles.length ? Math.min(...miles) : undefined;
}

/** Where the two are to each other; `undefined` if they are too far apart. */
function nearness(table: ListingTable, a: ListingRow, b: ListingRow): [number, string] | undefined {
  if (!hasAny(a, 'place') || !hasAny(b, 'place')) return [0, ''];
  const own = localitiesOf(table.commons, a.entry).map(({ id }) => id);
  const same = localitiesOf(table.commons, b.entry).filter(({ id }) => own.includes(id));
  if (same.length) return [2, listInWords(same.map(({ label }) => label))];
  if (shared(table, 'place', a, b).length) return [2, 'in reach'];
  const miles = milesApart(table.commons, a.entry, b.entry);
  if (miles === undefined) return [0, ''];
  return miles > NEAR_BY ? undefined : [1, `about ${Math.round(miles)} miles`];
}

/** How their starts lie to each other; `undefined` if they are too far apart. */
function timing(
  a: ListingRow,
  b: ListingRow,
  { locale, now }: WordsContext,
): [number, string] | undefined {
  const starts = [a, b].map(({ start }) => (start === undefined || start <= now ? now : start));
  const [one = now, other = now] = starts;
  if (a.start === undefined || b.start === undefined) return [0, ''];
  if (Math.abs(one - other) > NEAR_IN_TIME * MONTH) return undefined;
  const later = one > other ? a : b;
  const zone = later.entry.source.header.timeZone;
  if (Math.max(one, other) <= now) return [2, 'both can start now'];
  const month = (later.entry.item.start ?? '').slice(0, 7);
  return [Math.abs(one - other) < MONTH ? 2 : 1, `from ${formatMoment(month, { zone, locale })}`];
}

function matchOf(
  table: ListingTable,
  a: ListingRow,
  b: ListingRow,
  words: WordsContext,
): Match | undefined {
  const reasons: string[] = [];
  let score = 0;
  const count = (name: FacetName, weight: number, say: (labels: string[]) => string) => {
    const labels = shared(table, name, a, b);
    if (!labels.length) return;
    score += weight;
    reasons.push(say(labels));
  };
  count('role', 4, () => 'same role');
  count('designation', 3, listInWords);
  count(
    'skill',
    2,
    (labels) => `${labels.length > 1 ? 'skills' : 'skill'} in common: ${listInWords(labels)}`,
  );
  // What they are about has to fit: being near at the same time is not enough.
  if (!score) return undefined;
  if (hasAny(a, 'phase') && hasAny(b, 'phase')) {
    if (!shared(table, 'phase', a, b).length) return undefined;
    count('phase', 2, () => 'same phase');
  }
  count('kind', 1, () => 'same kind');
  for (const fit of [timing(a, b, words), nearness(table, a, b)]) {
    if (!fit) return undefined;
    score += fit[0];
    if (fit[1]) reasons.push(fit[1]);
  }
  const [share] = shared(table, 'share', a, b);
  if (share && share !== SHARES['not-stated']) {
    score += 1;
    reasons.push(`both ${share.toLowerCase()}`);
  }
  return { row: b, score, reasons };
}

/** Who or what on the other side of the pool fits a listing, the best first: at most five. */
export function matchesFor(table: ListingTable, row: ListingRow, words: WordsContext): Match[] {
  const { now } = words;
  if (standingOf(row, now) !== 'open') return [];
  const { side } = row.entry.item;
  return table.rows
    .filter((other) => other.entry.item.side !== side && standingOf(other, now) === 'open')
    .flatMap((other) => matchOf(table, row, other, words) ?? [])
    .sort((a, b) => b.score - a.score || a.row.closes - b.row.closes)
    .slice(0, MOST);
}
