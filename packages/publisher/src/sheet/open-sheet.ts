import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { UserError } from '../terminal/io.js';
import { openCsv } from './read-csv.js';
import { openXlsx } from './read-xlsx.js';
import type { Sheet } from './sheet.js';

/** Opens a sheet, CSV or XLSX, by what is in the file and not by its name. */
export async function openSheet(folder: string, path: string, sheet?: string): Promise<Sheet> {
  const full = resolve(folder, path);
  if (!existsSync(full))
    throw new UserError(`There is no file ${path}.`, 'Check its name and the folder you are in.');
  const file = await open(full);
  const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
  await file.close();
  const start = buffer.toString('latin1');
  if (start.startsWith('PK')) return openXlsx(full, sheet);
  if (
    start.startsWith('\u00d0\u00cf\u0011\u00e0') ||
    /^\.(?:ods|xls|numbers)$/i.test(extname(full))
  ) {
    throw new UserError(
      `${path} is a workbook of an old or other kind.`,
      'Save it as .xlsx or as CSV (UTF-8), and import that.',
    );
  }
  return openCsv(full);
}
