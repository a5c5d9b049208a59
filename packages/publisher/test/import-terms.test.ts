import { describe, expect, it } from 'vitest';
import type { Desk } from './support/command.js';
import { head } from './support/feeds.js';
import { county, deskWith, IMPORT, take, type ImportedFeed } from './support/take.js';

interface Feed extends ImportedFeed {
  roles: { id: string; stage: number }[];
  localities: { id: string; name: string }[];
  phases: { id: string; name: string }[];
}

/** A sheet with a few roles, phases and places, and a feed beside it. */
function furnish(feed: object, roles: string, phases: string, localities: string): Desk {
  return deskWith(
    `Title,Summary,Kind,For roles,Phases,Localities\nA,B,course,"${roles}","${phases}","${localities}"\n`,
    feed,
  );
}

describe('terms', () => {
  it.each([
    ['Middle leader', ['middle-leader']],
    ['HoD, NQT', ['middle-leader', 'ect']],
    ['headteachers & middle leaders', ['head', 'middle-leader']],
    ['head; head', ['head']],
  ])('are known by id, name and other names: %s', async (text, roles) => {
    expect((await take({ 'For roles': text })).offer?.['roles']).toEqual(roles);
  });

  it('with a comma in their name are one', async () => {
    expect((await take({ Skills: 'Finance, and budgets' })).offer?.['skills']).toEqual(['finance']);
  });

  it('that the feed does not know are told, with what was probably meant', async () => {
    const { code, out } = await take({ Localities: 'Brekland' });
    expect(code).toBe(1);
    expect(out).toContain('D2  "Brekland" is not among the localities of the feed');
    expect(out).toContain('Did you mean "Breckland"?');
  });
});

describe('names that a feed has no term for', () => {
  it('are told, with how to make them part of a feed that has none yet', async () => {
    const desk = furnish({ ...head, offers: [] }, 'Headteacher', '', '');
    const { code, out } = await desk.run(...IMPORT);
    expect(code).toBe(1);
    expect(out).toContain(
      'The feed has no roles yet: add --add-terms to take them from the sheet.',
    );
  });

  it('become terms of the feed if asked to, each said by name', async () => {
    const desk = furnish({ ...head, offers: [] }, 'Headteacher; Middle leader', 'Primary', 'Norwich, Breckland'); // prettier-ignore
    const { out } = await desk.ok(...IMPORT, '--add-terms');
    expect(out).toContain('2 new among the roles: Headteacher; Middle leader');
    expect(out).toContain('2 new among the localities: Norwich; Breckland');
    const feed = desk.json<Feed>('feed.json');
    expect(feed.offers[0]).toMatchObject({
      roles: ['headteacher', 'middle-leader'],
      phases: ['primary'],
      localities: ['norwich', 'breckland'],
    });
    expect(feed.roles.map(({ stage }) => stage)).toEqual([1, 2]);
    expect((await desk.run('check', 'feed.json')).code).toBe(0);
    expect((await desk.ok(...IMPORT, '--add-terms')).out).toContain('1 as before');
  });

  it('that look like a slip are still asked about, and nothing is written', async () => {
    const desk = furnish(county, '', '', 'Brekland; Wymondham');
    const before = desk.text('feed.json');
    const { code, out } = await desk.run(...IMPORT, '--add-terms');
    expect(code).toBe(1);
    expect(out).toContain('Did you mean "Breckland"?');
    expect(desk.text('feed.json')).toBe(before);
  });

  it('are added behind those that are there, with ids of their own', async () => {
    const desk = furnish(county, 'Governor; middle leader', '', '');
    await desk.ok(...IMPORT, '--add-terms');
    const { roles, offers } = desk.json<Feed>('feed.json');
    expect(roles.at(-1)).toMatchObject({ id: 'governor', stage: 4 });
    expect(offers[0]?.['roles']).toEqual(['governor', 'middle-leader']);
  });
});
