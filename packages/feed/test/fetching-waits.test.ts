import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommonsLoader, FeedErrorKind, ReadStatus, defaultCaps } from '../src/index.js';
import { FEED, answer, fakeFetch, head, ids, offer } from './support/feeds.js';

const feed = { ...head, offers: [offer('a')] };
const NOW = Date.UTC(2017, 5, 1, 12);

function failing(status: number, retryAfter?: string): () => Response {
  const headers = retryAfter === undefined ? undefined : { 'retry-after': retryAfter };
  return () => new Response('', { status, headers });
}

/** Answers one after the other; the last one for ever. */
function start(...answers: (() => unknown)[]) {
  const next = () => (answers.length > 1 ? answers.shift() : answers[0])?.();
  const { fetch, asked } = fakeFetch({ [FEED]: next });
  const loader = new CommonsLoader(FEED, { fetch });
  loader.want(['offers']);
  return { loader, commons: loader.commons, asked };
}

/** How often the feed is asked for within so many milliseconds from now. */
async function askedAfter(asked: string[], milliseconds: number): Promise<number> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return asked.length;
}

describe('after a failure', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('waits grow from try to try, and three tries are all', async () => {
    const { asked, commons, loader } = start(failing(500));
    expect(await askedAfter(asked, 499)).toBe(1);
    expect(await askedAfter(asked, 1)).toBe(2);
    expect(await askedAfter(asked, 999)).toBe(2);
    expect(await askedAfter(asked, 1)).toBe(3);
    expect(await askedAfter(asked, 600_000)).toBe(3);
    await loader.finished;
    expect(commons.status).toBe(ReadStatus.failed);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([0, 0.25, 0.999])('a wait is half as long to half as long again (%d)', async (random) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const { asked, loader } = start(failing(502), () => feed);
    const wait = Math.floor(500 * (0.5 + random));
    expect(await askedAfter(asked, wait - 1)).toBe(1);
    expect(await askedAfter(asked, 2)).toBe(2);
    await loader.finished;
  });

  it.each([
    ['7', 7000],
    [new Date(NOW + 9000).toUTCString(), 9000],
    // Longer than this nobody waits; shorter than its own wait it does not ask.
    ['86400', 30_000],
    ['99999999999999999999', 30_000],
    ['0', 500],
    ['-5', 500],
    ['soon', 500],
    ['', 500],
    [new Date(NOW - 9000).toUTCString(), 500],
  ])('a server that says "Retry-After: %s" is asked again after %i ms', async (says, wait) => {
    const { asked, commons, loader } = start(failing(503, says), () => feed);
    expect(await askedAfter(asked, wait - 1)).toBe(1);
    expect(await askedAfter(asked, 1)).toBe(2);
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.problems).toEqual([]);
  });

  it('a wait ends at once when the reading is stopped', async () => {
    const { asked, commons, loader } = start(failing(503, '20'), () => feed);
    expect(await askedAfter(asked, 100)).toBe(1);
    loader.stop();
    await loader.finished;
    expect(commons.status).toBe(ReadStatus.failed);
    expect(commons.error?.kind).toBe(FeedErrorKind.aborted);
    expect(vi.getTimerCount()).toBe(0);
    expect(await askedAfter(asked, 60_000)).toBe(1);
  });

  it('of a connection, that is three tries as well', async () => {
    const { asked, loader, commons } = start(() => new TypeError('fetch failed'));
    await askedAfter(asked, 10_000);
    await loader.finished;
    expect(asked).toHaveLength(3);
    expect(commons.error?.cause).toBeInstanceOf(TypeError);
  });

  it('no timer is left when a feed has been read', async () => {
    const { asked, loader, commons } = start(() => feed);
    await loader.finished;
    expect(commons.status).toBe(ReadStatus.complete);
    expect(vi.getTimerCount()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('a page that is slow with a piece is no silence of the server', async () => {
    const text = JSON.stringify(feed);
    const { loader, commons } = start(() => answer(text, [text.length - 5, 2, 1]));
    commons.subscribe(() => vi.advanceTimersByTime(2 * defaultCaps.silence));
    await loader.finished;
    expect(commons.status).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a']);
  });
});
