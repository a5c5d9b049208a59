import { describe, expect, it } from 'vitest';
import { deskWith, IMPORT, take, type ImportedFeed } from './support/take.js';

describe('columns', () => {
  it('that are missing can have one value for all', async () => {
    const desk = deskWith('Title,Summary\nA,B\nC,D\n');
    const { code, out } = await desk.run(...IMPORT);
    expect(code).toBe(1);
    expect(out).toContain('Add a column "Kind", or give one value for all: --default format=…');
    await desk.ok(...IMPORT, '--default', 'format=course');
  });

  it('that would be the same field twice are told', async () => {
    const { code, err } = await take({ 'Course title': 'X' });
    expect(code).toBe(2);
    expect(err).toContain('Columns A "Title" and D "Course title" would both be "Title"');
  });

  it('for several dates make several sessions', async () => {
    const { offer } = await take({
      'Date 1': '',
      'Session 1': '5 Jan 2026',
      'Session 2': '12 Jan 2026',
    });
    expect(offer?.['sessions']).toEqual([{ start: '2026-01-05' }, { start: '2026-01-12' }]);
  });

  it('without any heading are answered with a sheet to fill in', async () => {
    const desk = deskWith('1,2,3\n4,5,6\n');
    const { code, err } = await desk.run(...IMPORT);
    expect(code).toBe(2);
    expect(err).toContain('leadership-feed template offers');
  });

  it('and values mean what the mapping says', async () => {
    const desk = deskWith('Course,Blurb,Zielgruppe\nA,B,Chefs\n');
    desk.write('map.json', {
      columns: { Zielgruppe: 'roles' },
      values: { roles: { Chefs: 'head' } },
      defaults: { format: 'course' },
    });
    await desk.ok(...IMPORT, '--map', 'map.json');
    expect(desk.json<ImportedFeed>('feed.json').offers[0]).toMatchObject({
      title: 'A',
      roles: ['head'],
      format: 'course',
    });
    expect(desk.json('map.json')['items']).toEqual(['a']);
  });
});

describe('columns that are not known by their headings', () => {
  const sheet = 'Course,Teaser,Zielgruppe\nA,B,Wizard\n';
  const told = ['--column', 'Teaser=summary', '--default', 'format=course'];

  it('are told with how to say what they are, and what was said is kept, faults or not', async () => {
    const desk = deskWith(sheet);
    const { err } = await desk.run(...IMPORT);
    expect(err).toContain('--column "Teaser=summary"');
    const { code } = await desk.run(...IMPORT, ...told, '--column', 'Zielgruppe=roles');
    expect(code).toBe(1);
    expect(desk.json<ImportedFeed>('feed.json').offers).toEqual([]);
    desk.write('sheet.csv', sheet.replace('Wizard', 'Headteacher'));
    await desk.ok(...IMPORT);
    expect(desk.json<ImportedFeed>('feed.json').offers).toEqual([
      expect.objectContaining({ title: 'A', summary: 'B', format: 'course', roles: ['head'] }),
    ]);
  });

  it('can be left out', async () => {
    const desk = deskWith('Title,Summary,Kind,Price\nA,B,course,ask us\n');
    await desk.ok(...IMPORT, '--column', 'Price=');
    expect(desk.json<ImportedFeed>('feed.json').offers[0]).not.toHaveProperty('prices');
  });

  it.each([
    ['--column', 'Teaser=blurb', 'which is no field'],
    ['--default', 'blurb=x', 'no field that could have a default'],
    ['--column', 'Teaser', 'has no "="'],
  ])('are refused where there is no such field: %s %s', async (option, value, words) => {
    const desk = deskWith(sheet);
    const { code, err } = await desk.run(...IMPORT, option, value);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
