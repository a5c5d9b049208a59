import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CommonsLoader, sectionNames } from '../src/index.js';
import { feedSchema } from '../src/schema/index.js';
import { fakeFetch, problems } from './support/feeds.js';

const at = (name: string) => `https://county.example/feeds/${name}.json`;
const read = (name: string) =>
  readFileSync(new URL(`../../../demo/feeds/${name}.json`, import.meta.url), 'utf8');
const names = ['feed', 'alliance', 'trust', 'neighbour'];
const web = Object.fromEntries(
  ['norfolk/feed', 'county/trust-is-down', ...names.map((name) => `county/${name}`)].map((name) => [
    at(name),
    read(name),
  ]),
);

async function load(name: string) {
  const loader = new CommonsLoader(at(`county/${name}`), fakeFetch(web));
  loader.want(sectionNames);
  await loader.finished;
  return loader.commons;
}

describe('the demonstration’s county', () => {
  it.each(names)('has a feed that passes the strict schema, all samples: %s', (name) => {
    const feed = JSON.parse(read(`county/${name}`)) as { offers: { sample?: boolean }[] };
    expect(feedSchema.safeParse(feed).error?.issues ?? []).toEqual([]);
    expect(feed.offers.every(({ sample }) => sample)).toBe(true);
  });

  it('is one list of four feeds, without a problem, and one offer of two publishers', async () => {
    const commons = await load('feed');
    expect(problems(commons)).toEqual([]);
    expect(commons.entries('offers')).toHaveLength(10);
    expect(commons.find('offers', 'alliance/coaching')).toBe(
      commons.find('offers', 'broadmarsh/coaching'),
    );
    expect(commons.find('offers', 'broadmarsh/coaching')?.also).toHaveLength(1);
  });

  it('lacks only the trust’s offers while the trust’s server is out of order', async () => {
    const commons = await load('trust-is-down');
    expect(commons.entries('offers')).toHaveLength(7);
    expect(commons.missing).toEqual(['Windpump Learning Trust (invented)']);
  });

  it.each(['alliance', 'trust', 'neighbour'])(
    'has in the feed of a partner alone what its offers name: %s',
    async (name) => {
      const commons = await load(name);
      expect(problems(commons)).toEqual([]);
      expect(commons.terms('roles').length).toBeGreaterThan(20);
    },
  );
});
