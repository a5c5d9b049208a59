import type { FeedSource } from '../feed/feed-source.js';
import type { Items, SectionName } from '../types.js';
import type { EntryOf } from './entry.js';

/** What one feed gives to a commons: its items, by their ids, in the order of its document. */
export class Share {
  /** The feed, once it is known whose it is. */
  source: FeedSource | undefined;
  /** Its place among the feeds of the commons: the root is 0. */
  rank = 0;
  /** How many of its items were left out. */
  dropped = 0;
  /** True where items that are there already may come again, as a part is read once more. */
  isAgain = false;

  readonly sections = new Map<SectionName, Map<string, EntryOf<SectionName>>>();
  /** The ids of what its publisher has taken back, after the names of their sections. */
  private readonly gone = new Set<string>();
  private readonly shown: (name: SectionName) => boolean;

  /** @param shows whether a section is shown; other items only say what this feed's own ids mean */
  constructor(shows: (name: SectionName) => boolean) {
    this.shown = shows;
  }

  shows(name: SectionName): boolean {
    return this.shown(name);
  }

  get<Name extends SectionName>(name: Name, id: string): EntryOf<Name> | undefined {
    return this.sections.get(name)?.get(id) as EntryOf<Name> | undefined;
  }

  /** Takes an item. Gives nothing where it has one of that id already, or has taken it back. */
  put<Name extends SectionName>(name: Name, item: Items[Name]): EntryOf<Name> | undefined {
    const { source } = this;
    const section = this.sections.get(name) ?? new Map<string, EntryOf<SectionName>>();
    this.sections.set(name, section);
    if (!source || section.has(item.id) || this.hasWithdrawn(name, item.id)) return undefined;
    const entry = { key: '', item, source } as EntryOf<Name>;
    section.set(item.id, entry);
    return entry;
  }

  /** Makes new entries of all items. */
  renew(): void {
    for (const section of this.sections.values()) {
      for (const [id, { item, source }] of section) section.set(id, { key: '', item, source });
    }
  }

  /** Takes a whole section over from another copy of the same feed. */
  take(name: SectionName, { sections }: Share): void {
    const section = sections.get(name);
    if (section) this.sections.set(name, section);
  }

  withdraw(name: SectionName, id: string): void {
    this.sections.get(name)?.delete(id);
    this.gone.add(`${name}/${id}`);
  }

  hasWithdrawn(name: SectionName, id: string): boolean {
    return this.gone.has(`${name}/${id}`);
  }
}
