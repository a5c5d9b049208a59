import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.js';
import { heardBy, unusedBy, watchPage, type Leak } from './support/privacy.js';
import {
  addressesOf,
  files,
  page as pageRoute,
  serve,
  type RunningServer,
} from './support/servers.js';

const TAG = 'leadership-team-profile';
const SENTINEL = 'SENTINEL';
const FEED = '/demo/feeds/marshland/feed.json';

let browser: Browser;
let host: RunningServer;

beforeAll(async () => {
  browser = await openBrowser();
  const body = `<!doctype html><html lang="en-GB"><title>A trust</title><main>
    <${TAG} feed="${FEED}" as-of="2017-06-01"></${TAG}>
    <script type="module" src="/team-profile.js"></script></main></html>`;
  host = await serve(pageRoute(body), files);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** One person's file, with sentinels in its name, its id and its notes. */
const file = (person: number) => ({
  name: `${SENTINEL}-jane-doe-${person}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'leadership-self-assessment',
      version: 1,
      id: `${SENTINEL}-${person}`,
      about: 'self',
      made: '2017-05-30',
      set: {
        key: 'marshland-trust/how-we-lead',
        version: '1',
        title: 'How we lead in Marshland',
        low: 1,
        high: 5,
      },
      answers: [
        { statement: 'child-first', hallmark: 'norfolk/moral-purpose', value: 3 + (person % 3) },
      ],
      notes: [{ hallmark: 'norfolk/moral-purpose', text: `${SENTINEL} note` }],
      steps: [{ hallmark: 'norfolk/moral-purpose', text: `${SENTINEL} step` }],
    }),
  ),
});

describe('a file that was handed over', () => {
  it('leaves nothing behind, in the page or outside it, but the profile', async () => {
    const page = await browser.newPage();
    const outside = await watchPage(page);
    const inside: Leak[] = [];
    const look = async () => {
      await page.evaluate((tag) => window.watch.look(tag), TAG);
      inside.push(...(await heardBy(page)));
    };
    await page.goto(host.origin);
    const widget = page.locator(TAG);
    const open = async (...people: number[]) => {
      await widget.locator('input[type=file]').setInputFiles(people.map(file));
      await look();
    };
    await widget.getByText('No files yet.').waitFor();
    await open(0, 1, 2, 3);
    await widget
      .getByText(/^4 people so far/)
      .first()
      .waitFor();
    await open(4, 5, 5, 6, 7, 8);
    await widget.getByRole('table', { name: 'How 9 people answered' }).waitFor();
    await look();
    expect(await widget.innerText()).not.toContain(SENTINEL);
    const download = page.waitForEvent('download');
    await widget.getByRole('button', { name: 'Save as a spreadsheet' }).click();
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).toContain('I can name three children');
    expect(saved).not.toContain(SENTINEL);
    await widget.getByRole('button', { name: 'Print' }).click();
    await look();
    await widget.getByRole('button', { name: 'Begin anew' }).click();
    await look();

    const leaked = [...inside, ...outside].filter(({ text }) => text.includes(SENTINEL));
    expect(leaked).toEqual([]);
    expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual(
      [],
    );
    expect(addressesOf(host.requests)).toEqual(
      new Set(['/', '/favicon.ico', '/team-profile.js', FEED, '/demo/feeds/norfolk/feed.json']),
    );
    const unused = (await unusedBy(page)).filter((name) => !name.startsWith('a '));
    expect(unused).toEqual([]);
    await page.close();
  });
});
