import { readFileSync, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  offerStart,
  sectionNames,
  dateIn,
  wallTime,
  isTimeZone,
  type Offer,
  type SectionName,
} from '@leadership-commons/feed';
import { headerSchema, itemSchemas } from '@leadership-commons/feed/schema';
import { UserError, type Io } from '../terminal/io.js';
import { writeText } from './write.js';

/** An item as it stands in a file; a tombstone has little more than an id. */
export interface Item {
  id: string;
  state?: 'withdrawn';
  [field: string]: unknown;
}

/** A feed in a file, with the items of its parts. */
export interface FeedFile {
  path: string;
  /** All but the sections. */
  head: Record<string, unknown>;
  sections: Map<SectionName, Item[]>;
  /** The sections that lie in parts. */
  inParts: Set<SectionName>;
}

function readJson(folder: string, path: string): Record<string, unknown> {
  const full = resolve(folder, path);
  if (!existsSync(full)) {
    throw new UserError(`There is no file ${path}.`, 'Make a feed with: npx leadership-feed new');
  }
  try {
    const value: unknown = JSON.parse(readFileSync(full, 'utf8').replace(/^\ufeff/, ''));
    if (typeof value === 'object' && value && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new UserError(
    `${path} is no feed that can be read.`,
    `See what is wrong: npx leadership-feed check ${path}`,
  );
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && typeof (value as Item).id === 'string';

function readParts(folder: string, path: string, first: unknown): Item[] {
  const items: Item[] = [];
  const seen = new Set<string>();
  let from = resolve(folder, path);
  for (let next = first; typeof next === 'string';) {
    const file = resolve(dirname(from), decodeURIComponent(next));
    if (seen.has(file) || /^[a-z]+:/i.test(next)) {
      throw new UserError(
        `${path} names a part, ${next}, that is no further file beside it.`,
        `See: npx leadership-feed check ${path}`,
      );
    }
    seen.add(file);
    const part = readJson(folder, file);
    items.push(...((part['items'] as unknown[] | undefined) ?? []).filter(isItem));
    next = part['next'];
    from = file;
  }
  return items;
}

/** Reads a feed that is a file here, to be changed and written again. */
export function readFeedFile(folder: string, path: string): FeedFile {
  const head: Record<string, unknown> = {};
  const sections: FeedFile['sections'] = new Map();
  const inParts: FeedFile['inParts'] = new Set();
  const isSection = (name: string): name is SectionName =>
    (sectionNames as string[]).includes(name);
  for (const [name, value] of Object.entries(readJson(folder, path))) {
    if (!isSection(name)) head[name] = value;
    else if (Array.isArray(value)) sections.set(name, value.filter(isItem));
    else {
      inParts.add(name);
      sections.set(name, readParts(folder, path, (value as { href?: unknown } | null)?.href));
    }
  }
  return { path, head, sections, inParts };
}

/** The feed's time zone. */
export function zoneOf({ head }: Pick<FeedFile, 'head'>): string {
  const zone = head['timeZone'];
  return typeof zone === 'string' && isTimeZone(zone) ? zone : 'Europe/London';
}

/** The local time of an instant, as a feed writes it. */
export const localTime = (instant: number, zone: string): string =>
  wallTime(instant, zone).toISOString().slice(0, 19);

/** The date in the feed's zone. */
export const today = (feed: Pick<FeedFile, 'head'>, io: Io): string =>
  dateIn(io.now(), zoneOf(feed));

/** Puts the fields of an item in the order of the format. */
export function inOrder(section: SectionName, item: Item): Item {
  const shape = Object.keys(itemSchemas[section].def.shape);
  const known = shape.filter((name) => Object.hasOwn(item, name));
  const others = Object.keys(item).filter((name) => !shape.includes(name));
  return Object.fromEntries([...known, ...others].map((name) => [name, item[name]])) as Item;
}

/** Offers soonest first, what is over and what is withdrawn last. */
export function soonestFirst(items: readonly Item[], zone: string, now: number): Item[] {
  const start = (item: Item) => {
    if (item.state) return Infinity;
    const begin = offerStart(item as unknown as Offer, zone, now) ?? now;
    return begin < now ? 1e15 - begin : begin;
  };
  return items
    .map((item) => ({ item, at: start(item) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Shown at once; the rest comes behind it. */
const FIRST_PART = 100;
const PART = 2000;
/** A section of more characters goes into parts by itself. */
const LONG = 4_000_000;

export interface WriteFeedOptions {
  replace: boolean;
  /** Long listings go into parts, whatever their length. */
  split?: boolean;
  about?: string;
}

const isListing = (name: SectionName) => name === 'offers' || name === 'secondments';

/** Writes a feed, its parts first, each file whole or not at all. */
export async function writeFeedFile(
  io: Io,
  feed: FeedFile,
  options: WriteFeedOptions,
): Promise<void> {
  const { replace, split = false, about } = options;
  const revision = localTime(io.now(), zoneOf(feed));
  const shape = Object.keys(headerSchema.def.shape);
  const others = Object.keys(feed.head).filter((name) => !shape.includes(name));
  const document: Record<string, unknown> = {};
  for (const name of [...shape, ...others]) {
    if (feed.head[name] !== undefined) document[name] = feed.head[name];
  }
  for (const name of sectionNames) {
    const items = feed.sections.get(name);
    if (!items) continue;
    const texts = items.map((item) => JSON.stringify(item));
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    const goesApart =
      isListing(name) &&
      items.length > FIRST_PART &&
      (split || feed.inParts.has(name) || length > LONG);
    document[name] = goesApart ? await writeParts(io, feed, name, texts, revision, replace) : items;
  }
  await writeText(io, feed.path, `${JSON.stringify(document, null, 2)}\n`, { replace, about });
}

/** Writes the parts of a section, and gives what points to them. */
async function writeParts(
  io: Io,
  feed: FeedFile,
  name: SectionName,
  texts: readonly string[],
  revision: string,
  replace: boolean,
): Promise<unknown> {
  const stem = (feed.path.split(/[/\\]/).at(-1) ?? 'feed.json').replace(/\.json$/i, '');
  const fileOf = (part: number) =>
    `${stem === 'feed' ? '' : `${stem}-`}${name}${part ? `-${part + 1}` : ''}.json`;
  let from = 0;
  for (let part = 0; from < texts.length; part++) {
    const to = from + (part ? PART : FIRST_PART);
    const next = to < texts.length ? `,\n"next": ${JSON.stringify(fileOf(part + 1))}` : '';
    const items = texts.slice(from, to).join(',\n');
    const text = `{"revision": ${JSON.stringify(revision)}${next},\n"items": [\n${items}\n]}\n`;
    await writeText(io, resolve(io.folder, dirname(feed.path), fileOf(part)), text, { replace });
    from = to;
  }
  return { href: fileOf(0), count: texts.length, revision };
}
