import { describe, expect, it } from 'vitest';
import { CommonsLoader, FeedErrorKind, ReadStatus, type Caps } from '../src/index.js';
import { FEED, fakeFetch, head, ids, offer, problems, shortCaps } from './support/feeds.js';
import { sendJson, serve, type Handler } from './support/server.js';

const TEXT = JSON.stringify({ ...head, offers: [offer('a'), offer('b')] });
/** Up to and including the first offer. */
const BEGUN = TEXT.slice(0, TEXT.indexOf('"b"'));

async function start(handler: Handler, caps: Partial<Caps> = {}) {
  const { url, requests } = await serve(handler);
  const loader = new CommonsLoader(url, { caps: { ...shortCaps, tries: 3, ...caps } });
  loader.want(['offers']);
  return { url, requests, loader, commons: loader.commons };
}

describe('a connection', () => {
  it('that is cut before anything came is tried three times', async () => {
    const { commons, loader, requests, url } = await start((request) => request.socket.destroy());
    await loader.finished;
    expect(requests).toHaveLength(3);
    expect(commons.status).toBe(ReadStatus.failed);
    expect(commons.error?.kind).toBe(FeedErrorKind.network);
    expect(commons.error?.message).toBe(
      `${url} could not be read: there was no answer. Either there is no connection, or the address is wrong, or its server is down, or this page’s Content-Security-Policy (connect-src) does not let it be read.`,
    );
    expect(problems(commons)).toEqual([commons.error?.message]);
  });

  it('that is cut once is tried again and leaves no problem', async () => {
    const { commons, loader, requests } = await start((request, response, nth) => {
      if (nth === 1) request.socket.destroy();
      else sendJson(response, TEXT);
    });
    await loader.finished;
    expect(requests).toHaveLength(2);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(commons.problems).toEqual([]);
  });

  it('that is cut in the middle keeps what came, is not tried again, and says so', async () => {
    const { commons, loader, requests, url } = await start((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.write(BEGUN);
      loader.commons.subscribe(() => response.destroy());
    });
    await loader.finished;
    expect(requests).toHaveLength(1);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.status).toBe(ReadStatus.failed);
    expect(commons.statusOf('offers')).toBe(ReadStatus.failed);
    expect(commons.error?.kind).toBe(FeedErrorKind.network);
    expect(commons.error?.message).toBe(
      `${url} broke off before its end. What came is kept; try again later.`,
    );
  });

  it('on which nothing comes is given up after the silence, and tried again', async () => {
    const { commons, loader, requests, url } = await start(() => {}, { silence: 60, tries: 2 });
    await loader.finished;
    expect(requests).toHaveLength(2);
    expect(commons.error?.kind).toBe(FeedErrorKind.timeout);
    expect(commons.error?.message).toBe(
      `${url} sent nothing for 0.06 seconds. Try again later, or on a better connection.`,
    );
  });

  it('that falls silent in the middle keeps what came', async () => {
    const { commons, loader, requests } = await start(
      (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.write(BEGUN);
      },
      { silence: 400 },
    );
    await loader.finished;
    expect(requests).toHaveLength(1);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.error?.kind).toBe(FeedErrorKind.timeout);
  });

  it('on which little comes at a time is waited for, as long as something does', async () => {
    const { commons, loader } = await start(
      (_request, response) => {
        response.setHeader('content-type', 'application/json');
        const pieces = TEXT.match(/.{1,40}/gu) ?? [];
        const drip = setInterval(() => {
          const piece = pieces.shift();
          if (piece !== undefined) return void response.write(piece);
          clearInterval(drip);
          response.end();
        }, 20);
      },
      { silence: 5000 },
    );
    await loader.finished;
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(commons.status).toBe(ReadStatus.complete);
  });

  it('that drips on for ever is given up in the end', async () => {
    const { commons, loader, requests, url } = await start(
      (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.write(BEGUN);
        const drip = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(drip));
      },
      { silence: 5000, time: 400, tries: 1 },
    );
    await loader.finished;
    expect(requests).toHaveLength(1);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.error?.kind).toBe(FeedErrorKind.timeout);
    expect(commons.error?.message).toBe(
      `${url} was not finished in 0.4 seconds. Try again later, or on a better connection.`,
    );
  });

  it('to a host that is not there fails as one that is cut', async () => {
    const { url, loader } = await start((request) => request.socket.destroy());
    await loader.finished;
    const nowhere = url.replace(/:\d+/, ':1');
    const other = new CommonsLoader(nowhere, { caps: shortCaps });
    other.want([]);
    await other.finished;
    expect(other.commons.error?.kind).toBe(FeedErrorKind.network);
  });
});

describe('an address', () => {
  it.each([
    ['feed.json'],
    [''],
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    ['https://user:pass@county.example/feed.json'],
    ['https://exa%20mple.org/'],
  ])('%j is refused before anything is asked for', async (url) => {
    const { fetch, asked } = fakeFetch({});
    const loader = new CommonsLoader(url, { fetch });
    loader.want(['offers']);
    await loader.finished;
    expect(asked).toEqual([]);
    expect(loader.commons.error?.kind).toBe(FeedErrorKind.address);
    expect(loader.commons.error?.message).toBe(
      `"${url}" is not the address of a feed: give one that begins with https:// or http://.`,
    );
  });

  it('of a public feed that leads on into a network is not read', async () => {
    const answer = new Response(TEXT, { headers: { 'content-type': 'application/json' } });
    Object.defineProperties(answer, {
      redirected: { value: true },
      url: { value: 'http://192.168.1.1/feed.json' },
    });
    const { fetch } = fakeFetch({ [FEED]: answer });
    const loader = new CommonsLoader(FEED, { fetch, caps: { ...shortCaps, tries: 3 } });
    loader.want(['offers']);
    await loader.finished;
    expect(ids(loader.commons, 'offers')).toEqual([]);
    expect(loader.commons.error?.kind).toBe(FeedErrorKind.address);
    expect(loader.commons.error?.message).toContain('leads on to an address in a private network');
  });
});
