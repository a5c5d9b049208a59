import { stringify } from 'csv-stringify/sync';
import { safeCell } from '../cells/cell.js';

/**
 * A CSV file as every spreadsheet opens it: with a byte order mark, so that Excel takes it
 * for UTF-8, and with nothing in it that is taken for a formula.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : safeCell(cell))),
  );
  return `\ufeff${stringify(safe, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`;
}
