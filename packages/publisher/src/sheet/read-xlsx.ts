import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import readSheets from 'read-excel-file/node';
import type { CellValue } from '../cells/cell.js';
import { UserError } from '../terminal/io.js';
import { isEmptyRow, type Sheet, type SheetRow } from './sheet.js';

const MiB = 2 ** 20;
/** A workbook of 50,000 rows has about 10. */
const MOST_PACKED = 50 * MiB;
const MOST_UNPACKED = 500 * MiB;
const ENTRY = 0x02014b50;

/** How large the files in a zip say that they are, unpacked. */
async function unpackedSize(path: string, size: number): Promise<number> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
    let sum = 0;
    for (
      let at = buffer.indexOf('PK\u0001\u0002');
      at >= 0;
      at = buffer.indexOf('PK\u0001\u0002', at + 4)
    ) {
      if (at + 28 <= size && buffer.readUInt32LE(at) === ENTRY) sum += buffer.readUInt32LE(at + 24);
    }
    return sum;
  } finally {
    await file.close();
  }
}

const asCell = (value: unknown): CellValue =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date
    ? value
    : null;

/** Opens a workbook of Excel or Google Sheets. @param wanted the name of the sheet, else the first that has rows */
export async function openXlsx(path: string, wanted?: string): Promise<Sheet> {
  const name = basename(path);
  const { size } = await stat(path);
  if (size > MOST_PACKED || (await unpackedSize(path, size)) > MOST_UNPACKED) {
    throw new UserError(
      `${name} is too large to be a sheet of offers.`,
      'Save the sheet alone, as CSV.',
    );
  }
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = await readSheets(path, { trim: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${name} can’t be read as a workbook: ${reason}`,
      'Open it in a spreadsheet and save it as .xlsx or CSV.',
    );
  }
  const names = sheets.map(({ sheet }) => sheet);
  const found =
    wanted === undefined
      ? (sheets.find(({ data }) => data.length > 1) ?? sheets[0])
      : sheets.find(({ sheet }) => sheet.toLowerCase() === wanted.toLowerCase());
  if (!found)
    throw new UserError(`${name} has no sheet "${wanted ?? ''}".`, `It has: ${names.join(', ')}.`);
  const notes =
    names.length > 1
      ? [`It has ${names.length} sheets; this is "${found.sheet}". Name another with --sheet.`]
      : [];
  const { data } = found;
  return {
    name,
    notes,
    hasTypes: true,
    async *rows(): AsyncGenerator<SheetRow> {
      for (const [i, row] of data.entries()) {
        const cells = row.map(asCell);
        if (!isEmptyRow(cells)) yield await Promise.resolve({ number: i + 1, cells });
      }
    },
  };
}
