import { defaultCaps } from '@leadership-commons/feed';
import { localTime, zoneOf, type FeedFile } from '../files/feed-file.js';
import { openSheet } from '../sheet/open-sheet.js';
import type { SheetRow } from '../sheet/sheet.js';
import type { DateOrder } from '../cells/dates.js';
import type { FieldContext, ListingName } from '../fields/field.js';
import { fieldsOf } from '../fields/fields.js';
import type { Sources } from '../network/sources.js';
import { Progress } from '../terminal/progress.js';
import { UserError, type Io } from '../terminal/io.js';
import { DateOrderSearch } from './date-order.js';
import { findHeadings, HEADING_ROWS, headingFaults, isExample, type Headings } from './headings.js';
import type { SheetMapping } from './mapping.js';
import { planImport, type ImportPlan } from './plan.js';
import { RowReader } from './rows.js';
import { termFinders, type AddedTerms } from './terms.js';
import { withVocabulary } from './vocabulary.js';

export interface ImportRequest {
  sheet: string;
  feed: FeedFile;
  mapping: SheetMapping;
  section?: ListingName;
  dates?: DateOrder;
  sources: Sources;
  /** Whether names that the feed does not know become terms of it. */
  addTerms?: boolean;
}

export interface ImportResult {
  plan: ImportPlan;
  headings: Headings;
  rows: number;
  /** The order of day and month that was found or told. */
  dates: DateOrder | undefined;
  notes: string[];
  /** The terms that the feed gets. */
  added: AddedTerms;
}

/** Reads a sheet and works out what it changes in a feed. Writes nothing. */
export async function runImport(io: Io, request: ImportRequest): Promise<ImportResult> {
  const { feed, mapping } = request;
  const sheet = await openSheet(io.folder, request.sheet, mapping.sheet);
  const notes = [...sheet.notes];

  const first: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    if (row.number > HEADING_ROWS) break;
    first.push(row);
  }
  if (!first.length)
    throw new UserError(
      `${request.sheet} is empty.`,
      'Choose another file, or another sheet of it with --sheet.',
    );
  const headings = findHeadings(first, mapping, request.section);
  const faults = headingFaults(headings);
  if (faults.length) {
    throw new UserError(
      faults.join(' '),
      'Rename a heading, or say in the mapping file which field a heading stands for, null for none.',
    );
  }

  for (const name of Object.keys(mapping.defaults ?? {})) {
    if (fieldsOf[headings.section].some((field) => field.name === name)) continue;
    const known = fieldsOf[headings.section].map((field) => field.name).join(', ');
    throw new UserError(
      `"${name}" is no field that could have a default.`,
      `Fields are: ${known}.`,
    );
  }

  // Day and month can be told apart only by looking at the whole sheet.
  const search = new DateOrderSearch(headings.columns);
  const cells: SheetRow[] = [];
  const opening = new Progress(io, 'Reading rows');
  for await (const row of sheet.rows()) {
    if (row.number <= headings.row) continue;
    if (isExample(row, headings)) {
      notes.push(`Row ${row.number} is the example of the template, and was left out.`);
      continue;
    }
    if (cells.length === defaultCaps.items) {
      opening.end();
      throw new UserError(
        `${request.sheet} has more than ${defaultCaps.items.toLocaleString('en')} rows, which is more than widgets read of a section.`,
        'Leave out what is long over, or part it into several feeds.',
      );
    }
    search.look(row);
    cells.push(row);
    opening.at(cells.length);
  }
  opening.end();
  const told = request.dates ?? mapping.dates;
  const { order, note, fault } = told ? { order: told } : search.conclude();
  if (fault) {
    throw new UserError(
      `${fault} Nothing was imported.`,
      'Say which it is: --dates day-first (5 January for 05/01) or --dates month-first.',
    );
  }
  if (note) notes.push(note);

  const vocabulary = await withVocabulary(io.folder, feed, request.sources);
  const added: AddedTerms = new Map();
  const terms = termFinders(vocabulary, mapping.values, request.addTerms ? added : undefined);
  const context: FieldContext = { terms, dates: order };
  const reader = new RowReader(headings, context, mapping.defaults ?? {});
  const progress = new Progress(io, 'Working out what changes', cells.length * 2);
  const rows = cells.map((row, i) => {
    progress.at(i);
    return reader.read(row);
  });
  const { section } = headings;
  const plan = planImport({
    section,
    rows,
    reader,
    before: feed.sections.get(section) ?? [],
    earlier: mapping.items ?? [],
    context,
    today: localTime(io.now(), zoneOf(feed)).slice(0, 10),
    onRow: (i) => progress.at(rows.length + i),
  });
  progress.end();
  return { plan, headings, rows: rows.length, dates: order, notes, added };
}
