import { describe, expect, it } from 'vitest';
import { distanceInWords, parsePlace, placeOf } from '../../src/offer-finder/distance.js';
import { commonsOf } from './commons.js';
import { feedOf, offer } from '../support/feeds.js';

const NORWICH = { latitude: 52.63, longitude: 1.297 };

const distanceOf = (more: object) => {
  const commons = commonsOf(feedOf([offer('a', more)]));
  const entry = commons.entries('offers')[0]!;
  return placeOf(entry, commons, NORWICH);
};

describe('the distance of an offer', () => {
  it('is that of its venue, as the crow flies', () => {
    const venue = { name: 'Lynn', latitude: 52.754, longitude: 0.395 };
    expect(distanceOf({ venue, localities: ['norwich'] })).toEqual({
      miles: expect.closeTo(38.8, 0) as number,
      rough: false,
    });
  });

  it('is rough where only the middle of a locality is known', () => {
    expect(distanceOf({ localities: ['norwich'] })).toEqual({ miles: 0, rough: true });
  });

  it('is not known where places have names only, or half a position', () => {
    const venue = { name: 'A hall', latitude: 52.7 };
    expect(distanceOf({ venue, localities: ['county', 'unknown'] })).toBeUndefined();
    expect(distanceOf({})).toBeUndefined();
  });

  it('is that of a venue on the equator and the meridian of Greenwich', () => {
    expect(distanceOf({ venue: { latitude: 0, longitude: 0 } })?.miles).toBeGreaterThan(3000);
  });
});

describe('a distance in words', () => {
  it.each([
    [0.2, false, 'less than a mile away'],
    [0.2, true, 'less than a mile away'],
    [0.6, false, '1 mile away'],
    [1.2, true, 'about 1 mile away'],
    [12.4, false, '12 miles away'],
    [12.4, true, 'about 12 miles away'],
  ])('of %s miles, rough %s, is "%s"', (miles, rough, words) => {
    expect(distanceInWords({ miles, rough })).toBe(words);
  });
});

describe('a place written as two numbers', () => {
  it.each([
    ['52.63,1.297', NORWICH],
    [' -33.9 , 151 ', { latitude: -33.9, longitude: 151 }],
    ['90,-180', { latitude: 90, longitude: -180 }],
  ])('"%s" is read', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each(['', '52.63', '91,0', '0,181', '52.63;1.297', '1,2,3', 'NaN,1', '1e1,2', 'county/lynn'])(
    '"%s" is none',
    (text) => {
      expect(parsePlace(text)).toBeUndefined();
    },
  );
});
