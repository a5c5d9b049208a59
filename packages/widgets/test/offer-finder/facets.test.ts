import { describe, expect, it } from 'vitest';
import { labelOf, valuesOf } from '../../src/kit/facets.js';
import { withValues } from '../../src/kit/selection.js';
import { facetNames, facets, type FacetName } from '../../src/offer-finder/facets.js';
import { emptySelection } from '../../src/offer-finder/selection.js';
import { commonsOf, find, idsOf, tableOf } from './commons.js';
import { feedOf, head, offer, type Feed } from '../support/feeds.js';

/** Which offers each value of a facet finds, by the value's label. */
async function foundBy(name: FacetName, feed: Feed, ...partners: Feed[]) {
  const commons = commonsOf(feed, ...partners);
  const table = await tableOf(commons);
  return Object.fromEntries(
    table.facets[name].values.map(({ id, label }) => {
      const selection = withValues(emptySelection, name, [id]);
      return [label, idsOf(find(table, { selection, past: true }))];
    }),
  );
}

describe('a facet of terms', () => {
  it.each([
    ['role', { roles: ['head', 'governor'] }, ['Headteacher', 'Governor']],
    ['phase', { phases: ['primary'] }, ['Primary']],
    ['skill', { skills: ['finance', 'coaching-others'] }, ['Finance', 'Coaching others']],
    ['hallmark', { hallmarks: ['bravery'] }, ['Bravery']],
    ['pillar', { pillars: ['leading-learning'] }, ['Leading learning']],
    ['provider', { providers: ['trust', 'alliance'] }, ['The trust', 'Alliance of schools']],
  ] as const)('finds an offer by each %s that it names', async (name, fields, labels) => {
    const found = await foundBy(name, feedOf([offer('a', fields), offer('b')]));
    expect(found).toEqual(Object.fromEntries(labels.map((label) => [label, ['a']])));
  });

  it('has one value for a term that an offer names twice, and none for one that is unknown', async () => {
    const feed = feedOf([offer('a', { roles: ['head', 'head', 'nobody'] })]);
    expect(await foundBy('role', feed)).toEqual({ Headteacher: ['a'] });
  });

  it('takes the shared term of an id before a partner’s own, and the own where no other has it', async () => {
    const partner = {
      ...head,
      publisher: { id: 'partner', name: 'A partner' },
      roles: [
        { id: 'head', name: 'Principal', stage: 1, strand: 'educators' },
        { id: 'warden', name: 'Warden', stage: 1, strand: 'educators' },
      ],
      offers: [offer('p', { roles: ['head', 'warden'] })],
    };
    const found = await foundBy('role', feedOf([offer('a', { roles: ['head'] })]), partner);
    expect(found).toEqual({ Headteacher: ['a', 'p'], Warden: ['p'] });
  });
});

describe('the facet of places', () => {
  it('finds in a locality what is for it and for anything that it lies within', async () => {
    const localities = ['county', 'west', 'lynn', 'norwich'];
    const feed = feedOf(localities.map((id) => offer(`for-${id}`, { localities: [id] })));
    expect(await foundBy('place', feed)).toEqual({
      'All of the county': ['for-county'],
      West: ['for-county', 'for-west'],
      Lynn: ['for-county', 'for-west', 'for-lynn'],
      Norwich: ['for-county', 'for-norwich'],
    });
  });

  it('finds online what can be taken part in online, wherever else it is', async () => {
    const feed = feedOf([
      offer('both', { localities: ['lynn'], online: true }),
      offer('online', { online: true }),
      offer('neither', { online: false }),
    ]);
    expect(await foundBy('place', feed)).toEqual({ Lynn: ['both'], Online: ['both', 'online'] });
  });

  it('ends where localities lie in one another in a circle', async () => {
    const localities = [
      { id: 'a', name: 'A', within: 'b' },
      { id: 'b', name: 'B', within: 'a' },
    ];
    const feed = feedOf([offer('1', { localities: ['a'] })], { localities });
    expect(await foundBy('place', feed)).toEqual({ A: ['1'], B: ['1'] });
  });
});

