import type { ListKind } from '../kit/list-kind.js';
import { nothingChosen, searchFor, type Selection as AnySelection } from '../kit/selection.js';
import { facetNames, facets, type FacetName } from './facets.js';

const sorts = {
  best: 'Best match',
  soonest: 'Soonest first',
  confirmed: 'Recently confirmed',
  nearest: 'Nearest first',
};

export type SortName = keyof typeof sorts;
export type Selection = AnySelection<FacetName, SortName>;

export const sortNames = Object.keys(sorts) as SortName[];

/** The finder's list: of offers. */
export const offerList: ListKind<FacetName, SortName> = {
  noun: ['offer', 'offers'],
  facets,
  names: facetNames,
  sorts,
  usual: 'soonest',
};

export const emptySelection: Selection = nothingChosen(offerList);

/** Words were typed: the best matches come first, unless another order has been asked for. */
export const withWords = (selection: Selection, words: string) =>
  searchFor(offerList, selection, words);
