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
  /** Whether what comes in next may be what is waited for. */
  eager?: boolean;
}

/**
 * Keeps the results up to date with the offers that have come in and with what is asked
 * for, in slices of time. A new question ends the work on the one before it.
 */
export class OfferSearch {
  /** The offers that `results` are about. */
  table: OfferTable | undefined;
  results: OfferResults | undefined;
  /** Settles when the results are up to date with what there is and what was last asked. */
  work: Promise<void> = Promise.resolve();
  /** The query that `results` answer. */
  answered: Query | undefined;

  private readonly onResults: () => void;
  private task: Task | undefined;
  /** The table that offers are taken into: `table`, or the one that will take its place. */
  private growing: OfferTable | undefined;
  private complete = false;
  private running = false;
  private answeredAt = 0;
  private answeredRows = 0;
  private later: ReturnType<typeof setTimeout> | undefined;

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
    this.task = same ? Object.assign(last, { complete: task.complete, eager: task.eager }) : task;
    if (!this.running) this.work = this.run();
  }

  /** Ends all work. */
  stop(): void {
    this.task = undefined;
    clearTimeout(this.later);
  }

  private async run(): Promise<void> {
    this.running = true;
    clearTimeout(this.later);
    try {
      while (this.task && this.hasWork(this.task)) await this.step(this.task);
    } finally {
      this.running = false;
    }
    // What came since the last results is shown, though nothing may follow for a long time.
    if (this.task && this.isBehind) this.later = setTimeout(() => void this.run(), PAUSE);
  }

  private hasWork(task: Task): boolean {
    const { growing } = this;
    return !growing?.isUpToDate || !this.isFor(task, growing) || this.isToAnswer(task, growing);
  }

  private isFor(task: Task, table: OfferTable): boolean {
    return table.commons === task.commons && table.now === task.now && !table.isStale;
  }

  private isToAnswer(task: Task, table: OfferTable): boolean {
    const whole = table.isUpToDate && task.complete;
    // Nothing yet is no answer.
    if (!table.rows.length && !whole) return false;
    return (
      this.answered !== task ||
      this.table !== table ||
      this.complete !== whole ||
      (this.isBehind && (task.eager || this.isDue(task)))
    );
  }

  /** True if more offers have been taken in than the results are about. */
  private get isBehind(): boolean {
    return this.growing?.rows.length !== this.answeredRows;
  }

  /** One round of taking in and answering. */
  private async step(task: Task): Promise<void> {
    let { growing: table } = this;
    if (!table || !this.isFor(task, table)) {
      table = this.growing = new OfferTable(task.commons, task.now);
    }
    const isOver = () => this.task !== task;
    const first = !this.results;
    await table.grow(() => isOver() || (first && table.rows.length >= ENOUGH) || this.isDue(task));
    if (isOver() || !this.isToAnswer(task, table)) return;
    const whole = table.isUpToDate && task.complete;
    const rows = table.rows.length;
    const results = await this.answer(table, task, isOver);
    if (!results) return;
    this.table = table;
    this.results = results;
    this.answered = task;
    this.answeredAt = performance.now();
    this.answeredRows = rows;
    this.complete = whole;
    this.onResults();
  }

  /** While offers come in, results are brought up to date now and then. */
  private isDue(task: Task): boolean {
    const isGrowing = this.table !== undefined && this.table === this.growing;
    return isGrowing && this.answered === task && performance.now() - this.answeredAt > PAUSE;
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
