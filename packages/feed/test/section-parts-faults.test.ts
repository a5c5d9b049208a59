import { describe, expect, it } from 'vitest';
import { FeedErrorKind, ReadStatus } from '../src/index.js';
import { FEED, ids, load, offer, problems, type Web } from './support/feeds.js';
import { at, part, pointing, three } from './support/parts.js';

describe('the rest of a section is left out, and what came stays,', () => {
  it.each<[string, Web, string[], string, string]>([
    [
      'where it comes round',
      { [at('o3.json')]: part('c', 'o1.json#x') },
      ['a', 'b', 'c'],
      'o3.json',
      'comes round to a part, "o1.json#x", that was read; the rest is left out',
    ],
    [
      'where a part is its own next',
      { [at('o2.json')]: part('b', ''), [at('o1.json')]: part('a', 'o1.json') },
      ['a'],
      'o1.json',
      'comes round to a part',
    ],
    [
      'where it leaves its host',
      { [at('o2.json')]: part('b', 'https://other.example/o3.json') },
      ['a', 'b'],
      'o2.json',
      'names a part, "https://other.example/o3.json", that is not on its own host',
    ],
    [
      'where it leaves its scheme',
      { [at('o2.json')]: part('b', 'http://county.example/o3.json') },
      ['a', 'b'],
      'o2.json',
      'that is not on its own host',
    ],
    [
      'where it leads into a network',
      { [at('o2.json')]: part('b', 'http://localhost/o3.json') },
      ['a', 'b'],
      'o2.json',
      'that is not on its own host',
    ],
    [
      'where a part is of another revision',
      { [at('o2.json')]: part('b', undefined, 'r2') },
      ['a'],
      'o2.json',
      'is not of the revision, "r1", of the other parts; the rest is left out',
    ],
    [
      'where a part says nothing of its revision',
      { [at('o2.json')]: { items: [offer('b')] } },
      ['a'],
      'o2.json',
      'is not of the revision',
    ],
    [
      'where a part is not there',
      { [at('o2.json')]: undefined },
      ['a'],
      'o2.json',
      'answered with status 404',
    ],
    [
      'where a part is a page',
      { [at('o2.json')]: '<!doctype html>' },
      ['a'],
      'o2.json',
      'does not begin with {',
    ],
    [
      'where a part is a list',
      { [at('o2.json')]: [offer('b')] },
      ['a'],
      'o2.json',
      'does not begin with {',
    ],
    [
      'where the connection ends',
      { [at('o2.json')]: new TypeError('x') },
      ['a'],
      'o2.json',
      'could not be read',
    ],
  ])('%s', async (_where, faults, expected, file, message) => {
    const { commons } = await load({ ...three, ...faults });
    expect(ids(commons, 'offers')).toEqual(expected);
    expect(commons.statusOf('offers')).toBe(ReadStatus.failed);
    expect(commons.status).toBe(ReadStatus.complete);
    expect(problems(commons).join('\n')).toContain(message);
    expect(commons.problems[0]?.feed).toBe(at(file));
  });

  it('after 200 parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, i) => [at(`p${i}.json`), part(`i${i}`, `p${i + 1}.json`)]),
    );
    const feed = pointing({ href: 'p0.json', revision: 'r1' });
    const { commons, asked } = await load({ ...many, [FEED]: feed });
    expect(asked).toHaveLength(201);
    expect(commons.entries('offers')).toHaveLength(200);
    expect(problems(commons)).toEqual(['offers has more than 200 parts; the rest is left out']);
  });

  it('where it says revision only in its parts, and they differ', async () => {
    const { commons } = await load({
      ...three,
      [FEED]: pointing({ href: 'o1.json' }),
      [at('o2.json')]: part('b', 'o3.json', 'r2'),
    });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toEqual([
      'offers.revision is missing',
      'offers is not of the revision, "r1", of the other parts; the rest is left out',
    ]);
  });

  it('where all parts together are too large', async () => {
    const big = (id: string, next: string) => ({
      ...part(id, next),
      items: [offer(id, { description: 'x'.repeat(20_000) })],
    });
    const web = { [at('o1.json')]: big('a', 'o2.json'), [at('o2.json')]: big('b', 'o3.json') };
    const { commons } = await load({ ...three, ...web }, ['offers'], { totalBytes: 30_000 });
    expect(ids(commons, 'offers')).toContain('a');
    expect(commons.error?.kind).toBe(FeedErrorKind.tooLarge);
    expect(commons.error?.message).toMatch(
      /all that belongs to this feed has more than 0.0286 MiB/,
    );
  });
});
