import type { Facets } from './facets.js';
import { grouped } from './numbers.js';

/** What a list is a list of, and how it can be filtered and sorted. */
export interface ListKind<Name extends string, Sort extends string = string> {
  /** Its items, one and several: "offer", "offers". */
  readonly noun: readonly [string, string];
  readonly facets: Facets<Name>;
  /** The names of the facets, in order. */
  readonly names: readonly Name[];
  /** What each order is called. */
  readonly sorts: Readonly<Record<Sort, string>>;
  /** The order in which items stand where no words are looked for. */
  readonly usual: Sort;
}

/** "1 offer", "1,240 offers" */
export const countInWords = (count: number, [one, many]: ListKind<string>['noun']) =>
  `${grouped(count)} ${count === 1 ? one : many}`;
