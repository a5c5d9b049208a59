import type { Session } from '@leadership-commons/feed';
import { CellFault, cellText, type CellValue } from './cell.js';
import { readDate, readMoment, readTime, type DateOrder } from './dates.js';

const STATUS = /\s*\((full|postponed|cancelled|scheduled)\)$/i;
const VENUE = /\s+(?:@|at venue)\s+(.+)$/i;
const CLOCK = String.raw`\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?|noon|midday|\d{4}`;
const CLOCKS = new RegExp(
  String.raw`[,\s]+(?:from )?(?<start>${CLOCK})\s*(?:-|–|—|to|until)\s*(?<end>${CLOCK})$`,
  'i',
);
const WHOLE =
  /^(?<start>\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?) to (?<end>\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?)$/;

/** `9-12pm`: the first is in the same half of the day, unless that puts it behind the second. */
export function startOfSpan(start: string, end: string): string {
  const half = /(am|pm)$/i.exec(end.trim())?.[1]?.toLowerCase();
  if (/(am|pm)$/i.test(start) || /[:.]/.test(start) || !half) return readTime(start);
  const until = readTime(end);
  const same = readTime(`${start}${half}`);
  return same < until ? same : readTime(`${start}am`);
}

function readSession(text: string, order: DateOrder | undefined): Session {
  let rest = text;
  const status = STATUS.exec(rest)?.[1]?.toLowerCase() as Session['status'];
  rest = rest.replace(STATUS, '');
  const venue = VENUE.exec(rest)?.[1];
  rest = rest.replace(VENUE, '').trim();
  const more = {
    ...(venue ? { venue: { name: venue } } : {}),
    ...(status ? { status } : {}),
  };
  const whole = WHOLE.exec(rest)?.groups;
  if (whole) {
    return {
      start: readMoment(whole['start'] ?? '', order),
      end: readMoment(whole['end'] ?? '', order),
      ...more,
    };
  }
  const clocks = CLOCKS.exec(rest);
  if (!clocks?.groups) return { start: readMoment(rest, order), ...more };
  const date = readDate(rest.slice(0, clocks.index), order);
  const { start = '', end = '' } = clocks.groups;
  const [from, until] = [startOfSpan(start, end), readTime(end)];
  if (until <= from)
    throw new CellFault(
      `"${text}" ends before it begins`,
      'Correct the times; write 1pm or 13:00.',
    );
  return { start: `${date}T${from}`, end: `${date}T${until}`, ...more };
}

/** The pieces of a cell that may hold several dates; commas part them only if each is a date. */
function pieces(text: string, order: DateOrder | undefined): string[] {
  const parted = text.split(/\s*(?:\n|;|\||&)\s*/).filter(Boolean);
  return parted.flatMap((piece) => {
    const smaller = piece.split(/\s*(?:,|\band\b)\s*/);
    if (smaller.length < 2) return [piece];
    try {
      smaller.forEach((one) => readSession(one, order));
      return smaller;
    } catch {
      return [piece];
    }
  });
}

/** One session or several, one in each line, as `5 January 2026 9am-12pm`. */
export function readSessions(value: CellValue, order: DateOrder | undefined): Session[] {
  if (value instanceof Date || typeof value === 'number')
    return [{ start: readMoment(value, order) }];
  return pieces(cellText(value), order).map((piece) => readSession(piece, order));
}

/** Each piece that holds a date, for finding out which number is the day. */
export const sessionPieces = (text: string): string[] =>
  text.split(/\s*(?:\n|;|\||&|,)\s*/).filter(Boolean);

function writeSession({ start, end, venue, status }: Session): string {
  return [
    start,
    end ? ` to ${end}` : '',
    venue?.name ? ` @ ${venue.name}` : '',
    status ? ` (${status})` : '',
  ].join('');
}

export const writeSessions = (sessions: readonly Session[] | undefined): string =>
  (sessions ?? []).map(writeSession).join('\n');
