import { wallTime } from '@leadership-commons/feed';

/**
 * Instants in words: what `dates.ts` is made of. English of any region is written in one
 * style, put together here ("Wednesday 7 June 2017, 9am to 12pm"): what browsers make of
 * British dates changes with their version, and many British school sites say that they
 * are American. Other languages are left to the browser.
 */
export interface DateContext {
  /** IANA name of the feed's time zone. All moments are shown in it. */
  zone: string;
  /** The language of dates, `en-GB` where it is absent or no language tag. */
  locale?: string;
  /** Milliseconds since 1970. Its year goes without saying; without it every year is said. */
  now?: number;
}

/** What to say of an instant. */
export type Fields = Pick<
  Intl.DateTimeFormatOptions,
  'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute'
>;

export const YEAR: Fields = { year: 'numeric' };
export const MONTH: Fields = { month: 'long', ...YEAR };
export const DATE: Fields = { day: 'numeric', ...MONTH };
export const WEEKDAY: Fields = { weekday: 'long', ...DATE };
export const CLOCK: Fields = { hour: '2-digit', minute: '2-digit' };

const DATE_FIELDS = ['weekday', 'day', 'month', 'year'] as const;

/** The language to write in: `en-GB` for any English, and for what is no language tag. */
export function writtenLocale(tag = 'en'): string {
  try {
    return /^en(?![a-z])/i.test(tag) ? 'en-GB' : new Intl.Locale(tag).baseName;
  } catch {
    return 'en-GB';
  }
}

export const isEnglish = (locale: string | undefined) => writtenLocale(locale) === 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The formatter of the zone and language; making one is slow, so each is made once. */
export function formatOf({ zone, locale }: DateContext, fields: Intl.DateTimeFormatOptions) {
  const tag = writtenLocale(locale);
  const key = tag + zone + JSON.stringify(fields);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { timeZone: zone, ...fields });
    formats.set(key, format);
  }
  return format;
}

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

type Pieces = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;

/**
 * What a wall clock and a calendar in the zone show, in English. Without the browser's own
 * formatter: to make its first one takes longer than all else before the first paint.
 */
function piecesOf(instant: number, { zone }: DateContext): Pieces {
  const wall = wallTime(instant, zone);
  const [hour = '', minute = ''] = wall.toISOString().slice(11).split(':');
  return {
    weekday: DAYS[wall.getUTCDay()] ?? '',
    day: String(wall.getUTCDate()),
    month: MONTHS[wall.getUTCMonth()] ?? '',
    year: String(wall.getUTCFullYear()),
    hour,
    minute,
  };
}

/** "9am", "1.30pm", "midnight" */
function clockOf({ hour, minute }: Pieces): string {
  const past = minute === '00' ? '' : `.${minute}`;
  if (hour === '00' && !past) return 'midnight';
  return `${Number(hour) % 12 || 12}${past}${Number(hour) < 12 ? 'am' : 'pm'}`;
}

export const isMidnight = (instant: number, context: DateContext) =>
  clockOf(piecesOf(instant, context)) === 'midnight';

/** Two texts as a range, from the first to the second. */
export const fromTo = (from: string, to: string, context: DateContext) =>
  from + (isEnglish(context.locale) ? ' to ' : ' – ') + to;

function inEnglish(start: number, end: number, fields: Fields, context: DateContext): string {
  const from = piecesOf(start, context);
  const until = piecesOf(end, context);
  const dateOf = (pieces: Pieces, unsaid = '') =>
    DATE_FIELDS.filter((field) => fields[field] && !unsaid.includes(field))
      .map((field) => (fields[field] === 'short' ? pieces[field].slice(0, 3) : pieces[field]))
      .join(' ');
  const date = dateOf(from);
  if (!fields.hour) {
    const lastDate = dateOf(until);
    if (date === lastDate) return date;
    // "4 to 6 June 2018", "30 July to 1 August 2018"
    const unsaid =
      from.year !== until.year ? '' : from.month !== until.month ? 'year' : 'month year';
    return fromTo(dateOf(from, unsaid), lastDate, context);
  }
  const beginning = (date && `${date}, `) + clockOf(from);
  if (end <= start) return beginning;
  // An evening that ends at midnight is all on one day.
  const lastDate = dateOf(piecesOf(end - 1, context));
  const ending = date === lastDate ? '' : `${dateOf(until)}, `;
  return fromTo(beginning, ending + clockOf(until), context);
}

/** An instant or, where `end` is later, a range; both in milliseconds since 1970. */
export function inWords(start: number, end: number, fields: Fields, context: DateContext): string {
  if (isEnglish(context.locale)) return inEnglish(start, end, fields, context);
  const format = formatOf(context, fields);
  return end > start ? format.formatRange(start, end) : format.format(start);
}
