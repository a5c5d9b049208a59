import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { complaints, openBrowser } from './support/browser.js';
import { dist, files, page as pageRoute, serve, type RunningServer } from './support/servers.js';

/** The files of `dist/` as of a later version, in which a number is all that has changed. */
const LATER = '1.1.0';

let browser: Browser;
let host: RunningServer;
let later: RunningServer;
const opened: RunningServer[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  host = await serve(files);
  later = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.endsWith('.js')) return false;
    const text = readFileSync(`${dist}${pathname}`, 'utf8').replaceAll('`1.0.0`', `\`${LATER}\``);
    response.writeHead(200, {
      'Content-Type': 'text/javascript',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(text);
    return true;
  });
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

afterAll(async () => {
  await browser.close();
  await host.close();
  await later.close();
});

async function visit(body: string): Promise<{ page: Page; heard: string[] }> {
  const html = `<!doctype html><html lang="en-GB"><title>A school</title><main>${body}</main></html>`;
  const school = await serve(pageRoute(html));
  opened.push(school);
  const page = await browser.newPage();
  const heard = complaints(page);
  await page.goto(school.origin);
  return { page, heard };
}

const finder = () =>
  `<leadership-offer-finder feed="${host.origin}/demo/feeds/norfolk/feed.json" as-of="2017-06-01" past></leadership-offer-finder>`;
const script = (name: string, server = host) =>
  `<script type="module" crossorigin src="${server.origin}/${name}"></script>`;
/** The counts above the lists, not what is announced of them. */
const offers = (page: Page) => page.getByRole('paragraph').filter({ hasText: /^38 offers$/ });

describe('the autoloader', () => {
  it('works with tags before and after it, and twice on a page', async () => {
    const { page, heard } = await visit(
      finder() + script('embed.js') + script('embed.js?again') + finder(),
    );
    await expect.poll(() => offers(page).count()).toBe(2);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('looks into the open shadow root of an element that asks for it, of no other', async () => {
    const before = host.requests.length;
    const { page, heard } = await visit(
      `<script>customElements.define('x-card', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).setHTMLUnsafe(${JSON.stringify(finder())}) }
      })</script><x-card></x-card>${script('embed.js')}`,
    );
    await page.waitForLoadState('networkidle');
    expect(host.requests.slice(before)).toEqual(['/embed.js']);
    await page.evaluate(() =>
      document.querySelector('x-card')?.setAttribute('data-leadership', ''),
    );
    await offers(page).waitFor();
    expect(heard).toEqual([]);
    await page.close();
  });

  it('sees tags that are added later to a shadow root that asks, and roots made later', async () => {
    const { page, heard } = await visit(`<x-late data-leadership></x-late>${script('embed.js')}`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      customElements.define(
        'x-late',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' });
          }
        },
      );
    });
    await page.waitForLoadState('networkidle');
    await page.evaluate((html) => {
      const box = document.createElement('div');
      box.setHTMLUnsafe(html);
      document.querySelector('x-late')?.shadowRoot?.append(box);
    }, finder());
    await offers(page).waitFor();
    expect(heard).toEqual([]);
    await page.close();
  });

  it.each([
    ['both autoloaders', 'embed.js', 'embed.js'],
    ['an autoloader and a file', 'embed.js', 'offer-finder.js'],
    ['a file and an autoloader', 'offer-finder.js', 'embed.js'],
    ['two files', 'offer-finder.js', 'offer-finder.js'],
  ])('of two versions the first serves, with one warning: %s', async (_name, first, second) => {
    const { page, heard } = await visit(finder() + script(first) + finder());
    await expect.poll(() => offers(page).count()).toBe(2);
    await page.evaluate((source) => {
      const element = document.createElement('script');
      Object.assign(element, { type: 'module', src: source });
      document.body.append(element);
    }, `${later.origin}/${second}`);
    await expect.poll(() => heard).toEqual([expect.stringMatching(/1\.0\.0 came first.*1\.1\.0/)]);
    await page.waitForLoadState('networkidle');
    expect(heard).toHaveLength(1);
    expect(await offers(page).count()).toBe(2);
    await page.close();
  });
});

describe('licences', () => {
  it('of all that is built in are kept, in the files and beside them', () => {
    const file = readFileSync(`${dist}offer-finder.js`, 'utf8');
    expect(file).toMatch(/^\/\*! Leadership Commons [\d.]+, MIT/);
    expect(file).toContain('SPDX-License-Identifier: BSD-3-Clause');
    const texts = readFileSync(`${dist}LICENSES.txt`, 'utf8');
    for (const name of ['Leadership Commons', 'lit ', 'lit-html ', '@lit/context ']) {
      expect(texts).toContain(`\n\n${name}`.trimStart());
    }
    expect(texts).toContain('Redistribution and use in source and binary forms');
  });
});
