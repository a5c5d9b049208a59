import { SingleBar } from 'cli-progress';
import type { Io } from './io.js';
import { safeText } from './text.js';

/** Work that is done sooner than this needs no bar, milliseconds. */
const PATIENCE = 1000;

/** A bar for what takes more than a second. Drawn on a terminal only, and gone at the end. */
export class Progress {
  private readonly io: Io;
  private readonly label: string;
  private readonly total: number | undefined;
  private readonly begun = performance.now();
  private readonly patience: number;
  /** Draws while nothing moves, as with a server that takes its time. */
  private readonly timer: NodeJS.Timeout | undefined;
  private bar: SingleBar | undefined;
  private done = 0;

  /**
   * @param total how much there is to do, if that is known
   * @param patience how long to wait with the bar, milliseconds
   */
  constructor(io: Io, label: string, total?: number, patience = PATIENCE) {
    this.io = io;
    this.label = safeText(label);
    this.total = total;
    this.patience = patience;
    if (io.terminal) this.timer = setTimeout(() => this.draw(), patience).unref();
  }

  /** @param done how much has been done */
  at(done: number): void {
    this.done = done;
    if (this.bar) this.bar.update(done);
    else if (this.io.terminal && performance.now() - this.begun >= this.patience) this.draw();
  }

  end(): void {
    clearTimeout(this.timer);
    this.bar?.stop();
    this.bar = undefined;
  }

  private draw(): void {
    if (this.bar) return;
    const { label, total, done } = this;
    const format =
      total === undefined ? `${label} {value}` : `${label} {bar} {percentage}%, {eta} s to go`;
    this.bar = new SingleBar({
      format,
      stream: this.io.terminal,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 24,
      fps: 5,
    });
    this.bar.start(total ?? 0, done);
  }
}
