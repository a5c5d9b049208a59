import {
  dateIn,
  endOf,
  precisionOf,
  startOf,
  type Offer,
  type Session,
} from '@leadership-commons/feed';
import {
  CLOCK,
  DATE,
  MONTH,
  WEEKDAY,
  YEAR,
  formatOf,
  fromTo,
  inWords,
  isMidnight,
  writtenLocale,
  type DateContext,
  type Fields,
} from './date-words.js';

export type { DateContext } from './date-words.js';

const SHORT: Fields = { weekday: 'short', day: 'numeric', month: 'short' };

/** What to say of a moment as exactly as it is given; of a date, `date`. */
function fieldsOf(text: string, date: Fields): Fields {
  const precision = precisionOf(text);
  if (precision === 'year') return YEAR;
  if (precision === 'month') return MONTH;
  return precision === 'time' ? { ...date, ...CLOCK } : date;
}

function momentInWords(text: string, date: Fields, context: DateContext): string {
  const start = startOf(text, context.zone);
  return start === undefined ? text : inWords(start, start, fieldsOf(text, date), context);
}

function rangeInWords(from: string, until: string, date: Fields, context: DateContext): string {
  const start = startOf(from, context.zone) ?? Infinity;
  const end = startOf(until, context.zone) ?? -Infinity;
  if (start <= end && precisionOf(from) === precisionOf(until)) {
    return inWords(start, end, fieldsOf(from, date), context);
  }
  return fromTo(momentInWords(from, date, context), momentInWords(until, date, context), context);
}

/**
 * "Wednesday 7 June 2017, 9am", "Wednesday 7 June 2017", "June 2017" or "2017", as
 * exactly as the feed gives it. What is no moment is given back as it is.
 */
export function formatMoment(text: string, context: DateContext): string {
  return momentInWords(text, WEEKDAY, context);
}

/** `fields` with the year, unless all of the instants lie in the present one. */
function withYear(fields: Fields, { zone, now }: DateContext, ...instants: number[]): Fields {
  const year = (instant: number) => dateIn(instant, zone).slice(0, 4);
  const present = now !== undefined && instants.every((instant) => year(instant) === year(now));
  return { ...fields, year: present ? undefined : 'numeric' };
}

/**
 * Long: "Wednesday 7 June 2017, 9am to 12pm". Short, for a card: "Wed 7 Jun, 9am to 12pm",
 * with the year where it is not the present one, and several days without their times.
 * An end that is not after the start is left out.
 */
export function formatSession(
  { start, end = start }: Pick<Session, 'start' | 'end'>,
  context: DateContext,
  style: 'long' | 'short',
): string {
  const { zone } = context;
  const from = startOf(start, zone);
  if (from === undefined) return start;
  // Its last millisecond: what ends at midnight ends on the day before.
  const last = Math.max(from, (endOf(end, zone) ?? from) - 1);
  const date = style === 'long' ? WEEKDAY : withYear(SHORT, context, from, last);
  const severalDays = dateIn(from, zone) !== dateIn(last, zone);
  if (severalDays && style === 'short') return inWords(from, last, date, context);
  const timed = last > from && precisionOf(start) === precisionOf(end);
  return severalDays || timed
    ? rangeInWords(start, end, date, context)
    : momentInWords(start, date, context);
}

/**
 * "From September 2018", "Until March 2017", "2017 to 2020", "September to December 2018";
 * empty where neither end is given.
 */
export function formatAvailable(
  { from, until }: NonNullable<Offer['available']>,
  context: DateContext,
): string {
  if (from && until) return rangeInWords(from, until, DATE, context);
  if (from) return `From ${momentInWords(from, DATE, context)}`;
  return until ? `Until ${momentInWords(until, DATE, context)}` : '';
}

/** The day of a deadline, and its time unless that is the end of the day. */
function deadlineOf(
  text: string,
  context: DateContext,
): { day: string; time?: string } | undefined {
  const end = endOf(text, context.zone);
  if (end === undefined) return undefined;
  const timed = precisionOf(text) === 'time' && !isMidnight(end, context);
  const instant = timed ? end : end - 1;
  return {
    day: inWords(instant, instant, withYear(WEEKDAY, context, instant), context),
    time: timed ? inWords(end, end, CLOCK, context) : undefined,
  };
}

/**
 * "Closes at the end of Tuesday 6 June" or "Closes on Tuesday 6 June at 12pm", with the
 * year where it is not the present one. Midnight is said as the end of the day before it.
 */
export function formatDeadline(text: string, context: DateContext): string {
  const deadline = deadlineOf(text, context);
  if (!deadline) return `Closes ${text}`;
  const { day, time } = deadline;
  return time ? `Closes on ${day} at ${time}` : `Closes at the end of ${day}`;
}

/** "Closed on Tuesday 6 June" of a deadline that is over; "Closed" where none is given. */
export function formatClosed(text: string | undefined, context: DateContext): string {
  const deadline = text && deadlineOf(text, context);
  return deadline ? `Closed on ${deadline.day}` : 'Closed';
}

/** The short name of a zone at an instant (milliseconds since 1970): "BST", "GMT", "GMT-4". */
export function zoneName(instant: number, zone: string, locale?: string): string {
  const parts = formatOf({ zone, locale }, { timeZoneName: 'short' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/**
 * How long ago by the calendar of the zone: "today", "yesterday", "3 days ago", "5 months
 * ago", "2 years ago". Both in milliseconds since 1970; a later `from` is taken for today.
 */
export function ageInWords(
  from: number,
  now: number,
  { zone, locale }: DateContext = { zone: 'Europe/London' },
): string {
  const day = (instant: number) => Date.parse(dateIn(instant, zone)) / 86_400_000;
  const days = Math.max(0, day(now) - day(from));
  const [count, unit] =
    days < 31
      ? ([days, 'day'] as const)
      : days < 365
        ? ([Math.floor(days / 30.5), 'month'] as const)
        : ([Math.floor(days / 365), 'year'] as const);
  // Automatic wording is right for "yesterday", wrong for "last year".
  const numeric = unit === 'day' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(writtenLocale(locale), { numeric }).format(-count, unit);
}
