import {
  CommonsLoader,
  dateIn,
  sectionNames,
  startOf,
  type Commons,
} from '@leadership-commons/feed';
import type { Sources } from '../network/sources.js';
import { UserError, type Io } from '../terminal/io.js';

/** Reads a feed as browsers do; with what can't be read the command ends. */
export async function readCommons(sources: Sources, feed: string): Promise<Commons> {
  const loader = new CommonsLoader(sources.address(feed), {
    fetch: sources.fetch,
    caps: { tries: 1 },
  });
  loader.want(sectionNames);
  await loader.finished;
  const { commons } = loader;
  if (!commons.error) return commons;
  throw new UserError(sources.reason(commons.error), `See: npx leadership-feed check ${feed}`);
}

/** The instant that is meant by a date in the feed's zone, else now. */
export function instantOf(io: Io, commons: Commons, date: string | undefined): number {
  if (date === undefined) return io.now();
  const instant = startOf(date, commons.root?.header.timeZone ?? 'UTC');
  if (instant === undefined)
    throw new UserError(`"${date}" is not a date.`, 'Write it as 2026-01-05.');
  return instant;
}

/** The date in the feed's zone at an instant. */
export const dayOf = (commons: Commons, instant: number): string =>
  dateIn(instant, commons.root?.header.timeZone ?? 'UTC');
