import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applicationsClose,
  nextSession,
  offerEnd,
  offersFor,
  offerStart,
  sessionEnd,
  type Offer,
  type Session,
} from '../src/index.js';
import { FEED, head, load, offer } from './support/feeds.js';

const LONDON = 'Europe/London';
const iso = (instant: number | undefined) =>
  instant === undefined || !Number.isFinite(instant) ? instant : new Date(instant).toISOString();
const make = (more: Partial<Offer>) => offer('a', more) as Offer;
const at = (text: string) => Date.parse(text);

/** Three mornings and afternoons in a series, written in no order. */
const series = make({
  sessions: [
    { start: '2017-06-13T13:00', end: '2017-06-13T16:00' },
    { start: '2017-06-07T09:00', end: '2017-06-07T12:00' },
    { start: '2017-06-12T09:00', end: '2017-06-12T12:00' },
  ],
});

describe('a session is over', () => {
  it.each<[Session, string]>([
    [{ start: '2017-06-07T09:00', end: '2017-06-07T12:00' }, '2017-06-07T11:00:00.000Z'],
    [{ start: '2017-06-07T09:00', end: '2017-06-08' }, '2017-06-08T23:00:00.000Z'],
    [{ start: '2017-06-07T09:00' }, '2017-06-07T23:00:00.000Z'],
    [{ start: '2017-06-07' }, '2017-06-07T23:00:00.000Z'],
    [{ start: '2017-10-29T09:00' }, '2017-10-30T00:00:00.000Z'],
    // In London it is the 8th by then.
    [{ start: '2017-06-07T23:30:00Z' }, '2017-06-08T23:00:00.000Z'],
    [{ start: '2017-06-08T00:30:00+09:00' }, '2017-06-07T23:00:00.000Z'],
  ])('that is %j at %s', (session, end) => {
    expect(iso(sessionEnd(session, LONDON))).toBe(end);
  });

  it('never before it begins, unless it says so itself', () => {
    const start = fc
      .date({ min: new Date('2017-01-01'), max: new Date('2018-01-01'), noInvalidDate: true })
      .map((date) => `${date.toISOString().slice(0, 19)}Z`);
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(LONDON, 'Pacific/Apia', 'Asia/Kathmandu'),
        (time, zone) => {
          expect(sessionEnd({ start: time }, zone)).toBeGreaterThan(Date.parse(time));
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('an offer is over', () => {
  it('after its last session, in whatever order they are', () => {
    expect(iso(offerEnd(series, LONDON))).toBe('2017-06-13T15:00:00.000Z');
  });

  it.each([
    ['2017-06-07', '2017-06-07T23:00:00.000Z'],
    ['2017-06', '2017-06-30T23:00:00.000Z'],
    ['2017', '2018-01-01T00:00:00.000Z'],
  ])('without sessions at the end of %s, where it is available until then', (until, end) => {
    expect(iso(offerEnd(make({ available: { until } }), LONDON))).toBe(end);
    expect(iso(offerEnd(make({ sessions: [], available: { until } }), LONDON))).toBe(end);
  });

  it('never, where it does not say when', () => {
    for (const more of [{}, { available: {} }, { available: { from: '2009' } }, { when: '2009' }]) {
      expect(offerEnd(make(more), LONDON)).toBe(Infinity);
    }
    expect(offerEnd(make({ applyBy: '2009-01-01' }), LONDON)).toBe(Infinity);
  });

  it('in 1970 too', () => {
    expect(offerEnd(make({ available: { until: '1969' } }), 'UTC')).toBe(0);
  });

  it('with its sessions, even where it is available for longer', () => {
    const both = make({ sessions: [{ start: '2017-06-07' }], available: { until: '2030' } });
    expect(iso(offerEnd(both, LONDON))).toBe('2017-06-07T23:00:00.000Z');
  });
});

describe('the next session', () => {
  it.each([
    ['2017-06-01T00:00Z', '2017-06-07T09:00', '2017-06-07T08:00:00.000Z'],
    // It has begun, but is not over.
    ['2017-06-07T10:59Z', '2017-06-07T09:00', '2017-06-07T08:00:00.000Z'],
    ['2017-06-07T11:00Z', '2017-06-12T09:00', '2017-06-12T08:00:00.000Z'],
    ['2017-06-13T14:00Z', '2017-06-13T13:00', '2017-06-13T12:00:00.000Z'],
    // All are over: the last beginning.
    ['2017-06-13T15:00Z', undefined, '2017-06-13T12:00:00.000Z'],
  ])('at %s is %s, and the offer begins at %s', (now, start, begins) => {
    expect(nextSession(series, LONDON, at(now))?.start).toBe(start);
    expect(iso(offerStart(series, LONDON, at(now)))).toBe(begins);
  });

  it('of an offer without sessions is none; it begins when it becomes available', () => {
    const now = at('2017-06-01T00:00Z');
    expect(nextSession(make({}), LONDON, now)).toBeUndefined();
    expect(offerStart(make({}), LONDON, now)).toBeUndefined();
    const from = { available: { from: '2017-09' } };
    expect(iso(offerStart(make(from), LONDON, now))).toBe('2017-08-31T23:00:00.000Z');
    expect(iso(offerStart(make({ ...from, sessions: [] }), LONDON, now))).toBe(
      '2017-08-31T23:00:00.000Z',
    );
  });
});

describe('applications close', () => {
  it.each([
    ['2017-06-06', '2017-06-06T23:00:00.000Z'],
    ['2017-02-10T18:00', '2017-02-10T18:00:00.000Z'],
    ['2017-06-06T18:00', '2017-06-06T17:00:00.000Z'],
    ['2017-06-06T18:00-04:00', '2017-06-06T22:00:00.000Z'],
  ])('by %s at %s', (applyBy, closes) => {
    expect(iso(applicationsClose(make({ applyBy }), LONDON))).toBe(closes);
  });

  it('never, where the offer does not say', () => {
    expect(applicationsClose(make({}), LONDON)).toBeUndefined();
  });
});

describe('offers for a term', () => {
  it('are those that name it and are not over', async () => {
    const role = { name: 'R', strand: 'educators', stage: 1, summary: 'x' };
    const { commons } = await load({
      [FEED]: {
        ...head,
        roles: [
          { ...role, id: 'head' },
          { ...role, id: 'sendco' },
        ],
        skills: [{ id: 'head', name: 'Head for figures', summary: 'x' }],
        offers: [
          offer('always', { roles: ['head', 'sendco'] }),
          offer('past', { roles: ['head'], sessions: [{ start: '2017-05-31' }] }),
          offer('today', { roles: ['head'], sessions: [{ start: '2017-06-01' }] }),
          offer('closed', { roles: ['head'], applyBy: '2009-01-01' }),
          offer('for-nobody'),
          offer('for-others', { roles: ['sendco'] }),
          offer('skill', { skills: ['head'] }),
        ],
      },
    });
    const now = at('2017-06-01T12:00Z');
    const found = (section: 'roles' | 'skills', key: string) =>
      offersFor(commons, section, key, now).map(({ item }) => item.id);
    expect(found('roles', 'county/head')).toEqual(['always', 'today', 'closed']);
    expect(found('roles', 'county/sendco')).toEqual(['always', 'for-others']);
    expect(found('skills', 'county/head')).toEqual(['skill']);
    expect(found('roles', 'head')).toEqual([]);
    expect(found('roles', '__proto__')).toEqual([]);
  });
});
