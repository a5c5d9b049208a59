import fc from 'fast-check';
import { facetNames, type FacetName } from '../../src/secondment-board/facets.js';
import type { BoardSelection } from '../../src/secondment-board/find-listings.js';
import { terms, type Item } from '../support/feeds.js';
import { DESK, listing } from './listings.js';

const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 4 });
const idsOf = (items: readonly { id: string }[]) => [...items.map(({ id }) => id), 'unknown'];
const word = fc.constantFrom('leading', 'learning', 'maths', 'café');
const moment = fc.constantFrom('2017-05-31', '2017-06-01', '2017-09-04', '2018', '2018-01');

const fields = fc.record(
  {
    side: fc.constantFrom('opportunity', 'available'),
    title: fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    kind: fc.constantFrom('secondment', 'Secondment', 'action research', 'mentor'),
    summary: word,
    activities: some(['leading', 'visiting']),
    role: fc.constantFrom(...idsOf(terms.roles)),
    roleText: fc.constantFrom('Cook', 'Headteacher'),
    designations: some(['SLE', 'NLE']),
    phases: some(idsOf(terms.phases)),
    localities: some(idsOf(terms.localities)),
    skills: some(idsOf(terms.skills)),
    start: moment,
    end: moment,
    closes: fc.constantFrom('2017-05-30', '2017-06-01', '2017-06-20T12:00', '2017-09-01'),
    hours: fc.record({ fte: fc.constantFrom(0.1, 0.6, 1) }, { requiredKeys: [] }),
    funding: fc.record({ backfill: fc.constantFrom('None', 'Paid in full') }, { requiredKeys: [] }),
    status: fc.constantFrom('open', 'filled', 'withdrawn'),
    broker: fc.constantFrom(DESK, { name: 'Another desk' }),
    confirmed: fc.constantFrom('2016-01-01', '2017-05-01'),
  },
  { requiredKeys: ['side', 'title', 'kind', 'broker'] },
);

/** Listings with ids of their own. */
export const listings = fc
  .array(fields, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((more, i): Item => listing(`l${i}`, more)));

const keys = (items: readonly { id: string }[]) => idsOf(items).map((id) => `county/${id}`);
const values: Record<FacetName, string[]> = {
  side: ['opportunity', 'available'],
  kind: ['secondment', 'action-research', 'unknown'],
  role: [...keys(terms.roles), 'cook'],
  phase: keys(terms.phases),
  place: keys(terms.localities),
  start: ['any', '2017-09', '2018', '2018-01'],
  share: ['full', 'part', 'not-stated'],
  cover: ['funded', 'none', 'not-stated'],
  skill: keys(terms.skills),
  designation: ['sle', 'nle'],
  broker: ['pool-desk', 'another-desk'],
};

const chosen = fc
  .record(
    Object.fromEntries(
      facetNames.map((name) => [name, fc.subarray(values[name], { minLength: 1, maxLength: 2 })]),
    ),
    { requiredKeys: [] },
  )
  .chain((all) =>
    fc
      .subarray(Object.keys(all), { maxLength: 3 })
      .map((names) => Object.fromEntries(names.map((name) => [name, all[name]]))),
  );

export const selections: fc.Arbitrary<BoardSelection> = fc.record({
  words: fc.oneof(fc.constant(''), fc.constantFrom('leading', 'laeding', 'cafe', 'xyzzy')),
  chosen,
  sort: fc.constantFrom('best', 'closing', 'starting', 'confirmed'),
  from: fc.constant(''),
});
