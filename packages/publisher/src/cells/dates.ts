import { precisionOf } from '@leadership-commons/feed';
import { CellFault, cellText, type CellValue } from './cell.js';

/** Which number of `05/01/2026` is the day. */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const YEAR = '(?<year>\\d{4}|\\d{2})';

const NUMERIC = new RegExp(
  `^${WEEKDAY}(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-]${YEAR}$`,
  'i',
);
const DAY_MONTH = new RegExp(
  `^${WEEKDAY}(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of )?${MONTH}[\\s,-]*${YEAR}$`,
  'i',
);
const MONTH_DAY = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}$`,
  'i',
);
const MONTH_YEAR = new RegExp(`^${MONTH}[\\s,-]*${YEAR}$`, 'i');
const BARE_MONTH = MONTH.replace('?<month>', '?:');
const NO_YEAR = new RegExp(
  `^${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of )?${BARE_MONTH}|${BARE_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2})$`,
  'i',
);

/** Sheets count days from here (1900 system, with its leap day that never was). */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;
/** 1 January 2000 and 31 December 2099 as serial numbers. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];

const two = (number: number) => String(number).padStart(2, '0');
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

/** A date that is told apart from its two numbers only by knowing which comes first. */
export interface NumericDate {
  first: number;
  second: number;
}

/** The two numbers of `05/01/2026`; `undefined` for any other way to write a date. */
export function numericDate(text: string): NumericDate | undefined {
  const groups = NUMERIC.exec(
    text.split(/\s+(?=\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|$|-|–|to))/i)[0]?.trim() ?? '',
  )?.groups;
  return groups && { first: Number(groups['first']), second: Number(groups['second']) };
}

/** A date in a sheet's own way to count, as `YYYY-MM-DD`. */
function serialDate(serial: number, text: string): string {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
    throw new CellFault(
      `"${text}" is not a date`,
      'Write the date as 5 January 2026, or give the cell the format of a date.',
    );
  }
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

function checked(text: string, year: string, month: number, day: number, weekday?: string): string {
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`;
  if (!precisionOf(date))
    throw new CellFault(`"${text}" is no day of the calendar`, 'Correct the day or the month.');
  const name = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  if (weekday && weekday.toLowerCase() !== name) {
    const full = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
      weekday: 'long',
      timeZone: 'UTC',
    });
    throw new CellFault(
      `"${text}" does not fit: ${date} is a ${full}`,
      'Correct the day of the week or the date.',
    );
  }
  return date;
}

/**
 * A date as `YYYY-MM-DD`. `05/01/2026` is read only if one of its numbers is over 12 or
 * `order` says which is the day.
 */
export function readDate(value: CellValue, order: DateOrder | undefined): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = cellText(value).replace(/\s+/g, ' ');
  if (typeof value === 'number' || /^\d{5}(?:\.\d+)?$/.test(text))
    return serialDate(Number(text), text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return checked(text, iso[1] ?? '', Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(text)?.groups;
  if (numeric) {
    const [first, second] = [Number(numeric['first']), Number(numeric['second'])];
    const known =
      first > 12
        ? 'day-first'
        : second > 12
          ? 'month-first'
          : first === second
            ? 'day-first'
            : order;
    if (!known) {
      throw new CellFault(
        `"${text}" may be day/month or month/day`,
        'Add --dates day-first (or month-first), or write the month as a word.',
      );
    }
    if (order && known !== order && first !== second) {
      throw new CellFault(
        `"${text}" is not ${order} like the rest of its column`,
        'Write the month as a word.',
      );
    }
    const [day, month] = known === 'day-first' ? [first, second] : [second, first];
    return checked(text, numeric['year'] ?? '', month, day, numeric['weekday']);
  }
  const words = (DAY_MONTH.exec(text) ?? MONTH_DAY.exec(text))?.groups;
  if (words) {
    const month = MONTHS.indexOf((words['month'] ?? '').toLowerCase()) + 1;
    return checked(text, words['year'] ?? '', month, Number(words['day']), words['weekday']);
  }
  if (NO_YEAR.test(text))
    throw new CellFault(`"${text}" has no year`, 'Add the year: 5 January 2026.');
  throw new CellFault(
    `"${text}" is not a date`,
    'Write it as 5 January 2026 or 2026-01-05; words go into the column "When in words".',
  );
}

/** A year, a month or a date, as a feed writes them. */
export function readPeriod(value: CellValue, order: DateOrder | undefined): string {
  const text = cellText(value);
  if (/^(?:19|20)\d\d$/.test(text)) return text;
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  const groups = MONTH_YEAR.exec(text)?.groups;
  if (groups) {
    return `${fullYear(groups['year'] ?? '')}-${two(MONTHS.indexOf((groups['month'] ?? '').toLowerCase()) + 1)}`;
  }
  return readDate(value, order);
}

const TIME =
  /^(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?(?::\d\d)?\s*(?<half>am|pm|a\.m\.|p\.m\.)?$/i;

/** A time of day as `HH:MM`. */
export function readTime(value: CellValue): string {
  if (value instanceof Date) return value.toISOString().slice(11, 16);
  if (typeof value === 'number' && value >= 0 && value < 1) {
    const minutes = Math.round(value * 24 * 60);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  const text = cellText(value).replace(/hrs?$/i, '').trim();
  if (/^(?:noon|midday|12 noon)$/i.test(text)) return '12:00';
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(text);
  if (military) return `${military[1]}:${military[2]}`;
  const groups = TIME.exec(text)?.groups;
  const half = groups?.['half']?.toLowerCase()[0];
  let hour = Number(groups?.['hour']);
  const minute = Number(groups?.['minute'] ?? 0);
  // Of hours without minutes only twelve is plain: nobody means midnight.
  const isBare = groups && !half && groups['minute'] === undefined && hour !== 12;
  if (!groups || hour > (half ? 12 : 23) || minute > 59 || isBare) {
    throw new CellFault(`"${text}" is not a time`, 'Write it as 09:30 or 9.30am.');
  }
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return `${two(hour)}:${two(minute)}`;
}

const MOMENT_SPLIT =
  /^(?<date>.*?\d{4}-\d\d-\d\d|.*?\d{4}|.*?[/.-]\d\d)[T,\s]+(?:at |from )?(?<time>\d[^a-z]*(?:am|pm)?|noon|midday)$/i;

/** A date with or without a time: `2026-01-05` or `2026-01-05T09:00`. */
export function readMoment(value: CellValue, order: DateOrder | undefined): string {
  if (value instanceof Date) return cellText(value);
  if (typeof value === 'number') {
    const fraction = value % 1;
    const date = readDate(value, order);
    return fraction ? `${date}T${readTime(fraction)}` : date;
  }
  const text = cellText(value).replace(/\s+/g, ' ');
  if (/^\d{5}\.\d+$/.test(text)) return readMoment(Number(text), order);
  // As the feed has it, offset and all.
  if (['date', 'time'].includes(precisionOf(text) ?? '')) return text;
  const groups = MOMENT_SPLIT.exec(text)?.groups;
  if (groups) return `${readDate(groups['date'] ?? '', order)}T${readTime(groups['time'] ?? '')}`;
  return readDate(text, order);
}
