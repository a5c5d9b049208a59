import {
  nextSession,
  safeUrl,
  type Commons,
  type Offer,
  type Session,
} from '@leadership-commons/feed';
import {
  formatAvailable,
  formatClosed,
  formatDeadline,
  formatSession,
  type DateContext,
} from '../kit/dates.js';
import { sentenceCase } from '../kit/facets.js';
import {
  confirmedInWords,
  dateContext,
  listInWords,
  termNames,
  type WordsContext,
} from '../kit/item-words.js';
import { formatPrices } from '../kit/money.js';
import { venueInWords } from '../kit/venue.js';
import type { OfferRow } from './offer-table.js';

/** A name, with the page about what it names. */
export interface Named {
  name: string;
  url?: string;
}

/** What is worth knowing of an offer, in words. Empty where the feed does not say. */
export interface OfferFacts {
  kind: string;
  /** How it stands, where that is not simply as planned: Full, Postponed, Cancelled, Over, Closed, Sample. */
  tags: string[];
  roles: string[];
  when: string;
  /** The place of the next session, else where it is for. */
  where: string;
  /** The venue with its address, else the places that it is for, and whether it can be done online. */
  area: string;
  providers: Named[];
  price: string;
  deadline: string;
  /** When its publisher last said that it is right. */
  confirmed: string;
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  full: 'Full',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};

/** What the sessions are together: a series, or a choice. */
export function sessionsInWords({ sessions = [], attendance }: Offer): string {
  if (sessions.length < 2) return '';
  if (attendance === 'one') return `choose one of ${sessions.length} dates`;
  return attendance === 'all' ? `series of ${sessions.length}` : `${sessions.length} dates`;
}

function whenInWords(offer: Offer, next: Session | undefined, dates: DateContext): string {
  const session = next ?? offer.sessions?.at(-1);
  if (session) {
    const words = [formatSession(session, dates, 'short'), sessionsInWords(offer)];
    return words.filter(Boolean).join(' · ');
  }
  return offer.when ?? (offer.available ? formatAvailable(offer.available, dates) : '');
}

const orOnline = (place: string, { online }: Offer) =>
  online ? (place ? `${place}, or online` : 'Online') : place;

function tagsOf({ entry: { item }, end, closes }: OfferRow, now: number): string[] {
  const tags: string[] = [];
  const status = STATUS_WORDS[item.status ?? ''];
  if (item.sample) tags.push('Sample');
  if (status) tags.push(status);
  if (end <= now) tags.push('Over');
  else if (closes <= now) tags.push('Closed');
  return tags;
}

export function offerFacts(commons: Commons, row: OfferRow, context: WordsContext): OfferFacts {
  const { entry } = row;
  const { item, source } = entry;
  const dates = dateContext(entry, context);
  const { now } = context;
  const next = nextSession(item, dates.zone, now);
  const venue = next?.venue ?? item.venue ?? item.sessions?.[0]?.venue;
  const localities = termNames(commons, entry, 'localities');
  const over = row.end <= now;
  return {
    kind: sentenceCase(item.format ?? ''),
    tags: tagsOf(row, now),
    roles: termNames(commons, entry, 'roles'),
    when: whenInWords(item, next, dates),
    where: orOnline(venue?.name ?? listInWords(localities), item),
    area: orOnline(
      (item.venue && venueInWords(item.venue)) || listInWords(localities, Infinity),
      item,
    ),
    providers: (item.providers ?? []).flatMap((provider) => {
      if (typeof provider !== 'string')
        return [{ name: provider.name, url: safeUrl(provider.url) }];
      const known = commons.resolve('providers', provider, source)?.item;
      return known ? [{ name: known.name, url: safeUrl(known.url) }] : [];
    }),
    price: formatPrices(item.prices, context.locale),
    deadline:
      item.applyBy === undefined || over
        ? ''
        : row.closes <= now
          ? formatClosed(item.applyBy, dates)
          : formatDeadline(item.applyBy, dates),
    confirmed: confirmedInWords(entry, dates),
  };
}
