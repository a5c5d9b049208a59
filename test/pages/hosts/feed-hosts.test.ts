import { createReadStream } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { widgets } from '../../../packages/embed/widgets.js';
import { School } from '../support/school.js';
import { addressesOf, dist, serve, type Route, type RunningServer } from '../support/servers.js';
import { DAY, signOf } from '../support/signs.js';

let school: School;
const hosts: RunningServer[] = [];
beforeAll(async () => void (school = await School.open()));
afterEach(async () => {
  await school.tidy();
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(() => school.close());

/** The headers that hosts send with a JSON file if nobody sets anything. */
const asTheyAre: Readonly<Record<string, Record<string, string>>> = {
  'GitHub Pages': {
    'Content-Type': 'application/json; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'max-age=600',
  },
  'Cloudflare Pages': {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  },
  jsDelivr: {
    'Content-Type': 'application/json; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': '*',
    'Timing-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=604800, s-maxage=43200',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  },
};

const feedWith =
  (headers: Record<string, string>): Route =>
  (request, response) => {
    if (request.url !== '/feed.json') return false;
    response.writeHead(200, headers);
    createReadStream(`${dist}demo/feeds/norfolk/feed.json`).pipe(response);
    return true;
  };

const tags = (feed: string) =>
  widgets
    .map(
      ({ name, fallback }) =>
        `<leadership-${name} feed="${feed}" as-of="${DAY}" past><a href="/offers">${fallback}</a></leadership-${name}>`,
    )
    .join('');

describe('a feed', () => {
  it.each(Object.entries(asTheyAre))('is read from %s as it is', async (_name, headers) => {
    const host = await serve(feedWith(headers));
    hosts.push(host);
    const { page, heard } = await school.visit(tags(`${host.origin}/feed.json`) + school.script());
    for (const { name } of widgets) await signOf(name, page).waitFor();
    expect(heard).toEqual([]);
    // Nothing is asked that such a host would have to allow first.
    expect(addressesOf(host.requests)).toEqual(new Set(['/feed.json']));
  });

  it('on a host without the header: the page keeps its link, and the console says what is missing', async () => {
    const host = await serve(feedWith({ 'Content-Type': 'application/json' }));
    hosts.push(host);
    const { page, heard } = await school.visit(tags(`${host.origin}/feed.json`) + school.script());
    for (const { name, fallback } of widgets) {
      const widget = page.locator(`leadership-${name}`);
      await widget.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 25_000 });
      await widget.getByRole('link', { name: fallback }).waitFor();
    }
    expect(heard.join('\n')).toContain('Access-Control-Allow-Origin');
  });

  it('without the header is read by pages of its own host', async () => {
    const { page, heard } = await school.visit(tags('/feed.json') + school.script(), {
      routes: [feedWith({ 'Content-Type': 'application/json' })],
    });
    for (const { name } of widgets) await signOf(name, page).waitFor();
    expect(heard).toEqual([]);
  });
});
