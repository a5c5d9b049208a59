/** What a cell of a sheet holds. A `Date` shows in UTC what the sheet shows. */
export type CellValue = string | number | boolean | Date | null;

/** A cell can't be read: what is wrong with it, and how to mend it. */
export class CellFault extends Error {
  override readonly name = 'CellFault';
  readonly mend: string;
  /** Where date and times have columns of their own: which of them is at fault. */
  part: 'date' | 'endDate' | 'startTime' | 'endTime' | undefined;

  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}

/** Written by `safeCell`, so that no sheet takes a text for a formula. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** The text of a cell as a person sees it, without white space around it. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
  }
  return String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\ufeff\u200b\u200e\u200f]/g, '')
    .trim()
    .replace(GUARDED, '');
}

/** A text that no spreadsheet takes for a formula. */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r]|^'[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** What people write where they have nothing to write. */
const NOTHING =
  /^(?:[-–—.?/]*|n\/?a|none|tb[cda]|to be (?:confirmed|announced)|not (?:known|applicable|stated))$/i;

export const saysNothing = (text: string): boolean => NOTHING.test(text);

/** Errors that sheets show where a formula fails. */
const FORMULA_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|ERROR!)/;

export function refuseFormulaError(text: string): void {
  if (!FORMULA_ERROR.test(text)) return;
  throw new CellFault(
    `shows "${text}": a formula has failed`,
    'Mend the formula, or type what it should show.',
  );
}

const YES = /^(?:yes|y|true|x|✓|✔|1|oui|ja)$/i;
const NO = /^(?:no|n|false|0)$/i;

export function readFlag(value: CellValue): boolean | undefined {
  const text = cellText(value);
  if (!text || saysNothing(text)) return undefined;
  if (YES.test(text)) return true;
  if (NO.test(text)) return false;
  throw new CellFault(`"${text}" is neither yes nor no`, 'Write yes or no.');
}

export const writeFlag = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : '';

export function readNumber(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  const text = cellText(value);
  if (!text || saysNothing(text)) return undefined;
  const number = Number(text.replace(/(?<=\d),(?=\d{3}\b)/g, ''));
  if (Number.isFinite(number)) return number;
  throw new CellFault(`"${text}" is not a number`, 'Write digits alone, such as 24.');
}

/** One of a few words, or of the other ways to say them. */
export function readWord(
  value: CellValue,
  words: Readonly<Record<string, RegExp>>,
): string | undefined {
  const text = cellText(value);
  if (!text || saysNothing(text)) return undefined;
  for (const [word, pattern] of Object.entries(words)) {
    if (text.toLowerCase() === word || pattern.test(text)) return word;
  }
  throw new CellFault(`"${text}" is not known`, `Write one of: ${Object.keys(words).join(', ')}.`);
}
