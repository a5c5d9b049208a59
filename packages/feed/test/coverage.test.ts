import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverage,
  coverageAxes,
  coverageRows,
  gapsFirst,
  gapsOf,
  type Coverage,
  type SectionName,
} from '../src/index.js';
import { FEED, head, load, offer } from './support/feeds.js';

const NOW = Date.parse('2026-01-05T12:00:00Z');
const skill = (id: string) => ({ id, name: id, summary: id });
const terms = {
  localities: [
    { id: 'county', name: 'County' },
    { id: 'west', name: 'West', within: 'county' },
    { id: 'lynn', name: 'Lynn', within: 'west' },
    { id: 'norwich', name: 'Norwich', within: 'county' },
  ],
  skills: ['coaching', 'finance', 'change'].map(skill),
  roles: [
    { id: 'ect', name: 'ECT', strand: 'educators', stage: 1, summary: 's', skills: ['coaching'] },
    {
      id: 'head',
      name: 'Head',
      strand: 'educators',
      stage: 2,
      summary: 's',
      skills: ['coaching', 'finance'],
    },
  ],
};

async function commonsOf(offers: object[], more: object = {}) {
  const sections: SectionName[] = ['offers'];
  return (await load({ [FEED]: { ...head, ...terms, ...more, offers } }, sections)).commons;
}

/** The counts, a line for each row. */
const counts = ({ cells }: Coverage) =>
  cells.map((line) => line.map((cell) => (cell.isGap ? '!' : cell.offers.length)));

describe('offers against roles and skills', () => {
  it('are counted in every cell that they are for', async () => {
    const commons = await commonsOf([
      offer('a', { roles: ['ect', 'head'], skills: ['coaching'] }),
      offer('b', { roles: ['head'], skills: ['coaching', 'change'] }),
    ]);
    const table = coverage(commons, 'roles', 'skills', NOW);
    expect(table.rows.map(({ name }) => name)).toEqual(['ECT', 'Head']);
    expect(counts(table)).toEqual([
      [1, 0, 0],
      [2, '!', 1],
    ]);
    expect(table.cells[1]?.[0]?.offers.map(({ item }) => item.id)).toEqual(['a', 'b']);
    expect(table).toMatchObject({ offers: 2, gaps: 1, needed: 3, saysNeeds: true });
    expect(table.rows.map(({ offers, gaps }) => [offers, gaps])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('are the same the other way round', async () => {
    const commons = await commonsOf([offer('a', { roles: ['ect'], skills: ['coaching'] })]);
    const one = coverage(commons, 'roles', 'skills', NOW);
    const other = coverage(commons, 'skills', 'roles', NOW);
    expect(other.gaps).toBe(one.gaps);
    expect(counts(other)).toEqual(
      counts(one)[0]?.map((_, i) => counts(one).map((line) => line[i])),
    );
  });

  it('do not count where they are over or cancelled, and stand in no cell where they name no term', async () => {
    const commons = await commonsOf([
      offer('over', { roles: ['ect'], skills: ['coaching'], sessions: [{ start: '2026-01-04' }] }),
      offer('off', { roles: ['ect'], skills: ['coaching'], status: 'cancelled' }),
      offer('full', { roles: ['ect'], skills: ['coaching'], status: 'full' }),
      offer('vague', { skills: ['coaching', 'none'] }),
    ]);
    const table = coverage(commons, 'roles', 'skills', NOW);
    expect(counts(table)).toEqual([
      [1, 0, 0],
      ['!', '!', 0],
    ]);
    expect(table).toMatchObject({ offers: 2, withoutRow: 1, withoutColumn: 0 });
    expect(table.columns[0]?.offers).toBe(2);
  });

  it('put what has most gaps first', async () => {
    const commons = await commonsOf([offer('a', { roles: ['ect'], skills: ['coaching'] })]);
    const table = gapsFirst(coverage(commons, 'roles', 'skills', NOW));
    expect(table.rows.map(({ name }) => name)).toEqual(['Head', 'ECT']);
    expect(counts(table)).toEqual([
      ['!', '!', 0],
      [0, 1, 0],
    ]);
    expect(gapsOf(table).map(({ row, column }) => `${row.name} ${column.name}`)).toEqual([
      'Head finance',
      'Head coaching',
    ]);
  });

  it('are a sheet in which what nobody needs is empty', async () => {
    const commons = await commonsOf([offer('a', { roles: ['ect'], skills: ['change'] })]);
    expect(coverageRows(coverage(commons, 'roles', 'skills', NOW), 'roles')).toEqual([
      ['Role', 'coaching', 'finance', 'change', 'All offers'],
      ['ECT', 0, '', 1, 1],
      ['Head', 0, 0, '', 0],
    ]);
  });
});

describe('offers against localities', () => {
  it('are for all that lies within a place, and every empty cell is a gap', async () => {
    const commons = await commonsOf([
      offer('a', { roles: ['ect'], localities: ['west'] }),
      offer('b', { roles: ['head'], localities: ['county', 'lynn'] }),
    ]);
    expect(counts(coverage(commons, 'roles', 'localities', NOW))).toEqual([
      ['!', 1, 1, '!'],
      [1, 1, 1, 1],
    ]);
  });
});

describe('whatever the offers', () => {
  const ids = (section: keyof typeof terms) =>
    fc.subarray([...terms[section].map(({ id }) => id), 'unknown']);
  const offers = fc.array(
    fc.record({ roles: ids('roles'), skills: ids('skills'), localities: ids('localities') }),
    { maxLength: 12 },
  );
  const axes = fc.subarray([...coverageAxes], { minLength: 2, maxLength: 2 });

  it('every count is that of the offers listed, and order changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(offers, axes, async (list, [rows, columns]) => {
        const commons = await commonsOf(list.map((more, i) => offer(`o${i}`, more)));
        const table = coverage(commons, rows!, columns!, NOW);
        const sorted = gapsFirst(table);
        const total = (one: Coverage) =>
          one.cells.flat().reduce((sum, cell) => sum + cell.offers.length, 0);
        expect(total(sorted)).toBe(total(table));
        expect(gapsOf(sorted)).toHaveLength(table.gaps);
        expect(table.gaps).toBeLessThanOrEqual(table.needed);
        for (const [i, row] of table.rows.entries()) {
          const distinct = new Set(
            table.cells[i]?.flatMap((cell) => cell.offers.map(({ key }) => key)),
          );
          expect(distinct.size).toBeLessThanOrEqual(row.offers);
          expect(table.cells[i]?.filter(({ isGap }) => isGap)).toHaveLength(row.gaps);
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
