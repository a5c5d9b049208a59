import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedSchema } from '../src/schema/index.js';

const feeds = new URL('../../../demo/feeds/', import.meta.url);

describe.each(readdirSync(feeds))('the feed of the demo in %s', (name) => {
  const feed = JSON.parse(readFileSync(new URL(`${name}/feed.json`, feeds), 'utf8')) as Record<
    string,
    { sample?: boolean }[]
  >;

  it('is accepted by the strict check', () => {
    expect(feedSchema.safeParse(feed).error?.issues ?? []).toEqual([]);
  });

  it(`marks ${name === 'norfolk' ? 'none of its listings' : 'each of its listings'} as invented`, () => {
    const listings = ['secondments', 'offers', 'assessments'].flatMap((name) => feed[name] ?? []);
    const samples = listings.filter(({ sample }) => sample);
    expect(listings.length).toBeGreaterThan(0);
    expect(samples.length).toBe(name === 'norfolk' ? 0 : listings.length);
  });
});
