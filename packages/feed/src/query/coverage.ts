import type { Commons } from '../commons/commons.js';
import type { EntryOf } from '../merge/entry.js';
import type { SectionName } from '../types.js';
import { offerEnd } from './offers.js';
import { localitiesWithin } from './places.js';

/** What offers can be set against. */
export const coverageAxes = [
  'roles',
  'skills',
  'localities',
  'phases',
  'hallmarks',
  'pillars',
] as const satisfies readonly SectionName[];

export type CoverageAxis = (typeof coverageAxes)[number];

/** A row or a column: a term, and how much there is for it. */
export interface CoverageLine {
  /** The term's key. */
  readonly key: string;
  readonly name: string;
  /** How many offers are for it, whatever they are otherwise. */
  readonly offers: number;
  /** How many of its cells are gaps. */
  readonly gaps: number;
}

/** What there is for a row's and a column's term together. */
export interface CoverageCell {
  readonly offers: readonly EntryOf<'offers'>[];
  /** True if one of the two terms names the other, as a role the skills that it needs. */
  readonly isNeeded: boolean;
  /** True if there is no offer though one is needed or, where no term says what it needs, at all. */
  readonly isGap: boolean;
}

/** Offers against the terms of two sections. */
export interface Coverage {
  readonly rows: readonly CoverageLine[];
  readonly columns: readonly CoverageLine[];
  /** A list for each row, with a cell for each column. */
  readonly cells: readonly (readonly CoverageCell[])[];
  /** How many offers were counted. */
  readonly offers: number;
  /** How many of them name no term of the rows, and none of the columns: they stand in no cell. */
  readonly withoutRow: number;
  readonly withoutColumn: number;
  readonly gaps: number;
  /** How many cells would be gaps if there were no offer at all. */
  readonly needed: number;
  /** True if terms of one section say which of the other they need. */
  readonly saysNeeds: boolean;
}

/** Which field of a term names what it needs of another section. */
const needs: Partial<Record<CoverageAxis, readonly CoverageAxis[]>> = {
  roles: ['skills', 'hallmarks'],
  hallmarks: ['skills'],
};

/** The keys of the terms of a section that an offer is for; what is for a county is for all that lies in it. */
function termKeys(
  commons: Commons,
  axis: CoverageAxis,
  { item, source }: EntryOf<'offers'>,
  within: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const keys = (item[axis] ?? []).flatMap((id) => commons.resolve(axis, id, source)?.key ?? []);
  const all = axis === 'localities' ? keys.flatMap((key) => [...(within.get(key) ?? [key])]) : keys;
  return [...new Set(all)];
}

/** For each term of a section, the keys of those of another section that it names as needed. */
function neededKeys(
  commons: Commons,
  terms: readonly EntryOf<CoverageAxis>[],
  from: CoverageAxis,
  to: CoverageAxis,
): ReadonlySet<string>[] {
  return terms.map(({ item, source }) => {
    if (!needs[from]?.includes(to)) return new Set();
    const ids = (item as unknown as Record<string, readonly string[] | undefined>)[to];
    return new Set((ids ?? []).flatMap((id) => commons.resolve(to, id, source)?.key ?? []));
  });
}

/** True if an offer can be taken up, now or later: neither over nor cancelled. */
const isOpen = ({ item, source }: EntryOf<'offers'>, now: number): boolean =>
  item.status !== 'cancelled' && offerEnd(item, source.header.timeZone) > now;

/**
 * Sets the offers that are not over, nor cancelled, at the instant `now` against the terms
 * of two sections. A gap is a cell without an offer: where terms say what they need, as
 * roles do of skills, one that is needed; otherwise any.
 *
 * @param now milliseconds since 1970
 * @param among the offers to count, all if it is left out
 */
