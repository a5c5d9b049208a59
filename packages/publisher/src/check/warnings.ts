import {
  endOf,
  keyOf,
  offerEnd,
  references,
  safeUrl,
  type Commons,
  type Entry,
  type EntryOf,
  type Items,
  type Offer,
  type SectionName,
} from '@leadership-commons/feed';
import { nearest } from '../words/nearest.js';
import type { FindingKind } from './finding.js';

/** A warning about an item of a feed, or about the whole (`section` is missing). */
export interface Warning {
  kind: FindingKind;
  section?: SectionName;
  item?: string;
  path: string;
  message: string;
  mend: string;
}

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365.25 * DAY;
/** A feed that nobody has touched for so long is probably not looked after, days. */
const STALE = 120;

export const listingNames = ['offers', 'secondments'] as const;

type Listing = EntryOf<'offers'> | EntryOf<'secondments'>;

/** When an offer or secondment is over, milliseconds since 1970; `Infinity` for never. */
export function listingEnd(name: (typeof listingNames)[number], { item, source }: Listing): number {
  const zone = source.header.timeZone;
  if (name === 'offers') return offerEnd(item as Offer, zone);
  const { closes } = item as Items['secondments'];
  return (closes && endOf(closes, zone)) || Infinity;
}

/** True if a visitor who wants to know more finds somebody or something to ask. */
function canAsk(commons: Commons, name: SectionName, { item, source }: Entry<unknown>): boolean {
  const { publisher } = source.header;
  if (publisher.email || publisher.url) return true;
  const listing = item as Partial<Offer & Items['secondments']>;
  const own = [listing.url, listing.apply?.url, listing.broker?.url, listing.contact?.url];
  if (own.some((url) => url && safeUrl(url))) return true;
  if (listing.apply?.email || listing.contact?.email || listing.broker?.email) return true;
  if (name !== 'offers') return false;
  return (listing.providers ?? []).some((provider) => {
    if (typeof provider !== 'string') return !!provider.url;
    const known = commons.resolve('providers', provider, source)?.item;
    return !!(known?.url ?? known?.email);
  });
}

function* ofListing(
  commons: Commons,
  name: (typeof listingNames)[number],
  entry: Listing,
  now: number,
): Generator<Warning> {
  const { item } = entry;
  const at = { section: name, item: item.id };
  const end = listingEnd(name, entry);
  const { timeZone } = entry.source.header;
  if (item.sample) {
    const message = 'is marked as a sample';
    yield {
      ...at,
      kind: 'sample',
      path: 'sample',
      message,
      mend: 'Take it out of a feed that is in use.',
    };
  }
  if (end <= now) {
    const mend =
      'Nothing has to be done: it is no longer shown. Take it out to keep the file short.';
    yield { ...at, kind: 'past', path: '', message: 'is over', mend };
  } else {
    const confirmed = item.confirmed ? endOf(item.confirmed, timeZone) : undefined;
    if (confirmed !== undefined && now - confirmed > YEAR) {
      const message = `was last confirmed on ${item.confirmed ?? ''}, more than a year ago`;
      const mend = 'Ask its provider whether it is still right, and set "confirmed" to that day.';
      yield { ...at, kind: 'stale', path: 'confirmed', message, mend };
    } else if (confirmed === undefined) {
      const message = 'does not say when it was last confirmed';
      const mend = 'Set "confirmed" to the day on which its provider said that it is right.';
      yield { ...at, kind: 'stale', path: 'confirmed', message, mend };
    }
  }
  if (!canAsk(commons, name, entry)) {
    const message = 'has no link and no address to ask or apply at';
    const mend = 'Give "url", "apply" or "contact", or an address of the publisher.';
    yield { ...at, kind: 'contact', path: '', message, mend };
  }
}

/** Ids that name nothing, in the feed's own terms or the shared ones. */
export function* deadReferences(
  commons: Commons,
  shared: Commons | undefined,
  isOwn: (entry: Entry<unknown>) => boolean,
): Generator<Warning> {
  for (const [name, fields] of Object.entries(references)) {
    const section = name as SectionName;
    for (const entry of commons.entries(section)) {
      if (!isOwn(entry)) continue;
      for (const [field, target] of Object.entries(fields)) {
        const value = (entry.item as Record<string, unknown>)[field];
        const ids: unknown[] = Array.isArray(value) ? value : [value];
        for (const [i, id] of ids.entries()) {
          if (typeof id !== 'string' || commons.resolve(target, id, entry.source)) continue;
          if (shared?.root && shared.resolve(target, id, shared.root)) continue;
          const known = [commons, ...(shared ? [shared] : [])].flatMap((from) =>
            from.entries(target).map(({ item }) => item.id),
          );
          const meant = nearest(id, known);
          yield {
            kind: 'reference',
            section,
            item: entry.item.id,
            path: Array.isArray(value) ? `${field}[${i}]` : field,
            message: `names "${id}", which is not among the ${target}`,
            mend: meant
              ? `Did you mean "${meant}"?`
              : `Correct the id, or add it to the ${target} of the feed.`,
          };
        }
      }
    }
  }
}

/** What is right by the format, and still worth knowing. */
export function* warnings(
  commons: Commons,
  isOwn: (entry: Entry<unknown>) => boolean,
  now: number,
): Generator<Warning> {
  const { header } = commons.root ?? {};
  const modified = header?.modified ? endOf(header.modified, header.timeZone) : undefined;
  if (modified !== undefined && now - modified > STALE * DAY) {
    const days = Math.round((now - modified) / DAY);
    const message = `is ${days.toLocaleString('en')} days ago: the feed may not be looked after`;
    yield {
      kind: 'stale',
      path: 'modified',
      message,
      mend: 'Go through the feed, and set "modified" to today.',
    };
  }
  if (header && !header.publisher.email && !header.publisher.url) {
    const message = 'has neither email nor url: nobody can report a wrong fact';
    yield { kind: 'contact', path: 'publisher', message, mend: 'Add the address of an office.' };
  }
  for (const name of listingNames) {
    for (const entry of commons.entries(name)) {
      if (isOwn(entry)) yield* ofListing(commons, name, entry as Listing, now);
    }
  }
}

/** The keys of all that visitors see of a feed, by section. */
export const survivors = (commons: Commons, name: SectionName): string[] =>
  commons.entries(name).map(({ item, source }) => keyOf(item, source));
