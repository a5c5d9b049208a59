import type { SectionName } from '@leadership-commons/feed';
import type { Item } from '../files/feed-file.js';
import { IdMaker } from '../import/identity.js';

/**
 * Terms of a section with these names, as little as the format asks for. Roles stand in the
 * order given, each a stage of its own, until somebody says more about them.
 * @param before the terms that are there
 */
export function newTerms(
  section: SectionName,
  names: readonly string[],
  before: readonly Item[] = [],
): Item[] {
  const ids = new IdMaker(before.map(({ id }) => id));
  const stages = before.map(({ stage }) => (typeof stage === 'number' ? stage : 0));
  const last = Math.max(0, ...stages);
  return [...new Set(names)].map((name, i) => ({
    id: ids.make(name),
    name,
    ...(section === 'roles' && {
      strand: 'educators',
      stage: last + i + 1,
      summary: `${name}: say in a sentence what this role is.`,
    }),
  }));
}
