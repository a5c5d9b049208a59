import { defaultCaps, type Caps } from '../read/caps.js';
import { stopped } from '../read/feed-error.js';
import type { FetchOptions } from '../read/fetch-text.js';
import { Slices } from '../read/slices.js';
import type { SectionName } from '../types.js';
import { Commons, ReadStatus, type FeedSource } from './commons.js';
import { sectionNames } from './feed-document.js';
import { FeedReading, isOver, type ReadingRoom } from './feed-reading.js';
import { isSameOrigin } from './merge.js';
import { reportDeadReferences } from './references.js';
import { NONE, remitsOf, ROOT, type Remit } from './remit.js';

export interface LoaderOptions {
  caps?: Partial<Caps>;
  /** Stands in for the platform's `fetch`. */
  fetch?: typeof fetch;
  /**
   * For pages: show at once what the browser's cache has, however old, and look behind it
   * whether there is something newer.
   */
  isPage?: boolean;
  /** Whether the feeds that the root names as partners are read too; if not said, they are. */
  partners?: boolean;
}

/**
 * Reads a root feed, the feed with its vocabulary and its partners, side by side, each with
 * the parts of the sections that somebody wants, into a `Commons`.
 */
export class CommonsLoader implements ReadingRoom {
  readonly commons: Commons;
  readonly caps: Caps;
  readonly wanted = new Set<SectionName>();

  private readonly options: LoaderOptions;
  private readonly root: FeedReading;
  /** By the address of each feed, in the order in which they count. */
  private readings: Map<string, FeedReading>;
  private isStopped = false;
  /** How much work is under way, and the promise of all of it. */
  private works = 0;
  private work: Promise<unknown> = Promise.resolve();
  private checks: Promise<unknown> = Promise.resolve();
  /** The items whose references have been looked at. */
  private readonly looked = new WeakSet<object>();
  private readonly budget: { bytes: number };
  private readonly slices = new Slices();
  private vocabularyUrl: string | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  /** @param url the absolute address of the root feed */
  constructor(url: string, options: LoaderOptions = {}) {
    this.commons = new Commons(url);
    this.options = options;
    this.caps = { ...defaultCaps, ...options.caps };
    this.budget = { bytes: this.caps.totalBytes };
    this.root = new FeedReading(url, ROOT, this, this.budget);
    this.readings = new Map([[url, this.root]]);
    this.commons.shares.set(url, this.root.share);
  }

  /** Settles, and never rejects, when all that was wanted has been read or has failed. */
  get finished(): Promise<void> {
    return this.settle();
  }

  /** Settles, and never rejects, when it is also known whether there is something newer. */
  get checked(): Promise<void> {
    return this.settle().then(() => this.checks) as Promise<void>;
  }

  /** True while something is being read. */
  get isReading(): boolean {
    return this.works > 0;
  }

  get fetching(): FetchOptions {
    const { caps, slices, options } = this;
    const { fetch, isPage } = options;
    const cache = isPage ? 'force-cache' : undefined;
    return { caps, slices, fetch, isPage, cache };
  }

  /** Asks for sections. Those inside the document come in any case. */
  want(names: Iterable<SectionName>): void {
    for (const name of names) this.wanted.add(name);
    if (this.isStopped) this.retry();
    for (const reading of this.readings.values()) reading.want();
  }

  /** Reads anew what failed or was stopped. */
  retry(): void {
    this.commons.error = undefined;
    this.isStopped = false;
    for (const reading of this.readings.values()) reading.retry();
    this.commons.changed();
  }

  /** Lets the page paint what there is by now before more comes. */
  letPaint(): void {
    this.slices.letPaint();
  }

  /** Ends all reading. What has been read stays; `want` or `retry` begins anew. */
  stop(): void {
    const { commons, isReading } = this;
    this.isStopped = true;
    for (const reading of this.readings.values()) reading.stop();
    this.stopWaiting();
    if (!isReading) return;
    commons.error ??= stopped(commons.url);
    this.update();
    commons.changed();
  }

  also(work: Promise<void>): void {
    this.works++;
    const done = work.then(() => (--this.works ? undefined : this.finish()));
    this.work = Promise.all([this.work, done]);
  }

  behind(work: Promise<void>): void {
    this.checks = Promise.all([this.checks, work]);
  }

  headed(reading: FeedReading): void {
    const { commons, root } = this;
    const { header, url } = reading.share.source ?? {};
    if (reading === root) {
      commons.root = root.share.source;
      if (commons.root) this.follow(commons.root);
    } else if (header?.partners?.length) {
      const message = `are left out: only those that ${root.url} itself names are shown`;
      commons.report({ feed: url ?? '', path: 'partners', message });
    }
    this.update();
  }

