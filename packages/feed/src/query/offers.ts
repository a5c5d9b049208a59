import type { Commons } from '../commons/commons.js';
import type { EntryOf } from '../merge/entry.js';
import { dateIn, endOf, startOf } from '../rules/time.js';
import type { Offer, SectionName, Session } from '../types.js';

/** When a session is over, milliseconds since 1970. Without an end, with the day on which it starts. */
export function sessionEnd({ start, end }: Session, zone: string): number {
  if (end !== undefined) return endOf(end, zone) ?? Infinity;
  const begin = startOf(start, zone);
  return (begin === undefined ? begin : endOf(dateIn(begin, zone), zone)) ?? Infinity;
}

/** When an offer is over: after its last session, else after `available.until`, else never (`Infinity`). */
export function offerEnd({ sessions, available }: Offer, zone: string): number {
  if (sessions?.length) return Math.max(...sessions.map((session) => sessionEnd(session, zone)));
  return (available?.until === undefined ? undefined : endOf(available.until, zone)) ?? Infinity;
}

/** The first session that is not over at an instant; one that is cancelled only if all are. */
export function nextSession(offer: Offer, zone: string, now: number): Session | undefined {
  let next: Session | undefined;
  let soonest = Infinity;
  const sessions = offer.sessions ?? [];
  const held = sessions.filter(({ status }) => status !== 'cancelled');
  for (const session of held.length ? held : sessions) {
    const start = startOf(session.start, zone) ?? Infinity;
    if (start < soonest && sessionEnd(session, zone) > now) {
      next = session;
      soonest = start;
    }
  }
  return next;
}

/**
 * When an offer next begins: its next session or, where it has none, when it becomes
 * available. `undefined` if it does not say. Of an offer that is over, its last beginning.
 */
export function offerStart(offer: Offer, zone: string, now: number): number | undefined {
  const { sessions, available } = offer;
  const begin = (moment: string | undefined) =>
    moment === undefined ? undefined : startOf(moment, zone);
  const next = nextSession(offer, zone, now);
  if (next || !sessions?.length) return begin(next?.start ?? available?.from);
  return Math.max(...sessions.map(({ start }) => begin(start) ?? -Infinity));
}

/** When applications close, `undefined` if it does not say. */
export function applicationsClose(offer: Offer, zone: string): number | undefined {
  return offer.applyBy === undefined ? undefined : endOf(offer.applyBy, zone);
}

/** The fields of an offer by which it fits something. */
type FitField = 'roles' | 'skills' | 'hallmarks' | 'phases' | 'pillars';

/**
 * The offers, not over at the instant `now`, that fit a term: what is for a role, builds a
 * skill, strengthens a hallmark.
 *
 * @param key the term's key
 */
export function offersFor(
  commons: Commons,
  section: FitField & SectionName,
  key: string,
  now: number,
): EntryOf<'offers'>[] {
  return commons.entries('offers').filter(({ item, source }) => {
    const fits = item[section]?.some((id) => commons.resolve(section, id, source)?.key === key);
    return fits && offerEnd(item, source.header.timeZone) > now;
  });
}
