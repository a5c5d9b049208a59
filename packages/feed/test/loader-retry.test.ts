import { describe, expect, it, vi } from 'vitest';
import { CommonsLoader, ReadStatus } from '../src/index.js';
import {
  FEED,
  answer,
  fakeFetch,
  head,
  ids,
  load,
  offer,
  problems,
  shortCaps,
} from './support/feeds.js';
import { at, part, root, three } from './support/parts.js';

const feed = { ...head, offers: [offer('a'), offer('b')] };
const TEXT = JSON.stringify(feed);

/** An answer that breaks off after the first offer. */
function broken(text: string): Response {
  const pieces = [text.slice(0, text.indexOf('"b"'))];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === undefined) controller.error(new TypeError('reset'));
      else controller.enqueue(new TextEncoder().encode(piece));
    },
  });
  return new Response(body);
}

describe('a reading that failed', () => {
  it('is done anew by retry', async () => {
    let isUp = false;
    const { commons, loader, asked } = await load({ [FEED]: () => (isUp ? feed : undefined) });
    expect(commons.status).toBe(ReadStatus.failed);
    isUp = true;
    loader.retry();
    expect(commons.status).toBe(ReadStatus.waiting);
    expect(commons.error).toBeUndefined();
    await loader.finished;
    expect(commons.status).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(asked).toHaveLength(2);
  });

  it('is not done anew where nothing failed', async () => {
    const { loader, asked } = await load({ ...three });
    loader.retry();
    await loader.finished;
    expect(asked).toHaveLength(4);
  });

  it('in the middle is completed by retry, and nothing is told twice', async () => {
    const answers = [broken(TEXT), feed];
    const { commons, loader } = await load({ [FEED]: () => answers.shift() });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.status).toBe(ReadStatus.failed);
    loader.retry();
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(problems(commons)).toHaveLength(1);
    expect(commons.dropped).toBe(0);
  });

  it('is done anew, and what it led to and is still on its way is waited for', async () => {
    const whole = { ...head, vocabulary: 'shared.json', offers: feed.offers };
    const shared = { ...head, phases: [{ id: 'p', name: 'Primary' }] };
    let comeLate: (answer: Response) => void = () => {};
    const late = new Promise<Response>((resolve) => (comeLate = resolve));
    const roots = [broken(JSON.stringify(whole)), whole];
    const { fetch, asked } = fakeFetch({
      [FEED]: () => roots.shift(),
      [at('shared.json')]: () => late,
    });
    const loader = new CommonsLoader(FEED, { fetch, caps: shortCaps });
    const { commons } = loader;
    loader.want(['offers']);
    await vi.waitUntil(() => commons.status === ReadStatus.failed);
    expect(ids(commons, 'offers')).toEqual(['a']);
    loader.retry();
    await vi.waitUntil(() => commons.status === ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    comeLate(answer(JSON.stringify(shared)));
    await loader.finished;
    expect(ids(commons, 'phases')).toEqual(['p']);
    expect(asked).toEqual([FEED, at('shared.json'), FEED]);
    expect(problems(commons)).toHaveLength(1);
    expect(commons.dropped).toBe(0);
  });

  it('in a part or in the vocabulary is done anew by retry, and only that', async () => {
    const shared = at('shared.json');
    let isUp = false;
    const { commons, loader, asked } = await load({
      ...three,
      [FEED]: { ...root, vocabulary: 'shared.json' },
      [shared]: () => (isUp ? { ...head, phases: [{ id: 'p', name: 'P' }] } : undefined),
      [at('o2.json')]: () => (isUp ? part('b', 'o3.json') : undefined),
    });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toHaveLength(2);
    isUp = true;
    loader.retry();
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
    expect(ids(commons, 'phases')).toEqual(['p']);
    expect(commons.error).toBeUndefined();
    expect(problems(commons)).toHaveLength(2);
    expect(asked.filter((url) => url === FEED)).toHaveLength(1);
  });
});
