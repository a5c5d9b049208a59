import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommonsLoader, FeedErrorKind, ReadStatus, sectionNames } from '../src/index.js';
import { FEED, answer, fakeFetch, head, ids, load, offer, shortCaps } from './support/feeds.js';
import { three } from './support/parts.js';

const feed = { ...head, offers: [offer('a'), offer('b')] };
const TEXT = JSON.stringify(feed);

/** Answers with the start of a text, and then with nothing until the reading is stopped. */
function stuck(text: string): typeof fetch {
  return (_input, init) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        if (text) controller.enqueue(new TextEncoder().encode(text));
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/json' } }));
  };
}

/** Uses one `fetch` after the other, the last one for ever. */
function inTurn(...fetches: (typeof fetch)[]): typeof fetch {
  return (...request) => {
    const next = fetches.length > 1 ? fetches.shift() : fetches[0];
    return next?.(...request) ?? Promise.reject(new Error('no fetch left'));
  };
}

function start(fetching: typeof fetch) {
  const loader = new CommonsLoader(FEED, { fetch: fetching, caps: shortCaps });
  loader.want(['offers']);
  return { loader, commons: loader.commons };
}

const changeOf = (commons: CommonsLoader['commons']) =>
  new Promise<void>((resolve) => {
    const stop = commons.subscribe(() => {
      stop();
      resolve();
    });
  });

afterEach(() => vi.restoreAllMocks());

describe('a reading', () => {
  it('is finished when the parts that it led to are read too', async () => {
    const { fetch } = fakeFetch(three);
    const { loader, commons } = start(fetch);
    const { finished } = loader;
    await finished;
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
    expect(commons.statusOf('offers')).toBe(ReadStatus.complete);
  });

  it('is finished where nothing was ever wanted', async () => {
    const { fetch, asked } = fakeFetch({});
    await new CommonsLoader(FEED, { fetch }).finished;
    expect(asked).toEqual([]);
  });

  it('tells of every change, and its revision grows', async () => {
    const { fetch } = fakeFetch({ [FEED]: feed });
    const { loader, commons } = start(fetch);
    const seen: number[] = [];
    commons.subscribe(() => seen.push(commons.revision));
    await loader.finished;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(sectionNames.map((name) => commons.statusOf(name))).toEqual(
      sectionNames.map(() => ReadStatus.complete),
    );
  });

  it('goes on where one who listens throws, and the others are told', async () => {
    const thrown: unknown[] = [];
    vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => {
      try {
        task();
      } catch (error) {
        thrown.push(error);
      }
    });
    const { fetch } = fakeFetch({ [FEED]: feed });
    const { loader, commons } = start(fetch);
    const fault = new Error('a widget’s own');
    let told = 0;
    commons.subscribe(() => {
      throw fault;
    });
    commons.subscribe(() => told++);
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(commons.status).toBe(ReadStatus.complete);
    expect(told).toBe(thrown.length);
    expect(new Set(thrown)).toEqual(new Set([fault]));
  });
});

describe('a reading that is stopped', () => {
  it.each([
    ['before an answer', ''],
    ['before an item', TEXT.slice(0, 40)],
    ['between items', TEXT.slice(0, TEXT.indexOf('"b"'))],
  ])('%s ends at once, keeps what came and reports no problem', async (_when, text) => {
    const { loader, commons } = start(stuck(text));
    if (text.includes('"a"')) await changeOf(commons);
    loader.stop();
    expect(commons.status).toBe(ReadStatus.failed);
    expect(commons.error?.kind).toBe(FeedErrorKind.aborted);
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(text.includes('"a"') ? ['a'] : []);
    expect(commons.problems).toEqual([]);
  });

  it('takes nothing any more from an answer that goes on coming', async () => {
    const deaf = fakeFetch({ [FEED]: () => answer(TEXT, [TEXT.indexOf('"b"')]) }).fetch;
    const { loader, commons } = start(deaf);
    await changeOf(commons);
    loader.stop();
    const { revision } = commons;
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.revision).toBe(revision);
    expect(commons.status).toBe(ReadStatus.failed);
  });

  it.each(['want', 'retry'] as const)(
    'begins anew at once by %s, and the first one is dropped',
    async (how) => {
      const begun = stuck(TEXT.slice(0, TEXT.indexOf('"b"')));
      const { loader, commons } = start(inTurn(begun, fakeFetch({ [FEED]: feed }).fetch));
      await changeOf(commons);
      loader.stop();
      if (how === 'want') loader.want(['offers']);
      else loader.retry();
      await loader.finished;
      expect(ids(commons, 'offers')).toEqual(['a', 'b']);
      expect(commons.status).toBe(ReadStatus.complete);
      expect(commons.error).toBeUndefined();
      expect(commons.problems).toEqual([]);
    },
  );

  it('in a part goes on by that section alone', async () => {
    const web = fakeFetch(three);
    const fetching = inTurn(web.fetch, stuck('{"revision":"r1","items":['), web.fetch);
    const { loader, commons } = start(fetching);
    await vi.waitUntil(() => commons.statusOf('offers') === ReadStatus.loading);
    await vi.waitUntil(() => commons.status === ReadStatus.complete);
    loader.stop();
    await loader.finished;
    expect(commons.status).toBe(ReadStatus.complete);
    expect(commons.statusOf('offers')).toBe(ReadStatus.failed);
    loader.want(['offers']);
    await loader.finished;
    expect(commons.statusOf('offers')).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
    expect(web.asked.filter((url) => url === FEED)).toHaveLength(1);
  });

  it('when all is read stays as it is', async () => {
    const { commons, loader, asked } = await load({ [FEED]: feed });
    loader.stop();
    loader.want(['offers']);
    await loader.finished;
    expect(commons.status).toBe(ReadStatus.complete);
    expect(asked).toHaveLength(1);
  });
});
