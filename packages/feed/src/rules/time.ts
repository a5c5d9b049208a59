/**
 * Moments as a feed writes them: `2017`, `2017-06`, `2017-06-07`, `2017-06-07T09:00`,
 * `2017-06-07T09:00:00+01:00`. Without an offset they are local to the feed's time zone.
 */

const MOMENT =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-][01]\d:[0-5]\d)?)?)?)?$/;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How exactly a moment is given. */
export type Precision = 'year' | 'month' | 'date' | 'time';

interface Moment {
  precision: Precision;
  /** The wall clock read as if it were UTC, milliseconds since 1970. */
  wall: number;
  /** Milliseconds east of UTC, where the text gives an offset. */
  offset?: number;
}

function wallClock(year: number, month: number, day: number, hour = 0, minute = 0, second = 0) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute, second);
  return date;
}

function parseOffset(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return (text.startsWith('-') ? -minutes : minutes) * MINUTE;
}

function parse(text: string): Moment | undefined {
  const match = MOMENT.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, offset] = match;
  const date = wallClock(
    Number(year),
    Number(month ?? 1) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  // 31 June rolls over to 1 July.
  if (day && date.getUTCDate() !== Number(day)) return undefined;
  const precision = hour ? 'time' : day ? 'date' : month ? 'month' : 'year';
  return { precision, wall: date.getTime(), offset: offset ? parseOffset(offset) : undefined };
}

/** The precision that `text` has, or `undefined` if it is no moment of the calendar. */
export function precisionOf(text: string): Precision | undefined {
  return parse(text)?.precision;
}

/** What is used of `Temporal`, which knows time zones without the cost of a format. */
interface TemporalZones {
  Instant: {
    fromEpochMilliseconds(instant: number): {
      toZonedDateTimeISO(zone: string): { offsetNanoseconds: number };
    };
  };
}

/** Milliseconds that a zone is east of UTC at an instant. Throws a `RangeError` if it knows no such zone. */
type Offset = (instant: number) => number;

/** Browsers that have `Temporal` know an offset fifty times sooner than from a first `Intl` format. */
function temporalOffset({ Instant }: TemporalZones, zone: string): Offset {
  return (instant) =>
    Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

const NUMERIC = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;

function intlOffset(zone: string): Offset {
  // Not `timeZoneName`: the browser loads more for it, at the time of the first paint.
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...NUMERIC,
  });
  return (instant) => {
    const shown = format.format(instant).match(/\d+/g)?.map(Number) ?? [];
    const [month = 0, day = 0, year = 0, hour, minute, second] = shown;
    return wallClock(year, month - 1, day, hour, minute, second).getTime() - instant;
  };
}

const zones = new Map<string, Offset>();

/** What is known of a zone: its offset at an instant, which it changes on the quarter of an hour. */
function zoneOf(name: string): Offset {
  let known = zones.get(name);
  if (!known) {
    const { Temporal } = globalThis as { Temporal?: TemporalZones };
    const offset = Temporal ? temporalOffset(Temporal, name) : intlOffset(name);
    offset(0);
    const offsets = new Map<number, number>();
    known = (instant) => {
      const quarter = Math.floor(instant / (15 * MINUTE)) * 15 * MINUTE;
      let found = offsets.get(quarter);
      if (found === undefined) offsets.set(quarter, (found = offset(quarter)));
      return found;
    };
    zones.set(name, known);
  }
  return known;
}

/** True if the platform knows the time zone by this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return !!zoneOf(name);
  } catch {
    return false;
  }
}

const offsetAt = (instant: number, zone: string) => zoneOf(zone)(instant);

/**
 * The instant at which a wall clock in the zone shows `wall`. Where the clock shows it
 * twice, the first; where it never does (clocks go forward), as much later as they jump.
 */
function instantOf(wall: number, zoneName: string): number {
  const before = offsetAt(wall - DAY, zoneName);
  const after = offsetAt(wall + DAY, zoneName);
  if (before !== after && offsetAt(wall - before, zoneName) !== before) {
    if (offsetAt(wall - after, zoneName) === after) return wall - after;
  }
  return wall - before;
}

/** The instant (milliseconds since 1970) at which a year, month, date or time begins, or `undefined`. */
export function startOf(text: string, zoneName: string): number | undefined {
  const moment = parse(text);
  if (!moment) return undefined;
  return moment.offset === undefined
    ? instantOf(moment.wall, zoneName)
    : moment.wall - moment.offset;
}

/**
 * The instant (milliseconds since 1970) at which a year, month or date is over, or a time
 * is reached; `undefined` if `text` is no moment. A day ends when the next one begins.
 */
export function endOf(text: string, zoneName: string): number | undefined {
  const moment = parse(text);
  if (!moment || moment.precision === 'time') return startOf(text, zoneName);
  const date = new Date(moment.wall);
  const next = wallClock(
    date.getUTCFullYear() + (moment.precision === 'year' ? 1 : 0),
    date.getUTCMonth() + (moment.precision === 'month' ? 1 : 0),
    date.getUTCDate() + (moment.precision === 'date' ? 1 : 0),
  );
  return instantOf(next.getTime(), zoneName);
}

/** What the wall clock of the zone shows at an instant, as the UTC fields of a date. */
export function wallTime(instant: number, zoneName: string): Date {
  return new Date(instant + offsetAt(instant, zoneName));
}

/** The date (`YYYY-MM-DD`) that it is in the zone at an instant. */
export function dateIn(instant: number, zoneName: string): string {
  return wallTime(instant, zoneName).toISOString().slice(0, 10);
}
