import { describe, expect, it } from 'vitest';
import {
  formatAvailable,
  formatClosed,
  formatDeadline,
  formatMoment,
  formatSession,
  type DateContext,
} from '../src/kit/dates.js';

const london: DateContext = {
  zone: 'Europe/London',
  locale: 'en-GB',
  now: Date.parse('2017-06-01T00:00:00+01:00'),
};
const french: DateContext = { ...london, locale: 'fr' };
/** Browsers set narrow and no-break spaces in places. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formatMoment', () => {
  it.each([
    ['2017', '2017'],
    ['2017-06', 'June 2017'],
    ['2017-06-07', 'Wednesday 7 June 2017'],
    ['2017-06-07T09:00', 'Wednesday 7 June 2017, 9am'],
    ['2017-06-07T13:30:00', 'Wednesday 7 June 2017, 1.30pm'],
    ['2017-06-07T12:00', 'Wednesday 7 June 2017, 12pm'],
    ['2017-06-07T00:00', 'Wednesday 7 June 2017, midnight'],
    ['2017-06-07T00:05', 'Wednesday 7 June 2017, 12.05am'],
    ['2018-09-20', 'Thursday 20 September 2018'],
  ])('says %s as exactly as it is given: %s', (text, words) => {
    expect(formatMoment(text, london)).toBe(words);
  });

  it('shows a time with an offset in the zone of the feed', () => {
    expect(formatMoment('2017-06-07T08:00Z', london)).toBe('Wednesday 7 June 2017, 9am');
    expect(formatMoment('2017-06-07T23:30-05:00', london)).toBe('Thursday 8 June 2017, 5.30am');
  });

  it('gives back what is no moment', () => {
    expect(formatMoment('next summer', london)).toBe('next summer');
    expect(formatMoment('2017-06-31', london)).toBe('2017-06-31');
  });

  it.each(['en', 'en-US', 'en_GB', 'EN-gb', '', 'no language'])(
    'writes the one English style where the page says that its language is "%s"',
    (locale) => {
      const context = { ...london, locale };
      expect(formatMoment('2017-06-07T09:00', context)).toBe('Wednesday 7 June 2017, 9am');
    },
  );

  it('writes other languages as the browser does', () => {
    expect(formatMoment('2017-06-07', french)).toBe('mercredi 7 juin 2017');
    expect(formatMoment('2017-06-07T09:00', french)).toMatch(/^mercredi 7 juin 2017.*09:00$/);
    expect(formatMoment('2017-06', { ...london, locale: 'cy' })).toBe('Mehefin 2017');
  });
});

describe('formatSession', () => {
  const session = (start: string, end?: string) => ({ start, end });
  const morning = session('2017-06-07T09:00', '2017-06-07T12:00');

  it('says the whole date where there is room', () => {
    expect(formatSession(morning, london, 'long')).toBe('Wednesday 7 June 2017, 9am to 12pm');
  });

  it('is short on a card, and says the year only where it is not the present one', () => {
    expect(formatSession(morning, london, 'short')).toBe('Wed 7 Jun, 9am to 12pm');
    const later = session('2018-09-20T13:30', '2018-09-20T16:30');
    expect(formatSession(later, london, 'short')).toBe('Thu 20 Sep 2018, 1.30pm to 4.30pm');
    const { zone } = london;
    expect(formatSession(morning, { zone }, 'short')).toBe('Wed 7 Jun 2017, 9am to 12pm');
  });

  it.each([
    ['one day', '2017-06-07', undefined, 'Wed 7 Jun'],
    ['one day twice', '2017-06-07', '2017-06-07', 'Wed 7 Jun'],
    ['days of a month', '2017-06-05', '2017-06-07', 'Mon 5 to Wed 7 Jun'],
    ['days of two months', '2017-07-31', '2017-08-02', 'Mon 31 Jul to Wed 2 Aug'],
    ['days of two years', '2017-12-30', '2018-01-02', 'Sat 30 Dec 2017 to Tue 2 Jan 2018'],
    ['days with times', '2017-06-05T09:00', '2017-06-07T16:00', 'Mon 5 to Wed 7 Jun'],
    ['a time without an end', '2017-06-07T09:00', undefined, 'Wed 7 Jun, 9am'],
    ['an evening', '2017-06-07T19:00', '2017-06-08T00:00', 'Wed 7 Jun, 7pm to midnight'],
    ['an end that is no time', '2017-06-07T09:00', '2017-06-07', 'Wed 7 Jun, 9am'],
    ['an end before the start', '2017-06-07T09:00', '2017-06-06T10:00', 'Wed 7 Jun, 9am'],
    ['an end at the start', '2017-06-07T09:00', '2017-06-07T09:00', 'Wed 7 Jun, 9am'],
    ['an end that is no moment', '2017-06-07T09:00', 'lunch', 'Wed 7 Jun, 9am'],
    ['no start at all', 'soon', undefined, 'soon'],
  ])('says %s in short', (_case, start, end, words) => {
    expect(formatSession(session(start, end), london, 'short')).toBe(words);
  });

  it.each([
    ['2017-06-05', '2017-06-07', 'Monday 5 to Wednesday 7 June 2017'],
    [
      '2017-06-05T09:00',
      '2017-06-07T16:00',
      'Monday 5 June 2017, 9am to Wednesday 7 June 2017, 4pm',
    ],
    ['2017-06-05T09:00', '2017-06-07', 'Monday 5 June 2017, 9am to Wednesday 7 June 2017'],
    ['2017-06-07T19:00', '2017-06-08T00:00', 'Wednesday 7 June 2017, 7pm to midnight'],
  ])('says %s to %s at length: %s', (start, end, words) => {
    expect(formatSession(session(start, end), london, 'long')).toBe(words);
  });

  it('joins times of other languages with a dash', () => {
    expect(plain(formatSession(morning, french, 'short'))).toMatch(
      /mer\. 7 juin.*09:00 ?– ?12:00$/,
    );
    expect(formatSession(session('2017-06-05T09:00', '2017-06-07'), french, 'long')).toContain(
      ' – mercredi 7 juin 2017',
    );
  });
});

describe('formatAvailable', () => {
  it.each([
    [{ from: '2018-09' }, 'From September 2018'],
    [{ from: '2017-04-01' }, 'From 1 April 2017'],
    [{ until: '2017-03' }, 'Until March 2017'],
    [{ from: '2017', until: '2020' }, '2017 to 2020'],
    [{ from: '2013', until: '2013' }, '2013'],
    [{ from: '2018-09', until: '2018-12' }, 'September to December 2018'],
    [{ from: '2018-09', until: '2019-07' }, 'September 2018 to July 2019'],
    [{ from: '2017-04-01', until: '2017-04-30' }, '1 to 30 April 2017'],
    [{ from: '2017-04-24', until: '2017' }, '24 April 2017 to 2017'],
    [{ from: '2018-09', until: '2020' }, 'September 2018 to 2020'],
    [{}, ''],
  ])('says %j as "%s"', (available, words) => {
    expect(formatAvailable(available, london)).toBe(words);
  });
});

describe('a deadline', () => {
  it('that is a date lasts to the end of that day, and says so', () => {
    expect(formatDeadline('2017-06-06', london)).toBe('Closes at the end of Tuesday 6 June');
  });

  it('that is a time is said with it', () => {
    expect(formatDeadline('2017-06-06T12:00', london)).toBe('Closes on Tuesday 6 June at 12pm');
  });

  it('at midnight is the end of the day before', () => {
    expect(formatDeadline('2017-06-07T00:00', london)).toBe('Closes at the end of Tuesday 6 June');
  });

  it('has the year where it is not the present one', () => {
    expect(formatDeadline('2018-02-10T18:00', london)).toBe(
      'Closes on Saturday 10 February 2018 at 6pm',
    );
    const newYearsEve = { ...london, now: Date.parse('2017-12-31T23:30:00Z') };
    expect(formatDeadline('2017-12-31', newYearsEve)).toBe(
      'Closes at the end of Sunday 31 December',
    );
  });

  it('that is over says when it closed, where it is known', () => {
    expect(formatClosed('2017-02-10T18:00', london)).toBe('Closed on Friday 10 February');
    expect(formatClosed('2016-11-04', london)).toBe('Closed on Friday 4 November 2016');
    expect(formatClosed(undefined, london)).toBe('Closed');
    expect(formatClosed('in spring', london)).toBe('Closed');
  });

  it('in words that are no moment is given as it is', () => {
    expect(formatDeadline('in spring', london)).toBe('Closes in spring');
  });
});
