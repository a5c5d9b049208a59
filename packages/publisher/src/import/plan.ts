import { isDeepStrictEqual } from 'node:util';
import { cellText, safeCell } from '../cells/cell.js';
import { fieldsOf } from '../fields/fields.js';
import {
  setAt,
  valueAt,
  type Draft,
  type Field,
  type FieldContext,
  type ListingName,
} from '../fields/field.js';
import { inOrder, type Item } from '../files/feed-file.js';
import { IdMaker, idStem, matchItems } from './identity.js';
import type { ReadRow, RowFault, RowReader } from './rows.js';

export interface ImportPlan {
  /** The section as it will be. */
  items: Item[];
  created: Item[];
  updated: Item[];
  withdrawn: Item[];
  unchanged: number;
  faults: RowFault[];
  /** The ids that came from this sheet, for the next import. */
  ids: string[];
}

export interface PlanInput {
  section: ListingName;
  rows: readonly ReadRow[];
  reader: RowReader;
  /** The section as it is. */
  before: readonly Item[];
  /** The ids that came from this sheet before. */
  earlier: readonly string[];
  context: FieldContext;
  /** The day, `YYYY-MM-DD`, that changed items get as `modified`. */
  today: string;
  /** Told of each row as it is come to. */
  onRow?: (index: number) => void;
}

/**
 * An item with what a row says. A cell that says what the item says already changes nothing,
 * however it is put; what the sheet has no column for stays as it is.
 */
function merged(
  before: Item | undefined,
  row: ReadRow,
  fields: readonly Field[],
  context: FieldContext,
): { draft: Draft; faults: RowFault[] } {
  const draft: Draft = before ? structuredClone(before) : {};
  const fromParts = fields.some(({ part }) => part);
  const untouched = new Set<Field | undefined>();
  for (const field of fields) {
    if (field.part || field.name === 'id') continue;
    const isSame = before && row.cells.get(field) === shownAs(field, before, context);
    if (isSame && !(field.path === 'sessions' && fromParts)) untouched.add(field);
    else setAt(draft, field.path, valueAt(row.draft, field.path));
  }
  if (fromParts && !fields.some(({ name }) => name === 'sessions')) {
    setAt(draft, 'sessions', row.draft['sessions']);
  }
  return { draft, faults: row.faults.filter(({ field }) => !untouched.has(field)) };
}

/** What a cell holds of an item that was exported, as it is read again. */
const shownAs = (field: Field, item: Item, context: FieldContext): string =>
  cellText(safeCell(field.write(valueAt(item, field.path), context)));

const titleOf = ({ title }: Draft): string => (typeof title === 'string' ? title : '');

/** Rows that say what another says. Only rows of one title are compared, by their text. */
function duplicates(rows: readonly ReadRow[], column: string): RowFault[] {
  const titles = new Set<string>();
  const again = new Set<string>();
  for (const { draft } of rows) (titles.has(titleOf(draft)) ? again : titles).add(titleOf(draft));
  const seen = new Map<string, number>();
  const faults: RowFault[] = [];
  for (const { number, draft } of rows) {
    const title = titleOf(draft);
    if (!title || !again.has(title)) continue;
    const key = JSON.stringify(draft);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, number);
    else
      faults.push({
        row: number,
        column,
        heading: 'Title',
        cell: title,
        message: `is the same as row ${first}`,
        mend: 'Delete one of the two rows.',
      });
  }
  return faults;
}

function sameIds(rows: readonly ReadRow[]): RowFault[] {
  const seen = new Map<unknown, number>();
  const faults: RowFault[] = [];
  for (const { number, draft } of rows) {
    const id = draft['id'];
    if (typeof id !== 'string') continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, number);
    else
      faults.push({
        row: number,
        column: '',
        heading: 'ID',
        cell: id,
        message: `is the id of row ${first} too`,
        mend: 'Leave the id of a new row empty.',
      });
  }
  return faults;
}

/** What an import would do. Rows with faults leave the items that they came from as they are. */
export function planImport(input: PlanInput): ImportPlan {
  const { section, rows, reader, before, context, today } = input;
  const fields = reader.fields.length ? reader.fields : [...fieldsOf[section]];
  const matches = matchItems(
    rows.map(({ draft }) => draft),
    before,
  );
  const ids = new IdMaker([
    ...before.map(({ id }) => id),
    ...rows.flatMap(({ draft }) => (typeof draft['id'] === 'string' ? draft['id'] : [])),
  ]);
  const tombstones = new Map(before.filter(({ state }) => state).map((item) => [item.id, item]));
  const plan: ImportPlan = {
    items: [],
    created: [],
    updated: [],
    withdrawn: [],
    unchanged: 0,
    faults: [],
    ids: [],
  };
  const copies = [...duplicates(rows, ''), ...sameIds(rows)];
  const copied = new Set(copies.map(({ row }) => row));
  const changed = new Map<string, Item>();
  const seen = new Set<Item>();
  rows.forEach((row, i) => {
    input.onRow?.(i);
    const old = matches[i];
    if (old) seen.add(old);
    const state = old?.state ? undefined : old;
    const { draft, faults: own } = merged(state, row, fields, context);
    const given = row.draft['id'];
    const title = titleOf(draft);
    const isBad = own.length > 0 || copied.has(row.number);
    draft['id'] = old?.id ?? given ?? (isBad ? 'x' : revived(title, tombstones, ids));
    const faults = [...own, ...reader.judge(row, draft, own)];
    if (faults.length || copied.has(row.number)) {
      plan.faults.push(...faults);
      if (old && !old.state) plan.ids.push(old.id);
      return;
    }
    const item = inOrder(section, draft as Item);
    plan.ids.push(item.id);
    tombstones.delete(item.id);
    if (state && isDeepStrictEqual(inOrder(section, state), item)) {
      plan.unchanged++;
      return;
    }
    const dated = inOrder(section, { ...item, modified: today });
    changed.set(item.id, dated);
    (state ? plan.updated : plan.created).push(dated);
  });
  plan.faults.push(...copies);
  plan.faults.sort((a, b) => a.row - b.row);
  const gone = new Set(input.earlier);
  for (const id of plan.ids) gone.delete(id);
  for (const item of before) {
    if (gone.has(item.id) && !item.state && !seen.has(item)) {
      const tombstone: Item = { id: item.id, modified: today, state: 'withdrawn' };
      plan.withdrawn.push(item);
      plan.items.push(tombstone);
    } else {
      plan.items.push(changed.get(item.id) ?? item);
      changed.delete(item.id);
    }
  }
  plan.items.push(...changed.values());
  return plan;
}

/** The id of a row that is new, or back again after it was withdrawn. */
function revived(title: string, tombstones: ReadonlyMap<string, Item>, ids: IdMaker): string {
  const stem = idStem(title);
  return tombstones.has(stem) ? stem : ids.make(title);
}
