import type { Io } from '../terminal/io.js';
import { bold, cyan, dim, green, red, yellow } from '../terminal/text.js';
import { counted } from '../words/count.js';
import type { Headings } from './headings.js';
import type { RowFault } from './rows.js';

const FEW = 5;

/** Says which column is taken for what, and what is not read. */
export function printColumns(io: Io, { columns, row }: Headings): void {
  const guessed = columns.filter(({ guessed: isGuess }) => isGuess);
  const unread = columns.filter(({ field, heading }) => !field && heading);
  io.note(
    dim(`Headings are in row ${row}. `),
    dim(`${counted(columns.filter(({ field }) => field).length, 'column')} read.`),
  );
  for (const { letters, heading, field } of guessed) {
    io.note(yellow(`Column ${letters}, "${heading}", is taken for "${field?.label ?? ''}".`));
  }
  if (unread.length) {
    const names = unread.map(({ letters, heading }) => `${letters} "${heading}"`).join(', ');
    const example = unread[0]?.heading ?? '';
    io.note(
      yellow(`Not read: ${names}.`),
      dim(` If one should be: --column "${example}=summary", or another field.`),
    );
  }
}

/** The same thing wrong in several rows, together. */
function grouped(faults: readonly RowFault[]): RowFault[][] {
  const groups = new Map<string, RowFault[]>();
  for (const fault of faults) {
    // Told once, however the cells differ.
    const what = fault.message.replace(/"[^]*?"/, '""').replace(/row \d+/, 'row');
    const key = JSON.stringify([fault.heading, what, fault.cell.length > 60 ? '' : fault.cell]);
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

const cellName = ({ column, row }: RowFault) => (column ? `${column}${row}` : `row ${row}`);

/** Prints what is wrong, by column, the most frequent first. */
export function printFaults(io: Io, faults: readonly RowFault[], all: boolean): void {
  const rows = new Set(faults.map(({ row }) => row)).size;
  io.line();
  io.line(red(bold(`${counted(faults.length, 'fault')} in ${counted(rows, 'row')}`).text));
  const columns = new Map<string, RowFault[]>();
  for (const fault of faults) {
    const name = fault.column ? `${fault.heading} (column ${fault.column})` : fault.heading;
    columns.set(name, [...(columns.get(name) ?? []), fault]);
  }
  for (const [name, here] of columns) {
    io.line();
    io.line(bold(name), dim(`  ${here.length}`));
    const groups = grouped(here);
    for (const [i, group] of groups.entries()) {
      const [first] = group;
      if (!first) continue;
      const few = all ? group : group.slice(0, FEW);
      const more = group.length - few.length;
      io.line(
        '  ',
        cyan(few.map(cellName).join(', ')),
        dim(more ? ` and ${more} more` : ''),
        '  ',
        first.message,
      );
      // What mends several in a row is said once, below the last of them.
      if (groups[i + 1]?.[0]?.mend !== first.mend) io.line('    ', green('→ '), first.mend);
    }
  }
}
