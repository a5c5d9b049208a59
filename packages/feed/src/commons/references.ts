import type { FeedSource } from '../feed/feed-source.js';
import { ReadStatus } from '../feed/read-status.js';
import { Slices } from '../read/slices.js';
import type { SectionName } from '../types.js';
import type { Commons } from './commons.js';

/** Which fields hold ids, and of which section. A dot leads into the entries of a list. */
export const references: Partial<Record<SectionName, Readonly<Record<string, SectionName>>>> = {
  localities: { within: 'localities', replacedBy: 'localities' },
  phases: { replacedBy: 'phases' },
  skills: { replacedBy: 'skills' },
  pillars: { replacedBy: 'pillars' },
  hallmarks: { skills: 'skills', replacedBy: 'hallmarks' },
  assessments: { 'statements.hallmark': 'hallmarks' },
  roles: { skills: 'skills', hallmarks: 'hallmarks', replacedBy: 'roles' },
  routes: { from: 'roles', to: 'roles', skills: 'skills' },
  providers: { localities: 'localities', replacedBy: 'providers' },
  secondments: { role: 'roles', phases: 'phases', localities: 'localities', skills: 'skills' },
  offers: {
    providers: 'providers',
    roles: 'roles',
    phases: 'phases',
    skills: 'skills',
    hallmarks: 'hallmarks',
    pillars: 'pillars',
    localities: 'localities',
  },
};

/**
 * Reports ids that name nothing. The items that have them stay.
 *
 * @param looked the items that have been looked at before
 * @param isWhole whether all of a feed's sections of these names could be read: what did not
 *   come may be what is named
 */
export async function reportDeadReferences(
  commons: Commons,
  looked: WeakSet<object>,
  isWhole: (source: FeedSource, names: readonly SectionName[]) => boolean,
  isOver: () => boolean,
): Promise<void> {
  const slices = new Slices();
  for (const [name, fields] of Object.entries(references)) {
    const section = name as SectionName;
    const targets = Object.values(fields);
    // What its ids name may lie in files that nobody asked for.
    if (targets.some((target) => commons.statusOf(target) !== ReadStatus.complete)) continue;
    for (const { item, source } of commons.entries(section)) {
      if (slices.over) await slices.next();
      if (isOver()) return;
      if (looked.has(item) || !isWhole(source, targets)) continue;
      looked.add(item);
      for (const [path, target] of Object.entries(fields)) {
        for (const id of idsAt(item, path)) {
          if (commons.resolve(target, id, source)) continue;
          const message = `names "${id}", which is not among the ${target}`;
          commons.report({ feed: source.url, section, item: item.id, path, message });
        }
      }
    }
  }
}

/** The ids that lie at a path, be it one or a list. */
function idsAt(value: unknown, path: string): string[] {
  const found = path
    .split('.')
    .reduce<unknown[]>(
      (values, step) =>
        values.flatMap((one) => (one as Record<string, unknown> | undefined)?.[step]),
      [value],
    );
  return found.filter((id) => typeof id === 'string');
}
