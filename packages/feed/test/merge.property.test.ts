import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../src/merge/merge.js';
import { Commons, keyOf, type EntryOf, type FeedSource, type Items } from '../src/index.js';
import { head } from './support/feeds.js';

/** What one feed says, in the order of its document. */
interface Said {
  item?: Items['offers'];
  withdrawn?: string;
}
interface Feed {
  publisher: string;
  said: Said[];
}

const url = (i: number) => `https://feed-${i}.example/feed.json`;
const id = fc.constantFrom('a', 'b', 'c', 'd/e', 'd', '%2F', '@', '__proto__');
const publisher = fc.constantFrom('p', 'q', 'p/a', 'p@q', 'constructor');
const origin = fc.record({
  feed: fc.integer({ min: 0, max: 5 }).map(url),
  publisher: publisher.map((name) => ({ id: name, name })),
  id,
});
const item = fc.record(
  {
    id,
    title: fc.constantFrom('One', 'Two'),
    url: fc.constantFrom('https://school.example/1', 'https://school.example/2'),
    origin,
  },
  { requiredKeys: ['id', 'title'] },
) as unknown as fc.Arbitrary<Items['offers']>;
const said = fc.oneof(
  { weight: 6, arbitrary: item.map((one): Said => ({ item: one })) },
  { weight: 1, arbitrary: id.map((gone): Said => ({ withdrawn: gone })) },
);
const feeds = fc.array(fc.record({ publisher, said: fc.array(said, { maxLength: 8 }) }), {
  minLength: 1,
  maxLength: 6,
});

const sourceOf = (feed: Feed, i: number): FeedSource => ({
  url: url(i),
  header: { ...head, publisher: { id: feed.publisher, name: feed.publisher } },
});

/** Says everything, by turns as `turns` has it, each feed in its own order. */
function arrive(all: readonly Feed[], turns: readonly number[]): Commons {
  const commons = new Commons(url(0));
  const sources = all.map(sourceOf);
  commons.root = sources[0];
  // Which feeds there are, and their order, is known from the root.
  for (const source of sources) commons.share(source);
  const rest = all.map((feed) => [...feed.said]);
  const sayNext = (i: number) => {
    const next = rest[i]?.shift();
    if (next?.item) commons.add('offers', next.item, sources[i]!);
    if (next?.withdrawn !== undefined) commons.withdraw('offers', next.withdrawn, sources[i]!);
    return next;
  };
  for (const turn of turns) sayNext(turn % all.length);
  all.forEach((_, i) => {
    while (sayNext(i)) commons.settle();
    commons.settle();
  });
  return commons;
}

const escaped = (text: string) => text.replace(/[%/@]/g, encodeURIComponent);
const froms = ({ source, also = [] }: EntryOf<'offers'>) => [source, ...also].map((one) => one.url);
/** Of items with the same id, the first one counts. */
const firstOfEach = ({ said: all }: Feed) =>
  all.flatMap(({ item: own }, i) =>
    own && all.findIndex((other) => other.item?.id === own.id) === i ? [own] : [],
  );

const show = (commons: Commons) =>
  commons.entries('offers').map((entry) => ({
    key: entry.key,
    own: entry.item.id,
    title: entry.item.title,
    from: froms(entry),
    found: commons.find('offers', entry.key)?.key,
  }));

const turns = fc.array(fc.nat(5), { maxLength: 50 });
const always = (property: (all: Feed[], one: number[], other: number[]) => void) =>
  fc.assert(fc.property(feeds, turns, turns, property), { numRuns: 500 });

describe('what several feeds give', () => {
  it('is the same in whatever order it arrives', () => {
    always((all, one, other) => {
      expect(show(arrive(all, one))).toEqual(show(arrive(all, other)));
    });
  });

  it('is the same merged once more', () => {
    always((all, one) => {
      const commons = arrive(all, one);
      const before = show(commons);
      commons.settle(true);
      commons.settle(true);
      expect(show(commons)).toEqual(before);
      const again = merge(commons.shares).section('offers').entries;
      expect(again.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    });
  });

  it('has a key of its own for each item, by which it is found', () => {
    always((all, one) => {
      const shown = show(arrive(all, one));
      expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
      expect(shown.map(({ found }) => found)).toEqual(shown.map(({ key }) => key));
    });
  });

  it('loses nothing but what was taken back, and copies of what is shown', () => {
    always((all, one) => {
      const commons = arrive(all, one);
      const shown = show(commons);
      all.forEach((feed, i) => {
        for (const own of firstOfEach(feed)) {
          const isGone = (by: Feed | undefined, gone: string) =>
            by?.said.some(({ withdrawn }) => withdrawn === gone);
          const from = all.findIndex((_, other) => url(other) === own.origin?.feed);
          if (isGone(feed, own.id) || isGone(all[from], own.origin?.id ?? '')) continue;
          const isThere = shown.some((entry) => entry.own === own.id && entry.from[0] === url(i));
          const source = sourceOf(feed, i);
          const qualified = `${escaped(feed.publisher)}@${escaped(url(i))}/${escaped(own.id)}`;
          const stands = [keyOf(own, source), qualified].map((key) => commons.find('offers', key));
          expect(isThere || stands.some((entry) => entry && froms(entry).includes(url(i)))).toBe(
            true,
          );
        }
      });
    });
  });

  it('has the items of the first feed by their own keys, whatever others say', () => {
    always((all, one) => {
      const commons = arrive(all, one);
      const [root] = all;
      for (const own of root ? firstOfEach(root) : []) {
        if (own.origin) continue;
        const isGone = root?.said.some(({ withdrawn }) => withdrawn === own.id);
        const found = commons.find('offers', `${escaped(root!.publisher)}/${escaped(own.id)}`);
        if (!isGone) expect(found?.source.url).toBe(url(0));
      }
    });
  });
});
