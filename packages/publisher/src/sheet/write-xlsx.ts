import writeSheet from 'write-excel-file/node';
import { safeText } from '../terminal/text.js';

/** Excel takes no longer text. */
const LONGEST = 32_767;

/** A workbook with one sheet: a row of headings that stays in view, and texts below it. */
export async function xlsxBytes(
  rows: readonly (readonly string[])[],
  name: string,
): Promise<Uint8Array> {
  const [headings = [], ...rest] = rows;
  const head = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rest.map((row) =>
    row.map((value) => ({
      value: safeText(value, true).slice(0, LONGEST),
      type: String,
      wrap: true,
    })),
  );
  const columns = headings.map((heading) => ({
    width: Math.max(12, Math.min(40, heading.length * 2)),
  }));
  const buffer = await writeSheet([head, ...body], {
    sheet: name,
    columns,
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(buffer);
}
