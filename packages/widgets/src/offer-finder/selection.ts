import { facetNames, type FacetName } from './facets.js';

export const sortNames = ['best', 'soonest', 'confirmed', 'nearest'] as const;
export type SortName = (typeof sortNames)[number];

/** What the visitor has asked for. Never changed in place. */
export interface Selection {
  readonly words: string;
  /** The values chosen in each facet. Of one facet any will do; all facets must agree. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly sort: SortName;
  /** The key of the locality, or `latitude,longitude`, from which distances are reckoned. */
  readonly from: string;
}

export const emptySelection: Selection = { words: '', chosen: {}, sort: 'soonest', from: '' };

export function withValues(
  selection: Selection,
  name: FacetName,
  ids: readonly string[],
): Selection {
  return { ...selection, chosen: { ...selection.chosen, [name]: ids.length ? ids : undefined } };
}

/** Chooses a value, or lets go of it. */
export function toggle(selection: Selection, name: FacetName, id: string): Selection {
  const ids = selection.chosen[name] ?? [];
  const others = ids.filter((chosen) => chosen !== id);
  return withValues(selection, name, others.length < ids.length ? others : [...ids, id]);
}

/** Words were typed: the best matches come first, unless another order has been asked for. */
export function withWords(selection: Selection, words: string): Selection {
  const { sort } = selection;
  const usual = sort === 'best' || sort === 'soonest';
  return { ...selection, words, sort: usual ? (words.trim() ? 'best' : 'soonest') : sort };
}

/** How many values are chosen, leaving out those of the facets named. */
export function countChosen(selection: Selection, except: ReadonlySet<FacetName>): number {
  return facetNames.reduce(
    (sum, name) => sum + (except.has(name) ? 0 : (selection.chosen[name]?.length ?? 0)),
    0,
  );
}

/** A view of the finder as a link keeps it. */
export interface View {
  selection: Selection;
  /** The key of the offer whose details are open. */
  open?: string;
}

export function viewToState({ selection, open }: View): Map<string, string[]> {
  const state = new Map<string, string[]>();
  const { words, sort, from, chosen } = selection;
  if (words.trim()) state.set('q', [words.trim()]);
  if (sort !== withWords(emptySelection, words).sort) state.set('sort', [sort]);
  if (from) state.set('from', [from]);
  for (const name of facetNames) {
    const ids = chosen[name];
    if (ids?.length) state.set(name, [...ids]);
  }
  if (open) state.set('open', [open]);
  return state;
}

export function stateToView(state: ReadonlyMap<string, readonly string[]>): View {
  const sort = sortNames.find((name) => name === state.get('sort')?.[0]);
  let selection = withWords(emptySelection, state.get('q')?.[0] ?? '');
  selection = { ...selection, sort: sort ?? selection.sort, from: state.get('from')?.[0] ?? '' };
  for (const name of facetNames) selection = withValues(selection, name, state.get(name) ?? []);
  return { selection, open: state.get('open')?.[0] };
}
