import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionNames, type Commons } from '../src/index.js';
import { itemSchemas } from '../src/schema/index.js';
import { head, offer, problems, read } from './support/feeds.js';
import { validValue } from './support/values.js';

/** All that a page can see of a commons. */
const everything = (commons: Commons) => ({
  status: commons.status,
  header: commons.root?.header,
  sections: sectionNames.map((name) => [
    name,
    commons.statusOf(name),
    commons.entries(name).map(({ key, item }) => [key, item]),
  ]),
  dropped: commons.dropped,
  problems: problems(commons),
});

/** Items good and bad, in sections in any order, with the head before, between or behind them. */
const feed = fc
  .record(
    Object.fromEntries(
      sectionNames.map((name) => [
        name,
        fc.array(
          fc.oneof({ weight: 4, arbitrary: validValue(itemSchemas[name]) }, fc.jsonValue()),
          {
            maxLength: 4,
          },
        ),
      ]),
    ),
    { requiredKeys: [] },
  )
  .chain((sections) => {
    const members = Object.entries({ ...head, licence: 'Ünicode ⚖️ for all', ...sections });
    return fc.shuffledSubarray(members, { minLength: members.length });
  })
  .map((members) => JSON.stringify(Object.fromEntries(members), null, 1));
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });
const options = { seed: 20170519, numRuns: 60 };

describe('a document', () => {
  it('gives the same commons however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(feed, lengths, async (text, pieces) => {
        expect(everything(await read(text, pieces))).toEqual(everything(await read(text)));
      }),
      options,
    );
  });

  it('gives the same items and head in whatever order its members are', async () => {
    const inOrder = (text: string) => {
      const { ...members } = JSON.parse(text) as Record<string, unknown>;
      const order = [...Object.keys(head), 'licence', ...sectionNames];
      return JSON.stringify(Object.fromEntries(order.map((name) => [name, members[name]])));
    };
    await fc.assert(
      fc.asyncProperty(feed, async (text) => {
        const shuffled = everything(await read(text));
        const ordered = everything(await read(inOrder(text)));
        expect({ ...shuffled, problems: shuffled.problems.sort() }).toEqual({
          ...ordered,
          problems: ordered.problems.sort(),
        });
      }),
      options,
    );
  });

  it('is the same byte by byte, in the middle of characters too', async () => {
    const text = JSON.stringify({ ...head, offers: [offer('é', { title: '👩‍🏫 Köchin – “½”' })] });
    const bytes = new TextEncoder().encode(text);
    const byteByByte = await read(text, Array<number>(bytes.length).fill(1));
    expect(everything(byteByByte)).toEqual(everything(await read(text)));
    expect(byteByByte.entries('offers')[0]?.item.title).toBe('👩‍🏫 Köchin – “½”');
    for (let at = 1; at < bytes.length; at++) {
      expect((await read(text, [at])).entries('offers')).toEqual(byteByByte.entries('offers'));
    }
  });

  it('gives, cut off at any byte, every item that was complete, and says that it is cut off', async () => {
    const items = [offer('a'), offer('b', { title: 'Zwölf' }), offer('c')];
    const text = JSON.stringify({ ...head, offers: items, phases: [{ id: 'p', name: 'Primary' }] });
    const bytes = new TextEncoder().encode(text);
    const ends = items.map((item) => {
      const json = JSON.stringify(item);
      return new TextEncoder().encode(text.slice(0, text.indexOf(json) + json.length)).length;
    });
    for (let length = 1; length < bytes.length; length++) {
      const commons = await read(bytes.slice(0, length));
      const complete = ends.filter((end) => end < length).length;
      expect(commons.entries('offers'), `of ${length} bytes`).toHaveLength(complete);
      expect(commons.status).toBe('failed');
      expect(problems(commons)).toContain(
        'https://county.example/feed.json ends in the middle. What came before is shown; publish the file again.',
      );
    }
  });
});
