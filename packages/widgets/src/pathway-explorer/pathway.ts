import type { Commons, EntryOf } from '@leadership-commons/feed';

/** A role, and the routes that lead out of it and into it. */
export interface PathwayRole {
  readonly entry: EntryOf<'roles'>;
  readonly key: string;
  readonly name: string;
  readonly strand: string;
  /** Its column; not a rank. */
  readonly stage: number;
  readonly out: PathwayRoute[];
  readonly in: PathwayRoute[];
}

/** A way from one role to another. */
export interface PathwayRoute {
  readonly entry: EntryOf<'routes'>;
  readonly key: string;
  readonly kind: string;
  readonly from: PathwayRole;
  readonly to: PathwayRole;
}

/** The roles and routes of a feed and its partners as a graph. It may have circles. */
export class Pathway {
  /** By stage and, within one, in the order of the feed. */
  readonly roles: readonly PathwayRole[];
  readonly routes: readonly PathwayRoute[];
  /** The strands, in the order in which the feed first names them. */
  readonly strands: readonly string[];
  private readonly byKey: ReadonlyMap<string, PathwayRole>;

  constructor(commons: Commons) {
    const terms = commons.terms('roles');
    const roles = terms.map((entry): PathwayRole => ({
      entry,
      key: entry.key,
      name: entry.item.name,
      strand: entry.item.strand,
      stage: entry.item.stage,
      out: [],
      in: [],
    }));
    this.strands = [...new Set(roles.map(({ strand }) => strand))];
    this.roles = roles.sort((a, b) => a.stage - b.stage);
    this.byKey = new Map(roles.map((role) => [role.key, role]));
    this.routes = commons.entries('routes').flatMap((entry) => {
      const { item, source } = entry;
      const from = this.byKey.get(commons.resolve('roles', item.from, source)?.key ?? '');
      const to = this.byKey.get(commons.resolve('roles', item.to, source)?.key ?? '');
      // A route to itself leads nowhere.
      if (!from || !to || from === to) return [];
      const route = { entry, key: entry.key, kind: item.kind, from, to };
      from.out.push(route);
      to.in.push(route);
      return [route];
    });
  }

  find(key: string): PathwayRole | undefined {
    return this.byKey.get(key);
  }

  /** The roles of these strands; of all where none is named. */
  inStrands(strands: readonly string[]): readonly PathwayRole[] {
    return strands.length
      ? this.roles.filter(({ strand }) => strands.includes(strand))
      : this.roles;
  }
}

/** Roles by stage, the first stage first. */
export function byStage(roles: readonly PathwayRole[]): [stage: number, roles: PathwayRole[]][] {
  const stages = new Map<number, PathwayRole[]>();
  for (const role of roles) {
    const held = stages.get(role.stage);
    if (held) held.push(role);
    else stages.set(role.stage, [role]);
  }
  return [...stages].sort(([a], [b]) => a - b);
}
