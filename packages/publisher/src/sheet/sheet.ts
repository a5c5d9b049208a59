import type { CellValue } from '../cells/cell.js';

/** A row as the sheet numbers it, from 1. */
export interface SheetRow {
  number: number;
  cells: readonly CellValue[];
}

/** A sheet that can be gone through more than once, row by row. */
export interface Sheet {
  /** The file's name. */
  name: string;
  /** Goes through all rows; those without anything in them are left out. */
  rows(): AsyncIterable<SheetRow>;
  /** What the reader had to find out, to be said: the encoding, the separator, the sheet. */
  notes: string[];
  /** True if its cells know dates from texts. */
  hasTypes: boolean;
}

export const isEmptyRow = (cells: readonly CellValue[]): boolean =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && !cell.trim()));

const LETTERS = 26;

/** The letters that a sheet calls a column by: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : columnLetters(Math.floor(index / LETTERS) - 1) + last;
}
