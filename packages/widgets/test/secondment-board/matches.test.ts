import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesFor } from '../../src/secondment-board/matches.js';
import { commonsOf } from '../support/commons.js';
import { NOW, type Item } from '../support/feeds.js';
import { listing, person, poolOf, tableOf } from './listings.js';
import { listings } from './random-pool.js';

const words = { now: NOW, locale: 'en-GB' };

function matches(of: string, ...items: Item[]) {
  const table = tableOf(commonsOf(poolOf(items)));
  return matchesFor(table, table.find(`county/${of}`)!, words).map(({ row, reasons }) => ({
    id: row.entry.item.id,
    reasons,
  }));
}

const role = { role: 'head' };

describe('a match', () => {
  const post = listing('post', {
    ...role,
    phases: ['primary'],
    localities: ['west'],
    start: '2018-01-04',
    hours: { fte: 0.6 },
    skills: ['finance'],
  });
  const head = person('head', {
    ...role,
    phases: ['primary', 'secondary'],
    localities: ['west'],
    start: '2018-01',
    hours: { fte: 0.4 },
    skills: ['finance', 'coaching-others'],
  });

  it('is found both ways, with reasons in words', () => {
    const reasons = [
      'same role',
      'skill in common: Finance',
      'same phase',
      'same kind',
      'from January 2018',
      'West',
      'both part time',
    ];
    expect(matches('post', post, head)).toEqual([{ id: 'head', reasons }]);
    expect(matches('head', post, head)).toEqual([{ id: 'post', reasons }]);
  });

  it('says how far it is where the places differ, from the middle of the district', () => {
    const near = listing('near', { ...role, localities: ['near'] });
    const localities = [
      { id: 'west', name: 'West', latitude: 52.75, longitude: 0.4 },
      { id: 'near', name: 'Near', latitude: 52.75, longitude: 0.9 },
    ];
    const table = tableOf(
      commonsOf(poolOf([near, person('head', { ...role, localities: ['west'] })], { localities })),
    );
    const [match] = matchesFor(table, table.rows[0]!, words);
    expect(match?.reasons).toContain('about 21 miles');
  });

  it.each([
    ['on the same side', listing('other', role)],
    ['that is not open', person('other', { ...role, status: 'filled' })],
    ['that has closed', person('other', { ...role, closes: '2017-05-31' })],
    ['of another role, without a skill in common', person('other', { role: 'governor' })],
    ['of another phase', person('other', { ...role, phases: ['secondary'] })],
    ['that starts a year later', person('other', { ...role, start: '2019-01' })],
    ['too far away', person('other', { ...role, localities: ['norwich'] })],
  ])('is not what is %s', (_, other) => {
    expect(matches('post', post, other)).toEqual([]);
  });

  it('is there for a skill alone, behind one of the same role', () => {
    const skilled = person('skilled', { skills: ['finance'] });
    expect(matches('post', post, skilled, head).map(({ id }) => id)).toEqual(['head', 'skilled']);
  });

  it('goes both ways in any pool', () => {
    fc.assert(
      fc.property(listings, (items) => {
        const table = tableOf(commonsOf(poolOf(items)));
        const found = new Map(table.rows.map((row) => [row, matchesFor(table, row, words)]));
        for (const [row, own] of found) {
          for (const { row: other, score } of own) {
            const back = found.get(other)!;
            // At most five are named, the best ones.
            const isNamed = back.some((match) => match.row === row && match.score === score);
            expect(
              isNamed || (back.length === 5 && back.every((match) => match.score >= score)),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
