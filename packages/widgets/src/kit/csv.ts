/**
 * What a spreadsheet would take for a formula: by its first character, spaces and breaks in
 * front of it aside. The wide forms count too where the spreadsheet's language is Chinese,
 * Japanese or Korean.
 */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;

/** Numbers may be negative; a text that begins like a formula gets an apostrophe in front. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return `"${(FORMULA.test(value) ? `'${value}` : value).replace(/"/g, '""')}"`;
}

/** A table as CSV (RFC 4180) for any spreadsheet: UTF-8 with a mark, every text in quotes, no formula. */
export const csv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
