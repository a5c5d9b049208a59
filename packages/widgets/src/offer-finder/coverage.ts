import {
  coverage,
  coverageAxes,
  gapsFirst,
  type Commons,
  type Coverage,
  type CoverageAxis,
  type EntryOf,
} from '@leadership-commons/feed';
import { facetNames } from './facets.js';
import type { OfferTable } from './offer-table.js';
import type { Selection } from './selection.js';

/** What the coverage table is to show. Never changed in place. */
export interface CoverageChoice {
  readonly rows: CoverageAxis;
  readonly columns: CoverageAxis;
  /** True if rows and columns with most gaps come first. */
  readonly gapsFirst: boolean;
}

/** The cell whose offers are shown: the keys of its terms. */
export interface OpenCell {
  readonly row: string;
  readonly column: string;
}

export const usualChoice: CoverageChoice = { rows: 'skills', columns: 'roles', gapsFirst: true };

/** More rows or columns than these no page can show; they are counted and left to the command. */
export const MOST_LINES = 100;

const isAxis = (name: string | undefined): name is CoverageAxis =>
  (coverageAxes as readonly (string | undefined)[]).includes(name);

/** Sets one axis; if the other one is the same, the two change places. */
export function withAxis(
  choice: CoverageChoice,
  which: 'rows' | 'columns',
  axis: CoverageAxis,
): CoverageChoice {
  const other = which === 'rows' ? 'columns' : 'rows';
  return {
    ...choice,
    [which]: axis,
    [other]: choice[other] === axis ? choice[which] : choice[other],
  };
}

/** The choice as a link keeps it: what is not as usual. */
export function choiceToState(choice: CoverageChoice): Map<string, string[]> {
  const state = new Map<string, string[]>();
  if (choice.rows !== usualChoice.rows) state.set('rows', [choice.rows]);
  if (choice.columns !== usualChoice.columns) state.set('columns', [choice.columns]);
  if (!choice.gapsFirst) state.set('order', ['feed']);
  return state;
}

export function stateToChoice(state: ReadonlyMap<string, readonly string[]>): CoverageChoice {
  let choice: CoverageChoice = { ...usualChoice, gapsFirst: state.get('order')?.[0] !== 'feed' };
  const [rows, columns] = [state.get('rows')?.[0], state.get('columns')?.[0]];
  if (isAxis(rows)) choice = withAxis(choice, 'rows', rows);
  if (isAxis(columns)) choice = withAxis(choice, 'columns', columns);
  return choice;
}

/** The offers that have what is chosen: any value of a facet, of all facets. */
function chosenOffers(table: OfferTable, { chosen }: Selection): EntryOf<'offers'>[] {
  const places = facetNames.map((name) => {
    const ids = chosen[name];
    return ids && new Set(ids.map((id) => table.facets[name].find(id) ?? -1));
  });
  return table.rows
    .filter(({ values }) =>
      places.every((wanted, facet) => !wanted || values[facet]?.some((value) => wanted.has(value))),
    )
    .map(({ entry }) => entry);
}

/** The table of what the page has chosen; only its offers count. */
export function coverageTable(
  commons: Commons,
  table: OfferTable,
  selection: Selection,
  choice: CoverageChoice,
  now: number,
): Coverage {
  const found = coverage(commons, choice.rows, choice.columns, now, chosenOffers(table, selection));
  return choice.gapsFirst ? gapsFirst(found) : found;
}

/** The offers of an open cell, with the names of its terms. */
export function cellOffers(
  { rows, columns, cells }: Coverage,
  open: OpenCell | undefined,
): { row: string; column: string; offers: readonly EntryOf<'offers'>[] } | undefined {
  const row = rows.findIndex(({ key }) => key === open?.row);
  const column = columns.findIndex(({ key }) => key === open?.column);
  const cell = cells[row]?.[column];
  return (
    cell && {
      row: rows[row]?.name ?? '',
      column: columns[column]?.name ?? '',
      offers: cell.offers,
    }
  );
}
