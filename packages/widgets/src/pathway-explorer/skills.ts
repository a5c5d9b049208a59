import type { EntryOf } from '@leadership-commons/feed';
import type { PathwayRole, PathwayRoute } from './pathway.js';
import type { Way } from './ways.js';

export type Skill = EntryOf<'skills'>;

/** Gives the skills that a role needs, or that a route asks for. */
export type SkillsOf = (of: PathwayRole | PathwayRoute) => readonly Skill[];

/**
 * What is new at each step of a way: the skills that the route or the role it leads to asks
 * for, and that neither the first role nor a step before has asked for.
 */
export function skillsOnTheWay(way: Way, skillsOf: SkillsOf): Skill[][] {
  const known = new Set(way[0] ? skillsOf(way[0].from) : []);
  return way.map(({ route, to }) => {
    const fresh = [...new Set([...skillsOf(route), ...skillsOf(to)])].filter(
      (skill) => !known.has(skill),
    );
    for (const skill of fresh) known.add(skill);
    return fresh;
  });
}

/** What two lists have in common, and what only one of them has. */
export function compared<T>(
  one: readonly T[],
  other: readonly T[],
): { both: T[]; onlyOne: T[]; onlyOther: T[] } {
  return {
    both: one.filter((item) => other.includes(item)),
    onlyOne: one.filter((item) => !other.includes(item)),
    onlyOther: other.filter((item) => !one.includes(item)),
  };
}
