import {
  nextSession,
  safeUrl,
  type Commons,
  type EntryOf,
  type Offer,
  type Session,
} from '@leadership-commons/feed';
import {
  formatAvailable,
  formatClosed,
  formatDeadline,
  formatMoment,
  formatSession,
  type DateContext,
} from '../kit/dates.js';
import { formatPrices } from '../kit/money.js';
import { grouped } from '../kit/numbers.js';
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
  /** Who publishes it, and via whom it came here. */
  publisher: string;
  /** When its publisher last said that it is right. */
  confirmed: string;
}

/** How an offer is put into words: the language, and the present instant (milliseconds since 1970). */
export interface WordsContext {
  locale?: string;
  now: number;
}

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

const STATUS_WORDS: Readonly<Record<string, string>> = {
  full: 'Full',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};

/** The names of the terms that an offer refers to. */
export function termNames(
  commons: Commons,
  { item, source }: EntryOf<'offers'>,
  section: 'roles' | 'phases' | 'skills' | 'hallmarks' | 'pillars' | 'localities',
): string[] {
  return (item[section] ?? []).flatMap(
    (id) => commons.resolve(section, id, source)?.item.name ?? [],
  );
}

/** "Norwich", "Norwich and Broadland", "Norwich, Broadland and 3 more". */
export function listInWords(names: readonly string[], most = 3): string {
  const rest = names.length - most + 1;
  const shown = names.length > most ? [...names.slice(0, most - 1), `${rest} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length ? `${shown.join(', ')} and ${last}` : last;
}

export function dateContext(
  { source }: EntryOf<'offers'>,
  context: WordsContext,
): DateContext & WordsContext {
  return { ...context, zone: source.header.timeZone };
}

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

function publisherInWords({ item, source, also = [] }: EntryOf<'offers'>): string {
  const publishers = [source, ...also].map(({ header }) => header.publisher.name);
  const names = listInWords([...new Set(publishers)], Infinity);
  return item.origin ? `${item.origin.publisher.name}, via ${names}` : names;
}

function tagsOf({ entry: { item }, end, closes }: OfferRow, now: number): string[] {
  const tags: string[] = [];
  const status = STATUS_WORDS[item.status ?? ''];
  if (item.sample) tags.push('Sample');
  if (status) tags.push(status);
  if (end <= now) tags.push('Over');
  else if (closes <= now) tags.push('Closed');
  return tags;
}

/** "1 offer", "1,240 offers" */
export const offersInWords = (count: number) =>
  `${grouped(count)} ${count === 1 ? 'offer' : 'offers'}`;

export function offerFacts(commons: Commons, row: OfferRow, context: WordsContext): OfferFacts {
  const { entry } = row;
  const { item, source } = entry;
  const dates = dateContext(entry, context);
  const { now } = context;
  const next = nextSession(item, dates.zone, now);
  const venue = next?.venue ?? item.venue ?? item.sessions?.[0]?.venue;
  const localities = termNames(commons, entry, 'localities');
  const over = row.end <= now;
  const confirmed = item.confirmed ? Date.parse(item.confirmed) : NaN;
  const stale = now - confirmed > YEAR ? '; not confirmed for over a year' : '';
  return {
    kind: item.format ? item.format.charAt(0).toUpperCase() + item.format.slice(1) : '',
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
    publisher: publisherInWords(entry),
    confirmed: item.confirmed ? `${formatMoment(item.confirmed, dates)}${stale}` : '',
  };
}
