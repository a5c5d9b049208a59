import { plainWords } from '../cells/terms.js';
import type { Draft } from '../fields/field.js';
import type { Item } from '../files/feed-file.js';

/** What makes a row the one that an item came from, the surest first. Empty for "does not tell". */
type Key = (item: Draft) => string;

const title: Key = (item) => plainWords(typeof item['title'] === 'string' ? item['title'] : '');
const url: Key = (item) => (typeof item['url'] === 'string' ? item['url'] : '');
const first: Key = (item) => {
  const [session] = (item['sessions'] as { start?: string }[] | undefined) ?? [];
  return session?.start ?? '';
};
const who: Key = (item) => JSON.stringify(item['providers'] ?? item['broker'] ?? '');
const summary: Key = (item) =>
  plainWords(typeof item['summary'] === 'string' ? item['summary'] : '');

const all =
  (...keys: Key[]): Key =>
  (item) => {
    const parts = keys.map((key) => key(item));
    return parts.every(Boolean) ? parts.join('\n') : '';
  };

const keys: readonly Key[] = [
  all(title, url, first),
  all(title, first),
  all(title, url),
  all(title, who, summary),
  all(title, who),
  title,
  all(url, first),
  url,
  all(summary, first),
  summary,
];

/**
 * Finds, for each draft, the item that it is a new state of. A row that has been edited is
 * still its item's as long as something in it is the same and nobody else's: its id, else
 * title and link and date, down to the summary alone.
 */
export function matchItems(drafts: readonly Draft[], items: readonly Item[]): (Item | undefined)[] {
  const matched: (Item | undefined)[] = drafts.map(() => undefined);
  const byId = new Map(items.map((item) => [item.id, item]));
  const left = new Set(items.filter(({ state }) => !state));
  const taken = new Set<Item>();
  const open = new Set<number>();
  drafts.forEach((draft, i) => {
    const id = draft['id'];
    const own = typeof id === 'string' ? byId.get(id) : undefined;
    if (own && !taken.has(own)) {
      matched[i] = own;
      taken.add(own);
      left.delete(own);
    } else if (id === undefined) open.add(i);
  });
  for (const key of keys) {
    if (!open.size || !left.size) break;
    const rows = groupBy(open, (i) => key(drafts[i] ?? {}));
    const old = groupBy(left, key);
    for (const [text, [i, another]] of rows) {
      const [item, second] = old.get(text) ?? [];
      if (!text || i === undefined || another !== undefined || !item || second) continue;
      matched[i] = item;
      open.delete(i);
      left.delete(item);
    }
  }
  return matched;
}

function groupBy<T>(values: Iterable<T>, key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const text = key(value);
    const group = groups.get(text);
    if (group) group.push(value);
    else groups.set(text, [value]);
  }
  return groups;
}

/** The id that a title gives: its letters and digits, parted by hyphens. */
export const idStem = (title: string): string =>
  plainWords(title)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'item';

/** Gives ids to items that have none, each once: `coaching`, `coaching-2`. */
export class IdMaker {
  private readonly taken: Set<string>;
  /** Where to go on counting, by stem: thousands of rows may have one title. */
  private readonly next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  make(title: string): string {
    const stem = idStem(title);
    let id = stem;
    let number = this.next.get(stem) ?? 2;
    while (this.taken.has(id)) id = `${stem}-${number++}`;
    this.next.set(stem, number);
    this.taken.add(id);
    return id;
  }
}
