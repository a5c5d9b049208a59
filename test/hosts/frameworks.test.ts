import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tagOf, widgets } from '../../packages/embed/widgets.js';
import { complaints, openBrowser } from '../pages/support/browser.js';
import { files, filesOf, json, serve, type RunningServer } from '../pages/support/servers.js';
import { signOf } from '../pages/support/signs.js';
import { installPackages, prepare, tool } from './support/apps.js';

/** A feed with one good offer, and one that is reported. */
const broken = JSON.stringify({
  version: 1,
  publisher: { id: 'b', name: 'B' },
  modified: '2017-01-01',
  language: 'en-GB',
  timeZone: 'Europe/London',
  offers: [{ id: 'good', title: 'Good', summary: 'Fine.', format: 'resource' }, { id: 'bad' }],
});

const apps: Readonly<Record<string, (folder: string) => void>> = {
  'vite-plain': (folder) => tool('vite', ['build', '--logLevel', 'warn'], folder),
  react: (folder) => {
    tool('tsc', ['-p', '.'], folder);
    tool('vite', ['build', '--logLevel', 'warn'], folder);
  },
  vue: (folder) => {
    tool('vue-tsc', ['-p', '.'], folder);
    tool('vite', ['build', '--logLevel', 'warn'], folder);
  },
  svelte: (folder) => tool('vite', ['build', '--logLevel', 'warn'], folder),
  angular: (folder) => tool('ng', ['build'], folder),
  eleventy: (folder) => tool('eleventy', ['--quiet', '--output=dist'], folder),
};
/** Those whose framework changes, takes away and puts back what is on the page. */
const live = ['react', 'vue', 'svelte', 'angular'];

let browser: Browser;
beforeAll(async () => {
  installPackages();
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

async function open(name: string): Promise<{ page: Page; heard: string[]; server: RunningServer }> {
  const folder = prepare(name);
  apps[name]?.(folder);
  const server = await serve(filesOf(`${folder}/dist/`), json('/broken.json', broken), files);
  const page = await browser.newPage();
  const heard = complaints(page);
  await page.goto(server.origin);
  return { page, heard, server };
}

describe.each(Object.keys(apps))('a site made with %s', (name) => {
  it('has all items, survives what the framework does to it, and is otherwise left alone', async () => {
    const { page, heard, server } = await open(name);
    const shown = async () => {
      for (const entry of widgets) {
        await signOf(entry.name, page.locator('main')).first().waitFor();
        expect(await page.locator(tagOf(entry)).first().isVisible()).toBe(true);
      }
    };
    await shown();
    if (live.includes(name)) {
      const bound = page.locator('#bound');
      await bound.getByRole('heading', { name: /^From / }).waitFor();
      await bound.getByRole('button', { name: 'Good', exact: true }).waitFor();
      await expect.poll(() => page.locator('output').textContent()).toBe('1');
      await page.getByRole('button', { name: 'Change' }).click();
      await bound.getByRole('heading', { name: 'Changed' }).waitFor();
      await page.getByRole('button', { name: 'Toggle' }).click();
      const all = page.locator(widgets.map(tagOf).join());
      await expect.poll(() => all.count()).toBe(0);
      await page.getByRole('button', { name: 'Toggle' }).click();
      await shown();
    }
    expect(heard.filter((line) => !line.includes('/broken.json'))).toEqual([]);
    expect(
      await page.evaluate(() => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        location.hash,
        document.adoptedStyleSheets.length,
      ]),
    ).toEqual(['', 0, 0, '', 0]);
    await page.close();
    await server.close();
  }, 180_000);
});
