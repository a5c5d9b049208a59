import type { Commons } from '../commons/commons.js';
import type { Entry, EntryOf } from '../merge/entry.js';
import { endOf, startOf } from '../rules/time.js';
import type { Offer, Secondment } from '../types.js';
import { applicationsClose, offerEnd, offerStart } from './offers.js';

/** How an offer or a secondment stands at an instant. */
export const Standing = {
  /** It can be taken up or applied for, and begins within four months if it says when. */
  now: 'now',
  /** It begins later than that. */
  later: 'later',
  /** It is full, put off, called off or filled, or no longer takes applications. */
  closed: 'closed',
  /** It is over. */
  over: 'over',
} as const;

export type Standing = (typeof Standing)[keyof typeof Standing];

/** An offer or a secondment, and what it is for. */
export interface Opportunity {
  readonly section: 'offers' | 'secondments';
  readonly entry: EntryOf<'offers'> | EntryOf<'secondments'>;
  readonly standing: Standing;
  /** When it begins, milliseconds since 1970, as far as it says. */
  readonly start: number | undefined;
  /** The keys of what it is for; empty where it does not say. */
  readonly roles: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
}

/** What opportunities are asked for. */
export interface OpportunityQuery {
  /** The present instant, milliseconds since 1970. */
  now: number;
  /** Show what is over, too. */
  past?: boolean;
}

/** A term: what is on offer until the next one has begun. */
const FOUR_MONTHS = 122 * 24 * 60 * 60 * 1000;

const standingBy = (
  { now }: OpportunityQuery,
  { start = now, end, isClosed }: { start?: number; end: number; isClosed: boolean },
): Standing => {
  if (end <= now) return Standing.over;
  if (isClosed) return Standing.closed;
  return start > now + FOUR_MONTHS ? Standing.later : Standing.now;
};

/** Gives the keys of terms by their ids; each is looked up once. */
function keysOf(commons: Commons) {
  return (
    section: 'roles' | 'skills' | 'phases',
    ids: readonly string[] | undefined,
    { source }: Entry<unknown>,
  ): Set<string> =>
    new Set((ids ?? []).flatMap((id) => commons.resolve(section, id, source)?.key ?? []));
}

const asWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The roles that a text names, by a name (what is in brackets left out) or an alias: "Head or middle leader". */
function rolesNamed(commons: Commons, text: string): string[] {
  const words = asWords(text);
  return commons
    .terms('roles')
    .filter(({ item }) =>
      [item.name.replace(/\(.*/, ''), ...(item.aliases ?? [])].some((name) =>
        words.includes(asWords(name)),
      ),
    )
    .map(({ key }) => key);
}

function offerStanding(offer: Offer, zone: string, query: OpportunityQuery): Standing {
  const { status = 'scheduled', places } = offer;
  const closes = applicationsClose(offer, zone) ?? Infinity;
  return standingBy(query, {
    start: offerStart(offer, zone, query.now),
    end: offerEnd(offer, zone),
    isClosed: status !== 'scheduled' || places?.left === 0 || closes <= query.now,
  });
}

function secondmentStanding(item: Secondment, zone: string, query: OpportunityQuery): Standing {
  const at = (text: string | undefined) => (text === undefined ? undefined : endOf(text, zone));
  return standingBy(query, {
    start: item.start === undefined ? undefined : startOf(item.start, zone),
    end: Math.min(at(item.end) ?? Infinity, at(item.closes) ?? Infinity),
    isClosed: (item.status ?? 'open') !== 'open',
  });
}

const order = Object.values(Standing);

/**
 * All offers, and the secondments that hosts offer, each with how it stands and what it is
 * for: what can be taken up now first, and of that what begins soonest.
 */
export function opportunities(commons: Commons, query: OpportunityQuery): Opportunity[] {
  const keys = keysOf(commons);
  const offers = commons.entries('offers').map((entry): Opportunity => {
    const { item, source } = entry;
    const zone = source.header.timeZone;
    return {
      section: 'offers',
      entry,
      standing: offerStanding(item, zone, query),
      start: offerStart(item, zone, query.now),
      roles: keys('roles', item.roles, entry),
      skills: keys('skills', item.skills, entry),
      phases: keys('phases', item.phases, entry),
    };
  });
  const secondments = commons
    .entries('secondments')
    .filter(({ item }) => item.side === 'opportunity')
    .map((entry): Opportunity => {
      const { item, source } = entry;
      const zone = source.header.timeZone;
      const roles = keys('roles', item.role === undefined ? [] : [item.role], entry);
      for (const key of rolesNamed(commons, item.roleText ?? '')) roles.add(key);
      return {
        section: 'secondments',
        entry,
        standing: secondmentStanding(item, zone, query),
        start: item.start === undefined ? undefined : startOf(item.start, zone),
        roles,
        skills: keys('skills', item.skills, entry),
        phases: keys('phases', item.phases, entry),
      };
    });
  return [...offers, ...secondments]
    .filter(({ standing }) => query.past || standing !== Standing.over)
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        (a.start ?? query.now) - (b.start ?? query.now),
    );
}

/** Those for a role, and for a phase if one is named (or for any). */
export const forRole = (all: readonly Opportunity[], role: string): Opportunity[] =>
  all.filter(({ roles }) => roles.has(role));

/** Those for a phase, and those that are for any. No phase: all. */
export const forPhase = (all: readonly Opportunity[], phase: string | undefined): Opportunity[] =>
  all.filter(({ phases }) => !phase || !phases.size || phases.has(phase));

/**
 * Those that fit a step from one role to another: for one of the two (or no role in
 * particular), and building one of the skills that it asks for (or no skill in particular).
 */
export function forStep(
  all: readonly Opportunity[],
  roles: readonly string[],
  skills: readonly string[],
): Opportunity[] {
  return all.filter((one) => {
    if (!one.roles.size && !one.skills.size) return false;
    const fitsRole = !one.roles.size || roles.some((key) => one.roles.has(key));
    return fitsRole && (!one.skills.size || skills.some((key) => one.skills.has(key)));
  });
}

/** The skills, by their keys, that none of these builds now or later: gaps. */
export function gapsIn(fitting: readonly Opportunity[], skills: readonly string[]): string[] {
  const open = fitting.filter(
    ({ standing }) => standing === Standing.now || standing === Standing.later,
  );
  return skills.filter((key) => !open.some((one) => one.skills.has(key)));
}
