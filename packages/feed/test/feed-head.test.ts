import { describe, expect, it } from 'vitest';
import { ReadStatus } from '../src/index.js';
import { FEED, head, ids, load, offer, problems, read } from './support/feeds.js';

const items = [offer('a', { applyBy: '2017-06-07' })];

describe('the head of a feed', () => {
  it('may come before, between and behind the sections', async () => {
    const { publisher, timeZone, language, ...rest } = head;
    const orders = [
      { ...head, offers: items },
      { offers: items, ...head },
      { offers: items, ...rest, phases: [], publisher, language, timeZone },
      // This is the order of the alphabet, in which tools write.
      { language, offers: items, publisher, routes: [], ...rest, timeZone },
    ];
    for (const feed of orders) {
      const commons = await read(JSON.stringify(feed));
      expect(commons.root?.header).toEqual(head);
      expect(commons.entries('offers')[0]?.key).toBe('county/a');
      expect(commons.entries('offers')[0]?.source.header.timeZone).toBe('Europe/London');
      expect(problems(commons)).toEqual([]);
    }
  });

  it('that comes late still names the vocabulary', async () => {
    const shared = 'https://county.example/shared.json';
    const { commons, asked } = await load({
      [FEED]: { ...head, offers: [offer('a', { phases: ['p'] })], vocabulary: 'shared.json' },
      [shared]: { ...head, phases: [{ id: 'p', name: 'Primary' }] },
    });
    expect(asked).toEqual([FEED, shared]);
    expect(ids(commons, 'phases')).toEqual(['p']);
    expect(problems(commons)).toEqual([]);
  });

  it('stands in for what is missing, and says so once', async () => {
    const commons = await read(JSON.stringify({ offers: items, phases: [] }));
    expect(commons.root?.header).toMatchObject({
      publisher: { id: 'county.example', name: 'county.example' },
      language: 'en-GB',
      timeZone: 'UTC',
    });
    const names = ['version', 'publisher', 'modified', 'language', 'timeZone'];
    expect(problems(commons)).toEqual(names.map((name) => `${name} is missing`));
    expect(commons.entries('offers')[0]?.key).toBe('county.example/a');
  });

  it('that is wrong costs only the field that is', async () => {
    const wrong = {
      version: '1',
      publisher: { id: 'county' },
      timeZone: 'Norwich',
      language: 'en_GB',
      vocabulary: 'javascript:alert(1)',
      submissions: { url: 'http://localhost/', email: 'office@school.example' },
      partners: [{ url: '//evil.example/feed.json' }, { url: 'tsa.json', sections: 'offers' }],
    };
    const commons = await read(JSON.stringify({ ...head, ...wrong, offers: items }));
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.root?.header).toEqual({
      publisher: { id: 'county.example', name: 'county.example' },
      modified: head.modified,
      timeZone: 'UTC',
      language: 'en-GB',
      submissions: { email: 'office@school.example' },
      partners: [{ url: 'tsa.json', sections: ['offers'] }],
    });
    const paths = commons.problems.map(({ path }) => path).sort();
    expect(paths).toEqual([
      ...['language', 'partners[0].url', 'partners[1].name', 'partners[1].sections'],
      ...['publisher.name', 'submissions.url', 'timeZone', 'version', 'vocabulary'],
    ]);
  });

  it('counts where it comes first, and is reported where it comes again', async () => {
    const text = JSON.stringify({ ...head, offers: items }).slice(0, -1);
    const commons = await read(
      `${text},"publisher":{"id":"other","name":"Other"},"timeZone":["x"],"timeZone":"Asia/Tokyo"}`,
    );
    expect(commons.root?.header).toEqual(head);
    expect(commons.entries('offers')[0]?.key).toBe('county/a');
    expect(problems(commons)).toEqual([
      'publisher is there twice; the first one counts',
      'timeZone is there twice; the first one counts',
    ]);
  });

  it('of a newer version is read as far as it is understood, and that is said', async () => {
    const commons = await read(JSON.stringify({ ...head, version: 2, offers: items }));
    expect(commons.status).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toEqual(['version is 2, newer than 1: what is understood is shown']);
  });

  it('is known as soon as the first items are', async () => {
    const { commons, loader } = await load({ [FEED]: { ...head, offers: items } });
    expect(commons.root?.url).toBe(FEED);
    expect(loader.commons).toBe(commons);
  });
});
