import { describe, expect, it } from 'vitest';
import { openNetwork } from '../src/network/guard.js';
import { Desk } from './support/command.js';
import { feed } from './support/feeds.js';
import { serve } from './support/server.js';

const json = (more: Record<string, string> = {}) => ({
  'content-type': 'application/json',
  ...more,
});

interface Result {
  problems: { kind: string; path: string; message: string }[];
  warnings: { kind: string; path: string; message: string }[];
}

describe('the network', () => {
  it('is asked for nothing that was not named', async () => {
    const { url, requests } = await serve((_request, response) => response.end('{}'));
    const desk = new Desk();
    desk.write(
      'feed.json',
      feed({
        publisher: { id: 'c', name: 'C', url: `${url}/home` },
        submissions: { url: `${url}/post` },
      }),
    );
    for (const command of [
      ['check', 'feed.json'],
      ['coverage', 'feed.json'],
      ['report', 'feed.json'],
      ['export', 'feed.json'],
    ]) {
      await desk.run(...command);
    }
    expect(requests).toEqual([]);
  });

  it('is left alone with --offline', async () => {
    const { url, requests } = await serve((_request, response) => response.end('{}'));
    const { code } = await new Desk().run(
      'check',
      `${url}/feed.json`,
      '--offline',
      '--allow-local',
    );
    expect(code).toBe(1);
    expect(requests).toEqual([]);
  });

  it.each([
    'http://127.0.0.1:1',
    'http://localhost:1',
    'http://[::1]:1',
    'http://192.168.1.1',
    'http://10.0.0.1',
    'http://[::ffff:10.0.0.1]',
    'http://169.254.169.254',
    'http://printer',
  ])('is refused where it is private: %s', async (address) => {
    const { code, out } = await new Desk().run('check', `${address}/feed.json`);
    expect(code).toBe(1);
    expect(out).toContain('in a private network, and was not asked');
  });

  it('does not go round in circles', async () => {
    const { url, requests } = await serve((_request, response) => {
      response.writeHead(302, { location: '/again' });
      response.end();
    });
    const network = openNetwork({ allowLocal: true });
    await expect(network.fetch(url)).rejects.toThrow('more than 5 times');
    expect(requests).toHaveLength(6);
    await network.close();
  });

  it('never reaches another scheme', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' });
      response.end();
    });
    const network = openNetwork({ allowLocal: true });
    await expect(network.fetch(url)).rejects.toThrow('no web address');
    await network.close();
  });
});

async function served(headers: Record<string, string>, body = JSON.stringify(feed())) {
  const { url } = await serve((request, response) => {
    response.writeHead(200, headers);
    response.end(request.method === 'HEAD' ? '' : body);
  });
  const { code, out } = await new Desk().run(
    'check',
    `${url}/feed.json`,
    '--allow-local',
    '--format',
    'json',
  );
  const { problems, warnings } = JSON.parse(out) as Result;
  // The test server has no certificate, so this one is always there.
  return { code, url, problems: problems.filter(({ path }) => path !== 'https'), warnings };
}

const good = json({
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=300',
  etag: '"1"',
});

describe('whether browsers can read it', () => {
  it('is yes where the host does everything right', async () => {
    const { problems, warnings } = await served(good);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it.each([
    [
      'no CORS header',
      { 'access-control-allow-origin': '' },
      'browser Access-Control-Allow-Origin',
    ],
    [
      'one for a single site',
      { 'access-control-allow-origin': 'https://x.example' },
      'browser Access-Control-Allow-Origin',
    ],
    ['another type', { 'content-type': 'text/plain' }, 'setting Content-Type'],
    ['no word on caching', { 'cache-control': '' }, 'setting Cache-Control'],
    [
      'a copy that is kept for a month',
      { 'cache-control': 'max-age=2592000' },
      'setting Cache-Control',
    ],
    ['no copy at all', { 'cache-control': 'no-store' }, 'setting Cache-Control'],
    ['nothing to tell a change by', { etag: '' }, 'setting ETag, Last-Modified'],
  ])('says what is wrong: %s', async (_what, more, expected) => {
    const headers = Object.fromEntries(
      Object.entries({ ...good, ...more }).filter(([, value]) => value),
    );
    const { problems, warnings } = await served(headers);
    expect([...problems, ...warnings].map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      expected,
    ]);
  });

  it('says how much compression would save', async () => {
    const long = JSON.stringify(feed({ licence: 'word '.repeat(3000) }));
    const { warnings } = await served(good, long);
    expect(warnings[0]?.message).toMatch(/is missing: \d+ kB are sent where \d+ kB would do/);
  });

  it('comes with what to tell the usual hosts', async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, json()).end(JSON.stringify(feed())),
    );
    const { out, code } = await new Desk().run('check', `${url}/feed.json`, '--allow-local');
    expect(code).toBe(1);
    expect(out).toContain('Can browsers read it? No.');
    for (const host of ['Apache', 'nginx', 'IIS', 'Netlify', 'GitHub Pages'])
      expect(out).toContain(host);
    expect(out).toContain('Header set Access-Control-Allow-Origin "*"');
  });

  it('is answered with the reason where there is no feed', async () => {
    const { url } = await serve((_request, response) => response.writeHead(404).end());
    const { out, code } = await new Desk().run('check', `${url}/feed.json`, '--allow-local');
    expect(code).toBe(1);
    expect(out).toContain('answered with status 404');
  });
});
