import type { Readable, Writable } from 'node:stream';
import { paint, palette, safeText, type Palette, type Part } from './text.js';

/** Where a person can be asked. */
export interface Conversation {
  input: Readable;
  output: Writable;
}

/** Where text goes: a terminal, a pipe, or a test that listens. */
export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface IoOptions {
  stdout: Stream;
  stderr: Stream;
  /** The folder that relative paths start from. */
  folder: string;
  /** What this instant is taken to be, milliseconds since 1970. */
  now: () => number;
  /** Left out where nobody can be asked: in a script, in a pipe. */
  conversation?: Conversation;
  colours: boolean;
}

/**
 * All that a command says. Results go to the standard output, so that they can be piped on;
 * what is said about the work goes to the error output.
 */
export class Io {
  readonly folder: string;
  readonly now: () => number;
  readonly conversation: Conversation | undefined;
  private readonly options: IoOptions;
  private readonly palette: Palette;

  constructor(options: IoOptions) {
    this.options = options;
    this.folder = options.folder;
    this.now = options.now;
    this.conversation = options.conversation;
    this.palette = palette(options.colours);
  }

  get isTerminal(): boolean {
    return !!this.options.stdout.isTTY;
  }

  /** The terminal on which the progress of long work can be drawn, if there is one. */
  get terminal(): NodeJS.WritableStream | undefined {
    const { stderr } = this.options;
    return stderr.isTTY ? (stderr as unknown as NodeJS.WritableStream) : undefined;
  }

  /** How many characters a line has room for. */
  get columns(): number {
    return Math.max(40, this.options.stdout.columns ?? 100);
  }

  /** A line of the result. */
  line(...parts: Part[]): void {
    this.options.stdout.write(`${paint(parts, this.palette)}\n`);
  }

  /** A line about the work. */
  note(...parts: Part[]): void {
    this.options.stderr.write(`${paint(parts, this.palette)}\n`);
  }

  /** A result of several lines: a file, a table. */
  text(text: string): void {
    this.options.stdout.write(safeText(text, true).replace(/\n?$/, '\n'));
  }

  /** Several lines about the work. */
  noteText(text: string): void {
    this.options.stderr.write(safeText(text, true).replace(/\n?$/, '\n'));
  }

  /** A cell of a table, painted; for `table()`, which prints by `painted`. */
  paint(parts: readonly Part[], multiline = false): string {
    return paint(parts, this.palette, multiline);
  }

  /** Text that was put together of `paint`ed pieces only. */
  painted(text: string): void {
    this.options.stdout.write(`${text}\n`);
  }
}

/** Something that the person has to mend; told without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it. */
  readonly advice: string;

  constructor(message: string, advice = '') {
    super(message);
    this.advice = advice;
  }
}
