import {
  CommonsLoader,
  feedUrl,
  sectionNames,
  type Commons,
  type Entry,
  type Problem,
} from '@leadership-commons/feed';
import type { Sources } from '../network/sources.js';
import type { Finding, FindingKind, JsonPath } from './finding.js';
import { mendFor } from './mend.js';
import { positionsIn } from './positions.js';
import { unknownFields } from './unknown-fields.js';
import { deadReferences, warnings, type Warning } from './warnings.js';

export interface FeedReport {
  /** The file or address. */
  shown: string;
  url: string;
  /** What browsers make of it: the very model that the widgets show. */
  commons: Commons;
  findings: Finding[];
}

/** A finding before its place in the text is known. */
interface Draft extends Omit<Finding, 'path' | 'file' | 'line' | 'column'> {
  url: string;
  path: JsonPath;
}

const DEAD_REFERENCE = /^names ".*", which is not among the /s;

const steps = (path: string): (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step, i, all) =>
    /^\d+$/.test(step) && i > 0 && all.length > 1 ? Number(step) : step,
  );

export function pathWords(path: JsonPath): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  );
}

/** Where the items of a document lie, for problems that name them by their ids. */
class Places {
  private readonly value: Record<string, unknown> | undefined;
  private readonly byId = new Map<string, Map<string, number>>();

  constructor(value: unknown) {
    this.value =
      typeof value === 'object' && value ? (value as Record<string, unknown>) : undefined;
  }

  /** The path of an item, as far as it can be told. `last`: of several with the id, the last. */
  of(section: string, item: string | number | undefined, last = false): JsonPath {
    const name =
      this.value && !(section in this.value) && 'items' in this.value ? 'items' : section;
    if (item === undefined) return [name];
    if (typeof item === 'number') return [name, item];
    const index = last ? this.lastOf(name, item) : this.indexOf(name, item);
    return index === undefined ? [name, `"${item}"`] : [name, index];
  }

  private list(name: string): readonly { id?: unknown }[] {
    const list = this.value?.[name];
    return Array.isArray(list) ? (list as { id?: unknown }[]) : [];
  }

  private lastOf(name: string, id: string): number | undefined {
    const index = this.list(name).findLastIndex((entry) => entry?.id === id);
    return index < 0 ? undefined : index;
  }

  private indexOf(name: string, id: string): number | undefined {
    let known = this.byId.get(name);
    if (!known) {
      this.byId.set(name, (known = new Map<string, number>()));
      for (const [i, entry] of this.list(name).entries()) {
        const own = entry?.id;
        if (typeof own === 'string' && !known.has(own)) known.set(own, i);
      }
    }
    return known.get(id);
  }
}

function kindOf(problem: Problem, unreadable: ReadonlySet<string>): FindingKind {
  if (problem.dropped) return 'dropped';
  if (DEAD_REFERENCE.test(problem.message)) return 'reference';
  if (!problem.section && !problem.path && unreadable.has(problem.message)) return 'unreadable';
  if (/^ends in the middle|^goes on after/.test(problem.message)) return 'syntax';
  return 'field';
}

/**
 * Checks a feed as strictly as can be: by the browser's own reader, every problem that it
 * reports, and beside it what only a publisher is told.
 *
 * @param shared the feed whose terms this one may use too: the one that it is a partner of
 */
export async function checkFeed(
  sources: Sources,
  url: string,
  now: number,
  shared?: Commons,
): Promise<FeedReport> {
  const loader = new CommonsLoader(url, {
    fetch: sources.fetch,
    caps: { tries: 1 },
    partners: false,
  });
  const { commons } = loader;
  const problems: Problem[] = [];
  // The reader keeps the first 1,000 only; a publisher gets them all.
  const keep = commons.report.bind(commons);
  commons.report = (problem) => {
    problems.push(problem);
    keep(problem);
  };
  loader.want(sectionNames);
  await loader.finished;

  const drafts: Draft[] = [];
  const unreadable = new Set(commons.error ? [commons.error.message] : []);
  const texts = new Map([...sources.documents].map(([at, { text }]) => [at, parsed(text)]));
  const places = new Map([...texts].map(([at, value]) => [at, new Places(value)]));
  const pathOf = (
    at: string,
    section: string | undefined,
    item: Problem['item'],
    path: string,
    last = false,
  ) => {
    const own = steps(path);
    return section ? [...(places.get(at)?.of(section, item, last) ?? [section]), ...own] : own;
  };
  for (const problem of problems) {
    const { feed, section, item, path, message } = problem;
    const kind = kindOf(problem, unreadable);
    // Told once, with a proposal, below.
    if (kind === 'reference') continue;
    const error = kind === 'unreadable' ? commons.error : undefined;
    const isCopy = message.includes('an id that an earlier item');
    drafts.push({
      kind,
      url: feed,
      item: typeof item === 'string' ? item : undefined,
      path: pathOf(feed, section, item, path, isCopy),
      message: error ? sources.reason(error) : sources.readable(message),
      mend: error ? '' : mendFor(path, message),
    });
  }

  const isOwn = ({ source }: Entry<unknown>) => source.url === url;
  const whole = commons.status === 'complete';
  const warned: Warning[] = whole
    ? [...warnings(commons, isOwn, now), ...deadReferences(commons, shared, isOwn)]
    : [];
  const own = documentsOf(commons, sources, url);
  for (const { kind, section, item, path, message, mend } of warned) {
    const at = section ? (own.find((one) => holds(texts.get(one), section, item)) ?? url) : url;
    drafts.push({ kind, url: at, item, path: pathOf(at, section, item, path), message, mend });
  }
  for (const at of own) {
    const value = texts.get(at);
    for (const path of badTombstones(value)) {
      const message = 'must be an id: 1 to 100 of the characters A-Z a-z 0-9 . _ ~ -';
      drafts.push({ kind: 'field', url: at, path, message, mend: mendFor('id', message) });
    }
    const section = at === url ? undefined : sectionOfPart(value, problems, commons);
    if (value && (at === url || section)) {
      for (const { path, meant } of unknownFields(value, section)) {
        const message = 'is no field of the format, and nobody reads it';
        const mend = meant ? `Did you mean "${meant}"?` : 'Correct its name, or take it out.';
        drafts.push({ kind: 'unknown', url: at, path, message, mend });
      }
    }
  }
  return { shown: sources.shown(url), url, commons, findings: placed(drafts, own, sources) };
}

