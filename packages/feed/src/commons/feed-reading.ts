import type { Caps } from '../read/caps.js';
import { FeedError, FeedErrorKind, stopped } from '../read/feed-error.js';
import type { FetchOptions } from '../read/fetch-text.js';
import { hasChanged, readCopy } from '../read/freshness.js';
import { startOf } from '../rules/time.js';
import type { Items, SectionName, SectionPointer } from '../types.js';
import { ReadStatus, type Commons, type FeedSource } from './commons.js';
import { readFeedDocument, type FeedHandlers } from './feed-document.js';
import { isListing } from './merge.js';
import { readParts } from './read-parts.js';
import type { Remit } from './remit.js';
import { Share } from './share.js';

/** What the readings of a commons have in common. */
export interface ReadingRoom {
  readonly commons: Commons;
  readonly caps: Caps;
  /** The sections that somebody wants. */
  readonly wanted: ReadonlySet<SectionName>;
  /** How documents are fetched now. */
  readonly fetching: FetchOptions;
  /** Keeps count of work that is under way. */
  also(work: Promise<void>): void;
  /** As `also`, for what nobody waits for. */
  behind(work: Promise<void>): void;
  /** The head of a feed has come. */
  headed(reading: FeedReading): void;
  /** Brings the commons up to date with its readings. */
  update(): void;
}

/** A section that lies in files of its own. */
interface Remote {
  readonly name: SectionName;
  readonly pointer: SectionPointer;
  status: ReadStatus;
}

export const isOver = (status: ReadStatus): boolean =>
  status === ReadStatus.complete || status === ReadStatus.failed;

/**
 * The reading of one feed: its document, the parts of its sections, and whether there is
 * something newer. What comes is shown as it comes; what is there is only replaced by
 * something better, once all of that has come.
 */
export class FeedReading {
  readonly url: string;
  remit: Remit;
  /** How far the reading of its document has come. */
  status: ReadStatus = ReadStatus.waiting;
  /** What it has given so far. */
  share: Share;
  isStarted = false;

  private readonly room: ReadingRoom;
  private readonly budget: { bytes: number };
  private stopper = new AbortController();
  private remotes: Remote[] = [];
  private readonly begun = new Set<SectionName>();
  /** True once it has failed: what the browser has kept is of no use then. */
  private isAgain = false;
  /** The head of the document that was read last. */
  private answer: Headers | undefined;

  constructor(url: string, remit: Remit, room: ReadingRoom, budget: { bytes: number }) {
    this.url = url;
    this.remit = remit;
    this.room = room;
    this.budget = budget;
    this.share = this.newShare();
  }

  /** True if some of it could not be read. */
  get hasFailed(): boolean {
    return [this, ...this.remotes].some(({ status }) => status === ReadStatus.failed);
  }

  /** How far the reading of a section has come. */
  statusOf(name: SectionName): ReadStatus {
    const remote = this.remotes.find((other) => other.name === name);
    if (remote && (this.status !== ReadStatus.failed || remote.status !== ReadStatus.waiting)) {
      return remote.status;
    }
    if (this.status !== ReadStatus.loading) return this.status;
    if (!this.begun.has(name)) return ReadStatus.waiting;
    // It is over where the next one begins.
    return [...this.begun].at(-1) === name ? ReadStatus.loading : ReadStatus.complete;
  }

  /** How many items a section has, where the feed says so. */
  expected(name: SectionName): number | undefined {
    return this.remotes.find((remote) => remote.name === name)?.pointer.count;
  }

  /** Reads what is wanted and has not been read. */
  want(): void {
    const { room } = this;
    if (this.stopper.signal.aborted) this.retry();
    if (!this.isStarted) {
      if (!this.remit.isNeeded([...room.wanted])) return;
      this.isStarted = true;
      room.also(this.read());
    }
    for (const remote of this.remotes) {
      if (remote.status === ReadStatus.waiting) this.wantRemote(remote, this.share);
    }
  }

  /** Reads anew what failed. */
  retry(): void {
    if (this.stopper.signal.aborted) this.stopper = new AbortController();
    if (this.status === ReadStatus.failed) this.room.also(this.read());
    else {
      for (const remote of this.remotes) {
        if (remote.status === ReadStatus.failed) this.wantRemote(remote, this.share);
      }
    }
  }

  /** Ends what is under way. */
  stop(): void {
    this.stopper.abort();
    if (this.isStarted && !isOver(this.status)) this.status = ReadStatus.failed;
    for (const remote of this.remotes) {
      if (remote.status === ReadStatus.loading) remote.status = ReadStatus.failed;
    }
  }

  private newShare(): Share {
    return new Share((name) => this.remit.shows(name));
  }

  private get fetching(): FetchOptions {
    return { ...this.room.fetching, budget: this.budget, signal: this.stopper.signal };
  }

  /** True for what is on screen; else it is kept apart until all of it has come. */
  private isShown(share: Share): boolean {
    return share === this.share;
  }

  private async read(): Promise<void> {
    const { room } = this;
    const fetching = { ...this.fetching };
    if (this.isAgain) fetching.cache &&= 'no-cache';
    this.status = ReadStatus.waiting;
    room.update();
    try {
      if (this.share.source) await this.replace(fetching);
      else await this.readDocument(this.share, fetching);
      this.status = ReadStatus.complete;
    } catch (error) {
      if (fetching.signal?.aborted) return;
      this.status = ReadStatus.failed;
      this.isAgain = true;
      this.fail(error);
    }
    this.tell();
    if (fetching.isPage && this.answer) room.behind(this.refresh());
  }

