import {
  cleanText,
  dateIn,
  endOf,
  precisionOf,
  safeUrl,
  startOf,
  type Offer,
  type Session,
} from '@leadership-commons/feed';
import { fileName } from './files.js';
import { venueInWords } from './venue.js';

/** An entry of a calendar file. `start` and `end` are moments as a feed writes them. */
export interface CalendarEvent {
  /** With `start` unlike any other's: they make the UID, by which a later file updates the entry. */
  key: string;
  title: string;
  start: string;
  end?: string;
  location?: string;
  description?: string;
  url?: string;
  latitude?: number;
  longitude?: number;
  /** `CONFIRMED` where it says nothing. */
  status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Higher in a later version of the same entry. */
  sequence?: number;
}

export interface CalendarOptions {
  /** IANA name of the time zone that moments without an offset are in. */
  zone: string;
  /** Milliseconds since 1970: when the file is made. */
  now: number;
}

export interface OfferCalendarOptions extends CalendarOptions {
  /** The offer's qualified id: its publisher's and its own. */
  key: string;
  /** The name of who publishes it. */
  publisher?: string;
}

export interface CalendarFile {
  name: string;
  text: string;
  /** The sessions that are in it. */
  sessions: Session[];
}

const escapeText = (text: string) =>
  cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** At most 75 octets a line without its break, never parting the octets of a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** 2017-06-07 or a time with milliseconds in UTC, in the basic format. */
const basic = (text: string) => text.replace(/[-:]|\.\d+/g, '');
const utc = (instant: number) => basic(new Date(instant).toISOString());

/**
 * The properties that say when. Times are in UTC, which every calendar shows in its own
 * zone, so no VTIMEZONE is needed. A time without an end has no DTEND: by the standard it
 * then takes no time, and a length that we made up would block out a diary wrongly.
 */
function whenLines({ start, end = start }: CalendarEvent, zone: string): string[] {
  const from = startOf(start, zone);
  const until = endOf(end, zone) ?? from;
  if (from === undefined || until === undefined) return [];
  if (precisionOf(start) === 'time') {
    // A date as the end of something that starts at a time that day doesn't say when it ends.
    const known = precisionOf(end) === 'time' || dateIn(until - 1, zone) > dateIn(from, zone);
    return [`DTSTART:${utc(from)}`, ...(known && until > from ? [`DTEND:${utc(until)}`] : [])];
  }
  // DTEND is the day after the last one.
  const last = Date.parse(dateIn(Math.max(from, until - 1), zone));
  const after = new Date(last + 86_400_000).toISOString().slice(0, 10);
  return [`DTSTART;VALUE=DATE:${basic(dateIn(from, zone))}`, `DTEND;VALUE=DATE:${basic(after)}`];
}

/**
 * The text of a calendar file (RFC 5545). Without METHOD, so that calendars take it as
 * entries to add and not as an invitation. An event whose start is no moment is left out.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { zone, now }: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Leadership Commons//1//EN',
    'CALSCALE:GREGORIAN',
  ];
  for (const event of events) {
    const when = whenLines(event, zone);
    if (!when[0]) continue;
    const { latitude, longitude } = event;
    const url = safeUrl(event.url);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escapeText(event.key)}/${when[0].replace(/.*:/, '')}@leadership-commons`,
      `DTSTAMP:${utc(now)}`,
      ...when,
      `SUMMARY:${escapeText(event.title)}`,
    );
    if (event.location) lines.push(`LOCATION:${escapeText(event.location)}`);
    if (latitude !== undefined && longitude !== undefined)
      lines.push(`GEO:${latitude.toFixed(6)};${longitude.toFixed(6)}`);
    if (event.description) lines.push(`DESCRIPTION:${escapeText(event.description)}`);
    // An address, not a text, so not escaped; `safeUrl` lets no line break through.
    if (url) lines.push(`URL:${url}`);
    lines.push(
      `STATUS:${event.status ?? 'CONFIRMED'}`,
      `SEQUENCE:${event.sequence ?? 0}`,
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return lines.map(fold).join('');
}

function sessionEvent(
  offer: Offer,
  session: Session,
  { key, publisher, zone }: OfferCalendarOptions,
): CalendarEvent {
  const venue = session.venue ?? offer.venue ?? {};
  const { latitude, longitude } = venue;
  const place = venueInWords(venue);
  const postponed = (session.status ?? offer.status) === 'postponed';
  const url = safeUrl(offer.url ?? offer.apply?.url);
  const modified = startOf(offer.modified ?? '', zone) ?? 0;
  // Alternatives may begin at the same time in different places.
  const namesakes = (offer.sessions ?? []).filter(({ start }) => start === session.start);
  const position = namesakes.indexOf(session);
  return {
    key: position > 0 ? `${key}/${position + 1}` : key,
    // Said in the title: many calendars don't show a status, and none knows samples.
    title: (offer.sample ? 'Sample: ' : '') + (postponed ? 'Postponed: ' : '') + offer.title,
    start: session.start,
    end: session.end,
    location: place || (offer.online ? 'Online' : undefined),
    // The address again: many calendars don't show URL.
    description: [offer.summary, url, publisher && `Published by ${publisher}`]
      .filter(Boolean)
      .join('\n\n'),
    url,
    latitude,
    longitude,
    status: postponed ? 'TENTATIVE' : 'CONFIRMED',
    // Minutes since 1970 grow with every change and stay within 32 bits.
    sequence: Math.max(0, Math.floor(modified / 60_000)),
  };
}

/**
 * The calendar files of an offer's sessions. A series to attend whole is one file. Else
 * each session has its own, also where the feed doesn't say how sessions are attended:
 * one file too many to click is better than evenings in the diary that nobody meant.
 *
 * A cancelled session is in none: calendars that don't heed STATUS:CANCELLED would show
 * it as going ahead.
 */
export function offerCalendar(offer: Offer, options: OfferCalendarOptions): CalendarFile[] {
  const sessions = (offer.sessions ?? []).filter(
    ({ status = offer.status }) => status !== 'cancelled',
  );
  const fileOf = (title: string, part: Session[]): CalendarFile => ({
    name: fileName(title, 'ics'),
    text: calendarFile(
      part.map((session) => sessionEvent(offer, session, options)),
      options,
    ),
    sessions: part,
  });
  if (offer.attendance === 'all' && sessions.length) return [fileOf(offer.title, sessions)];
  if (sessions.length === 1) return [fileOf(offer.title, sessions)];
  return sessions.map((session) =>
    fileOf(`${session.start.slice(0, 16)} ${offer.title}`, [session]),
  );
}
