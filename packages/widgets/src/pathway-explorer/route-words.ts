import type { PathwayRole, PathwayRoute } from './pathway.js';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const STRANDS: Readonly<Record<string, string>> = {
  educators: 'Educators and leaders of learning',
};

/** What a strand is called; one that nobody knows, by its own name. */
export const strandName = (strand: string): string =>
  Object.hasOwn(STRANDS, strand) ? (STRANDS[strand] ?? '') : capital(strand);

/** Route kinds in the order in which they are said, and what is said of a line and before a role. */
const KINDS = new Map([
  ['progression', ['Leads to', 'Leads to']],
  ['sideways', ['Sideways', 'Sideways to']],
  ['step back', ['Step back', 'Step back to']],
  ['taster', ['Try out', 'Try out']],
]);

export const kindNames: readonly string[] = [...KINDS.keys()];

/** "Sideways"; of a kind that nobody knows, the kind itself. */
export const kindWords = (kind: string): string => KINDS.get(kind)?.[0] ?? capital(kind);

/** "Sideways to", before the name of a role. */
export const leadingWords = (kind: string): string => KINDS.get(kind)?.[1] ?? capital(kind);

/** The routes in groups of a kind, known kinds first. */
export function byKind(routes: readonly PathwayRoute[]): [kind: string, routes: PathwayRoute[]][] {
  const groups = new Map(kindNames.map((kind): [string, PathwayRoute[]] => [kind, []]));
  for (const route of routes) {
    const group = groups.get(route.kind);
    if (group) group.push(route);
    else groups.set(route.kind, [route]);
  }
  return [...groups].filter(([, group]) => group.length);
}

/**
 * A role and its routes in a sentence or two, as the list shows them: "Senior leader. Leads
 * to Headteacher. Step back to Teacher."
 */
export function roleInWords(role: PathwayRole): string {
  const routes = byKind(role.out).map(
    ([kind, group]) => `${leadingWords(kind)} ${group.map(({ to }) => to.name).join(', ')}`,
  );
  return [role.name, ...routes].join('. ');
}
