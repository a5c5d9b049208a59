import { Slices } from '../read/slices.js';
import type { SectionName } from '../types.js';
import { ReadStatus, type Commons, type EntryOf } from './commons.js';

/** Which fields hold ids, and of which section. */
export const references: Partial<Record<SectionName, Readonly<Record<string, SectionName>>>> = {
  localities: { within: 'localities' },
  hallmarks: { skills: 'skills' },
  roles: { skills: 'skills', hallmarks: 'hallmarks' },
  routes: { from: 'roles', to: 'roles', skills: 'skills' },
  providers: { localities: 'localities' },
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
 * @param checked how many entries of each section have been checked before
 */
export async function reportDeadReferences(
  commons: Commons,
  checked: Map<SectionName, number>,
  isOver: () => boolean,
): Promise<void> {
  const slices = new Slices();
  for (const [name, fields] of Object.entries(references)) {
    const section = name as SectionName;
    const targets = Object.values(fields);
    // What its ids name may lie in files that nobody asked for.
    if (targets.some((target) => commons.statusOf(target) !== ReadStatus.complete)) continue;
    const entries = commons.entries(section);
    for (let i = checked.get(section) ?? 0; i < entries.length; i = checked.get(section) ?? 0) {
      if (slices.over) await slices.next();
      if (isOver()) return;
      reportDead(commons, section, fields, entries[i]);
      checked.set(section, i + 1);
    }
  }
}

function reportDead(
  commons: Commons,
  section: SectionName,
  fields: Readonly<Record<string, SectionName>>,
  entry: EntryOf<SectionName> | undefined,
): void {
  if (!entry) return;
  const { item, source } = entry;
  for (const [field, target] of Object.entries(fields)) {
    const value = (item as Record<string, unknown>)[field];
    for (const id of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof id !== 'string' || commons.resolve(target, id, source)) continue;
      const message = `names "${id}", which is not among the ${target}`;
      commons.report({ feed: source.url, section, item: item.id, path: field, message });
    }
  }
}
