import {
  CommonsLoader,
  references,
  safeUrl,
  sectionNames,
  type Commons,
  type Entry,
  type Items,
  type SectionName,
} from '@leadership-commons/feed';
import { plainWords } from '../cells/terms.js';
import { inOrder, localTime, type FeedFile, type Item } from '../files/feed-file.js';
import type { Sources } from '../network/sources.js';
import { UserError } from '../terminal/io.js';

export interface MergeRequest {
  /** Files or addresses; the first is the root, whose head and terms count. */
  feeds: readonly string[];
  /** Where feeds that are files here are published, by how they were named. */
  published: Readonly<Record<string, string>>;
  sources: Sources;
  /** Milliseconds since 1970. */
  now: number;
}

export interface MergeResult {
  feed: Omit<FeedFile, 'path'>;
  /** How many items came from each feed. */
  counts: Map<string, number>;
  /** What could not be read or was left out, in words. */
  problems: string[];
}

type AnyEntry = Entry<Items[SectionName]>;

/** The root feed as it is, with the other feeds as its partners. */
function withPartners(
  fetch: typeof globalThis.fetch,
  root: string,
  others: readonly string[],
): typeof globalThis.fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const answer = await fetch(input, init);
    if (url !== root || !answer.ok || init?.method === 'HEAD') return answer;
    let value: unknown;
    const text = await answer.text();
    try {
      value = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch {
      throw new UserError(
        'The first feed is not JSON.',
        'See what is wrong with: npx leadership-feed check',
      );
    }
    const { partners, ...document } = value as Record<string, unknown>;
    const named = Array.isArray(partners) ? (partners as { url?: unknown }[]) : [];
    const known = new Set(named.map((partner) => safeUrl(partner?.url)));
    const added = others
      .filter((other) => !known.has(other))
      .map((other) => ({ url: other, name: other, sections: sectionNames }));
    // The head comes first, so that the partners are known before the items.
    const body = JSON.stringify({ partners: [...named, ...added], ...document });
    const copy = new Response(body, { headers: { 'content-type': 'application/json' } });
    return Object.defineProperty(copy, 'url', { value: url });
  };
}

/** Puts what a browser shows of several feeds into one. */
class Output {
  readonly sections = new Map<SectionName, Item[]>();
  readonly counts = new Map<string, number>();
  private readonly commons: Commons;
  private readonly feedOf: (entry: AnyEntry) => string;
  private readonly ids = new Map<AnyEntry, string>();
  private readonly taken = new Map<SectionName, Set<string>>();
  private readonly waiting: [SectionName, AnyEntry][] = [];

  constructor(commons: Commons, feedOf: (entry: AnyEntry) => string) {
    this.commons = commons;
    this.feedOf = feedOf;
    // The root's ids are kept as they are, whatever comes before them.
    for (const name of sectionNames) {
      const own = commons.entries(name).filter(({ source }) => source === commons.root);
      this.taken.set(name, new Set(own.map(({ item }) => item.id)));
    }
  }

