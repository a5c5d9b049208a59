import type { FeedReading } from '../feed/feed-reading.js';
import { isOver, ReadStatus } from '../feed/read-status.js';
import type { SectionName } from '../types.js';

/**
 * How far the reading of a section has come, of all feeds that show something of it.
 *
 * @param root how far that of the root has come
 */
export function sectionStatus(
  name: SectionName,
  showers: readonly FeedReading[],
  root: ReadStatus,
  hasItems: boolean,
): ReadStatus {
  const statuses = showers.map((reading) => reading.statusOf(name));
  const isLoading = statuses.includes(ReadStatus.loading);
  const isToCome = showers.some(
    ({ status }, i) => !isOver(status) && statuses[i] !== ReadStatus.complete,
  );
  if (isLoading || isToCome) {
    return hasItems || isLoading ? ReadStatus.loading : ReadStatus.waiting;
  }
  const isShort = statuses.includes(ReadStatus.failed);
  if (isShort && (!hasItems || root === ReadStatus.failed)) return ReadStatus.failed;
  return statuses.includes(ReadStatus.waiting) ? ReadStatus.waiting : ReadStatus.complete;
}

/** How many items a section will have, where a feed says so. */
export function sectionSize(
  name: SectionName,
  showers: readonly FeedReading[],
): number | undefined {
  const says = showers.some((reading) => reading.expected(name) !== undefined);
  const sizes = showers.map(
    (reading) => reading.expected(name) ?? reading.share.sections.get(name)?.size ?? 0,
  );
  return says ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
}
