import type { ListKind } from './list-kind.js';

/** What the visitor has asked for. Never changed in place. */
export interface Selection<Name extends string = string, Sort extends string = string> {
  readonly words: string;
  /** The values chosen in each facet. Of one facet any will do; all facets must agree. */
  readonly chosen: Readonly<Partial<Record<Name, readonly string[]>>>;
  readonly sort: Sort | 'best';
  /** The key of the locality, or `latitude,longitude`, from which distances are reckoned. */
  readonly from: string;
}

export const nothingChosen = <Name extends string, Sort extends string>(
  kind: ListKind<Name, Sort>,
): Selection<Name, Sort> => ({
  words: '',
  chosen: {} as Selection<Name>['chosen'],
  sort: kind.usual,
  from: '',
});

export function withValues<S extends Selection>(
  selection: S,
  name: keyof S['chosen'],
  ids: readonly string[],
): S {
  return { ...selection, chosen: { ...selection.chosen, [name]: ids.length ? ids : undefined } };
}

/** Chooses a value, or lets go of it. */
export function toggle<S extends Selection>(selection: S, name: keyof S['chosen'], id: string): S {
  const ids = selection.chosen[name as string] ?? [];
  const others = ids.filter((chosen) => chosen !== id);
  return withValues(selection, name, others.length < ids.length ? others : [...ids, id]);
}

/** Words were typed: the best matches come first, unless another order has been asked for. */
export function searchFor<Name extends string, Sort extends string>(
  { usual }: ListKind<Name, Sort>,
  selection: Selection<Name, Sort>,
  words: string,
): Selection<Name, Sort> {
  const { sort } = selection;
  const isUsual = sort === 'best' || sort === usual;
  return { ...selection, words, sort: isUsual ? (words.trim() ? 'best' : usual) : sort };
}

/** How many values are chosen, leaving out those of the facets named. */
export const countChosen = (selection: Selection, except: ReadonlySet<string>): number =>
  Object.entries(selection.chosen).reduce(
    (sum, [name, ids]) => sum + (except.has(name) ? 0 : (ids?.length ?? 0)),
    0,
  );

/** A view of a list as a link keeps it. */
export interface View<Name extends string, Sort extends string> {
  selection: Selection<Name, Sort>;
  /** The key of the item whose details are open. */
  open?: string;
}

export function stateOfView<Name extends string, Sort extends string>(
  kind: ListKind<Name, Sort>,
  { selection, open }: View<Name, Sort>,
): Map<string, string[]> {
  const state = new Map<string, string[]>();
  const { words, sort, from, chosen } = selection;
  if (words.trim()) state.set('q', [words.trim()]);
  if (sort !== searchFor(kind, nothingChosen(kind), words).sort) state.set('sort', [sort]);
  if (from) state.set('from', [from]);
  for (const name of kind.names) {
    const ids = chosen[name];
    if (ids?.length) state.set(name, [...ids]);
  }
  if (open) state.set('open', [open]);
  return state;
}

export function viewOfState<Name extends string, Sort extends string>(
  kind: ListKind<Name, Sort>,
  state: ReadonlyMap<string, readonly string[]>,
): View<Name, Sort> {
  const first = (name: string) => state.get(name)?.[0];
  let selection = searchFor(kind, nothingChosen(kind), first('q') ?? '');
  const sort = first('sort') ?? '';
  if (Object.hasOwn(kind.sorts, sort)) selection = { ...selection, sort: sort as Sort };
  selection = { ...selection, from: first('from') ?? '' };
  for (const name of kind.names) selection = withValues(selection, name, state.get(name) ?? []);
  return { selection, open: first('open') };
}
