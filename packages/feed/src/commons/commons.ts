import type { FeedSource } from '../feed/feed-source.js';
import { ReadStatus } from '../feed/read-status.js';
import { isListing, type EntryOf } from '../merge/entry.js';
import { merge, Merged } from '../merge/merge.js';
import { Share } from '../merge/share.js';
import type { FeedError } from '../read/feed-error.js';
import { problemText, type Problem } from '../read/problem.js';
import type { Items, SectionName } from '../types.js';

/** How far the reading of a section has come. */
interface Progress {
  status: ReadStatus;
  /** How many items there will be, where a feed says so. */
  expected?: number;
}

const MAX_PROBLEMS = 1000;
/** A successor's successor and so on: far fewer than this. */
const MAX_SUCCESSORS = 20;

/**
 * What was read: the items of a feed, of its vocabulary and of its partners, in one model.
 * It grows while the reading goes on; `revision` tells whether it has.
 */
export class Commons {
  /** The address of the root feed. */
  readonly url: string;
  root: FeedSource | undefined;
  /** The feed whose terms are shared by all others, once it is known which. */
  vocabulary: FeedSource | undefined;
  /** True while that feed is being read: what its terms mean is not known yet. */
  termsPending = false;
  /** True if so much is to come that it is better shown as it comes than all at once. */
  isLong = false;
  status: ReadStatus = ReadStatus.waiting;
  /** Why the reading failed. */
  error: FeedError | undefined;
  /** What was not as it should be: the first 1,000, each once. */
  readonly problems: Problem[] = [];
  /** Whose data, or some of it, could not be read. */
  missing: readonly string[] = [];
  /** Grows with each change. */
  revision = 0;
  /** Grows when terms arrive to which items may refer. */
  termRevision = 0;

  /** What each feed gives, by its address, the root first: in this order they count. */
  readonly shares = new Map<string, Share>();
  private merged = new Merged(this.shares);
  private readonly told = new Set<string>();
  private readonly progress = new Map<SectionName, Progress>();
  private readonly listeners = new Set<() => void>();

  constructor(url: string) {
    this.url = url;
  }

  /** Calls `listener` after each change, until the function that it gives is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    this.revision++;
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        // One widget's fault is neither the others' nor the reader's.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  report(problem: Problem): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const text = problemText(problem);
    if (this.told.has(text)) return;
    this.told.add(text);
    this.problems.push(problem);
  }

  /** How many items were left out. */
  get dropped(): number {
    return [...this.shares.values()].reduce((sum, share) => sum + share.dropped, 0);
  }

  /**
   * The items of a section. While feeds are read it grows in place, in the order in which
   * items come; once one has been read, and when one has changed, it may be another array,
   * in the order of the feeds: then `termRevision` grows, too.
   */
  entries<Name extends SectionName>(name: Name): readonly EntryOf<Name>[] {
    return this.merged.section(name).entries as EntryOf<Name>[];
  }

  find<Name extends SectionName>(name: Name, key: string): EntryOf<Name> | undefined {
    return this.merged.section(name).byKey.get(key) as EntryOf<Name> | undefined;
  }

  /**
   * What an id means to a feed: a shared term if there is one, else one of its own; of a
   * term that has been replaced, its successor. A provider stays the one that it was.
   */
  resolve<Name extends SectionName>(
    name: Name,
    id: string,
    source: FeedSource,
  ): EntryOf<Name> | undefined {
    const shared = this.shares.get((this.vocabulary ?? this.root)?.url ?? '');
    const find = (sought: string, { url }: FeedSource) =>
      shared?.get(name, sought) ?? this.shares.get(url)?.get(name, sought);
    let found = find(id, source);
    for (let step = 0; step < MAX_SUCCESSORS && found && name !== 'providers'; step++) {
      const { replacedBy } = found.item as { replacedBy?: string };
      const next = replacedBy === undefined ? undefined : find(replacedBy, found.source);
      if (!next) break;
      found = next;
    }
    return found;
  }

  /** The terms of a section: all shared ones, and of the others those that no shared id stands for. */
  terms<Name extends SectionName>(name: Name): EntryOf<Name>[] {
    return this.entries(name).filter(
      (entry) => this.resolve(name, entry.item.id, entry.source) === entry,
    );
  }

  statusOf(name: SectionName): ReadStatus {
    return this.progress.get(name)?.status ?? ReadStatus.waiting;
  }

  /** How many items a section will have, where its feed says so. */
  expected(name: SectionName): number | undefined {
    return this.progress.get(name)?.expected;
  }

  setStatus(name: SectionName, status: ReadStatus, expected = this.expected(name)): void {
    this.progress.set(name, { status, expected });
  }

  /** What a feed gives. Feeds that nobody has named yet come last. */
  share(source: FeedSource): Share {
    let share = this.shares.get(source.url);
    if (!share) {
      share = new Share(() => true);
      share.rank = this.shares.size;
      this.shares.set(source.url, share);
    }
    if (!share.source) {
      share.source = source;
      this.merged.claim(share);
    }
    return share;
  }

  /** Adds an item. False if its feed has one of that id already, or has taken it back. */
  add<Name extends SectionName>(name: Name, item: Items[Name], source: FeedSource): boolean {
    const share = this.share(source);
    const entry = share.put(name, item);
    if (!entry) return false;
    this.merged.add(name, entry, share);
    if (!isListing(name)) this.termRevision++;
    return true;
  }

  /** Takes an item back. */
  withdraw(name: SectionName, id: string, source: FeedSource): void {
    this.merged.isMarked = true;
    this.share(source).withdraw(name, id);
  }

  /** Puts everything as it would be if the feeds had come in their order. */
  settle(isNew = this.merged.isMarked): void {
    if (!isNew) return;
    this.merged = merge(this.shares);
    this.termRevision++;
  }
}
