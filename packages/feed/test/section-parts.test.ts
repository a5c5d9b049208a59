import { describe, expect, it } from 'vitest';
import { ReadStatus } from '../src/index.js';
import { FEED, ids, load, offer, problems } from './support/feeds.js';
import { at, part, root, three } from './support/parts.js';

describe('a section in parts', () => {
  it('is read part by part when it is wanted', async () => {
    const { commons, asked } = await load(three);
    expect(asked).toEqual([FEED, at('o1.json'), at('o2.json'), at('o3.json')]);
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
    expect(commons.entries('offers').map(({ key }) => key)).toEqual([
      'county/a',
      'county/b',
      'county/c',
    ]);
    expect(commons.entries('offers')[2]?.source).toBe(commons.root);
    expect(commons.statusOf('offers')).toBe(ReadStatus.complete);
    expect(commons.expected('offers')).toBe(3);
    expect(problems(commons)).toEqual([]);
  });

  it('is not read until somebody wants it, and then once', async () => {
    const { commons, loader, asked } = await load(three, ['routes']);
    expect(asked).toEqual([FEED]);
    expect(commons.status).toBe(ReadStatus.complete);
    expect(commons.statusOf('offers')).toBe(ReadStatus.waiting);
    expect(commons.statusOf('routes')).toBe(ReadStatus.complete);
    expect(commons.expected('offers')).toBe(3);
    loader.want(['offers', 'routes']);
    loader.want(['offers']);
    await loader.finished;
    loader.want(['offers']);
    await loader.finished;
    expect(asked).toHaveLength(4);
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
  });

  it('shows its first part while the rest comes', async () => {
    const { commons, loader } = await load(three, []);
    const seen: string[] = [];
    commons.subscribe(() =>
      seen.push([commons.statusOf('offers'), ...ids(commons, 'offers')].join(' ')),
    );
    loader.want(['offers']);
    await loader.finished;
    expect([...new Set(seen)]).toEqual([
      'loading a',
      'loading a b',
      'loading a b c',
      'complete a b c',
    ]);
  });

  it('may be named before it is known whose feed it is', async () => {
    const { offers, ...rest } = root;
    const { commons } = await load({ ...three, [FEED]: { offers, ...rest } });
    expect(commons.entries('offers')[0]?.key).toBe('county/a');
  });

  it('may have parts whose items come before their revision', async () => {
    const { revision, items } = part('a');
    const { commons } = await load({ ...three, [at('o1.json')]: { items, revision } });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toEqual([]);
  });
});

describe('a part', () => {
  it('that is cut off gives its complete items', async () => {
    const cut = JSON.stringify({ ...part('a'), items: [offer('a'), offer('b')] }).slice(0, -20);
    const { commons } = await load({ ...three, [at('o1.json')]: cut });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toContainEqual(expect.stringContaining('ends in the middle'));
  });

  it('that has no list of items says so', async () => {
    const { commons } = await load({ ...three, [at('o1.json')]: { revision: 'r1', offers: [] } });
    expect(problems(commons)).toEqual([
      'offers items is missing: the items of a part go there, in a list, [ … ]',
    ]);
  });

  it('has bad items, which cost only themselves', async () => {
    const items = [offer('a'), { id: 'x' }, offer('a')];
    const { commons } = await load({ ...three, [at('o1.json')]: { revision: 'r1', items } });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.problems.map(({ item, dropped }) => [item, dropped])).toEqual([
      ['x', true],
      ['a', true],
    ]);
  });
});
