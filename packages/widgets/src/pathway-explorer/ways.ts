import type { PathwayRole, PathwayRoute } from './pathway.js';
import { skillsOnTheWay, type SkillsOf } from './skills.js';

/** A step from one role to the next: the route to take, and others between the two. */
export interface Step {
  readonly from: PathwayRole;
  readonly to: PathwayRole;
  readonly route: PathwayRoute;
  /** Tasters by which the step can be tried out first. */
  readonly tasters: readonly PathwayRoute[];
}

/** A way from one role to another that visits no role twice. */
export type Way = readonly Step[];

/** What looking for ways has found. */
export interface Ways {
  /** Best first. */
  readonly ways: readonly Way[];
  /** True if there may be more of them. */
  readonly more: boolean;
}

/** The rule by which ways are ordered and left out, for people to read. */
export const RULE =
  'Fewest steps first, then fewest new skills. No way visits a role twice. Left out are ways of over two steps more than the shortest, and ways that step back where others don’t.';

const MAX_WAYS = 20;
/** A step back costs more than any number of steps that are looked at, so that it comes last. */
const BACK = 100;
const EXTRA = 2;
/** How many beginnings of ways are looked at: some 20 ms. */
const EFFORT = 20_000;

/** What a route costs: a step, and more if it goes back or only lets one try. */
function costOf({ kind }: PathwayRoute): number {
  if (kind === 'step back') return 1 + BACK;
  return kind === 'taster' ? 1 + BACK / 2 : 1;
}

/** Of several routes between the same two roles, the cheapest; a taster only if there is no other. */
function stepsFrom(role: PathwayRole): Step[] {
  const best = new Map<PathwayRole, PathwayRoute>();
  for (const route of role.out) {
    const held = best.get(route.to);
    if (!held || costOf(route) < costOf(held)) best.set(route.to, route);
  }
  return [...best].map(([to, route]) => ({
    from: role,
    to,
    route,
    tasters: role.out.filter(
      (other) => other.to === to && other.kind === 'taster' && other !== route,
    ),
  }));
}

/** The least that is left to pay from each role from which the goal can be reached. */
function costsTo(goal: PathwayRole): Map<PathwayRole, number> {
  const costs = new Map([[goal, 0]]);
  const open = new Set([goal]);
  for (const next of open) {
    // It comes again if a cheaper way from it turns up.
    open.delete(next);
    for (const route of next.in) {
      const cost = (costs.get(next) ?? 0) + costOf(route);
      if (cost >= (costs.get(route.from) ?? Infinity)) continue;
      costs.set(route.from, cost);
      open.add(route.from);
    }
  }
  return costs;
}

interface Beginning {
  readonly role: PathwayRole;
  readonly step?: Step;
  readonly before?: Beginning;
  readonly paid: number;
}

function visits(beginning: Beginning, role: PathwayRole): boolean {
  for (let at: Beginning | undefined = beginning; at; at = at.before)
    if (at.role === role) return true;
  return false;
}

function wayOf(beginning: Beginning): Way {
  const steps: Step[] = [];
  for (let at: Beginning | undefined = beginning; at?.step; at = at.before) steps.unshift(at.step);
  return steps;
}

/**
 * The sensible ways from one role to another, best first, by the rule above. Beginnings are
 * followed up in the order of what the whole way costs at least, so that the best ways come
 * first however many there are.
 */
export function findWays(from: PathwayRole, to: PathwayRole, skillsOf: SkillsOf): Ways {
  const rest = costsTo(to);
  const shortest = rest.get(from);
  if (shortest === undefined || from === to) return { ways: [], more: false };
  const found: { way: Way; more: number; skills: number }[] = [];
  // Beginnings by how much more than the shortest way the whole costs at least: a next step
  // never makes that less.
  const open: Beginning[][] = Array.from({ length: EXTRA + 1 }, () => []);
  open[0]?.push({ role: from, paid: 0 });
  let effort = EFFORT;
  search: for (const [more, beginnings] of open.entries()) {
    for (let next = beginnings.pop(); next; next = beginnings.pop()) {
      if (found.length > MAX_WAYS || !effort--) break search;
      if (next.role === to) {
        const way = wayOf(next);
        const skills = skillsOnTheWay(way, skillsOf).flat().length;
        found.push({ way, more, skills });
        continue;
      }
      // The last is taken first: what the feed names first stays first.
      for (const step of stepsFrom(next.role).reverse()) {
        const left = rest.get(step.to);
        if (left === undefined || visits(next, step.to)) continue;
        const paid = next.paid + costOf(step.route);
        open[paid + left - shortest]?.push({ role: step.to, step, before: next, paid });
      }
    }
  }
  const ways = found
    .slice(0, MAX_WAYS)
    .sort((a, b) => a.more - b.more || a.skills - b.skills)
    .map(({ way }) => way);
  return { ways, more: found.length > MAX_WAYS || effort < 0 };
}

/** All roles that can be reached from one, itself left out. */
export function reachedFrom(role: PathwayRole): PathwayRole[] {
  const seen = new Set([role]);
  for (const next of seen) for (const { to } of next.out) seen.add(to);
  seen.delete(role);
  return [...seen];
}
