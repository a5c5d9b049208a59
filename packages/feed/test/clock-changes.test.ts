import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationsClose, dateIn, endOf, startOf, type Offer } from '../src/index.js';

const iso = (instant: number | undefined) => new Date(instant ?? NaN).toISOString().slice(0, 16);

/** Zone, a day of change, its start and its end in UTC. */
const days: [zone: string, day: string, start: string, end: string][] = [
  ['Europe/London', '2017-03-26', '2017-03-26T00:00', '2017-03-26T23:00'],
  ['Europe/London', '2017-10-29', '2017-10-28T23:00', '2017-10-30T00:00'],
  ['America/New_York', '2017-03-12', '2017-03-12T05:00', '2017-03-13T04:00'],
  ['America/New_York', '2017-11-05', '2017-11-05T04:00', '2017-11-06T05:00'],
  // Lord Howe moves by half an hour.
  ['Australia/Lord_Howe', '2017-10-01', '2017-09-30T13:30', '2017-10-01T13:00'],
  ['Australia/Lord_Howe', '2017-04-02', '2017-04-01T13:00', '2017-04-02T13:30'],
  // Kathmandu went from +05:30 to +05:45 at the start of 1986.
  ['Asia/Kathmandu', '1985-12-31', '1985-12-30T18:30', '1985-12-31T18:30'],
  ['Asia/Kathmandu', '1986-01-01', '1985-12-31T18:30', '1986-01-01T18:15'],
  // Apia moved over the date line: there was no 30 December 2011.
  ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00', '2011-12-30T10:00'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00', '2011-12-30T10:00'],
  ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00', '2011-12-31T10:00'],
  ['Pacific/Apia', '2017-04-02', '2017-04-01T10:00', '2017-04-02T11:00'],
  ['Pacific/Apia', '2017-09-24', '2017-09-23T11:00', '2017-09-24T10:00'],
];

/** Zone, a time by its wall clock, and when that is in UTC. */
const times: [zone: string, wall: string, instant: string][] = [
  // The hour that is left out: as much later as the clocks jump.
  ['Europe/London', '2017-03-26T00:59', '2017-03-26T00:59'],
  ['Europe/London', '2017-03-26T01:00', '2017-03-26T01:00'],
  ['Europe/London', '2017-03-26T01:30', '2017-03-26T01:30'],
  ['Europe/London', '2017-03-26T02:00', '2017-03-26T01:00'],
  // The hour that comes twice: the first.
  ['Europe/London', '2017-10-29T00:59', '2017-10-28T23:59'],
  ['Europe/London', '2017-10-29T01:30', '2017-10-29T00:30'],
  ['Europe/London', '2017-10-29T02:00', '2017-10-29T02:00'],
  ['America/New_York', '2017-03-12T02:30', '2017-03-12T07:30'],
  ['America/New_York', '2017-11-05T01:30', '2017-11-05T05:30'],
  ['America/New_York', '2017-11-05T02:00', '2017-11-05T07:00'],
  ['Australia/Lord_Howe', '2017-10-01T02:15', '2017-09-30T15:45'],
  ['Australia/Lord_Howe', '2017-04-02T01:45', '2017-04-01T14:45'],
  ['Asia/Kathmandu', '1986-01-01T00:10', '1985-12-31T18:40'],
  ['Asia/Kathmandu', '2017-06-07T09:00', '2017-06-07T03:15'],
  ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00'],
  // Midnight itself is left out in São Paulo, and comes twice in Havana.
  ['America/Sao_Paulo', '2017-10-15T00:00', '2017-10-15T03:00'],
  ['America/Havana', '2017-11-05T00:30', '2017-11-05T04:30'],
];

describe('where clocks change', () => {
  it.each(days)('in %s, %s lasts from %s to %s', (zone, day, start, end) => {
    expect([startOf(day, zone), endOf(day, zone)].map(iso)).toEqual([start, end]);
  });

  it.each(times)('in %s, %s is %s', (zone, wall, instant) => {
    expect(iso(startOf(wall, zone))).toBe(instant);
    expect(iso(endOf(wall, zone))).toBe(instant);
  });

  it.each(days)('in %s, applications by %s are open from %s up to %s', (zone, day, _start, end) => {
    const closes = applicationsClose({ applyBy: day } as Offer, zone) ?? NaN;
    expect(iso(closes)).toBe(end);
    const atNoon = applicationsClose({ applyBy: `${day}T12:00` } as Offer, zone) ?? NaN;
    expect(atNoon).toBe(startOf(`${day}T12:00`, zone));
  });
});

describe('for any date in any zone', () => {
  const zones = [
    ...['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'],
    ...['Pacific/Apia', 'America/St_Johns', 'Africa/Casablanca', 'Antarctica/Troll', 'Asia/Tehran'],
    ...['Pacific/Chatham', 'America/Sao_Paulo', 'Africa/Cairo', 'America/Havana', 'Asia/Beirut'],
  ];
  const date = fc
    .integer({ min: Date.UTC(1950, 0, 1) / 864e5, max: Date.UTC(2099, 11, 31) / 864e5 })
    .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));
  const next = (day: string) =>
    new Date(Date.parse(`${day}T00:00Z`) + 864e5).toISOString().slice(0, 10);
  const options = { seed: 20170326, numRuns: 2000 };

  it('the end is the start of the next', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...zones), (day, zone) => {
        expect(endOf(day, zone)).toBe(startOf(next(day), zone));
      }),
      options,
    );
  });

  it('the start is the first instant that has this date there', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...zones), (day, zone) => {
        if (zone === 'Pacific/Apia' && day === '2011-12-30') return;
        const start = startOf(day, zone) ?? NaN;
        expect(dateIn(start, zone)).toBe(day);
        expect(dateIn(start - 1, zone) < day).toBe(true);
      }),
      options,
    );
  });

  it('a wall clock that is shown reads back', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(date, minute, fc.constantFrom(...zones), (day, at, zone) => {
        const time = new Date(at * 60_000).toISOString().slice(11, 16);
        const instant = startOf(`${day}T${time}`, zone) ?? NaN;
        const parts = new Intl.DateTimeFormat('sv', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(instant);
        const isGap = parts !== `${day} ${time}`;
        // In a gap, the clock shows a later time: it has jumped.
        if (isGap) expect(parts > `${day} ${time}`).toBe(true);
      }),
      { ...options, numRuns: 1000 },
    );
  });
});