export function coverage(
  commons: Commons,
  rows: CoverageAxis,
  columns: CoverageAxis,
  now: number,
  among: readonly EntryOf<'offers'>[] = commons.entries('offers'),
): Coverage {
  const rowTerms = commons.terms<CoverageAxis>(rows);
  const columnTerms = commons.terms<CoverageAxis>(columns);
  const rowPlaces = new Map(rowTerms.map(({ key }, i) => [key, i]));
  const columnPlaces = new Map(columnTerms.map(({ key }, i) => [key, i]));
  const within = localitiesWithin(commons);
  const offers = among.filter((entry) => isOpen(entry, now));
  const held = rowTerms.map(() => columnTerms.map((): EntryOf<'offers'>[] => []));
  const rowCounts = rowTerms.map(() => 0);
  const columnCounts = columnTerms.map(() => 0);
  let withoutRow = 0;
  let withoutColumn = 0;
  for (const entry of offers) {
    const inRows = termKeys(commons, rows, entry, within).flatMap(
      (key) => rowPlaces.get(key) ?? [],
    );
    const inColumns = termKeys(commons, columns, entry, within).flatMap(
      (key) => columnPlaces.get(key) ?? [],
    );
    if (!inRows.length) withoutRow++;
    if (!inColumns.length) withoutColumn++;
    for (const row of inRows) rowCounts[row] = (rowCounts[row] ?? 0) + 1;
    for (const column of inColumns) columnCounts[column] = (columnCounts[column] ?? 0) + 1;
    for (const row of inRows) for (const column of inColumns) held[row]?.[column]?.push(entry);
  }
  const byRow = neededKeys(commons, rowTerms, rows, columns);
  const byColumn = neededKeys(commons, columnTerms, columns, rows);
  const saysNeeds = [...byRow, ...byColumn].some((keys) => keys.size > 0);
  const cells = held.map((line, row) =>
    line.map((found, column): CoverageCell => {
      const isNeeded =
        !!byRow[row]?.has(columnTerms[column]?.key ?? '') ||
        !!byColumn[column]?.has(rowTerms[row]?.key ?? '');
      return { offers: found, isNeeded, isGap: !found.length && (isNeeded || !saysNeeds) };
    }),
  );
  const lines = (
    terms: readonly EntryOf<CoverageAxis>[],
    counts: readonly number[],
    gapsAt: (i: number) => number,
  ) =>
    terms.map(({ key, item }, i) => ({
      key,
      name: item.name,
      offers: counts[i] ?? 0,
      gaps: gapsAt(i),
    }));
  const gapsInRow = (row: number) => cells[row]?.filter(({ isGap }) => isGap).length ?? 0;
  const gapsInColumn = (column: number) => cells.filter((line) => line[column]?.isGap).length;
  return {
    rows: lines(rowTerms, rowCounts, gapsInRow),
    columns: lines(columnTerms, columnCounts, gapsInColumn),
    cells,
    offers: offers.length,
    withoutRow,
    withoutColumn,
    gaps: rowTerms.reduce((sum, _, row) => sum + gapsInRow(row), 0),
    needed: cells.flat().filter(({ isNeeded }) => isNeeded || !saysNeeds).length,
    saysNeeds,
  };
}

/** The same with the rows and columns that have most gaps first, and of these those with fewest offers. */
export function gapsFirst(table: Coverage): Coverage {
  const order = (lines: readonly CoverageLine[]) =>
    lines
      .map((line, i) => ({ line, i }))
      .sort((a, b) => b.line.gaps - a.line.gaps || a.line.offers - b.line.offers || a.i - b.i)
      .map(({ i }) => i);
  const rowOrder = order(table.rows);
  const columnOrder = order(table.columns);
  const pick = <T>(list: readonly T[], places: readonly number[]) =>
    places.map((place) => list[place] as T);
  return {
    ...table,
    rows: pick(table.rows, rowOrder),
    columns: pick(table.columns, columnOrder),
    cells: pick(table.cells, rowOrder).map((line) => pick(line, columnOrder)),
  };
}

/** A pair of terms for which there is no offer. */
export interface CoverageGap {
  readonly row: CoverageLine;
  readonly column: CoverageLine;
}

/** All gaps, row by row. */
export function gapsOf({ rows, columns, cells }: Coverage): CoverageGap[] {
  return rows.flatMap((row, i) =>
    columns.flatMap((column, j) => (cells[i]?.[j]?.isGap ? [{ row, column }] : [])),
  );
}

/** What one term of each section is called. */
export const axisNames: Readonly<Record<CoverageAxis, string>> = {
  roles: 'Role',
  skills: 'Skill',
  localities: 'Locality',
  phases: 'Phase',
  hallmarks: 'Hallmark',
  pillars: 'Pillar',
};

/** The table as rows of a spreadsheet, names first. A needed cell without an offer is a 0; one that nothing needs, empty. */
export function coverageRows(
  { rows, columns, cells, saysNeeds }: Coverage,
  rowAxis: CoverageAxis,
): (string | number)[][] {
  return [
    [axisNames[rowAxis], ...columns.map(({ name }) => name), 'All offers'],
    ...rows.map((row, i) => [
      row.name,
      ...(cells[i] ?? []).map(({ offers, isNeeded }) =>
        offers.length || isNeeded || !saysNeeds ? offers.length : '',
      ),
      row.offers,
    ]),
  ];
}
