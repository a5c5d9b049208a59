import { describe, expect, it } from 'vitest';
import { searchFor } from '../../src/kit/selection.js';
import { facets, listingList } from '../../src/secondment-board/facets.js';
import { standingOf } from '../../src/secondment-board/find-listings.js';
import { valuesOf } from '../../src/kit/facets.js';
import { commonsOf } from '../support/commons.js';
import type { Item } from '../support/feeds.js';
import { choosing, everything, find, idsOf, listing, person, poolOf, tableOf } from './listings.js';

const poolTable = (...items: Item[]) => tableOf(commonsOf(poolOf(items)));
const ids = (items: Item[], ...rest: [Parameters<typeof find>[1]?, boolean?]) =>
  idsOf(find(poolTable(...items), ...rest));

const standings = [
  listing('open', { closes: '2017-06-01' }),
  listing('closed', { closes: '2017-05-31' }),
  listing('ended', { end: '2017-05' }),
  listing('filled', { status: 'filled', closes: '2017-07-01' }),
  listing('withdrawn', { status: 'withdrawn' }),
  person('gone', { confirmed: '2016-11-30' }),
];

describe('the pool', () => {
  it('shows what is open: to the end of the closing day, and people for six months', () => {
    expect(ids(standings)).toEqual(['open']);
  });

  it('shows what is over last where the page asks for it, and never what was withdrawn', () => {
    expect(ids(standings, everything, true)[0]).toBe('open');
    expect(ids(standings, everything, true).slice(1).sort()).toEqual([
      'closed',
      'ended',
      'filled',
      'gone',
    ]);
  });

  it('knows how each stands', () => {
    const { rows, now } = poolTable(...standings);
    expect(rows.map((row) => standingOf(row, now))).toEqual([
      'open',
      'closed',
      'closed',
      'filled',
      'withdrawn',
      'closed',
    ]);
  });

  it('knows when something in it changes next', () => {
    const items = [listing('a', { closes: '2017-06-03' }), listing('b', { start: '2017-06-02' })];
    const table = poolTable(...items, listing('c', { closes: '2017-05-01' }));
    expect(find(table).nextChange).toBe(Date.parse('2017-06-01T23:00Z'));
    expect(find(poolTable(listing('a'))).nextChange).toBe(Infinity);
  });
});

describe('the order', () => {
  const items = [
    listing('open-ended', { confirmed: '2017-05-30', start: '2018' }),
    listing('june', { closes: '2017-06-20', start: '2017-09' }),
    listing('july', { closes: '2017-07-01', start: '2017-05', title: 'Maths, maths' }),
    listing('noon', { closes: '2017-06-20T12:00', summary: 'Maths.' }),
  ];

  it.each([
    ['closing', ['noon', 'june', 'july', 'open-ended']],
    ['starting', ['july', 'june', 'open-ended', 'noon']],
    ['confirmed', ['open-ended', 'noon', 'june', 'july']],
  ] as const)('is %s', (sort, order) => {
    expect(ids(items, { ...everything, sort })).toEqual(order);
  });

  it('is by the best match while words are looked for', () => {
    expect(ids(items, searchFor(listingList, everything, 'maths'))).toEqual(['july', 'noon']);
  });
});

describe('a filter', () => {
  const items = [
    listing('part', {
      hours: { fte: 0.6 },
      role: 'head',
      localities: ['west'],
      start: '2018-01-04',
      funding: { backfill: 'Paid in full' },
    }),
    listing('full', { hours: { fte: 1 }, localities: ['county'], funding: { backfill: 'None' } }),
    person('town', { localities: ['lynn'], designations: ['SLE'], roleText: 'Cook' }),
  ];

  it.each([
    ['share', 'part', ['part']],
    ['share', 'full', ['full']],
    ['share', 'not-stated', ['town']],
    ['cover', 'funded', ['part']],
    ['cover', 'none', ['full']],
    ['start', '2018-01', ['part']],
    ['start', 'any', ['town', 'full']],
    ['role', 'county/head', ['part']],
    ['role', 'cook', ['town']],
    ['designation', 'sle', ['town']],
    ['broker', 'pool-desk', ['town', 'part', 'full']],
    ['place', 'county/norwich', ['full']],
  ] as const)('by %s: %s', (name, id, found) => {
    expect(ids(items, choosing(name, id))).toEqual(found);
  });

  it('by a district finds what is for the county, and of a person in a town the district', () => {
    expect(ids(items, choosing('place', 'county/west'))).toEqual(['town', 'part', 'full']);
  });

  it('spells out a designation where a role of the feed goes by it, and orders months', () => {
    const role = { id: 'sle', name: 'Specialist leader', aliases: ['SLE'], stage: 1 };
    const commons = commonsOf(
      poolOf([...items, listing('later', { start: '2017-09' })], { roles: [role] }),
    );
    const table = tableOf(commons);
    const labels = (name: 'designation' | 'start') =>
      valuesOf(facets[name], commons, table.facets[name]).map(({ label }) => label);
    expect(labels('designation')).toEqual(['Specialist leader (SLE)']);
    expect(labels('start')).toEqual([
      'September 2017',
      'January 2018',
      'Straight away, or no date given',
    ]);
  });
});

it('words are found in what the person will do and learn, in the role and the host', () => {
  const items = [
    listing('activity', { activities: ['Coach four leaders'] }),
    listing('gain', { gains: ['Coaching'] }),
    listing('host', { school: { name: 'Coachmakers School' } }),
    listing('other'),
  ];
  expect(ids(items, searchFor(listingList, everything, 'coach')).sort()).toEqual([
    'activity',
    'gain',
    'host',
  ]);
});
