import { nextSession, Standing, type EntryOf, type Opportunity } from '@leadership-commons/feed';
import {
  formatAvailable,
  formatClosed,
  formatDeadline,
  formatMoment,
  formatSession,
  type DateContext,
} from '../kit/dates.js';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const STATUS: Readonly<Record<string, string>> = {
  full: 'Full',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  filled: 'Filled',
};

/** How it stands, where that is not simply as planned. */
export function tagsOf({ entry: { item }, standing }: Opportunity): string[] {
  const status = STATUS[item.status ?? ''];
  const tags = item.sample ? ['Sample'] : [];
  if (status) tags.push(status);
  if (standing === Standing.over) tags.push('Over');
  else if (standing === Standing.closed && !status) tags.push('Closed');
  return tags;
}

function whenOf({ section, entry }: Opportunity, dates: DateContext & { now: number }): string {
  if (section === 'offers') {
    const { item } = entry as EntryOf<'offers'>;
    const session = nextSession(item, dates.zone, dates.now) ?? item.sessions?.at(-1);
    if (session) return formatSession(session, dates, 'short');
    return item.when ?? (item.available ? formatAvailable(item.available, dates) : '');
  }
  const { start, duration } = (entry as EntryOf<'secondments'>).item;
  return [start === undefined ? '' : `From ${formatMoment(start, dates)}`, duration]
    .filter(Boolean)
    .join(', ');
}

/** What is worth knowing of it in one line: what kind, when, by when to apply. */
export function factsOf(one: Opportunity, words: { locale?: string; now: number }): string[] {
  const { item, source } = one.entry;
  const dates = { ...words, zone: source.header.timeZone };
  const kind = 'kind' in item ? item.kind : 'format' in item ? item.format : '';
  const by = 'closes' in item ? item.closes : 'applyBy' in item ? item.applyBy : undefined;
  const deadline =
    by === undefined || one.standing === Standing.over
      ? ''
      : one.standing === Standing.closed
        ? formatClosed(by, dates)
        : formatDeadline(by, dates);
  return [capital(kind), whenOf(one, dates), deadline].filter(Boolean);
}
