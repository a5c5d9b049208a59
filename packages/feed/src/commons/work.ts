/** Keeps count of work that may lead to more work. */
export class Work {
  private count = 0;
  private all: Promise<unknown> = Promise.resolve();
  private rest: Promise<unknown> = Promise.resolve();
  private readonly last: () => Promise<void>;

  /** @param last what there is to do each time that none is left */
  constructor(last: () => Promise<void>) {
    this.last = last;
  }

  /** True while some is under way. */
  get isUnderWay(): boolean {
    return this.count > 0;
  }

  also(work: Promise<void>): void {
    this.count++;
    const done = work.then(() => (--this.count ? undefined : this.last()));
    this.all = Promise.all([this.all, done]);
  }

  /** For what nobody waits for. */
  behind(work: Promise<void>): void {
    this.rest = Promise.all([this.rest, work]);
  }

  /** Settles when all is done. */
  async finished(): Promise<void> {
    const { all } = this;
    await all;
    // It may have led to more.
    if (all !== this.all) await this.finished();
  }

  /** Settles when that is done, too, for which nobody waits. */
  async checked(): Promise<void> {
    await this.finished();
    await this.rest;
  }
}