  /** Asks whether there is something newer than what is shown. */
  private async refresh(): Promise<void> {
    const { fetching } = this;
    try {
      if (!(await hasChanged(this.url, this.answer, fetching))) return;
      await this.replace({ ...fetching, cache: 'no-cache' });
      this.status = ReadStatus.complete;
    } catch (error) {
      if (fetching.signal?.aborted) return;
      this.fail(error);
    }
    this.tell();
  }

  /** Reads all of it anew, and shows that if it is better than what is shown. */
  private async replace(fetching: FetchOptions): Promise<void> {
    const { commons, wanted } = this.room;
    const share = this.newShare();
    share.rank = this.share.rank;
    const remotes = await this.readDocument(share, fetching);
    for (const remote of remotes) {
      const { name, pointer } = remote;
      const old = this.remotes.find((other) => other.name === name);
      if (!wanted.has(name) && old?.status !== ReadStatus.complete) continue;
      const isSame = pointer.revision && old?.pointer.revision === pointer.revision;
      if (isSame && old.status === ReadStatus.complete) {
        share.take(name, this.share);
        remote.status = ReadStatus.complete;
      } else {
        await this.readRemote(remote, share);
        // As much as before, or it is no better.
        if (remote.status === ReadStatus.failed && old?.status === ReadStatus.complete) return;
      }
    }
    const changed = ({ source }: Share) =>
      source?.header.modified && startOf(source.header.modified, source.header.timeZone);
    const [before, now] = [changed(this.share), changed(share)];
    if (fetching.signal?.aborted || (before && now && now < before)) return;
    this.share = share;
    this.remotes = remotes;
    commons.shares.set(this.url, share);
    this.room.headed(this);
    commons.settle(true);
  }

  private async readDocument(share: Share, fetching: FetchOptions): Promise<Remote[]> {
    const remotes: Remote[] = [];
    if (this.isShown(share)) this.remotes = remotes;
    const to = this.handlers(share, remotes);
    let answer: Headers | undefined;
    await readCopy((how) => readFeedDocument(this.url, to, how), {
      ...fetching,
      onHead: (headers) => (answer = this.answer = headers),
    });
    fetching.signal?.throwIfAborted();
    this.answer = answer;
    return remotes;
  }

  private handlers(share: Share, remotes: Remote[]): FeedHandlers {
    const { commons, fetching } = this.room;
    return {
      header: (source) => {
        if (!this.isShown(share)) {
          share.source = source;
          return;
        }
        commons.share(source);
        this.status = ReadStatus.loading;
        this.room.headed(this);
      },
      section: (name) => {
        this.begun.add(name);
        this.room.update();
      },
      pointer: (name, pointer) => {
        if (!this.remit.gives(name)) return;
        const remote: Remote = { name, pointer, status: ReadStatus.waiting };
        remotes.push(remote);
        if (isListing(name) && fetching.slices) fetching.slices.isLong = true;
        if (this.isShown(share)) this.wantRemote(remote, share);
        this.room.update();
      },
      item: (name, item) => this.take(name, item, share),
      withdrawn: (name, id, source) => {
        if (!this.remit.gives(name)) return;
        if (this.isShown(share)) commons.withdraw(name, id, source);
        else share.withdraw(name, id);
      },
      problem: (problem) => {
        if (problem.dropped) share.dropped++;
        commons.report(problem);
      },
      progress: () => {
        if (!this.isShown(share)) return;
        this.room.update();
        commons.changed();
      },
    };
  }

  private take<Name extends SectionName>(name: Name, item: Items[Name], share: Share): void {
    if (!this.remit.gives(name)) return;
    const { commons, caps } = this.room;
    const { url } = this;
    const count = share.sections.get(name)?.size ?? 0;
    const isFull = count >= caps.items;
    const isNew =
      !isFull &&
      (this.isShown(share)
        ? commons.add(name, item, share.source as FeedSource)
        : share.put(name, item));
    if (isNew) return;
    const { id } = item;
    if (share.hasWithdrawn(name, id) || share.isAgain) return;
    share.dropped++;
    const message = isFull
      ? `is more than the ${caps.items.toLocaleString('en')} items that a section may have`
      : 'has an id that an earlier item has; give each its own';
    commons.report({ feed: url, section: name, item: id, path: '', message, dropped: true });
  }

  private wantRemote(remote: Remote, share: Share): void {
    const { room } = this;
    if (room.wanted.has(remote.name)) room.also(this.readRemote(remote, share));
  }

  private async readRemote(remote: Remote, share: Share): Promise<void> {
    const { fetching, room } = this;
    const { name, pointer } = remote;
    // What came of it before comes again.
    share.isAgain ||= remote.status === ReadStatus.failed;
    remote.status = ReadStatus.loading;
    room.update();
    const cache = pointer.revision ? fetching.cache : fetching.cache && 'no-cache';
    try {
      const to = this.handlers(share, []);
      const source = share.source as FeedSource;
      const whole = await readParts(name, pointer, source, to, { ...fetching, cache });
      fetching.signal?.throwIfAborted();
      remote.status = whole ? ReadStatus.complete : ReadStatus.failed;
    } catch (error) {
      if (fetching.signal?.aborted) return;
      remote.status = ReadStatus.failed;
      this.fail(error);
    }
    if (this.isShown(share)) this.tell();
  }

  /** Something is over. */
  private tell(): void {
    const { commons } = this.room;
    commons.settle();
    this.room.update();
    commons.changed();
  }

  private fail(error: unknown): void {
    const { commons } = this.room;
    const known = error instanceof FeedError ? error : stopped(this.url, error);
    if (known.kind !== FeedErrorKind.aborted && this.hasFailed) commons.error ??= known;
    commons.report({ feed: known.url, path: '', message: known.message });
  }
}