  update(): void {
    const { commons, root, slices } = this;
    const readings = [...this.readings.values()];
    const { shared } = this;
    commons.status = root.status;
    commons.isLong = slices.isLong;
    commons.vocabulary = shared?.share.source;
    if (!shared || isOver(shared.status)) this.stopWaiting();
    commons.missing = readings
      .filter((reading) => reading !== root && reading.hasFailed)
      .map(({ remit, share }) => share.source?.header.publisher.name ?? remit.name);
    for (const name of sectionNames) {
      const givers = readings.filter(({ remit, isStarted }) => isStarted && remit.gives(name));
      this.updateSection(name, givers);
    }
  }

  private updateSection(name: SectionName, givers: readonly FeedReading[]): void {
    const { commons, root } = this;
    const statuses = givers.map((reading) => reading.statusOf(name));
    const isComing = givers.some(
      ({ status }, i) =>
        statuses[i] === ReadStatus.loading ||
        (!isOver(status) && statuses[i] !== ReadStatus.complete),
    );
    const hasItems = commons.entries(name).length > 0;
    const isShort = statuses.includes(ReadStatus.failed);
    let status: ReadStatus = ReadStatus.complete;
    if (isComing) {
      const isLoading = hasItems || statuses.includes(ReadStatus.loading);
      status = isLoading ? ReadStatus.loading : ReadStatus.waiting;
    } else if (isShort && (!hasItems || root.statusOf(name) === ReadStatus.failed)) {
      status = ReadStatus.failed;
    } else if (statuses.includes(ReadStatus.waiting)) status = ReadStatus.waiting;
    const says = givers.some((reading) => reading.expected(name) !== undefined);
    const expected = givers.reduce(
      (sum, reading) =>
        sum + (reading.expected(name) ?? reading.share.sections.get(name)?.size ?? 0),
      0,
    );
    commons.setStatus(name, status, says ? expected : undefined);
  }

  /** The reading of the shared vocabulary, if that is another feed than the root. */
  private get shared(): FeedReading | undefined {
    return this.readings.get(this.vocabularyUrl ?? '');
  }

  /** Reads what the root names: its vocabulary and its partners. */
  private follow(source: FeedSource): void {
    const { commons, caps, options } = this;
    const header = { ...source.header, partners: source.header.partners };
    if (options.partners === false) header.partners = undefined;
    const named = remitsOf({ url: source.url, header }, caps, (problem) => commons.report(problem));
    this.vocabularyUrl = named.vocabulary;
    this.arrange(named.remits);
    if (!this.patience && this.shared && !isOver(this.shared.status)) {
      commons.termsPending = true;
      this.patience = setTimeout(() => {
        this.stopWaiting();
        commons.changed();
      }, caps.patience);
    }
    this.want([]);
  }

  /** Puts the readings in their order, with what each is for. */
  private arrange(remits: ReadonlyMap<string, Remit>): void {
    const { commons, readings } = this;
    // The root has at least half of what may be read; no partner takes another's share.
    const bytes = this.caps.totalBytes / 2 / Math.max(1, remits.size - 1);
    for (const [url, reading] of readings) {
      if (remits.has(url)) continue;
      reading.remit = NONE;
      reading.stop();
    }
    this.readings = new Map();
    commons.shares.clear();
    for (const [url, remit] of remits) {
      let reading = readings.get(url);
      if (!reading) {
        reading = new FeedReading(url, remit, this, { bytes });
        this.budget.bytes -= bytes;
      }
      reading.remit = remit;
      reading.share.rank = this.readings.size;
      this.readings.set(url, reading);
      commons.shares.set(url, reading.share);
    }
    // What has come by now may be for something else than it was.
    commons.settle(readings.size > 1);
  }

  private stopWaiting(): void {
    clearTimeout(this.patience);
    this.commons.termsPending = false;
  }

  private async settle(): Promise<void> {
    const { work } = this;
    await work;
    // It may have led to more.
    if (work !== this.work) await this.settle();
  }

  /** Once there is nothing left to read: what ids name may come last. */
  private async finish(): Promise<void> {
    const { commons, root, shared } = this;
    this.reportPublishers();
    if (root.hasFailed || shared?.hasFailed || commons.status !== ReadStatus.complete) return;
    const isWhole = ({ url }: FeedSource) => !this.readings.get(url)?.hasFailed;
    await reportDeadReferences(commons, this.looked, isWhole, () => this.isStopped);
    commons.changed();
  }

  /** Two feeds should not say that they are of the same publisher. */
  private reportPublishers(): void {
    const known = new Map<string, string>();
    for (const [url, { share }] of this.readings) {
      const { id } = share.source?.header.publisher ?? {};
      const other = id && known.get(id);
      if (other && !isSameOrigin(url, other)) {
        const message = `"${id}" is also that of ${other}; give each publisher its own`;
        this.commons.report({ feed: url, path: 'publisher.id', message });
      } else if (id) known.set(id, url);
    }
  }
}
