import fc from 'fast-check';
import { facetNames } from '../../src/offer-finder/facets.js';
import { sortNames, type Selection } from '../../src/offer-finder/selection.js';
import { offer, terms, type Item } from '../support/feeds.js';

/** A publisher may name a thing twice. */
const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 4 });
const idsOf = (items: readonly { id: string }[]) => [...items.map(({ id }) => id), 'unknown'];

const moment = fc.constantFrom(
  '2017-05-31',
  '2017-05-31T23:30',
  '2017-06-01',
  '2017-06-08T09:00',
  '2017-06-30T16:00',
  '2017-08-15',
  '2018-02-01T13:00',
);
const place = fc.record({
  latitude: fc.integer({ min: 520, max: 530 }).map((tenths) => tenths / 10),
  longitude: fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10),
});

/** Words of which every offer has some, and one typing error away from them. */
const words = fc.constantFrom('leading', 'learning', 'maths', 'café');
export const query = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  fc.constantFrom('leading', 'laeding', 'cafe', 'maths lead', 'nqt', 'lynn', 'xyzzy'),
);

const fields = fc.record(
  {
    title: fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    summary: words,
    description: words,
    format: fc.constantFrom('course', 'Course', 'network', 'action research'),
    roles: some(idsOf(terms.roles)),
    phases: some(idsOf(terms.phases)),
    skills: some(idsOf(terms.skills)),
    hallmarks: some(idsOf(terms.hallmarks)),
    pillars: some(idsOf(terms.pillars)),
    localities: some(idsOf(terms.localities)),
    providers: some([...idsOf(terms.providers), { name: 'Village School' }]),
    online: fc.boolean(),
    prices: some([
      { amount: 0, currency: 'GBP' },
      { amount: 75, currency: 'GBP' },
    ]),
    sessions: fc.array(fc.record({ start: moment, venue: place }, { requiredKeys: ['start'] }), {
      maxLength: 2,
    }),
    applyBy: moment,
    confirmed: fc.constantFrom('2016-01-01', '2017-05-01', '2017-05-02'),
  },
  { requiredKeys: ['title', 'format'] },
);

/** Offers with ids of their own. */
export const offers = fc
  .array(fields, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((more, i): Item => offer(`o${i}`, more)));

const term = (items: readonly { id: string }[]) => idsOf(items).map((id) => `county/${id}`);
const values = {
  role: term(terms.roles),
  phase: term(terms.phases),
  place: [...term(terms.localities), 'online'],
  format: ['course', 'network', 'action-research', 'unknown'],
  when: ['month', 'quarter', 'later', 'open', 'over'],
  price: ['free', 'priced', 'not-stated'],
  skill: term(terms.skills),
  hallmark: term(terms.hallmarks),
  pillar: term(terms.pillars),
  provider: [...term(terms.providers), 'village-school'],
};

const choice = fc.record(
  Object.fromEntries(
    facetNames.map((name) => [name, fc.subarray(values[name], { minLength: 1, maxLength: 2 })]),
  ),
  { requiredKeys: [] },
);
/** Mostly little is chosen, so that something is found. */
const chosen = choice.chain((all) =>
  fc
    .subarray(Object.keys(all), { maxLength: 3 })
    .map((names) => Object.fromEntries(names.map((name) => [name, all[name]]))),
);

export const selections: fc.Arbitrary<Selection> = fc.record({
  words: query,
  chosen,
  sort: fc.constantFrom(...sortNames),
  from: fc.constantFrom('', 'county/lynn', '52.6,1.3'),
});
