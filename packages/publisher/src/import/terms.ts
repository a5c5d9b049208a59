import type { SectionName } from '@leadership-commons/feed';
import { itemSchemas } from '@leadership-commons/feed/schema';
import { CellFault } from '../cells/cell.js';
import { TermFinder } from '../cells/terms.js';
import type { FeedFile, Item } from '../files/feed-file.js';
import { newTerms } from '../new/terms.js';

/** Terms that a sheet names and no feed has, by section, as they are come across. */
export type AddedTerms = Map<SectionName, Item[]>;

/**
 * The terms of a feed, and of the feed whose vocabulary it shares, as cells may name them.
 * @param added takes the terms that are new; without it an unknown name is a fault
 */
export function termFinders(
  feeds: readonly FeedFile[],
  own: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  added?: AddedTerms,
): (section: SectionName) => TermFinder {
  const finders = new Map<SectionName, TermFinder>();
  return (section) => {
    let finder = finders.get(section);
    if (!finder) {
      const known = feeds.flatMap((feed) => feed.sections.get(section) ?? []);
      const terms = known.flatMap(({ id, name, aliases }) =>
        typeof name === 'string'
          ? [{ id, name, aliases: Array.isArray(aliases) ? (aliases as string[]) : [] }]
          : [],
      );
      const make = added && ((name: string) => addTerm(added, section, name, known));
      finders.set(section, (finder = new TermFinder(section, terms, own[section], make)));
    }
    return finder;
  };
}

function addTerm(
  added: AddedTerms,
  section: SectionName,
  name: string,
  known: readonly Item[],
): { id: string; name: string } {
  const before = added.get(section) ?? [];
  const [term] = newTerms(section, [name.replace(/\s+/g, ' ')], [...known, ...before]);
  const { error } = itemSchemas[section].safeParse(term);
  if (!term || error) {
    throw new CellFault(
      `"${name}" can be no name: ${error?.issues[0]?.message ?? ''}`,
      'Shorten it.',
    );
  }
  added.set(section, [...before, term]);
  return { id: term.id, name: String(term['name']) };
}
