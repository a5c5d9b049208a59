import type { FetchOptions } from '../read/fetch-text.js';
import { pathText, shortName, type Problem } from '../read/problem.js';
import { noFeed, readDocument } from '../read/read-document.js';
import { itemRules, partRule, pointerRule } from '../read/rules.generated.js';
import { validator, type Report } from '../read/rules.js';
import type { Items, PartHeader, SectionName, SectionPointer } from '../types.js';
import type { FeedSource } from './feed-source.js';
import { FeedHead } from './feed-head.js';

export const sectionNames = Object.keys(itemRules) as SectionName[];

const validatePointer = validator(pointerRule);
const validatePart = validator(partRule);
const validateItem = Object.fromEntries(
  sectionNames.map((name) => [name, validator(itemRules[name])]),
) as Record<SectionName, ReturnType<typeof validator>>;

export interface FeedHandlers {
  /**
   * The head, as far as it came before the first section, and before any item. A second
   * time, at the end, if more of it came behind sections.
   */
  header(source: FeedSource): void;
  section(name: SectionName): void;
  pointer(name: SectionName, pointer: SectionPointer, source: FeedSource): void;
  item<Name extends SectionName>(name: Name, item: Items[Name], source: FeedSource): void;
  /** An item that its publisher has taken back. */
  withdrawn(name: SectionName, id: string, source: FeedSource): void;
  problem(problem: Problem): void;
  /** After each piece of the document. */
  progress(): void;
}

const isSection = (key: string): key is SectionName => Object.hasOwn(itemRules, key);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Judges the elements of a section one by one. `first` is the place of the first of them. */
function takeItems(
  name: SectionName,
  values: unknown[],
  first: number,
  source: FeedSource,
  to: FeedHandlers,
): void {
  const { url } = source;
  values.forEach((value, i) => {
    const id = isObject(value) && typeof value['id'] === 'string' ? value['id'] : first + i;
    const item = typeof id === 'string' ? shortName(id) : id;
    const at = { feed: url, section: name, item };
    if (isObject(value) && value['state'] === 'withdrawn') {
      if (typeof id === 'string') to.withdrawn(name, id, source);
      return;
    }
    const problems: Problem[] = [];
    const report: Report = (path, message) =>
      problems.push({ ...at, path: pathText(path), message });
    const kept = validateItem[name](value, report);
    const last = problems.at(-1);
    if (!kept && last) last.dropped = true;
    for (const problem of problems) to.problem(problem);
    if (kept) to.item(name, kept as Items[typeof name], source);
  });
}

/**
 * Reads a feed document: head and sections in any order, each item judged by itself.
 * Rejects with a `FeedError` where it can't be read (on); what was handed on stays good.
 */
export async function readFeedDocument(
  url: string,
  to: FeedHandlers,
  options: FetchOptions,
): Promise<FeedSource> {
  const report: Report = (path, message) =>
    to.problem({ feed: url, path: pathText(path), message });
  const head = new FeedHead(url, report);
  const sections = new Set<SectionName>();
  /** Sections that came before it was known whose they are. */
  const queue: ((source: FeedSource) => void)[] = [];

  const begin = () => {
    const source = head.begin();
    to.header(source);
    for (const take of queue) take(source);
    return source;
  };
  const whenKnown = (take: (source: FeedSource) => void) => {
    if (!head.source && head.hasPublisher) begin();
    if (head.source) take(head.source);
    else queue.push(take);
  };
  const startSection = (name: SectionName) => {
    if (sections.has(name)) report([name], 'is there twice; put all its items into one');
    sections.add(name);
  };

  try {
    await readDocument(
      url,
      {
        member(key, value) {
          if (!isSection(key)) {
            head.take(key, value);
            return;
          }
          startSection(key);
          const pointer = validatePointer(value, (path, message) =>
            report([key, ...path], message),
          );
          if (pointer) whenKnown((source) => to.pointer(key, pointer as SectionPointer, source));
        },
        array(key) {
          if (!isSection(key)) {
            head.take(key, []);
            return;
          }
          startSection(key);
          whenKnown(() => to.section(key));
        },
        elements(key, values, from) {
          if (isSection(key)) whenKnown((source) => takeItems(key, values, from, source, to));
          else head.extend(values);
          to.progress();
        },
        problem(key, index, message) {
          const dropped = index !== undefined;
          const section = key === undefined ? key : shortName(key);
          to.problem({ feed: url, section, item: index, path: '', message, dropped });
        },
      },
      options,
    );
    if (!head.hasPublisher && !sections.size) {
      throw noFeed(url, 'has neither a publisher nor a section');
    }
    if (!head.source) begin();
  } finally {
    if (head.source && !options.signal?.aborted) {
      head.complete();
      if (head.isLate) to.header(head.source);
    }
  }
  return head.source as unknown as FeedSource;
}

/**
 * Reads one part of a section. Gives its head, with the address of the next part as it is
 * written there. Items are handed on only if the part's revision is `revision`, where one
 * is asked for; else it gives `false`.
 */
export async function readPart(
  url: string,
  name: SectionName,
  revision: string | undefined,
  source: FeedSource,
  to: Pick<FeedHandlers, 'item' | 'withdrawn' | 'problem' | 'progress'>,
  options: FetchOptions,
): Promise<PartHeader | false> {
  const members: Record<string, unknown> = {};
  let hasItems = false;
  const queue: [unknown[], number][] = [];
  const fits = () => !revision || members['revision'] === revision;
  const handlers = to as FeedHandlers;
  const at: FeedSource = { url, header: source.header };
  const take = (values: unknown[], from: number) =>
    takeItems(name, values, from, at, {
      ...handlers,
      item: (section, item) => handlers.item(section, item, source),
      withdrawn: (section, id) => handlers.withdrawn(section, id, source),
    });
  await readDocument(
    url,
    {
      member(key, value) {
        if (key === 'revision' || key === 'next') members[key] = value;
      },
      array(key) {
        hasItems ||= key === 'items';
      },
      elements(key, values, from) {
        if (key !== 'items') return;
        if (members['revision'] === undefined && revision) queue.push([values, from]);
        else if (fits()) take(values, from);
        to.progress();
      },
      problem(key, index, message) {
        const dropped = index !== undefined;
        const path = key === undefined || dropped ? '' : shortName(key);
        to.problem({ feed: url, section: name, item: index, path, message, dropped });
      },
    },
    options,
  );
  if (!fits()) return false;
  for (const [values, from] of queue) take(values, from);
  const report: Report = (path, message) =>
    to.problem({ feed: url, section: name, path: pathText(path), message });
  if (!hasItems) report(['items'], 'is missing: the items of a part go there, in a list, [ … ]');
  return (validatePart(members, report) ?? {}) as PartHeader;
}
