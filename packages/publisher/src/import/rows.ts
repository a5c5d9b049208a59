import { itemSchemas } from '@leadership-commons/feed/schema';
import type { Session } from '@leadership-commons/feed';
import {
  CellFault,
  cellText,
  refuseFormulaError,
  saysNothing,
  type CellValue,
} from '../cells/cell.js';
import { readDate, readMoment, readTime } from '../cells/dates.js';
import { startOfSpan } from '../cells/sessions.js';
import {
  setAt,
  type Draft,
  type Field,
  type FieldContext,
  type ListingName,
} from '../fields/field.js';
import { fieldsOf } from '../fields/fields.js';
import type { SheetRow } from '../sheet/sheet.js';
import type { Column, Headings } from './headings.js';

/** What is wrong with a cell, a row or a column. */
export interface RowFault {
  row: number;
  /** The field, where one is at fault. */
  field?: Field;
  /** The letters of the column; empty where the sheet has none for it. */
  column: string;
  heading: string;
  cell: string;
  message: string;
  mend: string;
}

/** A row as it was read. */
export interface ReadRow {
  number: number;
  /** The fields that the row has something for. */
  draft: Draft;
  /** The texts of cells, by field, to tell what has not been touched. */
  cells: ReadonlyMap<Field, string>;
  faults: RowFault[];
}

/** The longest list of problems that one row gives. */
const MOST_FAULTS = 20;

type Part = NonNullable<Field['part']>;
type Parts = Partial<Record<Part, CellValue>>;

/** Reads what stands in a column of its own, so that a fault names that column. */
function inPart<T>(part: Part, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof CellFault) fault.part = part;
    throw fault;
  }
}

const isGiven = (value: CellValue | undefined): value is CellValue =>
  value !== undefined && cellText(value) !== '' && !saysNothing(cellText(value));

/** "9am-12pm" in the column for the time. */
const timesOf = (value: CellValue): CellValue[] =>
  typeof value === 'string' ? value.split(/\s*(?:-|–|—|\bto\b)\s*/) : [value];

/** One session of a date and times that have columns of their own. */
function sessionOf(
  { date, endDate, startTime, endTime }: Parts,
  { dates }: FieldContext,
): Session | undefined {
  if (!isGiven(date)) {
    if (isGiven(startTime) || isGiven(endDate)) {
      throw new CellFault('has a time or an end but no date', 'Fill in the date.');
    }
    return undefined;
  }
  const whole = inPart('date', () => readMoment(date, dates));
  const day = whole.slice(0, 10);
  const [from, to] = isGiven(startTime) ? timesOf(startTime) : [];
  const start = inPart('startTime', () =>
    isGiven(from)
      ? `${day}T${to === undefined ? readTime(from) : startOfSpan(cellText(from), cellText(to))}`
      : whole,
  );
  const until = isGiven(endTime) ? endTime : to;
  const lastDay = isGiven(endDate) ? inPart('endDate', () => readDate(endDate, dates)) : day;
  const end = inPart(isGiven(endTime) ? 'endTime' : 'startTime', () =>
    until !== undefined ? `${lastDay}T${readTime(until)}` : isGiven(endDate) ? lastDay : undefined,
  );
  if (end === undefined) return { start };
  const length = Math.min(end.length, start.length);
  if (end.slice(0, length) < start.slice(0, length)) {
    throw new CellFault(
      `ends (${end.replace('T', ' ')}) before it begins (${start.replace('T', ' ')})`,
      'Correct the dates or times.',
    );
  }
  return { start, end };
}

/** Turns rows into drafts of items. */
export class RowReader {
  private readonly headings: Headings;
  private readonly context: FieldContext;
  private readonly defaults: Readonly<Record<string, string>>;
  private readonly columnOf = new Map<Field, Column>();

  constructor(
    headings: Headings,
    context: FieldContext,
    defaults: Readonly<Record<string, string>>,
  ) {
    this.headings = headings;
    this.context = context;
    this.defaults = defaults;
    for (const column of headings.columns) {
      if (column.field && !this.columnOf.has(column.field)) this.columnOf.set(column.field, column);
    }
  }

