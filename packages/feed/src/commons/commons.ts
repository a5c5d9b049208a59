import type { FeedError } from '../read/feed-error.js';
import type { Problem } from '../read/problem.js';
import type { Header, Items, SectionName } from '../types.js';

/** A feed that items came from. */
export interface FeedSource {
  /** Its address. */
  readonly url: string;
  /** Its head. Publisher, language and time zone are always there, by default if need be. */
  readonly header: Header & Required<Pick<Header, 'publisher' | 'language' | 'timeZone'>>;
}

/** An item, and where it came from. */
export interface Entry<T> {
  /** Publisher and id: the item's identity across feeds, for links, plans and shortlists. */
  readonly key: string;
  readonly item: T;
  readonly source: FeedSource;
}

export type EntryOf<Name extends SectionName> = Entry<Items[Name]>;

/** How far the reading of a section, or of all, has come. */
export const ReadStatus = {
  /** Nothing of it has come. */
  waiting: 'waiting',
  /** Some has come, more may. */
  loading: 'loading',
  complete: 'complete',
  /** It can't be read to its end; what came before is there. */
  failed: 'failed',
} as const;

export type ReadStatus = (typeof ReadStatus)[keyof typeof ReadStatus];

interface Section {
  status: ReadStatus;
  entries: Entry<unknown>[];
  byKey: Map<string, Entry<unknown>>;
  /** By the address of the feed, then by id. */
  byId: Map<string, Map<string, Entry<unknown>>>;
  /** How many items there will be, where a feed says so. */
  expected?: number;
}

const MAX_PROBLEMS = 1000;

/** The identity of an item that its publisher, or the one it was copied from, knows by this id. */
export function keyOf(item: Items[SectionName], source: FeedSource): string {
  const { publisher, id } = item.origin ?? { publisher: source.header.publisher, id: item.id };
  return `${publisher.id}/${id}`;
}

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
  /** What was not as it should be: the first 1,000. */
  readonly problems: Problem[] = [];
  /** How many items were left out. */
  dropped = 0;
  /** Grows with each change. */
  revision = 0;
  /** Grows when terms arrive to which items may refer. */
  termRevision = 0;

  private readonly sections = new Map<SectionName, Section>();
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
    if (problem.dropped) this.dropped++;
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  }

  /** The items of a section in the order in which they came. Grows in place. */
  entries<Name extends SectionName>(name: Name): readonly EntryOf<Name>[] {
    return this.section(name).entries as EntryOf<Name>[];
  }

  find<Name extends SectionName>(name: Name, key: string): EntryOf<Name> | undefined {
    return this.section(name).byKey.get(key) as EntryOf<Name> | undefined;
  }

  /** What an id means to a feed: a shared term if there is one, else one of its own. */
  resolve<Name extends SectionName>(
    name: Name,
    id: string,
    source: FeedSource,
  ): EntryOf<Name> | undefined {
    const { byId } = this.section(name);
    const shared = this.vocabulary ?? this.root;
    const found = (shared && byId.get(shared.url)?.get(id)) ?? byId.get(source.url)?.get(id);
    return found as EntryOf<Name> | undefined;
  }

  /** The terms of a section: all shared ones, and of the others those that no shared id stands for. */
  terms<Name extends SectionName>(name: Name): EntryOf<Name>[] {
    return this.entries(name).filter(
      (entry) => this.resolve(name, entry.item.id, entry.source) === entry,
    );
  }

  statusOf(name: SectionName): ReadStatus {
    return this.section(name).status;
  }

  /** How many items a section will have, where its feed says so. */
  expected(name: SectionName): number | undefined {
    return this.section(name).expected;
  }

  setStatus(name: SectionName, status: ReadStatus, expected?: number): void {
    const section = this.section(name);
    section.status = status;
    section.expected = expected ?? section.expected;
  }

  /** Adds an item. False if its feed has one of that id already. */
  add<Name extends SectionName>(name: Name, item: Items[Name], source: FeedSource): boolean {
    const section = this.section(name);
    let known = section.byId.get(source.url);
    if (!known) section.byId.set(source.url, (known = new Map<string, Entry<unknown>>()));
    const entry: EntryOf<Name> = { key: keyOf(item, source), item, source };
    if (known.has(item.id) || section.byKey.has(entry.key)) return false;
    known.set(item.id, entry);
    section.byKey.set(entry.key, entry);
    section.entries.push(entry);
    if (name !== 'offers' && name !== 'secondments') this.termRevision++;
    return true;
  }

  private section(name: SectionName): Section {
    let section = this.sections.get(name);
    if (!section) {
      section = {
        status: ReadStatus.waiting,
        entries: [],
        byKey: new Map(),
        byId: new Map(),
      };
      this.sections.set(name, section);
    }
    return section;
  }
}
