import { FeedError, FeedErrorKind, stopped } from '../read/feed-error.js';
import type { FetchOptions } from '../read/fetch-text.js';
import { hasChanged } from '../read/freshness.js';
import type { Remit } from '../merge/remit.js';
import type { Share } from '../merge/share.js';
import { startOf } from '../rules/time.js';
import type { SectionName } from '../types.js';
import { FeedCopy } from './feed-copy.js';
import { isOver, ReadStatus } from './read-status.js';
import type { ReadingRoom } from './reading-room.js';

/** When a feed changed last, as it says itself, milliseconds since 1970. */
function changeOf({ source }: Share): number | undefined {
  const { modified, timeZone } = source?.header ?? {};
  return modified && timeZone ? startOf(modified, timeZone) : undefined;
}

/**
 * The reading of one feed, and whether there is something newer. What comes is shown as it
 * comes; what is there is only replaced by something better, once all of that has come.
 */
export class FeedReading {
  readonly url: string;
  readonly room: ReadingRoom;
  remit: Remit;
  /** How far the reading of its document has come. */
  status: ReadStatus = ReadStatus.waiting;
  /** The copy on screen. */
  copy: FeedCopy;
  isStarted = false;

  private readonly budget: { bytes: number };
  private stopper = new AbortController();
  /** True once it has failed: what the browser has kept is of no use then. */
  private isAgain = false;
  /** The head of the answer that was read last. */
  private answer: Headers | undefined;

  constructor(url: string, remit: Remit, room: ReadingRoom, budget: { bytes: number }) {
    this.url = url;
    this.remit = remit;
    this.room = room;
    this.budget = budget;
    this.copy = new FeedCopy(this);
  }

  /** What it has given so far. */
  get share(): Share {
    return this.copy.share;
  }

  /** True if some of it could not be read. */
  get hasFailed(): boolean {
    return this.status === ReadStatus.failed || this.copy.hasFailed;
  }

  get fetching(): FetchOptions {
    return { ...this.room.fetching, budget: this.budget, signal: this.stopper.signal };
  }

  /** How far the reading of a section has come. */
  statusOf(name: SectionName): ReadStatus {
    const remote = this.copy.remote(name);
    if (remote && (this.status !== ReadStatus.failed || remote.status !== ReadStatus.waiting)) {
      return remote.status;
    }
    if (this.status !== ReadStatus.loading) return this.status;
    const { begun } = this.copy;
    if (!begun.has(name)) return ReadStatus.waiting;
    // It is over where the next one begins.
    return [...begun].at(-1) === name ? ReadStatus.loading : ReadStatus.complete;
  }

  /** How many items a section has, where the feed says so. */
  expected(name: SectionName): number | undefined {
    return this.copy.remote(name)?.pointer.count;
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
    this.copy.want(ReadStatus.waiting);
  }

  /** Reads anew what failed. */
  retry(): void {
    if (this.stopper.signal.aborted) this.stopper = new AbortController();
    if (this.status === ReadStatus.failed) this.room.also(this.read());
    else this.copy.want(ReadStatus.failed);
  }

  /** Ends what is under way. */
  stop(): void {
    this.stopper.abort();
    if (this.isStarted && !isOver(this.status)) this.status = ReadStatus.failed;
    this.copy.stop();
  }

  /** The head of what is shown has come. */
  begin(): void {
    this.status = ReadStatus.loading;
    this.room.headed(this);
  }

  /** Something is over. */
  tell(): void {
    const { commons } = this.room;
    commons.settle();
    this.room.update();
    commons.changed();
  }

  fail(error: unknown): void {
    const { commons } = this.room;
    const known = error instanceof FeedError ? error : stopped(this.url, error);
    if (known.kind !== FeedErrorKind.aborted && this.hasFailed) commons.error ??= known;
    commons.report({ feed: known.url, path: '', message: known.message });
  }

  private async read(): Promise<void> {
    const { room, fetching } = this;
    if (this.isAgain) fetching.cache &&= 'no-cache';
    this.status = ReadStatus.waiting;
    room.update();
    try {
      if (this.share.source) await this.replace(fetching);
      else await this.readInto(this.copy, fetching);
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

  private readInto(copy: FeedCopy, fetching: FetchOptions): Promise<void> {
    return copy.read({ ...fetching, onHead: (headers) => (this.answer = headers) });
  }

  /** Reads all of it anew, and shows that if it is better than what is shown. */
  private async replace(fetching: FetchOptions): Promise<void> {
    const { commons } = this.room;
    const copy = new FeedCopy(this);
    await this.readInto(copy, fetching);
    if (!(await copy.complete(this.copy))) return;
    const [before, now] = [changeOf(this.share), changeOf(copy.share)];
    if (fetching.signal?.aborted || (before && now && now < before)) return;
    copy.share.rank = this.share.rank;
    this.copy = copy;
    commons.shares.set(this.url, copy.share);
    this.room.headed(this);
    commons.settle(true);
    // Somebody may have asked for more meanwhile.
    this.want();
  }
}