  /** Takes in all items of a section, and the terms that they name. */
  take(name: SectionName): void {
    for (const entry of this.commons.entries(name)) this.idOf(name, entry);
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) this.write(...next);
  }

  /** The id that an item has in the merged feed; it comes in if it is not there yet. */
  private idOf(name: SectionName, entry: AnyEntry): string {
    const known = this.ids.get(entry);
    if (known !== undefined) return known;
    const { item, source } = entry;
    const isRoot = source === this.commons.root;
    const id = isRoot ? item.id : this.freeId(name, item.id, source.header.publisher.id);
    this.ids.set(entry, id);
    if (source !== this.commons.vocabulary) this.waiting.push([name, entry]);
    return id;
  }

  private freeId(name: SectionName, id: string, publisher: string): string {
    const taken = this.taken.get(name) ?? new Set();
    this.taken.set(name, taken);
    const own = /^[A-Za-z0-9._~-]{1,100}$/.test(id)
      ? id
      : plainWords(id).replaceAll(' ', '-').slice(0, 80) || 'item';
    const stem = plainWords(publisher).replaceAll(' ', '-').slice(0, 19) || 'feed';
    let free = own;
    for (let i = 1; taken.has(free); i++)
      free = `${stem}.${own.slice(0, 70)}${i > 1 ? `-${i}` : ''}`;
    taken.add(free);
    return free;
  }

  private write(name: SectionName, entry: AnyEntry): void {
    const { commons } = this;
    const { item, source } = entry;
    const copy = structuredClone(item) as unknown as Item;
    copy.id = this.ids.get(entry) ?? item.id;
    for (const [field, target] of Object.entries(references[name] ?? {})) {
      const rename = (id: unknown) => {
        const found = typeof id === 'string' ? commons.resolve(target, id, source) : undefined;
        return found ? this.idOf(target, found) : id;
      };
      const value = copy[field];
      if (Array.isArray(value)) copy[field] = value.map(rename);
      else if (value !== undefined) copy[field] = rename(value);
    }
    if (source !== commons.root && !item.origin) {
      const { id, name: publisher } = source.header.publisher;
      copy['origin'] = {
        feed: this.feedOf(entry),
        publisher: { id, name: publisher },
        id: item.id,
      };
    }
    const items = this.sections.get(name) ?? [];
    this.sections.set(name, items);
    items.push(inOrder(name, copy));
    this.counts.set(source.url, (this.counts.get(source.url) ?? 0) + 1);
  }
}

/**
 * Merges feeds by the browser's own rules: the first is read with all others as its
 * partners, and what a page would show of them is written into one feed. Every item of
 * another feed says in its `origin` where it came from, and so keeps its identity.
 */
export async function mergeFeeds({
  feeds,
  published,
  sources,
  now,
}: MergeRequest): Promise<MergeResult> {
  const [root = '', ...others] = feeds.map((feed) => sources.address(feed));
  const loader = new CommonsLoader(root, {
    fetch: withPartners(sources.fetch, root, others),
    caps: { tries: 1 },
  });
  loader.want(sectionNames);
  await loader.finished;
  const { commons } = loader;
  if (!commons.root || commons.status !== 'complete') {
    const reason = commons.error ? sources.reason(commons.error) : 'it could not be read';
    throw new UserError(`The first feed can’t be the root: ${reason}`);
  }
  const addresses = new Map(feeds.map((feed, i) => [[root, ...others][i], published[feed]]));
  const feedOf = ({ source }: AnyEntry): string => {
    const address = addresses.get(source.url) ?? safeUrl(source.url);
    if (address !== undefined && sources.pathOf(address) === undefined) return address;
    const home = source.header.publisher.url && safeUrl(source.header.publisher.url);
    if (home) return home;
    throw new UserError(
      `Where is ${sources.shown(source.url)} published? Its items keep that address as their origin.`,
      `Add --published ${sources.shown(source.url)}=https://…`,
    );
  };
  const output = new Output(commons, feedOf);
  for (const name of sectionNames) output.take(name);
  const head: Record<string, unknown> = { ...commons.root.header };
  delete head['partners'];
  const read = new Set(
    sectionNames.flatMap((name) => commons.entries(name).map(({ source }) => source.url)),
  );
  const problems = commons.problems
    .filter(({ path, section }) => !path && !section)
    .map(({ message }) => sources.readable(message));
  for (const other of others) {
    const isThere = read.has(other) || sources.documents.has(other);
    if (!isThere) problems.push(`${sources.shown(other)} could not be read.`);
  }
  return {
    feed: {
      head: { ...head, modified: localTime(now, commons.root.header.timeZone) },
      sections: output.sections,
      inParts: new Set(),
    },
    counts: new Map([...output.counts].map(([url, count]) => [sources.shown(url), count])),
    problems: [...new Set(problems)],
  };
}
