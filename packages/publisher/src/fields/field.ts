import type { SectionName } from '@leadership-commons/feed';
import {
  CellFault,
  cellText,
  readFlag,
  readNumber,
  readWord,
  saysNothing,
  writeFlag,
  type CellValue,
} from '../cells/cell.js';
import { readMoment, readPeriod, type DateOrder } from '../cells/dates.js';
import type { TermFinder } from '../cells/terms.js';

export type ListingName = 'offers' | 'secondments';

/** An item while it is being put together from cells, or read for a sheet. */
export type Draft = Record<string, unknown>;

export interface FieldContext {
  /** Finds what cells name, by section. */
  terms: (section: SectionName) => TermFinder;
  /** Which number of `05/01/2026` is the day, if that is known. */
  dates: DateOrder | undefined;
}

/** A column of a sheet, and what it is in an item. */
export interface Field {
  /** How mapping files call it. */
  name: string;
  /** The heading that templates and exports give it. */
  label: string;
  /** Other headings that it is known by. */
  also: readonly string[];
  /** From the item to the value: `venue.name`. */
  path: string;
  /** What a template shows in its first row. */
  example: string;
  /** True if several columns may hold it: "Date 1", "Date 2". */
  several?: boolean;
  /** True if its cells tell day from month. */
  isDate?: boolean;
  /** A column of its own kind of sheet: dates and times apart. Never written. */
  part?: 'date' | 'endDate' | 'startTime' | 'endTime';
  /** The value of a cell, `undefined` for none. Throws a `CellFault`. */
  read: (value: CellValue, context: FieldContext) => unknown;
  /** The text of a value, from which `read` makes it again. */
  write: (value: unknown, context: FieldContext) => string;
}

type About = Pick<Field, 'name' | 'label' | 'path' | 'example'> & Partial<Field>;

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function field(about: About, read: Field['read'], write: Field['write'] = plain): Field {
  return { also: [], read, write, ...about };
}

const given = (value: CellValue): string | undefined => cellText(value) || undefined;

/** One line of text. */
export const line = (about: About): Field =>
  field(about, (value) => given(value)?.replace(/\s+/g, ' '));

/** Text with paragraphs. */
export const text = (about: About): Field => field(about, given);

/** A line for each entry. */
export const lines = (about: About): Field =>
  field(
    about,
    (value) => {
      const entries = cellText(value)
        .split(/\s*[\n;]\s*/)
        .map((entry) => entry.replace(/^[•*·–-]\s+/, ''));
      const kept = entries.filter(Boolean);
      return kept.length ? kept : undefined;
    },
    (value) => ((value as string[] | undefined) ?? []).join('\n'),
  );

export const flag = (about: About): Field => field(about, readFlag, writeFlag);
export const number = (about: About): Field => field(about, readNumber);

export const word = (about: About, words: Readonly<Record<string, RegExp>>): Field =>
  field(about, (value) => readWord(value, words));

/** A date with or without a time; of a date alone, its day. */
export const moment = (about: About): Field =>
  field({ isDate: true, ...about }, (value, { dates }) =>
    saysNothing(cellText(value)) ? undefined : readMoment(value, dates),
  );

export const period = (about: About): Field =>
  field({ isDate: true, ...about }, (value, { dates }) =>
    saysNothing(cellText(value)) ? undefined : readPeriod(value, dates),
  );

/** A web address; one that begins with www gets https. */
export const link = (about: About): Field =>
  field(about, (value) => {
    const address = given(value);
    if (!address || saysNothing(address)) return undefined;
    if (/\s/.test(address)) {
      throw new CellFault(
        `"${address}" is more than one web address`,
        'Leave the one that says most.',
      );
    }
    return /^www\./i.test(address) ? `https://${address}` : address;
  });

export const email = (about: About): Field =>
  field(about, (value) => {
    const address = given(value)
      ?.replace(/^mailto:/i, '')
      .replace(/^.*<(.+)>$/, '$1');
    return !address || saysNothing(address) ? undefined : address;
  });

/** Ids of terms, by their names. */
export const termList = (about: About, section: SectionName): Field =>
  field(
    about,
    (value, { terms }) => terms(section).readAll(value),
    (value, { terms }) => terms(section).write(value as string[] | undefined),
  );

export const oneTerm = (about: About, section: SectionName): Field =>
  field(
    about,
    (value, { terms }) => {
      const name = given(value);
      return !name || saysNothing(name) ? undefined : terms(section).readOne(name);
    },
    (value, { terms }) => (typeof value === 'string' ? terms(section).write([value]) : ''),
  );

export const custom = field;

export function valueAt(item: Draft, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value ? (value as Draft)[step] : undefined),
      item,
    );
}

/** Sets a value, or takes it away where it is `undefined`, with what it leaves empty. */
export function setAt(item: Draft, path: string, value: unknown): void {
  const [step = '', ...rest] = path.split('.');
  if (rest.length) {
    const inner = { ...(item[step] as Draft | undefined) };
    setAt(inner, rest.join('.'), value);
    value = Object.keys(inner).length ? inner : undefined;
  }
  if (value === undefined) delete item[step];
  else item[step] = value;
}
