import type { Assessment, Commons, Hallmark } from '@leadership-commons/feed';

/** A step of the scale: how it counts, the words to choose, when to choose it. */
export type Step = Assessment['scale'][number];

export interface Statement {
  /** Unique within the set. */
  id: string;
  text: string;
}

/** A hallmark with the statements of a set that are about it. */
export interface HallmarkPart {
  key: string;
  hallmark: Hallmark;
  statements: Statement[];
}

/** A set of statements for self-assessment, put together from a feed. */
export interface StatementSet {
  /** The qualified id of the assessment. Results name it, and its version. */
  key: string;
  version: string;
  title: string;
  /** Who wrote the statements. */
  source: string | undefined;
  isSample: boolean;
  /** Low to high. */
  scale: readonly Step[];
  parts: readonly HallmarkPart[];
}

const listed = (ids: string) => ids.split(/\s+/).filter(Boolean);

/**
 * The set that an element asks for; `undefined` if the feed has none of that id.
 *
 * @param id an assessment's id or key; without it the first one
 * @param hallmarks ids of hallmarks, parted by spaces: only what is about these
 */
export function statementSet(
  commons: Commons,
  id: string,
  hallmarks: string,
): StatementSet | undefined {
  const entry = commons
    .entries('assessments')
    .find(({ key, item }) => !id || item.id === id || key === id);
  if (!entry) return undefined;
  const { key, item, source } = entry;
  const chosen = listed(hallmarks);
  const parts = new Map<string, HallmarkPart>();
  const seen = new Set<string>();
  for (const statement of item.statements) {
    const found = commons.resolve('hallmarks', statement.hallmark, source);
    if (!found || seen.has(statement.id)) continue;
    if (chosen.length && !chosen.includes(found.item.id)) continue;
    seen.add(statement.id);
    let part = parts.get(found.key);
    if (!part)
      parts.set(found.key, (part = { key: found.key, hallmark: found.item, statements: [] }));
    part.statements.push(statement);
  }
  return {
    key,
    version: item.version,
    title: item.title,
    source: item.source?.title,
    isSample: !!item.sample,
    scale: [...item.scale].sort((a, b) => a.value - b.value),
    parts: [...parts.values()],
  };
}