  /** The fields that the sheet has a column, or the mapping a default, for. */
  get fields(): Field[] {
    const given = fieldsOf[this.headings.section].filter(
      (field) => this.columnOf.has(field) || this.defaults[field.name] !== undefined,
    );
    return given;
  }

  read({ number, cells }: SheetRow): ReadRow {
    const draft: Draft = {};
    const texts = new Map<Field, string>();
    const faults: RowFault[] = [];
    const parts: Parts = {};
    const at = (column: Column | undefined, field: Field, cell: string, fault: unknown) => {
      if (!(fault instanceof CellFault)) throw fault;
      faults.push({
        row: number,
        field,
        column: column?.letters ?? '',
        heading: column?.heading ?? field.label,
        cell,
        message: fault.message,
        mend: fault.mend,
      });
    };
    for (const column of this.headings.columns) {
      const { field, index } = column;
      if (!field) continue;
      const value = cells[index] ?? null;
      const cell = cellText(value);
      try {
        refuseFormulaError(cell);
        if (field.part) parts[field.part] = value;
        else this.take(field, value, draft, texts);
      } catch (fault) {
        at(column, field, cell, fault);
      }
    }
    try {
      const session = Object.keys(parts).length ? sessionOf(parts, this.context) : undefined;
      if (session)
        draft['sessions'] = [...((draft['sessions'] as Session[] | undefined) ?? []), session];
    } catch (fault) {
      const wanted = (fault instanceof CellFault && fault.part) || 'date';
      const dateField = fieldsOf[this.headings.section].find(({ part }) => part === wanted);
      const column = dateField && this.columnOf.get(dateField);
      if (dateField) at(column, dateField, cellText(parts[wanted] ?? null), fault);
    }
    for (const [name, text] of Object.entries(this.defaults)) {
      const field = this.fields.find((one) => one.name === name);
      if (field && !texts.get(field)) this.take(field, text, draft, new Map());
    }
    return { number, draft, cells: texts, faults };
  }

  /** What the format has against an item that came from a row, but for what is known. */
  judge(row: ReadRow, item: Draft, known: readonly RowFault[]): RowFault[] {
    const { section } = this.headings;
    const { error } = itemSchemas[section].safeParse(item);
    const faulty = new Set(known.map(({ heading }) => heading));
    const faults = (error?.issues ?? []).slice(0, MOST_FAULTS).map((issue): RowFault => {
      const path = issue.path.map(String);
      const field = fieldAt(section, path);
      const column = field && this.columnOf.get(field);
      const missing = valueAtPath(item, path) === undefined;
      return {
        row: row.number,
        column: column?.letters ?? '',
        heading: column?.heading ?? field?.label ?? path.join('.'),
        cell: field ? (row.cells.get(field) ?? '') : '',
        message: missing ? 'is missing' : issue.message,
        mend: column
          ? 'Correct the cell.'
          : `Add a column "${field?.label ?? path.join('.')}", or give one value for all: --default ${field?.name ?? ''}=…`,
      };
    });
    // A cell that could not be read is told as that, not as missing.
    return faults.filter(({ heading }) => !faulty.has(heading));
  }

  private take(field: Field, value: CellValue, draft: Draft, texts: Map<Field, string>): void {
    const before = texts.get(field);
    texts.set(field, [before, cellText(value)].filter(Boolean).join('\n'));
    const read = field.read(value, this.context);
    if (read === undefined) return;
    const known =
      field.several && before ? (draft[field.path] as unknown[] | undefined) : undefined;
    setAt(draft, field.path, known ? [...known, ...(read as unknown[])] : read);
  }
}

function fieldAt(section: ListingName, path: readonly string[]): Field | undefined {
  const fields = fieldsOf[section].filter(({ part }) => !part);
  const whole = path.join('.');
  return (
    fields.find((field) => field.path === whole) ??
    fields.find((field) => whole.startsWith(`${field.path}.`)) ??
    fields.find((field) => field.path.startsWith(`${whole}.`))
  );
}

function valueAtPath(item: Draft, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value ? (value as Draft)[step] : undefined),
    item,
  );
}
