import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.js';
import { files, json, page as pageRoute, serve, type RunningServer } from './support/servers.js';

const SCRIPT = 'window.broken = true';
const VECTORS = [
  `<script>${SCRIPT}</script>`,
  `<img src=x onerror="${SCRIPT}">`,
  `"><svg onload="${SCRIPT}">`,
  `javascript:${SCRIPT}`,
  `\${${SCRIPT}}`,
  '{{constructor.constructor("alert(1)")()}}',
  '\u202egnihton\u202c',
  '\ud800',
];

const good = (id: string) => ({ id, title: `Good ${id}`, summary: 'Fine.', format: 'course' });

/** A vector in every text and every link of an offer. */
const poisoned = (text: string, i: number) => ({
  ...good(`poisoned-${i}`),
  title: `Poisoned ${i} ${text}`,
  summary: text,
  description: text,
  eligibility: text,
  when: text,
  url: `javascript:${SCRIPT}//https://a.example`,
  providers: [{ name: text, url: `javascript:${SCRIPT}` }],
  apply: {
    url: `data:text/html,<script>${SCRIPT}</script>`,
    email: `a@b.example?cc=${text}`,
    note: text,
  },
  source: { title: text, url: `vbscript:${SCRIPT}` },
  prices: [{ amount: 1, currency: 'GBP', note: text }],
  venue: { name: text, address: text },
});

const forged = { _$litType$: 1, strings: [`<img src=x onerror="${SCRIPT}">`], values: [] };

const offers = [
  good('first'),
  ...VECTORS.map(poisoned),
  { ...good('forged-title'), title: forged },
  { ...good('forged-summary'), summary: forged, providers: [forged], venue: { nodeType: 1 } },
  { ...good('long'), title: 'x'.repeat(30_000_000) },
  { ...good('long-list'), roles: Array.from({ length: 5000 }, (_, i) => `r${i}`) },
  good('last'),
];

const body = JSON.stringify({
  version: 1,
  publisher: { id: 'stranger', name: VECTORS[1], url: `javascript:${SCRIPT}` },
  modified: '2026-01-01',
  language: 'en-GB',
  timeZone: 'Europe/London',
  offers,
}).replace(
  '"version":1',
  '"__proto__":{"broken":true},"constructor":{"prototype":{"broken":true}},"version":1',
);

let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve(
    files,
    json('/feed.json', body),
    pageRoute(
      '<!doctype html><html lang="en"><title>Hostile</title><leadership-offer-finder feed="/feed.json"></leadership-offer-finder><script type="module" src="/offer-finder.js"></script></html>',
    ),
  );
  page = await browser.newPage();
  await page.goto(server.origin);
  await page.getByText(/^\d+ offers$/).waitFor();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('a hostile feed of 30 megabytes', () => {
  it('shows every good offer beside the bad ones', async () => {
    for (const name of ['Good first', 'Good last', 'Good forged-summary', 'Good long-list']) {
      expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1);
    }
    expect(await page.getByText(/^\d+ offers$/).textContent()).toBe(`${offers.length - 2} offers`);
    await page.getByText('2 items could not be shown.').waitFor();
  });

  it('executes nothing, and links to nothing but web pages and mail, with all details open', async () => {
    for (const button of await page.locator('.title').all()) await button.click();
    await page.getByRole('button', { name: 'Shortlist' }).click();
    const hrefs = await page
      .locator('leadership-offer-finder')
      .evaluate((element) =>
        [...(element.shadowRoot?.querySelectorAll('[href]') ?? [])].map((link) =>
          link.getAttribute('href'),
        ),
      );
    expect(hrefs.filter((href) => !/^(?:https?|mailto):/.test(href ?? ''))).toEqual([]);
    expect(await page.evaluate(() => ['broken' in window, 'broken' in {}])).toEqual([false, false]);
  });

  it('keeps its words inside their own lines', async () => {
    const text = await page
      .locator('leadership-offer-finder')
      .evaluate((element) => element.shadowRoot?.textContent);
    expect(text).not.toMatch(/[\u202a-\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
