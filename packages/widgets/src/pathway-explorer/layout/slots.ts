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

  const tied = new Set<string>();
  function tie(one: number, other: number): void {
    const [left, right] =
      (columnOf[one] ?? 0) <= (columnOf[other] ?? 0) ? [one, other] : [other, one];
    const key = `${left} ${right}`;
    if (tied.has(key)) return;
    tied.add(key);
    if (columnOf[left] === columnOf[right]) {
      beside[left]?.push(right);
      beside[right]?.push(left);
    } else {
      after[left]?.push(right);
      before[right]?.push(left);
    }
  }

  for (const { stage } of roles) add(columnOfStage.get(stage) ?? 0);
  const lanes = new Map<string, number>();
  const chains = routes.map(({ from, to }) => {
    const chain = [from];
    const end = columnOf[to] ?? 0;
    const direction = Math.sign(end - (columnOf[from] ?? 0));
    for (
      let column = (columnOf[from] ?? 0) + direction;
      direction && column !== end;
      column += direction
    ) {
      const key = `${from} ${column}`;
      let lane = lanes.get(key);
      if (lane === undefined) lanes.set(key, (lane = add(column)));
      chain.push(lane);
    }
    chain.push(to);
    chain.forEach((slot, i) => i && tie(chain[i - 1] ?? slot, slot));
    return chain;
  });
  return { columns, columnOf, roles: roles.length, before, after, beside, chains, stages };
}
