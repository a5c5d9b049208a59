import { describe, expect, it } from 'vitest';
import { dateIn, endOf, isTimeZone, precisionOf, startOf } from '../src/index.js';

const LONDON = 'Europe/London';
const iso = (instant: number | undefined) => new Date(instant ?? NaN).toISOString();

describe('a moment', () => {
  it.each([
    ['2017', 'year'],
    ['0001', 'year'],
    ['2017-06', 'month'],
    ['2017-06-07', 'date'],
    ['2016-02-29', 'date'],
    ['2000-02-29', 'date'],
    ['2017-06-07T00:00', 'time'],
    ['2017-06-07T23:59', 'time'],
    ['2017-06-07T09:00:59', 'time'],
    ['2017-06-07T09:00:00.123456', 'time'],
    ['2017-06-07T09:00Z', 'time'],
    ['2017-06-07T09:00:00.5+05:45', 'time'],
    ['2017-06-07T09:00-09:30', 'time'],
  ])('%s is a %s', (text, precision) => {
    expect(precisionOf(text)).toBe(precision);
    expect(startOf(text, LONDON)).toBeTypeOf('number');
    expect(endOf(text, LONDON)).toBeTypeOf('number');
  });

  it.each([
    ...['', ' 2017', '17', '20170607', '2017-6-7', '2017-06-7', '2017-00', '2017-13', '2017-06-00'],
    ...['2017-02-29', '1900-02-29', '2017-04-31', '2017-06-32', '2017-06-07T', '2017-06-07T9:00'],
    ...['2017-06-07T24:00', '2017-06-07T25:00', '2017-06-07T09:60', '2017-06-07T09:00:60'],
    ...['2017-06-07T09', '2017-06-07 09:00', '2017-06-07t09:00', '2017-06-07T09:00z'],
    ...[
      '2017-06-07T09:00.5',
      '2017-06-07T09:00:00.',
      '2017-06-07T09:00+1',
      '2017-06-07T09:00+0100',
    ],
    ...['2017-06-07T09:00+20:00', '2017-06-07T09:00+01:60', '2017-06-07Z', '+002017-06-07'],
    ...['٢٠١٧', '2017-06-07\n', '2017-06-07T09:00[Europe/London]', '07/06/2017', 'June 2017'],
  ])('%j is none', (text) => {
    expect(precisionOf(text)).toBeUndefined();
    expect(startOf(text, LONDON)).toBeUndefined();
    expect(endOf(text, LONDON)).toBeUndefined();
  });

  it('begins and ends by the clocks of the feed, not of the machine', () => {
    expect(process.env['TZ']).toBe('America/New_York');
    expect(iso(startOf('2017', LONDON))).toBe('2017-01-01T00:00:00.000Z');
    expect(iso(endOf('2017', LONDON))).toBe('2018-01-01T00:00:00.000Z');
    expect(iso(startOf('2017-06', LONDON))).toBe('2017-05-31T23:00:00.000Z');
    expect(iso(endOf('2017-06', LONDON))).toBe('2017-06-30T23:00:00.000Z');
    expect(iso(endOf('2017-12', LONDON))).toBe('2018-01-01T00:00:00.000Z');
    expect(iso(endOf('2016-02', LONDON))).toBe('2016-03-01T00:00:00.000Z');
    expect(iso(startOf('2017-06-07', LONDON))).toBe('2017-06-06T23:00:00.000Z');
    expect(iso(endOf('2017-06-07', LONDON))).toBe('2017-06-07T23:00:00.000Z');
    expect(iso(endOf('2016-02-28', LONDON))).toBe('2016-02-29T00:00:00.000Z');
    expect(iso(startOf('2017-06-07T09:00:30', LONDON))).toBe('2017-06-07T08:00:30.000Z');
    expect(iso(endOf('2017-06-07T09:00', LONDON))).toBe('2017-06-07T08:00:00.000Z');
  });

  it('with an offset is the same everywhere', () => {
    for (const zone of [LONDON, 'Asia/Kathmandu', 'Pacific/Apia']) {
      expect(iso(startOf('2017-06-07T09:00Z', zone))).toBe('2017-06-07T09:00:00.000Z');
      expect(iso(startOf('2017-06-07T09:00+05:45', zone))).toBe('2017-06-07T03:15:00.000Z');
      expect(iso(endOf('2017-06-07T22:00-09:30', zone))).toBe('2017-06-08T07:30:00.000Z');
    }
  });

  it('in the years before 100 is not taken for one of the twentieth century', () => {
    expect(iso(startOf('0050', 'UTC'))).toBe('0050-01-01T00:00:00.000Z');
    expect(iso(startOf('1969-12-31', 'UTC'))).toBe('1969-12-31T00:00:00.000Z');
    expect(endOf('1969', 'UTC')).toBe(0);
  });
});

describe('a time zone', () => {
  it('is one that the platform knows by name', () => {
    expect(isTimeZone('Europe/London')).toBe(true);
    expect(isTimeZone('UTC')).toBe(true);
    for (const name of ['', 'London', 'Europe/Norwich', 'GMT+1', '__proto__', 'x'.repeat(1e6)]) {
      expect(isTimeZone(name)).toBe(false);
    }
  });

  it('says which date it is there', () => {
    const instant = Date.UTC(2017, 5, 7, 23, 30);
    expect(dateIn(instant, LONDON)).toBe('2017-06-08');
    expect(dateIn(instant, 'America/New_York')).toBe('2017-06-07');
    expect(dateIn(instant, 'Pacific/Kiritimati')).toBe('2017-06-08');
    expect(dateIn(Date.UTC(2017, 5, 7, 10, 0), 'Pacific/Kiritimati')).toBe('2017-06-08');
    expect(dateIn(Date.UTC(2017, 5, 7, 10, 59), 'Pacific/Pago_Pago')).toBe('2017-06-06');
  });
});
