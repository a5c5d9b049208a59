import { cellText } from '../cells/cell.js';
import { numericDate, type DateOrder } from '../cells/dates.js';
import { sessionPieces } from '../cells/sessions.js';
import type { SheetRow } from '../sheet/sheet.js';
import type { Column } from './headings.js';

/** A cell that shows which number of its sheet's dates is the day. */
interface Evidence {
  row: number;
  letters: string;
  cell: string;
}

/**
 * Looks through a sheet for dates like `25/01/2026`, which show which number is the day, and
 * for those like `05/01/2026`, which don't.
 */
export class DateOrderSearch {
  private readonly columns: readonly Column[];
  private readonly found: Partial<Record<DateOrder, Evidence>> = {};
  private unclear: Evidence | undefined;
  private unclearCount = 0;
  private texts = 0;
  private dates = 0;

  constructor(columns: readonly Column[]) {
    this.columns = columns.filter(({ field }) => field?.isDate);
  }

  look({ number, cells }: SheetRow): void {
    for (const { index, letters } of this.columns) {
      const value = cells[index] ?? null;
      if (value instanceof Date) this.dates++;
      if (typeof value !== 'string') continue;
      for (const cell of sessionPieces(cellText(value))) {
        const numbers = numericDate(cell);
        if (!numbers) continue;
        this.texts++;
        const { first, second } = numbers;
        const evidence = { row: number, letters, cell };
        if (first > 12 && second <= 12) this.found['day-first'] ??= evidence;
        else if (second > 12 && first <= 12) this.found['month-first'] ??= evidence;
        else if (first !== second && first <= 12) {
          this.unclear ??= evidence;
          this.unclearCount++;
        }
      }
    }
  }

  /** What the sheet shows, or why it can't be told. */
  conclude(): { order?: DateOrder; note?: string; fault?: string } {
    const { found, unclear, unclearCount } = this;
    const [day, month] = [found['day-first'], found['month-first']];
    const words = ({ row, letters, cell }: Evidence) => `"${cell}" in ${letters}${row}`;
    if (day && month) {
      return {
        fault: `Some dates are day/month (${words(day)}), some month/day (${words(month)}).`,
      };
    }
    const mixed =
      this.dates && this.texts && day
        ? ' Some cells hold real dates, others texts: a spreadsheet set to US dates may have turned day and month round in those it understood. Look at them.'
        : '';
    const evidence = day ?? month;
    if (evidence && unclear) {
      const order = day ? 'day-first' : 'month-first';
      const note = `Dates like ${words(unclear)} are read as ${day ? 'day/month' : 'month/day'}, because ${words(evidence)} can be nothing else.${mixed}`;
      return { order, note };
    }
    if (evidence)
      return { order: day ? 'day-first' : 'month-first', note: mixed.trim() || undefined };
    if (!unclear) return {};
    return {
      fault: `${unclearCount === 1 ? 'A date' : `${unclearCount} dates`} like ${words(unclear)} may be day/month or month/day, and nothing in the sheet tells.`,
    };
  }
}
