import { valueAt, type FieldContext, type ListingName } from '../fields/field.js';
import { writtenFields } from '../fields/fields.js';
import type { Item } from '../files/feed-file.js';

/** The rows of a sheet with these items, headings first. Items that were withdrawn have no row. */
export function sheetRows(
  section: ListingName,
  items: readonly Item[],
  context: FieldContext,
): string[][] {
  const fields = writtenFields(section);
  const rows = items
    .filter(({ state }) => !state)
    .map((item) => fields.map((field) => field.write(valueAt(item, field.path), context)));
  return [fields.map(({ label }) => label), ...rows];
}

/** An empty sheet to fill in, with one example. */
export function templateRows(section: ListingName): string[][] {
  const fields = writtenFields(section);
  return [fields.map(({ label }) => label), fields.map(({ example }) => example)];
}
