import { defaultCaps, type Caps } from '../read/caps.js';
import { FeedError, FeedErrorKind, stopped } from '../read/feed-error.js';
import type { FetchOptions } from '../read/fetch-text.js';
import { feedUrl } from '../rules/url.js';
import type { Items, SectionName, SectionPointer } from '../types.js';
import { Commons, ReadStatus, keyOf, type FeedSource } from './commons.js';
import { readFeedDocument, sectionNames, type FeedHandlers } from './feed-document.js';
import { readParts } from './read-parts.js';
import { reportDeadReferences } from './references.js';
import { Slices } from '../read/slices.js';

export interface LoaderOptions {
  caps?: Partial<Caps>;
  /** Stands in for the platform's `fetch`. */
  fetch?: typeof fetch;
}

/** A section, or a feed's share of one, that lies in files of its own. */
interface Remote {
  readonly name: SectionName;
  readonly pointer: SectionPointer;
  readonly source: FeedSource;
  status: ReadStatus;
}

const isListing = (name: SectionName) => name === 'offers' || name === 'secondments';

/**
 * Reads a root feed, the feed with its vocabulary, and the parts of the sections that
 * somebody wants, into a `Commons`. Nothing is asked for twice.
 */
export class CommonsLoader {
  readonly commons: Commons;

  private readonly options: LoaderOptions;
  private readonly caps: Caps;
  private readonly wanted = new Set<SectionName>();
  private remotes: Remote[] = [];
  private vocabularyUrl: string | undefined;
  private vocabularyFailed = false;
  private stopper: AbortController | undefined;
  /** How many documents and sections are being read, and the promise of it all. */
  private readings = 0;
  private work: Promise<unknown> = Promise.resolve();
  /** What a reading that failed has left, and which may therefore come again. */
  private earlier = new WeakSet<object>();
  /** How many entries of each section had their references checked. */
  private readonly checked = new Map<SectionName, number>();
  private budget = { bytes: 0 };
  private slices = new Slices();

  /** @param url the absolute address of the root feed */
  constructor(url: string, options: LoaderOptions = {}) {
    this.commons = new Commons(url);
    this.options = options;
    this.caps = { ...defaultCaps, ...options.caps };
  }

  /** Settles, and never rejects, when all that was wanted has been read or has failed. */
  get finished(): Promise<void> {
    return this.settle();
  }

  /** Asks for sections. Those inside the document come in any case. */
  want(names: Iterable<SectionName>): void {
    for (const name of names) this.wanted.add(name);
    if (!this.stopper) this.start();
    else if (this.stopper.signal.aborted) this.retry();
    for (const remote of this.remotes) {
      const isNew = remote.status === ReadStatus.waiting && this.wanted.has(remote.name);
      if (isNew) this.also(this.readRemote(remote));
    }
  }

  /** Reads anew what failed or was stopped. */
  retry(): void {
    const { commons } = this;
    this.earlier = new WeakSet(sectionNames.flatMap((name) => commons.entries(name)));
    if (commons.status === ReadStatus.failed) {
      this.start();
      return;
    }
    commons.error = undefined;
    if (this.stopper?.signal.aborted) this.stopper = new AbortController();
    if (this.vocabularyFailed && this.vocabularyUrl) {
      this.also(this.readVocabulary(this.vocabularyUrl));
    }
    for (const remote of this.remotes) {
      if (remote.status === ReadStatus.failed) this.also(this.readRemote(remote));
    }
  }

  /** Lets the page paint what there is by now before more comes. */
  letPaint(): void {
    this.slices.letPaint();
  }

  /** Ends all reading. What has been read stays; `want` or `retry` begins anew. */
  stop(): void {
    const { commons, stopper } = this;
    if (!this.readings || stopper?.signal.aborted) return;
    stopper?.abort();
    commons.error ??= stopped(commons.url);
    if (commons.status !== ReadStatus.complete) this.failRoot();
    this.vocabularyFailed ||= commons.termsPending;
    commons.termsPending = false;
    for (const remote of this.remotes) {
      if (remote.status !== ReadStatus.loading) continue;
      remote.status = ReadStatus.failed;
      this.updateStatus(remote.name);
    }
    commons.changed();
  }

  private get fetching(): FetchOptions {
    const { caps, budget, slices } = this;
    return { caps, budget, slices, signal: this.stopper?.signal, fetch: this.options.fetch };
  }

  private start(): void {
    // What the reading before led to may still be on its way.
    this.stopper?.abort();
    this.stopper = new AbortController();
    this.budget = { bytes: this.caps.totalBytes };
    this.remotes = [];
    this.vocabularyUrl = undefined;
    this.commons.status = ReadStatus.waiting;
    this.commons.error = undefined;
    this.also(this.readRoot());
  }

  private also(reading: Promise<void>): void {
    this.readings++;
    const done = reading.then(() => (--this.readings ? undefined : this.checkReferences()));
    this.work = Promise.all([this.work, done]);
  }

  private async settle(): Promise<void> {
    const { work } = this;
    await work;
    // It may have led to more.
    if (work !== this.work) await this.settle();
  }