describe('the other facets', () => {
  it('take a kind for one however it is written', async () => {
    const feed = feedOf([
      offer('a', { format: 'action research' }),
      offer('b', { format: 'Action  Research ' }),
      offer('c', { format: undefined }),
    ]);
    expect(await foundBy('format', feed)).toEqual({ 'Action research': ['a', 'b'] });
  });

  it('know a provider that is given by its name alone', async () => {
    const providers = [{ name: 'Village School' }];
    const feed = feedOf([offer('a', { providers }), offer('b', { providers })]);
    expect(await foundBy('provider', feed)).toEqual({ 'Village School': ['a', 'b'] });
  });

  it('tell free from priced and from not stated', async () => {
    const price = (amount: number) => ({ amount, currency: 'GBP' });
    const feed = feedOf([
      offer('free', { prices: [price(0)] }),
      offer('priced', { prices: [price(75)] }),
      offer('free for some', { prices: [price(0), price(75)] }),
      offer('unknown', { prices: [] }),
      offer('silent'),
    ]);
    expect(await foundBy('price', feed)).toEqual({
      Free: ['free'],
      'Has a price': ['priced', 'free for some'],
      'Price not stated': ['unknown', 'silent'],
    });
  });

  it('say how soon an offer begins; what begins within 30 days also begins within 3 months', async () => {
    const on = (start: string) => ({ sessions: [{ start }] });
    const feed = feedOf([
      offer('over', on('2017-05-31')),
      offer('today', on('2017-06-01')),
      offer('in 30 days', on('2017-07-01')),
      offer('in 31 days', on('2017-07-02')),
      offer('in 92 days', on('2017-09-01')),
      offer('in 93 days', on('2017-09-02')),
      offer('no date'),
      offer('going on', { available: { from: '2017-04', until: '2017-12' } }),
      offer('from autumn', { available: { from: '2017-10' } }),
    ]);
    expect(await foundBy('when', feed)).toEqual({
      Over: ['over'],
      'In the next 30 days': ['in 30 days'],
      'In the next 3 months': ['in 30 days', 'in 31 days', 'in 92 days'],
      Later: ['in 93 days', 'from autumn'],
      'Any time, or no date given': ['today', 'no date', 'going on'],
    });
  });
});

describe('the values of a facet', () => {
  it('are terms in the order of the feed, roles by strand and stage, and Online last', async () => {
    const named = {
      roles: ['head', 'new-teacher', 'governor'],
      phases: ['secondary', 'primary'],
      localities: ['norwich', 'lynn'],
      online: true,
    };
    const commons = commonsOf(feedOf([offer('a', named), offer('b', { localities: ['county'] })]));
    const table = await tableOf(commons);
    const labels = (name: FacetName) =>
      valuesOf(facets[name], commons, table.facets[name]).map(({ label }) => label);
    expect(labels('role')).toEqual(['Newly qualified teacher', 'Headteacher', 'Governor']);
    expect(labels('place')).toEqual(['All of the county', 'West', 'Lynn', 'Norwich', 'Online']);
    expect(labels('phase')).toEqual(['Primary', 'Secondary']);
  });

  it('are by name where the feed has no order for them, and by nature for prices and times', async () => {
    const offers = [
      offer('a', { format: 'triad', prices: [], sessions: [{ start: '2018-06-01' }] }),
      offer('b', { format: 'coaching', prices: [{ amount: 0, currency: 'GBP' }] }),
      offer('c', { sessions: [{ start: '2017-06-03' }] }),
    ];
    const commons = commonsOf(feedOf(offers));
    const table = await tableOf(commons);
    const ids = (name: FacetName) =>
      valuesOf(facets[name], commons, table.facets[name]).map(({ id }) => id);
    expect(ids('format')).toEqual(['coaching', 'course', 'triad']);
    expect(ids('price')).toEqual(['free', 'not-stated']);
    expect(ids('when')).toEqual(['month', 'quarter', 'later', 'open']);
  });

  it('are called by their names, also where no offer has them, and by their ids where the feed does not know them', async () => {
    const commons = commonsOf(feedOf([offer('a')]));
    const table = await tableOf(commons);
    expect(labelOf(facets.role, 'county/head', commons, table.facets.role)).toBe('Headteacher');
    expect(labelOf(facets.role, 'county/gone', commons, table.facets.role)).toBe('county/gone');
    expect(labelOf(facets.place, 'online', commons, table.facets.place)).toBe('Online');
  });

  it('are none in any facet of a feed without offers', async () => {
    const table = await tableOf(commonsOf(feedOf([])));
    for (const name of facetNames) expect(table.facets[name].values, name).toEqual([]);
  });
});
