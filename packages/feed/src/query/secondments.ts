import type { Commons } from '../commons/commons.js';
import type { EntryOf } from '../merge/entry.js';
import { dateIn, endOf, startOf } from '../rules/time.js';

/** The instants of a listing, milliseconds since 1970. */
export interface ListingTimes {
  /** When it starts, `undefined` if it does not say. */
  start: number | undefined;
  /** The last moment to express interest has passed; `Infinity` if it does not say. */
  closes: number;
  /** When it is over: closed, or what it offers has ended. */
  end: number;
}

/** How long a person stays listed without being confirmed anew, months. */
const MONTHS_LISTED = 6;

/** The instant (milliseconds since 1970) until which a person who is listed at an instant stays so. */
export function listedUntil(listed: number, zone: string): number {
  const date = new Date(`${dateIn(listed, zone)}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + MONTHS_LISTED);
  // 31 August and six months are the end of February.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return endOf(date.toISOString().slice(0, 10), zone) ?? Infinity;
}

/**
 * When a listing starts, closes and is over. A date without a time lasts to the end of
 * that day in the feed's zone. A person who is available is gone after six months, however
 * far off the listing closes.
 */
export function listingTimes({ item, source }: EntryOf<'secondments'>): ListingTimes {
  const zone = source.header.timeZone;
  const at = (text: string | undefined) =>
    (text === undefined ? undefined : endOf(text, zone)) ?? Infinity;
  const listed = startOf(item.confirmed ?? item.modified ?? source.header.modified ?? '', zone);
  const gone =
    item.side === 'available' && listed !== undefined ? listedUntil(listed, zone) : Infinity;
  const closes = Math.min(at(item.closes), gone);
  const start = item.start === undefined ? undefined : startOf(item.start, zone);
  return { start, closes, end: Math.min(closes, at(item.end)) };
}

/** Kinds of place in which a role is a name: a school, or two. */
const NARROW = /^(?:town|village|parish|hamlet|suburb|ward|neighbourhood)\b/i;
/** Region, county, district: what lies deeper is narrower. */
const DEEPEST = 2;
/** Region, county, district, town: far fewer than this lie in one another. */
const MAX_CHAIN = 20;

/** The narrowest place around a locality that is no narrower than a district, itself if it is none. */
export function districtOf(
  commons: Commons,
  locality: EntryOf<'localities'>,
): EntryOf<'localities'> | undefined {
  const chain = [locality];
  for (let outer = locality; chain.length < MAX_CHAIN;) {
    const { within } = outer.item;
    const next = within && commons.resolve('localities', within, outer.source);
    if (!next || chain.includes(next)) break;
    chain.push((outer = next));
  }
  return chain.find(
    ({ item }, i) =>
      !NARROW.test(item.kind ?? '') && (!!item.kind || chain.length - 1 - i <= DEEPEST),
  );
}
