import { cellText } from '../cells/cell.js';
import type { Field, ListingName } from '../fields/field.js';
import { fieldNames, fieldsOf, headingWords } from '../fields/fields.js';
import { columnLetters, type SheetRow } from '../sheet/sheet.js';
import { UserError } from '../terminal/io.js';
import { nearest } from '../words/nearest.js';
import type { SheetMapping } from './mapping.js';

/** A column of the sheet, and what it is taken for. */
export interface Column {
  index: number;
  letters: string;
  heading: string;
  /** `undefined` if it is not read. */
  field: Field | undefined;
  /** True if its heading is misspelt, and it is taken for the nearest. */
  guessed: boolean;
}

export interface Headings {
  section: ListingName;
  /** The row with the headings; rows up to it are no items. */
  row: number;
  columns: Column[];
}

/** Titles, logos and notes stand above the headings, in at most so many rows. */
export const HEADING_ROWS = 30;

/** The heading above a column in a row with merged cells: that of the next cell to the left that has one. */
function merged(row: SheetRow | undefined, index: number): string {
  for (let i = index; i >= 0 && row; i--) {
    const text = cellText(row.cells[i] ?? null);
    if (text) return text;
  }
  return '';
}

function recognise(
  texts: readonly string[],
  names: ReadonlyMap<string, Field>,
  own: ReadonlyMap<string, Field | undefined>,
): { field: Field | undefined; guessed: boolean } {
  for (const text of texts) {
    const words = headingWords(text);
    if (own.has(words)) return { field: own.get(words), guessed: false };
  }
  for (const text of texts) {
    const field = names.get(headingWords(text));
    if (field) return { field, guessed: false };
  }
  const words = headingWords(texts.at(-1) ?? '');
  const near =
    words.length > 3
      ? nearest(
          words,
          [...names.keys()].filter((name) => name.length > 3),
        )
      : undefined;
  return { field: near === undefined ? undefined : names.get(near), guessed: near !== undefined };
}

/** What the mapping says of headings. A name of the other section's fields counts for none. */
function ownNames(
  section: ListingName,
  { columns = {} }: SheetMapping,
): Map<string, Field | undefined> {
  const find = (among: ListingName, name: string | null) =>
    fieldsOf[among].find((one) => one.name === name || one.label === name);
  return new Map(
    Object.entries(columns).map(([heading, name]) => {
      const field = find(section, name);
      if (name !== null && !field && !find('offers', name) && !find('secondments', name)) {
        const known = fieldsOf[section].map((one) => one.name).join(', ');
        throw new UserError(
          `The mapping says that "${heading}" is "${name}", which is no field.`,
          `Use one of: ${known}.`,
        );
      }
      return [headingWords(heading), field];
    }),
  );
}

function columnsOf(
  section: ListingName,
  mapping: SheetMapping,
  row: SheetRow,
  above: SheetRow | undefined,
): Column[] {
  const names = fieldNames(section);
  const own = ownNames(section, mapping);
  return Array.from({ length: row.cells.length }, (_, index) => {
    const heading = cellText(row.cells[index] ?? null).replace(/\s+/g, ' ');
    const over = merged(above, index).replace(/\s+/g, ' ');
    const texts = heading
      ? [`${over} ${heading}`, heading]
      : [cellText(above?.cells[index] ?? null)];
    const shown = heading || (texts[0] ?? '');
    const known = shown ? recognise(texts, names, own) : { field: undefined, guessed: false };
    return { index, letters: columnLetters(index), heading: shown, ...known };
  });
}

const score = (columns: readonly Column[]) =>
  columns.reduce((sum, { field, guessed }) => sum + (field ? (guessed ? 0.5 : 1) : 0), 0);

const hasTitle = (columns: readonly Column[]) =>
  columns.some(({ field }) => field?.name === 'title');

/** Finds the row with the headings among the first rows, and what each column is. */
export function findHeadings(
  rows: readonly SheetRow[],
  mapping: SheetMapping,
  wanted: ListingName | undefined,
): Headings {
  const only = wanted ?? mapping.section;
  const found: (Headings & { score: number })[] = [];
  for (const section of only ? [only] : (['offers', 'secondments'] as const)) {
    rows.forEach((row, i) => {
      const above = rows[i - 1];
      const columns = columnsOf(
        section,
        mapping,
        row,
        above?.number === row.number - 1 ? above : undefined,
      );
      const points = score(columns) + (hasTitle(columns) ? 1 : 0);
      // A row of items that happens to hold a known word is no heading.
      if (points >= 2) found.push({ section, row: row.number, columns, score: points });
    });
  }
  const [best] = found.sort((a, b) => b.score - a.score);
  if (!best) {
    const fields = fieldsOf[only ?? 'offers'].filter(({ part }) => !part);
    throw new UserError(
      `No row with headings was found among the first ${rows.length} rows.`,
      `Give the columns headings such as ${fields
        .slice(1, 8)
        .map(({ label }) => label)
        .join(', ')}. A sheet to fill in: npx leadership-feed template offers`,
    );
  }
  return best;
}

/** Whether a row is the example of a template, as it came. */
export function isExample({ cells }: SheetRow, { columns }: Headings): boolean {
  const known = columns.filter(({ field }) => field);
  return known.every(({ field, index }) => {
    const text = cellText(cells[index] ?? null);
    return field?.part ? !text : text === cellText(field?.example ?? '');
  });
}

/** What is wrong with the columns as a whole, in words. */
export function headingFaults({ columns, section }: Headings): string[] {
  const faults: string[] = [];
  if (!hasTitle(columns)) faults.push('No column is the title.');
  for (const field of fieldsOf[section]) {
    const same = columns.filter((column) => column.field === field);
    if (same.length > 1 && !field.several) {
      const where = same.map(({ letters, heading }) => `${letters} "${heading}"`).join(' and ');
      faults.push(`Columns ${where} would both be "${field.label}".`);
    }
  }
  return faults;
}
