/** A role as the layout sees it. */
export interface LayoutRole {
  /** Roles of a stage stand in a column. */
  readonly stage: number;
  readonly label: string;
}

/** A route between roles, by their places in the list of roles. */
export interface LayoutRoute {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/**
 * Places in columns: one for each role and, where a route passes a column by, one for it to
 * go through. The routes of a role that pass a column in the same direction share theirs, as
 * branches do a trunk.
 */
export interface Slots {
  /** The slots of each column, top to bottom. */
  readonly columns: number[][];
  /** The column of each slot. The slots below `roles` are the roles. */
  readonly columnOf: readonly number[];
  readonly roles: number;
  /** To which slots of the column before, and of the one after, each is tied. */
  readonly before: readonly number[][];
  readonly after: readonly number[][];
  /** To which slots of its own column. */
  readonly beside: readonly number[][];
  /** The slots that each route goes through, from its first role to its last. */
  readonly chains: readonly number[][];
  readonly stages: readonly number[];
}

export function slotsOf(roles: readonly LayoutRole[], routes: readonly LayoutRoute[]): Slots {
  const stages = [...new Set(roles.map(({ stage }) => stage))].sort((a, b) => a - b);
  const columnOfStage = new Map(stages.map((stage, column) => [stage, column]));
  const columns: number[][] = stages.map(() => []);
  const columnOf: number[] = [];
  const before: number[][] = [];
  const after: number[][] = [];
  const beside: number[][] = [];

  function add(column: number): number {
    const slot = columnOf.push(column) - 1;
    columns[column]?.push(slot);
    before.push([]);
    after.push([]);
    beside.push([]);
    return slot;
  }

  function tie(one: number, other: number): void {
    const [from = 0, to = 0] = [columnOf[one], columnOf[other]];
    const [left, right] = from <= to ? [one, other] : [other, one];
    const forward = (from === to ? beside : after)[left] ?? [];
    if (forward.includes(right)) return;
    forward.push(right);
    (from === to ? beside : before)[right]?.push(left);
  }

  for (const { stage } of roles) add(columnOfStage.get(stage) ?? 0);
  const lanes = new Map<number, number>();
  const chains = routes.map(({ from, to }) => {
    const chain = [from];
    const end = columnOf[to] ?? 0;
    let last = from;
    let column = columnOf[from] ?? 0;
    for (const step = Math.sign(end - column); column !== end;) {
      column += step;
      let slot: number | undefined = to;
      if (column !== end) {
        const key = from * stages.length + column;
        slot = lanes.get(key);
        if (slot === undefined) lanes.set(key, (slot = add(column)));
      }
      tie(last, slot);
      chain.push(slot);
      last = slot;
    }
    if (last === to) return chain;
    tie(from, to);
    return [from, to];
  });
  return { columns, columnOf, roles: roles.length, before, after, beside, chains, stages };
}
