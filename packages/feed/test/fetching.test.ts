import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CommonsLoader, FeedErrorKind, ReadStatus, type Caps } from '../src/index.js';
import { head, ids, offer, problems, shortCaps } from './support/feeds.js';
import { sendJson, serve, type Handler } from './support/server.js';

const feed = { ...head, offers: [offer('a'), offer('b')] };

/** Reads from a real server, with up to three tries. */
async function readFrom(handler: Handler, caps: Partial<Caps> = {}) {
  const { url, requests } = await serve(handler);
  const loader = new CommonsLoader(url, { caps: { ...shortCaps, tries: 3, ...caps } });
  loader.want(['offers']);
  await loader.finished;
  return { url, requests, commons: loader.commons, error: loader.commons.error };
}

describe('a feed on a real server', () => {
  it('is asked for once, plainly', async () => {
    let headers: object = {};
    const { commons, requests } = await readFrom((request, response) => {
      headers = request.headers;
      sendJson(response, feed);
    });
    expect(requests).toEqual(['GET /feed.json']);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
    expect(commons.status).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(problems(commons)).toEqual([]);
  });

  it.each([
    ['application/json; charset=utf-8'],
    ['APPLICATION/JSON'],
    ['application/ld+json'],
    ['application/vnd.leadership.feed+json'],
    ['text/json'],
    ['text/plain'],
    ['application/octet-stream'],
    [''],
  ])('may call it %j', async (type) => {
    const { commons } = await readFrom((_request, response) => {
      if (type) response.setHeader('content-type', type);
      response.end(JSON.stringify(feed));
    });
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
  });

  it.each([
    ['text/html'],
    ['application/xml'],
    ['text/csv'],
    ['application/jsonish'],
    ['image/png'],
  ])('may not call it %s, and is asked once only', async (type) => {
    const { commons, error, requests, url } = await readFrom((_request, response) => {
      response.setHeader('content-type', type);
      response.end(JSON.stringify(feed));
    });
    expect(requests).toHaveLength(1);
    expect(commons.status).toBe(ReadStatus.failed);
    expect(error?.kind).toBe(FeedErrorKind.type);
    expect(error?.message).toBe(
      `${url} is ${type}, not JSON. Check that the address is the feed’s own and not that of a page about it.`,
    );
  });

  it('that answers with a page, calling it JSON, is understood to have no feed there', async () => {
    const { error, requests } = await readFrom((_request, response) =>
      sendJson(response, '<!doctype html><h1>Sign in</h1>'),
    );
    expect(requests).toHaveLength(1);
    expect(error?.kind).toBe(FeedErrorKind.type);
    expect(error?.message).toContain('does not begin with {. Check the address.');
  });

  it.each([[400], [401], [403], [404], [410], [429]])(
    'that answers %i is not asked again',
    async (status) => {
      const { error, requests, url, commons } = await readFrom((_request, response) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
      });
      expect(requests).toHaveLength(1);
      expect(error?.kind).toBe(FeedErrorKind.status);
      expect(error?.url).toBe(url);
      const message = `${url} answered with status ${status}. Check the address, and that the file is there for everybody.`;
      expect(error?.message).toBe(message);
      expect(problems(commons)).toEqual([message]);
    },
  );

  it('that fails three times is asked three times', async () => {
    const { error, requests, url } = await readFrom((_request, response) => {
      response.writeHead(500).end('oops');
    });
    expect(requests).toHaveLength(3);
    expect(error?.kind).toBe(FeedErrorKind.status);
    expect(error?.message).toBe(
      `${url} answered with status 500. The server that has the feed is in trouble; try again later.`,
    );
  });

  it('that fails and then recovers is read, and no problem is left', async () => {
    const { commons, requests, error } = await readFrom((_request, response, nth) => {
      if (nth < 3) response.writeHead(503).end();
      else sendJson(response, feed);
    });
    expect(requests).toHaveLength(3);
    expect(error).toBeUndefined();
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(problems(commons)).toEqual([]);
  });

  it('is followed to where it leads', async () => {
    const { commons, requests } = await readFrom((request, response) => {
      if (request.url === '/feed.json') response.writeHead(302, { location: '/new.json' }).end();
      else sendJson(response, feed);
    });
    expect(requests).toEqual(['GET /feed.json', 'GET /new.json']);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
  });

  it('that leads round in a circle is given up', async () => {
    const { error, requests } = await readFrom(
      (request, response) => response.writeHead(302, { location: request.url }).end(),
      { tries: 1 },
    );
    expect(error?.kind).toBe(FeedErrorKind.network);
    expect(requests.length).toBeLessThan(30);
  });

  it('may compress it', async () => {
    const { commons } = await readFrom((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(JSON.stringify(feed)));
    });
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
  });

  it('that sends a bomb is stopped as soon as too much has come out of it', async () => {
    const bomb = gzipSync(
      `${JSON.stringify(feed).slice(0, -1)},"x":"${'x'.repeat(16 * 2 ** 20)}"}`,
    );
    expect(bomb.length).toBeLessThan(2 ** 17);
    const { commons, error, requests, url } = await readFrom(
      (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.setHeader('content-encoding', 'gzip');
        response.end(bomb);
      },
      { documentBytes: 2 ** 20 },
    );
    expect(requests).toHaveLength(1);
    expect(error?.kind).toBe(FeedErrorKind.tooLarge);
    expect(error?.message).toBe(
      `${url} is too large: it has more than 1 MiB. Split its long sections into parts.`,
    );
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
  });
});
