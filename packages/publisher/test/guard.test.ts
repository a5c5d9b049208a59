import type { LookupFunction } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openNetwork, type NetworkOptions } from '../src/network/guard.js';
import { serve } from './support/server.js';

/** Addresses that stand for a public and a private one: the first is where test servers are. */
const PUBLIC = '127.0.0.1';
const PRIVATE = '127.0.0.2';

/** A network in which names have these addresses; a name's further look-ups give the next of them. */
function open(names: Record<string, string[][]>, more: Partial<NetworkOptions> = {}) {
  const lookedUp: string[] = [];
  const lookup: LookupFunction = (host, _options, callback) => {
    const turn = lookedUp.filter((name) => name === host).length;
    lookedUp.push(host);
    const found = names[host]?.[turn] ?? names[host]?.at(-1);
    if (found)
      callback(null, found.map((address) => ({ address, family: 4 }))); // prettier-ignore
    else callback(Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' }), []);
  };
  const network = openNetwork({
    allowLocal: false,
    environment: {},
    isPrivate: (address) => address === PRIVATE,
    lookup,
    ...more,
  });
  onTestFinished(() => network.close());
  return { fetch: network.fetch, asked: network.asked, lookedUp };
}

/** Why a request was not made: the reason that lies deepest. */
async function reason(answer: Promise<Response>): Promise<string> {
  const error = await answer.then(
    () => new Error('was answered'),
    (cause: unknown) => cause as Error,
  );
  return error.cause instanceof Error ? error.cause.message : error.message;
}

const REFUSED = /on this computer or in a private network, and was not asked/;

describe('a name', () => {
  it.each(['10.0.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '127.0.0.1', '0.0.0.0'])(
    'that leads to the private address %s is refused',
    async (address) => {
      const { fetch } = open({ 'a.example': [[address]] }, { isPrivate: undefined });
      expect(await reason(fetch('http://a.example/'))).toMatch(
        `a.example (${address}) is on this computer`,
      );
    },
  );

  it.each(['::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1'])(
    'that leads to the private address %s is refused',
    async (address) => {
      const { fetch } = open({ 'a.example': [[address]] }, { isPrivate: undefined });
      expect(await reason(fetch('http://a.example/'))).toMatch(REFUSED);
    },
  );

  it('that leads to a public and a private address is refused', async () => {
    const { url, requests } = await serve((_request, response) => response.end('{}'));
    const { fetch } = open({ 'a.example': [[PUBLIC, PRIVATE]] });
    expect(await reason(fetch(url.replace('127.0.0.1', 'a.example')))).toMatch(REFUSED);
    expect(requests).toEqual([]);
  });

  it('that is public is asked, by the address that was judged: it is looked up once', async () => {
    const { url, requests } = await serve((_request, response) => response.end('{}'));
    const { fetch, lookedUp } = open({ 'a.example': [[PUBLIC], [PRIVATE]] });
    expect((await fetch(url.replace('127.0.0.1', 'a.example'))).status).toBe(200);
    expect(lookedUp).toEqual(['a.example']);
    expect(requests).toEqual(['GET /']);
  });

  it('that is public at first and private later is refused from then on', async () => {
    const { url, requests } = await serve((_request, response) => {
      response.setHeader('connection', 'close');
      response.end('{}');
    });
    const { fetch } = open({ 'a.example': [[PUBLIC], [PRIVATE]] });
    const address = url.replace('127.0.0.1', 'a.example');
    await (await fetch(address)).text();
    expect(await reason(fetch(address))).toMatch(REFUSED);
    expect(requests).toEqual(['GET /']);
  });

  it.each([
    ['a name that leads to a private address', 'http://inside.example/feed.json'],
    ['a private address', `http://${PRIVATE}/feed.json`],
  ])('that answers with a redirect to %s is not followed there', async (_what, location) => {
    const { url } = await serve((_request, response) => {
      response.writeHead(302, { location });
      response.end();
    });
    const { fetch } = open({ 'a.example': [[PUBLIC]], 'inside.example': [[PRIVATE]] });
    expect(await reason(fetch(url.replace('127.0.0.1', 'a.example')))).toMatch(REFUSED);
  });

  it('may lead anywhere if that is allowed', async () => {
    const { url } = await serve((_request, response) => response.end('{}'));
    const { fetch } = open(
      { 'a.example': [[PUBLIC]] },
      { allowLocal: true, isPrivate: () => true },
    );
    expect((await fetch(url.replace('127.0.0.1', 'a.example'))).status).toBe(200);
  });
});

describe('a proxy', () => {
  /** A proxy that answers for every host itself. */
  async function behindProxy(
    names: Record<string, string[][]>,
    environment: Record<string, string> = {},
  ) {
    const proxy = await serve((request, response) => response.end(`"${request.url}"`));
    return { ...open(names, { environment: { HTTP_PROXY: proxy.url, ...environment } }), proxy };
  }

  it('is asked where the environment names one, also for names that only it knows', async () => {
    const { fetch, proxy } = await behindProxy({});
    const answer = await fetch('http://feeds.example/feed.json');
    expect(await answer.text()).toBe('"http://feeds.example/feed.json"');
    expect(proxy.requests).toEqual(['GET http://feeds.example/feed.json']);
  });

  it.each([
    ['a private address', `http://${PRIVATE}/`],
    ['a name that is known here to lead to one', 'http://inside.example/'],
  ])('is not asked for %s', async (_what, address) => {
    const { fetch, proxy } = await behindProxy({ 'inside.example': [[PRIVATE]] });
    expect(await reason(fetch(address))).toMatch(REFUSED);
    expect(proxy.requests).toEqual([]);
  });

  it('is not asked for hosts that NO_PROXY names, and these are guarded as ever', async () => {
    const { url, requests } = await serve((_request, response) => response.end('{}'));
    const { fetch, proxy } = await behindProxy(
      { 'a.county.example': [[PUBLIC]], 'b.county.example': [[PRIVATE]] },
      { NO_PROXY: '.county.example' },
    );
    await fetch(url.replace('127.0.0.1', 'a.county.example'));
    expect(requests).toEqual(['GET /']);
    expect(await reason(fetch('http://b.county.example/'))).toMatch(REFUSED);
    expect(proxy.requests).toEqual([]);
  });
});