  private addRemote(name: SectionName, pointer: SectionPointer, source: FeedSource): void {
    const remote: Remote = { name, pointer, source, status: ReadStatus.waiting };
    this.remotes.push(remote);
    // What comes in parts is shown as it comes.
    if (isListing(name)) this.slices.isLong = true;
    this.commons.setStatus(name, ReadStatus.waiting, pointer.count);
    if (this.wanted.has(name)) this.also(this.readRemote(remote));
  }

  private readonly handlers: FeedHandlers = {
    header: (source) => this.startRoot(source),
    section: (name) => this.commons.setStatus(name, ReadStatus.loading),
    pointer: (name, pointer, source) => this.addRemote(name, pointer, source),
    item: (name, item, source) => this.add(name, item, source),
    withdrawn: () => {},
    problem: (problem) => this.commons.report(problem),
    progress: () => {
      this.commons.isLong = this.slices.isLong;
      this.commons.changed();
    },
  };

  private startRoot(source: FeedSource): void {
    const { commons } = this;
    commons.root = source;
    commons.status = ReadStatus.loading;
    const { vocabulary } = source.header;
    if (!vocabulary || this.vocabularyUrl !== undefined) return;
    const url = feedUrl(vocabulary, source.url, 'feed');
    this.vocabularyUrl = url ?? '';
    if (url && url !== source.url) this.also(this.readVocabulary(url));
    else if (!url) this.refuse(source.url, 'vocabulary', vocabulary);
  }

  private refuse(feed: string, path: string, address: string): void {
    const message = `"${address}" is not an address that this feed may name: give one that begins with https://, or one relative to this feed`;
    this.commons.report({ feed, path, message });
  }

  private add<Name extends SectionName>(name: Name, item: Items[Name], source: FeedSource): void {
    const { commons } = this;
    const most = this.caps.items;
    const isFull = commons.entries(name).length >= most;
    if (!isFull && commons.add(name, item, source)) return;
    const known = commons.find(name, keyOf(item, source));
    if (known && this.earlier.has(known)) return;
    const message = isFull
      ? `is more than the ${most.toLocaleString('en')} items that a section may have`
      : 'has an id that an earlier item has; give each its own';
    const { id } = item;
    commons.report({ feed: source.url, section: name, item: id, path: '', message, dropped: true });
  }

  private async readRoot(): Promise<void> {
    const { commons, fetching } = this;
    const { signal } = fetching;
    try {
      await readFeedDocument(commons.url, this.handlers, fetching);
      signal?.throwIfAborted();
      commons.status = ReadStatus.complete;
      for (const name of sectionNames) this.updateStatus(name);
    } catch (error) {
      if (signal?.aborted) return;
      this.fail(error);
      this.failRoot();
    }
    commons.changed();
  }

  private failRoot(): void {
    this.commons.status = ReadStatus.failed;
    for (const name of sectionNames) this.commons.setStatus(name, ReadStatus.failed);
  }

  private async readVocabulary(url: string): Promise<void> {
    const { fetching } = this;
    this.vocabularyFailed = false;
    this.commons.termsPending = true;
    try {
      await readFeedDocument(
        url,
        {
          ...this.handlers,
          header: (source) => (this.commons.vocabulary = source),
          section: () => {},
          pointer: (name, pointer, source) => {
            if (!isListing(name)) this.addRemote(name, pointer, source);
          },
          item: (name, item, source) => {
            if (!isListing(name)) this.add(name, item, source);
          },
        },
        fetching,
      );
    } catch (error) {
      if (fetching.signal?.aborted) return;
      this.fail(error);
      this.vocabularyFailed = true;
    }
    this.commons.termsPending = false;
    this.commons.changed();
  }

  private async readRemote(remote: Remote): Promise<void> {
    const { name, pointer, source } = remote;
    const { fetching } = this;
    const { signal } = fetching;
    remote.status = ReadStatus.loading;
    this.updateStatus(name);
    try {
      const whole = await readParts(name, pointer, source, this.handlers, fetching);
      signal?.throwIfAborted();
      remote.status = whole ? ReadStatus.complete : ReadStatus.failed;
    } catch (error) {
      if (signal?.aborted) return;
      this.fail(error);
      remote.status = ReadStatus.failed;
    }
    this.updateStatus(name);
    this.commons.changed();
  }

  /** The status of a section, some of which may lie in files of its own. */
  private updateStatus(name: SectionName): void {
    const statuses = this.remotes.filter((remote) => remote.name === name).map((r) => r.status);
    const first = [ReadStatus.loading, ReadStatus.failed, ReadStatus.waiting].find((status) =>
      statuses.includes(status),
    );
    this.commons.setStatus(name, first ?? ReadStatus.complete);
  }

  /** Once there is nothing left to read; what ids name may come last. */
  private async checkReferences(): Promise<void> {
    const { commons, stopper } = this;
    if (commons.status !== ReadStatus.complete || this.vocabularyFailed) return;
    await reportDeadReferences(commons, this.checked, () => !!stopper?.signal.aborted);
    commons.changed();
  }

  private fail(error: unknown): void {
    const { commons } = this;
    const { url } = commons;
    const known =
      error instanceof FeedError
        ? error
        : new FeedError(FeedErrorKind.aborted, url, `Reading ${url} was stopped.`, error);
    commons.error ??= known;
    commons.report({ feed: known.url, path: '', message: known.message });
  }
}