/** The documents of a feed: itself and its parts. */
function documentsOf(commons: Commons, sources: Sources, url: string): string[] {
  const others = new Set([commons.vocabulary?.url, ...partnerUrls(commons)]);
  const folder = new URL('.', url).href;
  return [...sources.documents.keys()].filter(
    (at) => at === url || (at.startsWith(folder) && !others.has(at) && isPart(sources, at)),
  );
}

const isPart = (sources: Sources, at: string) =>
  /^\s*\{[^[]*"(?:items|revision)"/.test(sources.documents.get(at)?.text.slice(0, 2000) ?? '');

/** The addresses of a feed's partners, as far as it may name them. */
export function partnerUrls({ root }: Commons): string[] {
  return (root?.header.partners ?? []).flatMap(
    ({ url }) => feedUrl(url, root?.url ?? '', 'feed') ?? [],
  );
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function holds(value: Record<string, unknown> | undefined, section: string, id?: string): boolean {
  const list = value?.[section] ?? value?.['items'];
  return Array.isArray(list) && list.some((entry: { id?: unknown } | null) => entry?.id === id);
}

/** Items that are taken back, but by an id that none can have. Readers pass over them. */
function badTombstones(value: Record<string, unknown> | undefined): JsonPath[] {
  return [...sectionNames, 'items'].flatMap((name) => {
    const list = value?.[name];
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: { id?: unknown; state?: unknown } | null, i): JsonPath[] => {
      const isGood = typeof item?.id === 'string' && /^[A-Za-z0-9._~-]{1,100}$/.test(item.id);
      return item?.state === 'withdrawn' && !isGood ? [[name, i, 'id']] : [];
    });
  });
}

/** A part does not say of which section it is: that of its first item that is known. */
function sectionOfPart(
  value: Record<string, unknown> | undefined,
  problems: readonly Problem[],
  commons: Commons,
): string | undefined {
  const list = value?.['items'];
  const ids = new Set(
    Array.isArray(list) ? list.map((entry: { id?: unknown } | null) => entry?.id) : [],
  );
  return sectionNames.find(
    (name) =>
      commons.entries(name).some(({ item }) => ids.has(item.id)) ||
      problems.some((problem) => problem.section === name && ids.has(problem.item)),
  );
}

/** Says of each finding where it stands, and adds what only the text shows. */
function placed(drafts: readonly Draft[], own: readonly string[], sources: Sources): Finding[] {
  const findings: Finding[] = [];
  const documents = new Set([...own, ...drafts.map(({ url }) => url)]);
  for (const url of documents) {
    const here = drafts.filter((draft) => draft.url === url);
    const file = sources.shown(url);
    const text = sources.documents.get(url)?.text;
    const positions =
      text === undefined
        ? undefined
        : positionsIn(
            text,
            here.map(({ path }) => path),
          );
    for (const { line, column, message } of positions?.faults ?? []) {
      const mend =
        'Mend it there; often a comma, bracket or quotation mark is missing just before.';
      findings.push({ kind: 'syntax', file, path: '', line, column, message, mend });
    }
    for (const { path, position } of positions?.twice ?? []) {
      const message = 'is there twice in one object; only one of them is read';
      findings.push({
        kind: 'field',
        file,
        path: pathWords(path),
        ...position,
        message,
        mend: 'Keep one of them.',
      });
    }
    for (const { kind, item, path, message, mend } of here) {
      findings.push({
        kind,
        file,
        path: pathWords(path),
        item,
        ...positions?.of(path),
        message,
        mend,
      });
    }
  }
  return findings;
}
