import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recipes } from '../../packages/embed/recipes/recipes.js';
import { axeFindings, complaints } from './support/browser.js';
import { Demo } from './support/demo.js';
import { dist, page as pageRoute, serve } from './support/servers.js';

const demo = Demo.ofThisFile();
let page: Page;
let heard: string[];
beforeEach(async () => {
  page = await demo.browser.newPage();
  heard = complaints(page);
  await page.goto(demo.page('put-it-on-your-site/'));
  await preview().waitFor();
});
afterEach(() => page.close());

const preview = (count: string | RegExp = /^38 offers$/) =>
  page.frameLocator('iframe').getByRole('paragraph').filter({ hasText: count });
const code = (label = 'Code to paste') => page.getByRole('region', { name: label });
const hashes = () =>
  JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8')) as Record<string, string>;

describe('the page “Put it on your site”', () => {
  it('prints code with exact version and hash, which works on another site as it is', async () => {
    await page.getByLabel(/^Address of the folder/).fill(demo.origin);
    await page.keyboard.press('Tab');
    await expect.poll(() => code().textContent()).toContain(hashes()['offer-finder.js']);
    const printed = (await code().textContent()) ?? '';
    const school = await serve(
      pageRoute(`<!doctype html><html lang="en"><title>x</title>${printed}</html>`),
    );
    const other = await demo.browser.newPage();
    await other.goto(school.origin);
    await other
      .getByRole('paragraph')
      .filter({ hasText: /^38 offers$/ })
      .waitFor();
    await other.close();
    await school.close();
    // What a preview was still asking for when it was replaced.
    expect(heard.filter((line) => !line.startsWith('failed: '))).toEqual([]);
  });

  it('shows what is chosen, and prints it', async () => {
    await page.locator('summary', { hasText: 'Role' }).click();
    await page.getByRole('checkbox', { name: 'Governor', exact: true }).check();
    await page.getByLabel('Heading', { exact: true }).fill('For our governors');
    await page.getByRole('checkbox', { name: 'Visitors can’t change what I have chosen' }).check();
    await page.frameLocator('iframe').getByRole('heading', { name: 'For our governors' }).waitFor();
    await expect
      .poll(() => code().textContent())
      .toMatch(/heading="For our governors".* for-role="governor" fixed/);
  });

  it('says where a colour is too faint, and offers one that passes', async () => {
    const field = page.getByRole('textbox', { name: 'Your school’s colour', exact: true });
    await field.fill('#ffcc00');
    await page.keyboard.press('Tab');
    await page.getByText('Too faint on light: contrast 1.5 to 1').waitFor();
    await page.getByRole('button', { name: /^Use #/ }).click();
    await page.getByText('Passes on light').waitFor();
    expect(await field.inputValue()).toMatch(/^#[\da-f]{6}$/);
    await field.fill('reddish');
    await page.keyboard.press('Tab');
    await page.getByText('Write the colour as # and six digits').waitFor();
  });

  it('shows the widget on a light, a dark and a hostile page', async () => {
    for (const ground of ['A dark page', 'A hostile page', 'A light page']) {
      await page.getByRole('button', { name: ground }).click();
      await preview().waitFor();
      expect(await page.getByRole('button', { name: ground, pressed: true }).count()).toBe(1);
    }
  });

  it('has every recipe, and copies its code', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const { title, steps } of recipes) {
      await page.getByLabel('Your kind of site').selectOption({ label: title });
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
      await page.getByText(steps[1] ?? '', { exact: true }).waitFor();
    }
    await page.getByLabel('Your kind of site').selectOption('google-sites');
    await page.getByRole('button', { name: 'Copy Address for a frame' }).click();
    await page.getByText('Address for a frame: copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await code('Address for a frame').textContent());
    const { pathname, searchParams } = new URL(copied);
    expect(pathname).toBe('/1.0.0/frame.html');
    expect(searchParams.get('widget')).toBe('offer-finder');
  });

  it('says what to do where a feed can’t be read', async () => {
    await page.getByLabel('Address of the feed').fill(`${demo.origin}/nowhere.json`);
    await page.keyboard.press('Tab');
    await page.getByText('That feed can’t be read.').waitFor();
  });

  it.each([320, 1280])('has nothing for axe to find at %i pixels, and fits', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await page.goto(demo.page('hosting/'));
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });
});
