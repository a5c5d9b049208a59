import type { Commons, EntryOf } from '@leadership-commons/feed';
import { formatMoment, type DateContext } from './dates.js';
import { termValues } from './facets.js';

/** How an item is put into words: the language, and the present instant (milliseconds since 1970). */
export interface WordsContext {
  locale?: string;
  now: number;
}

type AnyEntry = EntryOf<'offers' | 'secondments'>;

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** The names of the terms that an item refers to. */
export const termNames = <
  Name extends 'roles' | 'phases' | 'skills' | 'hallmarks' | 'pillars' | 'localities',
>(
  commons: Commons,
  { item, source }: Pick<AnyEntry, 'source'> & { item: Partial<Record<Name, readonly string[]>> },
  section: Name,
): string[] => termValues(commons, section, item[section], source).map(({ label }) => label);

/** "Norwich", "Norwich and Broadland", "Norwich, Broadland and 3 more". */
export function listInWords(names: readonly string[], most = 3): string {
  const rest = names.length - most + 1;
  const shown = names.length > most ? [...names.slice(0, most - 1), `${rest} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length ? `${shown.join(', ')} and ${last}` : last;
}

export const dateContext = (
  { source }: Pick<AnyEntry, 'source'>,
  context: WordsContext,
): DateContext & WordsContext => ({ ...context, zone: source.header.timeZone });

/** Who publishes an item, and via whom it came here. */
export function publisherInWords({ item, source, also = [] }: AnyEntry): string {
  const publishers = [source, ...also].map(({ header }) => header.publisher.name);
  const names = listInWords([...new Set(publishers)], Infinity);
  return item.origin ? `${item.origin.publisher.name}, via ${names}` : names;
}

/** When its publisher last said that it is right. */
export function confirmedInWords(
  { item: { confirmed } }: AnyEntry,
  dates: DateContext & WordsContext,
) {
  if (!confirmed) return '';
  const stale = dates.now - Date.parse(confirmed) > YEAR ? '; not confirmed for over a year' : '';
  return formatMoment(confirmed, dates) + stale;
}
