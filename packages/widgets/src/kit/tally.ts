import type { FacetTable } from './facets.js';
import type { Selection } from './selection.js';

/** What a list shows, in numbers. */
export interface Counts<Name extends string> {
  /** How many items there are in all. */
  total: number;
  /** For each facet, how many items choosing a value of it would show of that value. */
  counts: Readonly<Record<Name, readonly number[]>>;
  /** For each facet, how many items letting go of it would show. */
  without: Readonly<Record<Name, number>>;
  /** How many items letting go of the words would show, where there are none with them. */
  withoutWords: number;
}

/** The places that an item's values have in each facet, in the order of the facets. */
type Values = readonly (readonly number[])[];

/** Chooses items by what is set, and counts what each further choice would give. */
export class Tally<Name extends string> {
  private readonly names: readonly Name[];
  /** For each facet the places of its chosen values; of facets without a choice, nothing. */
  private readonly chosen: readonly (ReadonlySet<number> | undefined)[];
  private readonly counts: readonly number[][];
  private readonly without: number[];
  private total = 0;
  private withoutWords = 0;

  constructor(names: readonly Name[], table: FacetTable<Name>, { chosen }: Selection<Name>) {
    this.names = names;
    this.chosen = names.map((name) => {
      const ids: readonly string[] | undefined = chosen[name];
      return ids && new Set(ids.map((id) => table.facets[name].find(id) ?? -1));
    });
    this.counts = names.map((name) => table.facets[name].values.map(() => 0));
    this.without = names.map(() => 0);
  }

  /** The place of the only facet in which an item is not what is asked for, -1 if it is in all. */
  missOf(values: Values): number | undefined {
    let only = -1;
    for (let facet = 0; facet < this.chosen.length; facet++) {
      const places = this.chosen[facet];
      if (!places || values[facet]?.some((value) => places.has(value))) continue;
      if (only >= 0) return undefined;
      only = facet;
    }
    return only;
  }

  /**
   * Counts an item. True if it is shown.
   *
   * @param miss what `missOf` says of it
   * @param hasWords whether it has the words that are looked for
   */
  add(values: Values, miss: number, hasWords: boolean): boolean {
    const fits = miss < 0;
    if (!hasWords) {
      if (fits) this.withoutWords++;
      return false;
    }
    // A facet's own choice does not narrow its counts, so a miss in it counts there alone.
    for (let facet = fits ? 0 : miss; facet <= (fits ? values.length - 1 : miss); facet++) {
      const count = this.counts[facet] as number[];
      for (const value of values[facet] ?? []) count[value] = (count[value] ?? 0) + 1;
    }
    if (fits) this.total++;
    else this.without[miss] = (this.without[miss] ?? 0) + 1;
    return fits;
  }

  get result(): Counts<Name> {
    const byName = <T>(values: readonly T[]) =>
      Object.fromEntries(this.names.map((name, i) => [name, values[i]])) as Record<Name, T>;
    return {
      total: this.total,
      counts: byName(this.counts),
      without: byName(this.without.map((count) => count + this.total)),
      withoutWords: this.withoutWords,
    };
  }
}
