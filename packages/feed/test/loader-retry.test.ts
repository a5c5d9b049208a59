import { describe, expect, it } from 'vitest';
import { ReadStatus } from '../src/index.js';
import { FEED, head, ids, load, offer, problems } from './support/feeds.js';
import { at, part, root, three } from './support/parts.js';

const feed = { ...head, offers: [offer('a'), offer('b')] };
const TEXT = JSON.stringify(feed);

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
    const cut = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent++) controller.error(new TypeError('reset'));
          else controller.enqueue(new TextEncoder().encode(TEXT.slice(0, TEXT.indexOf('"b"'))));
        },
      });
    let sent = 0;
    let asked = 0;
    const { commons, loader } = await load({
      [FEED]: () => (asked++ ? feed : new Response(cut())),
    });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.status).toBe(ReadStatus.failed);
    loader.retry();
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
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
