import { describe, expect, it } from 'vitest';
import { Commons, districtOf, listingTimes, type FeedSource, type Items } from '../src/index.js';

const sourceIn = (timeZone: string, modified = '2026-01-01'): FeedSource => ({
  url: 'https://county.example/feed.json',
  header: {
    version: 1,
    publisher: { id: 'county', name: 'The county' },
    modified,
    language: 'en-GB',
    timeZone,
  },
});

const timesOf = (item: object, source = sourceIn('Europe/London')) =>
  listingTimes({
    key: 'county/a',
    source,
    item: {
      id: 'a',
      title: 'A',
      kind: 'secondment',
      side: 'opportunity',
      summary: '',
      broker: { name: 'Desk' },
      ...item,
    },
  });

const instant = (text: string) => Date.parse(text);

/** Days around both changes of clocks of 2026, and when each is over, by the tz database. */
const ENDS = `
  Europe/London | 2026-03-28 | 2026-03-29T00:00:00Z
  Europe/London | 2026-03-29 | 2026-03-29T23:00:00Z
  Europe/London | 2026-03-30 | 2026-03-30T23:00:00Z
  Europe/London | 2026-10-24 | 2026-10-24T23:00:00Z
  Europe/London | 2026-10-25 | 2026-10-26T00:00:00Z
  Europe/London | 2026-10-26 | 2026-10-27T00:00:00Z
  America/New_York | 2026-03-07 | 2026-03-08T05:00:00Z
  America/New_York | 2026-03-08 | 2026-03-09T04:00:00Z
  America/New_York | 2026-03-09 | 2026-03-10T04:00:00Z
  America/New_York | 2026-10-31 | 2026-11-01T04:00:00Z
  America/New_York | 2026-11-01 | 2026-11-02T05:00:00Z
  America/New_York | 2026-11-02 | 2026-11-03T05:00:00Z
  Australia/Lord_Howe | 2026-04-04 | 2026-04-04T13:00:00Z
  Australia/Lord_Howe | 2026-04-05 | 2026-04-05T13:30:00Z
  Australia/Lord_Howe | 2026-04-06 | 2026-04-06T13:30:00Z
  Australia/Lord_Howe | 2026-10-03 | 2026-10-03T13:30:00Z
  Australia/Lord_Howe | 2026-10-04 | 2026-10-04T13:00:00Z
  Australia/Lord_Howe | 2026-10-05 | 2026-10-05T13:00:00Z
  America/Santiago | 2026-04-03 | 2026-04-04T03:00:00Z
  America/Santiago | 2026-04-04 | 2026-04-05T04:00:00Z
  America/Santiago | 2026-04-05 | 2026-04-06T04:00:00Z
  America/Santiago | 2026-09-04 | 2026-09-05T04:00:00Z
  America/Santiago | 2026-09-05 | 2026-09-06T04:00:00Z
  America/Santiago | 2026-09-06 | 2026-09-07T03:00:00Z
  Asia/Beirut | 2026-03-27 | 2026-03-27T22:00:00Z
  Asia/Beirut | 2026-03-28 | 2026-03-28T22:00:00Z
  Asia/Beirut | 2026-03-29 | 2026-03-29T21:00:00Z
  Asia/Beirut | 2026-10-23 | 2026-10-23T21:00:00Z
  Asia/Beirut | 2026-10-24 | 2026-10-24T22:00:00Z
  Asia/Beirut | 2026-10-25 | 2026-10-25T22:00:00Z`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string, string]);

describe('a listing closes', () => {
  it.each(ENDS)('in %s on %s at %s', (zone, closes, end) => {
    expect(timesOf({ closes }, sourceIn(zone)).closes).toBe(instant(end));
  });

  it.each(ENDS)('in %s at noon of %s, where it says so', (zone, day, end) => {
    const { closes } = timesOf({ closes: `${day}T12:00` }, sourceIn(zone));
    // There the clocks go back at midnight: an hour of that evening comes twice.
    const isLonger = /Santiago 2026-04-04|Beirut 2026-10-24/.test(`${zone} ${day}`);
    expect(instant(end) - closes).toBe((isLonger ? 13 : 12) * 3_600_000);
  });

  it('never, and is never over, where it does not say', () => {
    expect(timesOf({})).toEqual({ start: undefined, closes: Infinity, end: Infinity });
  });

  it('and is over when what it offers has ended', () => {
    const { closes, end } = timesOf({ closes: '2027-01-01', end: '2026-07' });
    expect(closes).toBe(instant('2027-01-02T00:00Z'));
    expect(end).toBe(instant('2026-07-31T23:00Z'));
  });
});

describe('a person who is available', () => {
  const person = (more: object) => timesOf({ side: 'available', ...more }).closes;

  it('is gone after six months, however far off the listing closes', () => {
    const closes = '2028-01-01';
    expect(person({ closes, confirmed: '2026-03-01' })).toBe(instant('2026-09-01T23:00Z'));
    expect(person({ closes, confirmed: '2026-08-31' })).toBe(instant('2027-03-01T00:00Z'));
    expect(person({ closes, modified: '2026-02-01T10:00' })).toBe(instant('2026-08-01T23:00Z'));
  });

  it('is gone six months after the feed was changed, where nothing else says when', () => {
    expect(person({})).toBe(instant('2026-07-01T23:00Z'));
  });

  it('is gone earlier where the listing closes earlier', () => {
    const more = { closes: '2026-03-05', confirmed: '2026-03-01' };
    expect(person(more)).toBe(instant('2026-03-06T00:00Z'));
  });
});

describe('the district of a locality', () => {
  const commons = new Commons('https://county.example/feed.json');
  const source = (commons.root = sourceIn('Europe/London'));
  const add = (item: Items['localities']) => commons.add('localities', item, source);
  add({ id: 'region', name: 'Region' });
  add({ id: 'county', name: 'County', within: 'region' });
  add({ id: 'district', name: 'District', within: 'county' });
  add({ id: 'deep', name: 'Deep', within: 'district' });
  add({ id: 'village', name: 'Village', within: 'county', kind: 'village' });
  add({ id: 'borough', name: 'Borough', within: 'deep', kind: 'district' });
  add({ id: 'lone', name: 'Lone', kind: 'town' });
  add({ id: 'a', name: 'A', within: 'b' });
  add({ id: 'b', name: 'B', within: 'a' });

  it.each([
    ['region', 'region'],
    ['county', 'county'],
    ['district', 'district'],
    ['deep', 'district'],
    ['village', 'county'],
    ['borough', 'borough'],
    ['lone', undefined],
    ['a', 'a'],
  ])('of %s is %s', (id, district) => {
    const locality = commons.resolve('localities', id, source)!;
    expect(districtOf(commons, locality)?.item.id).toBe(district);
  });
});
