import type { Offer } from '@leadership-commons/feed';
import { describe, expect, it } from 'vitest';
import { offerCalendar } from '../src/kit/calendar.js';
import { parseCalendar, unescapeText, valueOf } from './calendar-parser.js';

const options = {
  key: 'norfolk/workshops',
  zone: 'Europe/London',
  now: Date.parse('2017-05-19T12:00:00+01:00'),
  publisher: 'Norfolk County Council',
};
const sheringham = {
  start: '2017-06-07T09:00',
  end: '2017-06-07T12:00',
  venue: {
    name: 'Sheringham Primary',
    address: 'Cooper Road\nSheringham',
    latitude: 52.9,
    longitude: 1.2,
  },
};
const lynn = { start: '2017-06-12T13:00', end: '2017-06-12T16:00' };
const workshops: Offer = {
  id: 'workshops',
  title: 'Leadership: shaping the future',
  summary: 'Half a day, to shape the strategy.',
  format: 'event',
  url: 'https://norfolk.example/workshops',
  modified: '2017-05-19T12:00:00+01:00',
  sessions: [sheringham, lynn],
};
const calendarsOf = (more: Partial<Offer> = {}) =>
  offerCalendar({ ...workshops, ...more }, options).map((file) => ({
    ...file,
    events: parseCalendar(file.text).events,
  }));

describe('the calendar files of an offer', () => {
  it('are one for a series to attend whole', () => {
    const [file, ...others] = calendarsOf({ attendance: 'all' });
    expect(others).toEqual([]);
    expect(file?.name).toBe('Leadership-shaping-the-future.ics');
    expect(file?.events).toHaveLength(2);
    expect(file?.sessions).toEqual([sheringham, lynn]);
  });

  it.each([['one' as const], [undefined]])(
    'are one for each session where attendance is %s, so that none is added unasked',
    (attendance) => {
      const files = calendarsOf({ attendance });
      expect(files.map(({ name }) => name)).toEqual([
        '2017-06-07T09-00-Leadership-shaping-the-future.ics',
        '2017-06-12T13-00-Leadership-shaping-the-future.ics',
      ]);
      expect(files.map(({ events }) => events.length)).toEqual([1, 1]);
      expect(files.map(({ sessions }) => sessions)).toEqual([[sheringham], [lynn]]);
    },
  );

  it('are none where there are no sessions', () => {
    expect(calendarsOf({ sessions: undefined, available: { from: '2017-09' } })).toEqual([]);
    expect(calendarsOf({ sessions: [], attendance: 'all' })).toEqual([]);
  });

  it('tell what it is, where, and who says so', () => {
    const event = calendarsOf()[0]?.events[0];
    expect(unescapeText(valueOf(event, 'DESCRIPTION') ?? '')).toBe(
      'Half a day, to shape the strategy.\n\nhttps://norfolk.example/workshops\n\nPublished by Norfolk County Council',
    );
    expect(unescapeText(valueOf(event, 'LOCATION') ?? '')).toBe(
      'Sheringham Primary, Cooper Road, Sheringham',
    );
    expect(valueOf(event, 'GEO')).toBe('52.900000;1.200000');
    expect(valueOf(event, 'URL')).toBe('https://norfolk.example/workshops');
  });

  it('take the offer’s venue where the session has none, else say that it is online', () => {
    const venue = { name: 'Norwich' };
    expect(valueOf(calendarsOf({ venue, online: true })[1]?.events[0], 'LOCATION')).toBe('Norwich');
    expect(valueOf(calendarsOf({ online: true })[1]?.events[0], 'LOCATION')).toBe('Online');
    expect(valueOf(calendarsOf()[1]?.events[0], 'LOCATION')).toBeUndefined();
  });

  it('leave out what is cancelled', () => {
    const cancelled = { ...sheringham, status: 'cancelled' as const };
    const [file, ...others] = calendarsOf({ sessions: [cancelled, lynn] });
    expect(others).toEqual([]);
    expect(file?.sessions).toEqual([lynn]);
    expect(calendarsOf({ status: 'cancelled', attendance: 'all' })).toEqual([]);
  });

  it('say that a session is postponed where a calendar doesn’t show its status', () => {
    const sessions = [{ ...sheringham, status: 'postponed' as const }, lynn];
    const [postponed, certain] = calendarsOf({ sessions }).map(({ events }) => events[0]);
    expect(valueOf(postponed, 'STATUS')).toBe('TENTATIVE');
    expect(valueOf(postponed, 'SUMMARY')).toBe('Postponed: Leadership: shaping the future');
    expect(valueOf(certain, 'STATUS')).toBe('CONFIRMED');
    expect(valueOf(calendarsOf({ status: 'full' })[0]?.events[0], 'STATUS')).toBe('CONFIRMED');
  });

  it('say that a sample is one', () => {
    const event = calendarsOf({ sample: true })[0]?.events[0];
    expect(valueOf(event, 'SUMMARY')).toBe('Sample: Leadership: shaping the future');
  });

  it('tell apart sessions that begin together in different places', () => {
    const uids = (attendance: 'all' | 'one') =>
      calendarsOf({ attendance, sessions: [sheringham, { start: sheringham.start }] })
        .flatMap(({ events }) => events)
        .map((event) => valueOf(event, 'UID'));
    expect(new Set(uids('one')).size).toBe(2);
    expect(uids('all')).toEqual(uids('one'));
  });

  it('count up with every change of the offer', () => {
    const sequence = (modified?: string) =>
      Number(valueOf(calendarsOf({ modified })[0]?.events[0], 'SEQUENCE'));
    expect(sequence(undefined)).toBe(0);
    expect(sequence('2017-05-19T12:01')).toBeGreaterThan(sequence('2017-05-19T12:00'));
    expect(sequence('2099-12-31')).toBeLessThan(2 ** 31);
  });
});
