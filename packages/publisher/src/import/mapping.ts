import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { UserError, type Io } from '../terminal/io.js';
import { writeText } from '../files/write.js';

const words = z.record(z.string(), z.string());

/** How a sheet is read, kept from one import to the next. */
const mappingSchema = z.object({
  section: z.optional(z.enum(['offers', 'secondments'])),
  /** The sheet of a workbook. */
  sheet: z.optional(z.string()),
  dates: z.optional(z.enum(['day-first', 'month-first'])),
  /** Headings and the fields that they stand for; null: not read. */
  columns: z.optional(z.record(z.string(), z.union([z.string(), z.null()]))),
  /** What words of the sheet mean, by section: `{ "roles": { "HoD": "middle-leader" } }`. */
  values: z.optional(z.record(z.string(), words)),
  /** What an empty cell, or a column that is not there, stands for. */
  defaults: z.optional(words),
  /** The ids of the items that came from this sheet: one that is gone is withdrawn. */
  items: z.optional(z.array(z.string())),
});

export type SheetMapping = z.infer<typeof mappingSchema>;

/** Where the mapping of a sheet is kept, unless another file is named: beside the feed. */
export function mappingPath(feed: string, sheet: string): string {
  return join(dirname(feed), `${basename(sheet, extname(sheet))}.import.json`);
}

/** Reads a mapping; an empty one where there is no file. */
export function readMapping(io: Io, path: string): SheetMapping {
  const full = resolve(io.folder, path);
  if (!existsSync(full)) return {};
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(full, 'utf8'));
  } catch (error) {
    throw new UserError(
      `${path} is not JSON: ${error instanceof Error ? error.message : ''}`,
      'Mend it, or delete it to begin anew.',
    );
  }
  const { data, error } = z.safeParse(mappingSchema, value);
  if (data) return data;
  const [issue] = error.issues;
  throw new UserError(
    `${path} is no mapping: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    'The README of the publisher shows what goes into it.',
  );
}

export const writeMapping = (io: Io, path: string, mapping: SheetMapping): Promise<void> =>
  writeText(io, path, `${JSON.stringify(mapping, null, 2)}\n`, {
    replace: true,
    about: 'how this sheet is read; keep it for the next import',
  });
