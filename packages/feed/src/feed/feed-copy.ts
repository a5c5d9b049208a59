import type { FetchOptions } from '../read/fetch-text.js';
import { readCopy } from '../read/freshness.js';
import { isListing } from '../merge/entry.js';
import { Share } from '../merge/share.js';
import type { Items, SectionName, SectionPointer } from '../types.js';
import { readFeedDocument, type FeedHandlers } from './feed-document.js';
import type { FeedReading } from './feed-reading.js';
import type { FeedSource } from './feed-source.js';
import { readParts } from './read-parts.js';
import { ReadStatus } from './read-status.js';

/** A section that lies in files of its own. */
interface Remote {
  readonly name: SectionName;
  readonly pointer: SectionPointer;
  status: ReadStatus;
}

/**
 * One copy of a feed as it is read: its document and the parts of its sections. What comes
 * is shown as it comes if this is the copy on screen; else it is kept aside.
 */
export class FeedCopy {
  /** What it has given so far. */
  readonly share: Share;
  /** The sections that have begun to come in the document itself. */
  readonly begun = new Set<SectionName>();
  remotes: Remote[] = [];

  private readonly reading: FeedReading;

  constructor(reading: FeedReading) {
    this.reading = reading;
    this.share = new Share((name) => reading.remit.shows(name));
  }

  remote(name: SectionName): Remote | undefined {
    return this.remotes.find((remote) => remote.name === name);
  }

  /** True if a part of it could not be read. */
  get hasFailed(): boolean {
    return this.remotes.some(({ status }) => status === ReadStatus.failed);
  }

  /** Reads its document. Rejects with a `FeedError`. */
  async read(fetching: FetchOptions): Promise<void> {
    const { url } = this.reading;
    this.remotes = [];
    await readCopy((how) => readFeedDocument(url, this.handlers(), how), fetching);
    fetching.signal?.throwIfAborted();
  }

  /** Reads the sections that are wanted, and of which it stands so. */
  want(standing: ReadStatus): void {
    for (const remote of this.remotes) if (remote.status === standing) this.wantRemote(remote);
  }

  /** Ends what is under way. */
  stop(): void {
    for (const remote of this.remotes) {
      if (remote.status === ReadStatus.loading) remote.status = ReadStatus.failed;
    }
  }

  /**
   * Reads the sections that lie in files, as far as they are wanted or an older copy has
   * them. Gives false where it has less than that one.
   */
  async complete(old: FeedCopy): Promise<boolean> {
    for (const remote of this.remotes) {
      const { name, pointer } = remote;
      const before = old.remote(name);
      const wasWhole = before?.status === ReadStatus.complete;
      if (!wasWhole && !this.reading.room.wanted.has(name)) continue;
      if (wasWhole && pointer.revision && pointer.revision === before.pointer.revision) {
        this.share.take(name, old.share);
        remote.status = ReadStatus.complete;
        continue;
      }
      await this.readRemote(remote);
      if (wasWhole && remote.status !== ReadStatus.complete) return false;
    }
    return true;
  }

  private get isShown(): boolean {
    return this === this.reading.copy;
  }

  private handlers(): FeedHandlers {
    const { reading, share } = this;
    const { commons, fetching } = reading.room;
    return {
      header: (source) => {
        if (this.isShown) {
          commons.share(source);
          reading.begin();
        } else share.source = source;
      },
      section: (name) => {
        this.begun.add(name);
        reading.room.update();
      },
      pointer: (name, pointer) => {
        if (!reading.remit.gives(name)) return;
        const remote: Remote = { name, pointer, status: ReadStatus.waiting };
        this.remotes.push(remote);
        if (isListing(name) && fetching.slices) fetching.slices.isLong = true;
        if (this.isShown) this.wantRemote(remote);
        reading.room.update();
      },
      item: (name, item) => this.take(name, item),
      withdrawn: (name, id, source) => {
        if (!reading.remit.gives(name)) return;
        if (this.isShown) commons.withdraw(name, id, source);
        else share.withdraw(name, id);
      },
      problem: (problem) => {
        if (problem.dropped) share.dropped++;
        commons.report(problem);
      },
      progress: () => {
        if (!this.isShown) return;
        reading.room.update();
        commons.changed();
      },
    };
  }

  private take<Name extends SectionName>(name: Name, item: Items[Name]): void {
    const { reading, share } = this;
    if (!reading.remit.gives(name)) return;
    const { commons, caps } = reading.room;
    const isFull = (share.sections.get(name)?.size ?? 0) >= caps.items;
    const isNew =
      !isFull &&
      (this.isShown ? commons.add(name, item, share.source as FeedSource) : share.put(name, item));
    if (isNew) return;
    const { id } = item;
    if (share.hasWithdrawn(name, id) || share.isAgain) return;
    share.dropped++;
    const message = isFull
      ? `is more than the ${caps.items.toLocaleString('en')} items that a section may have`
      : 'has an id that an earlier item has; give each its own';
    commons.report({
      feed: reading.url,
      section: name,
      item: id,
      path: '',
      message,
      dropped: true,
    });
  }

  private wantRemote(remote: Remote): void {
    const { room } = this.reading;
    if (room.wanted.has(remote.name)) room.also(this.readRemote(remote));
  }

  private async readRemote(remote: Remote): Promise<void> {
    const { reading, share } = this;
    const { fetching } = reading;
    const { name, pointer } = remote;
    // What came of it before comes again.
    share.isAgain ||= remote.status === ReadStatus.failed;
    remote.status = ReadStatus.loading;
    reading.room.update();
    const cache = pointer.revision ? fetching.cache : fetching.cache && 'no-cache';
    try {
      const source = share.source as FeedSource;
      const how = { ...fetching, cache };
      const whole = await readParts(name, pointer, source, this.handlers(), how);
      fetching.signal?.throwIfAborted();
      remote.status = whole ? ReadStatus.complete : ReadStatus.failed;
    } catch (error) {
      if (fetching.signal?.aborted) return;
      remote.status = ReadStatus.failed;
      reading.fail(error);
    }
    if (this.isShown) reading.tell();
  }
}
