import type { Commons, FeedSource, SectionName } from '@leadership-commons/feed';

/** Something that a list can be filtered by. */
export interface Facet {
  label: string;
  /** The section of the feed that its values are items of. */
  section?: SectionName;
  /** Values that are no items of the feed, in order. */
  values?: readonly FacetValue[];
  /** Whether its values stand in the order of their ids; else, where nothing says, by their names. */
  byId?: boolean;
  /** Whether people search by the names of its values. */
  searched?: boolean;
  /** Whether its values are shown from the start, where there is room. */
  open?: boolean;
}

/** What a list can be filtered by, in the order in which people ask. */
export type Facets<Name extends string> = Readonly<Record<Name, Facet>>;

/** One value of a facet: its identity in selections and links, and what to call it. */
export interface FacetValue {
  id: string;
  label: string;
}

/** Values by their ids: `{ free: 'Free' }`. */
export const valuesFrom = (labels: Readonly<Record<string, string>>): FacetValue[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

/** "Action Research" and "action research" are one kind. */
export const slug = (text: string) => text.trim().toLowerCase().replace(/\s+/g, '-');

export const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

interface NamedEntry {
  key: string;
  item: { name: string };
}

export const named = ({ key, item }: NamedEntry): FacetValue => ({ id: key, label: item.name });

/** The terms that an item of `source` refers to; an id that nothing is known of is none. */
export function termValues(
  commons: Commons,
  section: SectionName,
  ids: readonly string[] | undefined,
  source: FeedSource,
): FacetValue[] {
  return (ids ?? []).flatMap((id) => {
    const term = commons.resolve(section, id, source) as NamedEntry | undefined;
    return term ? [named(term)] : [];
  });
}

/** The localities in which what is for any of these can be taken up. */
export function placeValues(
  commons: Commons,
  within: ReadonlyMap<string, ReadonlySet<string>>,
  localities: readonly FacetValue[],
): FacetValue[] {
  const keys = new Set<string>();
  for (const { id } of localities) {
    // A partner's own place lies in none.
    for (const key of within.get(id) ?? [id]) keys.add(key);
  }
  return [...keys].flatMap((key) => {
    const locality = commons.find('localities', key);
    return locality ? [named(locality)] : [];
  });
}

/** The values that the items of a list have in one facet. */
export class FacetIndex {
  readonly values: FacetValue[] = [];
  private readonly places = new Map<string, number>();
  private readonly lists = new Map<string, readonly number[]>();

  /** The places of values. Items with the same values share one list. */
  add(values: readonly FacetValue[]): readonly number[] {
    const places = [...new Set(values.map((value) => this.placeOf(value)))];
    const known = places.join();
    let list = this.lists.get(known);
    if (!list) this.lists.set(known, (list = places));
    return list;
  }

  find(id: string): number | undefined {
    return this.places.get(id);
  }

  private placeOf(value: FacetValue): number {
    let place = this.places.get(value.id);
    if (place === undefined) {
      this.places.set(value.id, (place = this.values.length));
      this.values.push(value);
    }
    return place;
  }
}

/** Anything whose items have values in facets. */
export interface FacetTable<Name extends string> {
  readonly facets: Readonly<Record<Name, FacetIndex>>;
}

export const indexesOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, new FacetIndex()])) as Record<Name, FacetIndex>;

interface Ordered {
  key: string;
  item: { strand?: string; stage?: number };
}

/** Roles stand by strand, then by stage. */
const byStage = ({ item: a }: Ordered, { item: b }: Ordered) =>
  (a.strand ?? '').localeCompare(b.strand ?? '') || (a.stage ?? 0) - (b.stage ?? 0);

/** Puts the values of a facet in order: the feed's for terms, else the natural one, else by name. */
function orderOf({ section, values, byId }: Facet, commons: Commons) {
  const terms =
    section && section !== 'providers' ? (commons.terms(section) as Ordered[]) : undefined;
  if (section === 'roles') terms?.sort(byStage);
  const order = terms?.map(({ key }) => key) ?? values?.map(({ id }) => id);
  const name = byId ? 'id' : 'label';
  if (!order) return (a: FacetValue, b: FacetValue) => a[name].localeCompare(b[name]);
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: FacetValue) => places.get(id) ?? order.length;
  return (a: FacetValue, b: FacetValue) => placeOf(a) - placeOf(b);
}

/** The values that items have in a facet, in order. */
export const valuesOf = (facet: Facet, commons: Commons, { values }: FacetIndex): FacetValue[] =>
  [...values].sort(orderOf(facet, commons));

/** What a value is called, also where no item has it. */
export function labelOf(
  { section, values }: Facet,
  id: string,
  commons: Commons,
  index: FacetIndex,
): string {
  const term = section && (commons.find(section, id)?.item as { name: string } | undefined);
  const known = [...(values ?? []), ...index.values].find((value) => value.id === id);
  return known?.label ?? term?.name ?? id;
}
