import {
  applicationsClose,
  offerEnd,
  offerStart,
  type Entry,
  type Offer,
} from '@leadership-commons/feed';

/** The instants of an offer, milliseconds since 1970. */
export interface OfferTimes {
  /** When it next begins, as far as it says. */
  start: number | undefined;
  /** When it is over; `Infinity` if never. */
  end: number;
  /** When applications close; `Infinity` if never. */
  closes: number;
}

export function timesOf({ item, source }: Entry<Offer>, now: number): OfferTimes {
  const zone = source.header.timeZone;
  return {
    start: offerStart(item, zone, now),
    end: offerEnd(item, zone),
    closes: applicationsClose(item, zone) ?? Infinity,
  };
}

/** No date of a feed is as far from 1970 as this. */
const FAR = 1e15;

/**
 * Where an offer stands when the soonest come first: what is to begin, then what goes on or
 * has no date, then what is over, the latest first.
 */
export function soonness({ start, end }: OfferTimes, now: number): number {
  if (end <= now) return 3 * FAR - end;
  return start !== undefined && start > now ? start : FAR;
}
