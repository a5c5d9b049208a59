import Table from 'cli-table3';
import type { Io } from './io.js';
import { bold, type Part } from './text.js';

export type Cell = Part | readonly Part[];

export interface TableColumn {
  label: string;
  align?: 'left' | 'right';
  /** The widest that it gets; longer text goes on in the next line. */
  width?: number;
}

const parts = (cell: Cell): readonly Part[] => (Array.isArray(cell) ? cell : [cell]) as Part[];

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Prints a table: aligned columns in a terminal, values parted by tabs in a pipe. */
export function table(io: Io, columns: readonly TableColumn[], rows: readonly Cell[][]): void {
  if (!io.isTerminal) {
    io.painted(columns.map(({ label }) => io.paint([label])).join('\t'));
    for (const row of rows) io.painted(row.map((cell) => io.paint(parts(cell))).join('\t'));
    return;
  }
  const drawn = new Table({
    head: columns.map(({ label }) => io.paint([bold(label)])),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    colWidths: columns.map(({ width }) => width ?? null),
    wordWrap: true,
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) drawn.push(row.map((cell) => io.paint(parts(cell))));
  io.painted(drawn.toString());
}
