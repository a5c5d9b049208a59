import { describe, expect, it } from 'vitest';
import { CommonsLoader, sectionNames } from '@leadership-commons/feed';
import { Sources } from '../src/network/sources.js';
import { Io } from '../src/terminal/io.js';
import { Desk, NOW } from './support/command.js';
import { feed, head, offer } from './support/feeds.js';

interface Merged {
  publisher: { id: string };
  partners?: unknown;
  roles: { id: string; name: string; origin?: object }[];
  offers: {
    id: string;
    title: string;
    roles?: string[];
    origin?: { feed: string; id: string; publisher: { id: string; name: string } };
  }[];
}

const tsa = (more: object = {}) => ({
  ...head,
  publisher: { id: 'tsa', name: 'Wensum TSA', url: 'https://tsa.example/' },
  roles: [
    { id: 'lead-coach', name: 'Lead coach', strand: 'educators', stage: 2, summary: 'Coaches.' },
  ],
  offers: [
    offer('a', { title: 'The TSA’s own', roles: ['head', 'lead-coach'] }),
    offer('t', { title: 'Another' }),
  ],
  ...more,
});

/** What a browser shows of a feed: keys and titles of all offers. */
async function shown(desk: Desk, file: string): Promise<string[]> {
  const silent = { write: () => true };
  const io = new Io({
    stdout: silent,
    stderr: silent,
    folder: desk.folder,
    now: () => NOW,
    colours: false,
  });
  const sources = new Sources(io, { allowLocal: false, offline: true });
  const loader = new CommonsLoader(sources.address(file), {
    fetch: sources.fetch,
    caps: { tries: 1 },
  });
  loader.want(sectionNames);
  await loader.finished;
  await sources.close();
  return loader.commons
    .entries('offers')
    .map(({ key, item }) => `${key} ${item.title}`)
    .sort();
}

const PUBLISHED = ['--published', 'tsa.json=https://tsa.example/feed.json'];

describe('several feeds in one', () => {
  it('show what a browser shows of the first with the others as its partners', async () => {
    const desk = new Desk();
    desk.write('tsa.json', tsa());
    desk.write('feed.json', feed());
    await desk.ok('merge', 'feed.json', 'tsa.json', '--out', 'merged.json', ...PUBLISHED);
    desk.write(
      'root.json',
      feed({ partners: [{ url: 'tsa.json', name: 'TSA', sections: ['offers', 'roles'] }] }),
    );
    expect(await shown(desk, 'merged.json')).toEqual(await shown(desk, 'root.json'));
    expect((await desk.run('check', 'merged.json')).code).toBe(0);
  });

  it('keep of each item where it came from, and of two with one id both', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('tsa.json', tsa());
    await desk.ok('merge', 'feed.json', 'tsa.json', '--out', 'merged.json', ...PUBLISHED);
    const merged = desk.json<Merged>('merged.json');
    expect(merged.publisher.id).toBe('county');
    expect(merged.partners).toBeUndefined();
    const origin = (id: string) => ({
      feed: 'https://tsa.example/feed.json',
      publisher: { id: 'tsa', name: 'Wensum TSA' },
      id,
    });
    const byTitle = (title: string) => merged.offers.find((one) => one.title === title);
    expect(byTitle('Offer a')).toMatchObject({ id: 'a' });
    expect(byTitle('Offer a')?.origin).toBeUndefined();
    expect(byTitle('The TSA’s own')).toMatchObject({
      id: 'tsa.a',
      roles: ['head', 'lead-coach'],
      origin: origin('a'),
    });
    expect(byTitle('Another')).toMatchObject({ id: 't', origin: origin('t') });
    expect(merged.roles.map(({ id }) => id)).toEqual([
      'ect',
      'middle-leader',
      'head',
      'lead-coach',
    ]);
  });

  it('show the same item once', async () => {
    const desk = new Desk();
    const same = { title: 'The same', url: 'https://x.example/same' };
    desk.write('feed.json', feed({ offers: [offer('a', same)] }));
    desk.write('tsa.json', tsa({ offers: [offer('b', same)] }));
    await desk.ok('merge', 'feed.json', 'tsa.json', '--out', 'merged.json', ...PUBLISHED);
    expect(desk.json<Merged>('merged.json').offers.map(({ id }) => id)).toEqual(['a']);
  });

  it('are not written if one of them can’t be read, unless that is asked for', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('tsa.json', '<html>');
    const words = ['merge', 'feed.json', 'tsa.json', '--out', 'merged.json', ...PUBLISHED];
    expect((await desk.run(...words)).code).toBe(2);
    await desk.ok(...words, '--partial');
    expect(desk.json<Merged>('merged.json').offers).toHaveLength(2);
  });

  it('need to know where a file is published', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('tsa.json', tsa({ publisher: { id: 'tsa', name: 'TSA' } }));
    const { code, err } = await desk.run('merge', 'feed.json', 'tsa.json', '--out', 'merged.json');
    expect(code).toBe(2);
    expect(err).toContain('Add --published tsa.json=https://…');
  });
});

describe('--split', () => {
  it('writes a long section in parts that a browser reads as one, the first of them short', async () => {
    const desk = new Desk();
    const offers = Array.from({ length: 2500 }, (_, i) => offer(`o${i}`));
    desk.write('feed.json', feed({ offers }));
    await desk.ok('merge', 'feed.json', '--out', 'merged.json', '--split');
    expect(desk.json('merged.json')['offers']).toEqual({
      href: 'merged-offers.json',
      count: 2500,
      revision: '2026-01-05T12:00:00',
    });
    const part = (name: string) => desk.json<{ items: unknown[]; next?: string }>(name);
    expect(part('merged-offers.json')).toMatchObject({ next: 'merged-offers-2.json' });
    expect(part('merged-offers.json').items).toHaveLength(100);
    expect(part('merged-offers-3.json').next).toBeUndefined();
    expect(await shown(desk, 'merged.json')).toHaveLength(2500);
    expect((await desk.run('check', 'merged.json')).code).toBe(0);
  });
});
