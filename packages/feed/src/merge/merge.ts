import type { FeedSource } from '../feed/feed-source.js';
import type { Items, SectionName } from '../types.js';
import { isListing, type Entry, type EntryOf } from './entry.js';
import type { Share } from './share.js';

/** Keeps a slash within an id from looking like the one behind the publisher. */
const escape = (id: string) => id.replace(/[%/@]/g, encodeURIComponent);

/** A publisher may have several feeds, if they lie in the same place. */
export const isSameOrigin = (one: string, other = one): boolean =>
  one === other || new URL(one).origin === new URL(other).origin;

/** The publisher and the id by which an item is known, its own or those of what it is a copy of. */
export function keyOf(item: Items[SectionName], source: FeedSource): string {
  const { publisher, id } = item.origin ?? { publisher: source.header.publisher, id: item.id };
  return `${escape(publisher.id)}/${escape(id)}`;
}

interface Section {
  entries: Entry<unknown>[];
  /** All that has been given, by its key; a duplicate's key leads to the one that is shown. */
  byKey: Map<string, Entry<unknown>>;
  /** What is shown, by its address and title. */
  byTitle: Map<string, Entry<unknown>>;
  /** The rank of the feed that gave the last item. */
  rank: number;
}

/**
 * The items of several feeds in one. Grows as they arrive; the first to come then counts.
 * Where that makes a difference, it is marked, and `merge` puts it right.
 */
export class Merged {
  /** True if what it holds depends on the order of arrival. */
  isMarked = false;

  private readonly shares: ReadonlyMap<string, Share>;
  private readonly sections = new Map<SectionName, Section>();
  /** Which feed is the one of a publisher: the first that says so. */
  private readonly owners = new Map<string, Share>();
  /** What there are copies of, and is not here. */
  private readonly awaited = new Set<string>();

  /** @param shares what each feed gives, by its address */
  constructor(shares: ReadonlyMap<string, Share>) {
    this.shares = shares;
  }

  section(name: SectionName): Section {
    let section = this.sections.get(name);
    if (!section) {
      section = { entries: [], byKey: new Map(), byTitle: new Map(), rank: 0 };
      this.sections.set(name, section);
    }
    return section;
  }

  /** Says that a publisher's id is that of this feed. False where another one has said so. */
  claim(share: Share): boolean {
    const { url, header } = share.source as FeedSource;
    const owner = this.owners.get(header.publisher.id) ?? share;
    this.owners.set(header.publisher.id, owner);
    this.isMarked ||= share.rank < owner.rank;
    return owner === share || isSameOrigin(url, owner.source?.url);
  }

  /** Takes in an item that a feed has given, and says by which key it is known. */
  add<Name extends SectionName>(name: Name, entry: EntryOf<Name>, share: Share): void {
    const section = this.section(name);
    const { entries, byKey, byTitle } = section;
    const { url, title } = entry.item as { url?: string; title?: string };
    const { origin } = entry.item;
    if (origin && this.shares.get(origin.feed)?.hasWithdrawn(name, origin.id)) return;
    const original = this.originalOf(name, entry.item);
    if (original) {
      this.addCopy(name, entry, original);
      return;
    }
    if (origin) this.awaited.add(`${origin.feed} ${name} ${origin.id}`);
    this.isMarked ||= this.awaited.has(`${entry.source.url} ${name} ${entry.item.id}`);
    entry.key = this.keyOf(name, entry, share);
    byKey.set(entry.key, entry);
    if (!share.shows(name)) return;
    this.isMarked ||= share.rank < section.rank;
    section.rank = share.rank;
    if (isListing(name)) {
      const words = `${url}\n${title}`;
      const same = url ? byTitle.get(words) : undefined;
      if (same && same.source !== entry.source) {
        this.stand(section, same, entry);
        return;
      }
      if (!same) byTitle.set(words, entry);
    }
    entries.push(entry);
  }

  /** Takes in a copy of what is here too: it is known by what is shown of that. */
  addCopy<Name extends SectionName>(name: Name, entry: EntryOf<Name>, original: EntryOf<Name>) {
    const section = this.section(name);
    entry.key = this.qualified(entry);
    this.stand(section, section.byKey.get(original.key) ?? original, entry);
  }

  /** One item stands for another, too. */
  private stand({ byKey }: Section, shown: Entry<unknown>, { key, source }: Entry<unknown>): void {
    this.isMarked = true;
    byKey.set(key, shown);
    if (shown.source === source || shown.also?.includes(source)) return;
    (shown.also ??= []).push(source);
  }

  /** What an item is a copy of, if that is shown too. */
  originalOf<Name extends SectionName>(
    name: Name,
    { origin }: Items[Name],
  ): EntryOf<Name> | undefined {
    const from = origin && isListing(name) ? this.shares.get(origin.feed) : undefined;
    const found = from?.shows(name) ? from.get(name, origin?.id ?? '') : undefined;
    return found?.item.origin ? undefined : found;
  }

  private qualified({ item, source }: EntryOf<SectionName>): string {
    const { publisher } = source.header;
    return `${escape(publisher.id)}@${escape(source.url)}/${escape(item.id)}`;
  }

  /**
   * The key of an item. Where another feed's item is known by it, the feed's address tells
   * the two apart: nobody can take another's place.
   */
  private keyOf<Name extends SectionName>(name: Name, entry: EntryOf<Name>, share: Share): string {
    const { item, source } = entry;
    const { origin } = item;
    const key = keyOf(item, source);
    const held = origin && this.owners.get(origin.publisher.id)?.get(name, origin.id);
    const isOthers = origin ? held && !held.item.origin : !this.claim(share);
    // A copy may have come before what it is a copy of.
    const isTaken = this.section(name).byKey.has(key);
    if (!isOthers) this.isMarked ||= isTaken;
    return isOthers || isTaken ? this.qualified(entry) : key;
  }
}

/** Merges what feeds give, whatever the order in which it came. The first feed is the root. */
export function merge(shares: ReadonlyMap<string, Share>): Merged {
  const merged = new Merged(shares);
  // What was handed out before stays as it is.
  for (const share of shares.values()) {
    if (share.source) merged.claim(share);
    share.renew();
  }
  // A copy is known by what it is a copy of, which may come later.
  const copies: (() => void)[] = [];
  for (const share of shares.values()) {
    for (const [name, entries] of share.sections) {
      for (const entry of entries.values()) {
        const add = () => merged.add(name, entry, share);
        if (merged.originalOf(name, entry.item)) copies.push(add);
        else add();
      }
    }
  }
  for (const add of copies) add();
  merged.isMarked = false;
  return merged;
}
