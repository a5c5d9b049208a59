import type { EntryOf } from '@leadership-commons/feed';
import { Pathway } from '../../src/pathway-explorer/pathway.js';
import type { Skill } from '../../src/pathway-explorer/skills.js';
import { commonsOf } from '../offer-finder/commons.js';
import { head, type Feed } from '../support/feeds.js';

/** A pathway feed of roles that are named by a letter each, in stages, and routes like `a>b`. */
export function pathwayFeed(
  stages: readonly string[],
  routes: readonly string[],
  more: object = {},
): Feed {
  const kinds: Record<string, string> = {
    '>': 'progression',
    '=': 'sideways',
    '<': 'step back',
    '?': 'taster',
  };
  return {
    ...head,
    skills: ['s1', 's2', 's3', 's4'].map((id) => ({
      id,
      name: `Skill ${id}`,
      summary: 'A skill.',
    })),
    roles: stages.flatMap((names, i) =>
      [...names].map((id) => ({
        id,
        name: `Role ${id}`,
        strand: 'educators',
        stage: i + 1,
        summary: `What ${id} is.`,
      })),
    ),
    routes: routes.map((text, i) => {
      const [from = '', sign = '', to = ''] = text;
      return {
        id: `${i}-${from}-${to}`,
        from,
        to,
        kind: kinds[sign] ?? sign,
        summary: `${from} to ${to}.`,
      };
    }),
    offers: [],
    ...more,
  };
}

/** A pathway of roles and routes written like `a>b` (progression), `a=b`, `a<b` (back), `a?b` (taster). */
export const pathwayOf = (stages: readonly string[], routes: readonly string[]): Pathway =>
  new Pathway(commonsOf(pathwayFeed(stages, routes)));

export const noSkills = (): readonly Skill[] => [];

/** A skill as it stands in a commons. */
export const skill = (id: string): Skill =>
  ({ key: id, item: { id, name: id } }) as EntryOf<'skills'>;
