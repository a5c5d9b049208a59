import { describe, expect, it } from 'vitest';
import { ageInWords, zoneName } from '../src/kit/dates.js';

describe('zoneName', () => {
  it('knows summer from winter', () => {
    expect(zoneName(Date.parse('2017-06-07T08:00Z'), 'Europe/London')).toBe('BST');
    expect(zoneName(Date.parse('2017-01-07T08:00Z'), 'Europe/London', 'en-US')).toBe('GMT');
  });
});

describe('ageInWords', () => {
  const now = Date.parse('2017-06-01T10:00:00+01:00');

  it.each([
    ['2017-06-01T00:00:00+01:00', 'today'],
    ['2017-06-02T00:00:00+01:00', 'today'],
    ['2017-05-31T23:59:00+01:00', 'yesterday'],
    ['2017-05-29T12:00:00+01:00', '3 days ago'],
    ['2017-05-02T12:00:00+01:00', '30 days ago'],
    ['2017-05-01T12:00:00+01:00', '1 month ago'],
    ['2016-12-20T12:00:00Z', '5 months ago'],
    ['2016-06-02T12:00:00Z', '11 months ago'],
    ['2016-06-01T12:00:00Z', '1 year ago'],
    ['2015-03-01T12:00:00Z', '2 years ago'],
  ])('of %s is %s', (from, words) => {
    expect(ageInWords(Date.parse(from), now)).toBe(words);
  });

  it('counts days by the calendar of the zone, in the language asked for', () => {
    const evening = Date.parse('2017-05-31T20:00:00Z');
    const night = Date.parse('2017-05-31T23:30:00Z');
    expect(ageInWords(evening, night)).toBe('yesterday');
    expect(ageInWords(evening, night, { zone: 'UTC', locale: 'fr' })).toBe('aujourd’hui');
  });
});
