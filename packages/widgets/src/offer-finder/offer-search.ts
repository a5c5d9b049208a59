import { Slices, type Commons } from '@leadership-commons/feed';
import { findOffers, type OfferResults, type Query } from './find-offers.js';
import { OfferTable } from './offer-table.js';

/** How long, in milliseconds, between two results while offers still come in. */
const PAUSE = 250;
/** How many offers are enough for a first result. */
const ENOUGH = 8;

/** What there is to search, and for what. */
interface Task extends Query {
  commons: Commons;
  /** Whether all offers have come in. */
  complete: boolean;
}

/**
 * Keeps the results up to date with the offers that have come in and with what is asked
 * for, in slices of time. A new question ends the work on the one before it.
 */
export class OfferSearch {
  table: OfferTable | undefined;
  results: OfferResults | undefined;
  /** The query that `results` answer. */
  answered: Query | undefined;

  private readonly onResults: () => void;
  private task: Task | undefined;
  private complete = false;
  private running = false;
  private answeredAt = 0;

  constructor(onResults: () => void) {
    this.onResults = onResults;
  }

  /** True if the results are those of all offers, for what was last asked. */
  get isSettled(): boolean {
    return this.complete && this.answered === this.task;
  }

  /** Says what to look for from now on. Cheap to call when nothing has changed. */
  update(task: Task): void {
    const last = this.task;
    const same =
      last?.commons === task.commons &&
      last.selection === task.selection &&
      last.limit === task.limit &&
      last.past === task.past &&
      last.now === task.now &&
      last.place === task.place;
    if (same && this.table?.isUpToDate && !this.table.isStale && task.complete === this.complete) {
      return;
    }
    this.task = same ? Object.assign(last, { complete: task.complete }) : task;
    if (!this.running) void this.run();
  }

  /** Ends all work. */
  stop(): void {
    this.task = undefined;
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.task && !(await this.step(this.task)));
    } finally {
      this.running = false;
    }
  }

  /** One round of taking in and answering. True if there is nothing left to do. */
  private async step(task: Task): Promise<boolean> {
    let { table } = this;
    if (table?.commons !== task.commons || table.isStale || table.now !== task.now) {
      table = this.table = new OfferTable(task.commons, task.now);
    }
    const isOver = () => this.task !== task;
    const first = !this.results;
    await table.grow(() => isOver() || (first && table.rows.length >= ENOUGH) || this.isDue(task));
    if (isOver()) return false;
    const whole = table.isUpToDate && task.complete;
    if (this.answered !== task || whole !== this.complete || this.isDue(task)) {
      const results = await this.answer(table, task, isOver);
      if (!results) return false;
      this.results = results;
      this.answered = task;
      this.answeredAt = performance.now();
      this.complete = whole;
      this.onResults();
    }
    return table.isUpToDate && !table.isStale;
  }

  /** While offers come in, results are brought up to date now and then. */
  private isDue(task: Task): boolean {
    const rows = this.table?.rows.length ?? 0;
    return this.answered === task && rows > 0 && performance.now() - this.answeredAt > PAUSE;
  }

  private async answer(
    table: OfferTable,
    task: Task,
    isOver: () => boolean,
  ): Promise<OfferResults | undefined> {
    const slices = new Slices();
    const work = findOffers(table, task);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value;
      if (slices.over) await slices.next();
      if (isOver()) return undefined;
    }
  }
}
