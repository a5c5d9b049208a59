import { describe, expect, it } from 'vitest';
import { listInWords, publisherInWords } from '../../src/kit/item-words.js';
import { offerFacts } from '../../src/offer-finder/offer-facts.js';
import { commonsOf, tableOf } from './commons.js';
import { feedOf, NOW, offer } from '../support/feeds.js';

async function factsOf(more: object, now = NOW) {
  const commons = commonsOf(feedOf([offer('a', more)]));
  const table = await tableOf(commons, now);
  return offerFacts(commons, table.rows[0]!, { now, locale: 'en-GB' });
}

const session = (day: string, more: object = {}) => ({
  start: `${day}T09:00`,
  end: `${day}T12:00`,
  ...more,
});
const three = [session('2017-06-07'), session('2017-06-12'), session('2017-06-13')];
const hall = { name: 'The hall', address: 'High Street\nLynn' };

describe('when an offer is', () => {
  it.each([
    ['one session', { sessions: [three[0]] }, 'Wed 7 Jun, 9am to 12pm'],
    ['a series', { sessions: three, attendance: 'all' }, 'Wed 7 Jun, 9am to 12pm · series of 3'],
    [
      'alternatives',
      { sessions: three, attendance: 'one' },
      'Wed 7 Jun, 9am to 12pm · choose one of 3 dates',
    ],
    ['sessions of some kind', { sessions: three }, 'Wed 7 Jun, 9am to 12pm · 3 dates'],
    ['words', { when: 'Autumn term 2018; date not given' }, 'Autumn term 2018; date not given'],
    [
      'words before a span of time',
      { when: 'Two years', available: { from: '2017' } },
      'Two years',
    ],
    [
      'a span of time',
      { available: { from: '2017-09', until: '2018-07' } },
      'September 2017 to July 2018',
    ],
    ['a beginning', { available: { from: '2017-09' } }, 'From September 2017'],
    ['an end', { available: { until: '2017-12-31' } }, 'Until 31 December 2017'],
    ['a span without ends', { available: {} }, ''],
    ['not said', {}, ''],
  ])('is said of %s', async (_, more, words) => {
    expect((await factsOf(more)).when).toBe(words);
  });

  it('is said of the next session that is not over, and of the last once all are', async () => {
    const after = Date.parse('2017-06-07T12:00:00+01:00');
    expect((await factsOf({ sessions: three }, after)).when).toBe(
      'Mon 12 Jun, 9am to 12pm · 3 dates',
    );
    const later = Date.parse('2018-01-01T00:00:00Z');
    expect((await factsOf({ sessions: three }, later)).when).toBe(
      'Tue 13 Jun 2017, 9am to 12pm · 3 dates',
    );
  });
});

describe('where an offer is', () => {
  it.each([
    ['a venue', { venue: hall, localities: ['lynn'] }, 'The hall'],
    [
      'the venue of the next session',
      { venue: hall, sessions: [session('2017-06-07', { venue: { name: 'Next' } })] },
      'Next',
    ],
    ['localities', { localities: ['lynn', 'norwich'] }, 'Lynn and Norwich'],
    [
      'a venue that has no name',
      { venue: { address: 'High Street' }, localities: ['lynn'] },
      'Lynn',
    ],
    ['a place that may be left for a screen', { venue: hall, online: true }, 'The hall, or online'],
    ['a screen', { online: true }, 'Online'],
    ['nowhere', { online: false, localities: ['unknown'] }, ''],
  ])('is said of %s', async (_, more, words) => {
    expect((await factsOf(more)).where).toBe(words);
  });
});

describe('how an offer stands', () => {
  it.each([
    [{}, []],
    [{ status: 'scheduled' }, []],
    [{ status: 'full' }, ['Full']],
    [{ status: 'postponed' }, ['Postponed']],
    [{ status: 'cancelled' }, ['Cancelled']],
    [{ sample: true, status: 'full' }, ['Sample', 'Full']],
    [{ sessions: [session('2017-05-31')] }, ['Over']],
    [{ applyBy: '2017-05-31', sessions: three }, ['Closed']],
    [{ applyBy: '2017-05-01', sessions: [session('2017-05-31')] }, ['Over']],
  ])('is said of %j: %j', async (more, tags) => {
    expect((await factsOf(more)).tags).toEqual(tags);
  });

  it.each([
    ['2017-05-31T23:59:59+01:00', [], 'Closes at the end of Wednesday 31 May'],
    ['2017-06-01T00:00:00+01:00', ['Closed'], 'Closed on Wednesday 31 May'],
    ['2017-06-08T00:00:00+01:00', ['Over'], ''],
  ])('at %s with a deadline on 31 May is %j, "%s"', async (now, tags, deadline) => {
    const more = { applyBy: '2017-05-31', sessions: [{ start: '2017-06-07' }] };
    expect(await factsOf(more, Date.parse(now))).toMatchObject({ tags, deadline });
  });

  it('has no deadline where none is given', async () => {
    expect((await factsOf({})).deadline).toBe('');
  });
});

describe('what else is known of an offer', () => {
  it('is its kind, as a word that begins a line', async () => {
    expect((await factsOf({ format: 'action research' })).kind).toBe('Action research');
    expect((await factsOf({ format: undefined })).kind).toBe('');
  });

  it('is who it is for and who provides it, as far as the feed knows them', async () => {
    const providers = [
      'alliance',
      'unknown',
      'trust',
      { name: 'Village', url: 'https://village.example' },
      { name: 'Evil', url: 'javascript:alert(1)' },
    ];
    expect(await factsOf({ roles: ['head', 'unknown'], providers })).toMatchObject({
      roles: ['Headteacher'],
      providers: [
        { name: 'Alliance of schools', url: 'https://alliance.example/' },
        { name: 'The trust', url: undefined },
        { name: 'Village', url: 'https://village.example/' },
        { name: 'Evil', url: undefined },
      ],
    });
  });

  it.each([
    [undefined, 'Price not stated'],
    [[{ amount: 0, currency: 'GBP' }], 'Free'],
    [
      [
        { amount: 75, currency: 'GBP', per: 'session' },
        { amount: 420, currency: 'GBP', for: 'all six' },
      ],
      '£75 a session or £420 for all six',
    ],
  ])('is the price of %j: %s', async (prices, words) => {
    expect((await factsOf({ prices })).price).toBe(words);
  });

  it('is its publisher, and via whom it came', () => {
    const publisher = (more: object) =>
      publisherInWords(commonsOf(feedOf([offer('a', more)])).entries('offers')[0]!);
    expect(publisher({})).toBe('The county');
    const origin = {
      feed: 'https://tsa.example/feed.json',
      publisher: { id: 'tsa', name: 'An alliance' },
      id: '1',
    };
    expect(publisher({ origin })).toBe('An alliance, via The county');
  });

  it.each([
    [undefined, ''],
    ['2017-05-30', 'Tuesday 30 May 2017'],
    ['2016-06-02', 'Thursday 2 June 2016'],
    ['2016-05-30', 'Monday 30 May 2016; not confirmed for over a year'],
  ])('is that it was confirmed on %s: "%s"', async (confirmed, words) => {
    expect((await factsOf({ confirmed })).confirmed).toBe(words);
  });
});

describe('a list in words', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['A', 'B', 'C', 'D'], 'A, B and 2 more'],
  ])('of %j is "%s"', (names, words) => {
    expect(listInWords(names)).toBe(words);
  });
});
