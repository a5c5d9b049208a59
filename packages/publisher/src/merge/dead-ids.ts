import { references, type SectionName } from '@leadership-commons/feed';
import type { ListingFault } from '../add/listings.js';
import type { TermFinder } from '../cells/terms.js';
import type { ListingName } from '../fields/field.js';
import type { Item } from '../files/feed-file.js';
import { nearest } from '../words/nearest.js';

/** Ids of an item that name nothing among the terms it may use: worth a look, as visitors don’t see them. */
export function deadIds(
  section: ListingName,
  item: Item,
  terms: (section: SectionName) => TermFinder,
): ListingFault[] {
  return Object.entries(references[section] ?? {}).flatMap(([field, target]) => {
    const value = item[field];
    const finder = terms(target);
    const ids = (Array.isArray(value) ? value : [value]).filter(
      (id): id is string => typeof id === 'string',
    );
    return ids
      .filter((id) => !finder.has(id))
      .map((id): ListingFault => {
        const meant = nearest(id, finder.ids);
        const mend = meant
          ? `Did you mean "${meant}"?`
          : `Correct the id, or add it to the ${target}.`;
        return {
          path: field,
          message: `names "${id}", which is not among the ${target}`,
          mend,
          isProblem: false,
        };
      });
  });
}
