/** All lists of `cells` counts that add up to `people`. */
export function waysToAnswer(people: number, cells: number): number[][] {
  if (cells === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    waysToAnswer(people - first, cells - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** All lists of `size` of the numbers below `kinds`, each from low to high. */
export function* peopleOf(kinds: number, size: number, from = 0): Generator<number[]> {
  if (!size) yield [];
  else {
    for (let kind = from; kind < kinds; kind++) {
      for (const rest of peopleOf(kinds, size - 1, kind)) yield [kind, ...rest];
    }
  }
}

/** Everything in groups of which the same is told. */
export function groupsBy<T>(all: readonly T[], told: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const text = told(one);
    const group = groups.get(text);
    if (group) group.push(one);
    else groups.set(text, [one]);
  }
  return [...groups.values()];
}
