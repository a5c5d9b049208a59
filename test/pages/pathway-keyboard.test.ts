import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, openBrowser } from './support/browser.js';
import { files, page as pageRoute, serve, type RunningServer } from './support/servers.js';

let browser: Browser;
let host: RunningServer;
let school: RunningServer;

beforeAll(async () => {
  browser = await openBrowser();
  host = await serve(files);
  school = await serve(
    pageRoute(`<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width">
      <title>A school</title><link rel="icon" href="data:,"><main>
      <leadership-pathway-explorer feed="${host.origin}/demo/feeds/norfolk/feed.json" as-of="2017-06-01"></leadership-pathway-explorer>
      </main><script type="module" src="${host.origin}/pathway-explorer.js"></script></html>`),
  );
});

afterAll(async () => {
  await browser.close();
  await host.close();
  await school.close();
});

/** What has the focus: its role or tag, and what it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const label = (active as HTMLSelectElement | null)?.labels?.[0]?.querySelector(
      'span',
    )?.textContent;
    return (label ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** True if all of what has the focus is in the window. */
const isInView = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { top, bottom, left, right } = active!.getBoundingClientRect();
    return top >= -1 && bottom <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1;
  });

/** Presses Tab until something has the focus, as somebody does who sees where it is. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    expect(await isInView(page), await focused(page)).toBe(true);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${String(name)} is not among the next ${most} stops`);
}

describe('by keyboard alone on a screen of 320 pixels', () => {
  it('a middle leader in a primary school finds the ways to executive headship, what they need first, and what they can apply for now', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const heard = complaints(page);
    await page.goto(school.origin);
    await page.getByRole('heading', { name: 'From here to there' }).waitFor();
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

    // "I am a middle leader …"
    await tabTo(page, /^My role$/);
    await page.keyboard.type('Middle leader');
    // "… which ways are there to executive headship …"
    await tabTo(page, /^A role that interests me$/);
    await page.keyboard.type('Executive');
    // "… in a primary school"
    await tabTo(page, /^My phase$/);
    await page.keyboard.type('Primary');
    await tabTo(page, /^Show the ways$/);
    await page.keyboard.press('Enter');

    // Which ways are there? The answer has the focus, and the ways follow, best first.
    await expect
      .poll(() => focused(page))
      .toMatch(/^\d+ ways from Middle leader to Executive headteacher$/);
    expect(await isInView(page)).toBe(true);
    const ways = page.locator('.way h4');
    expect(await ways.count()).toBeGreaterThan(2);
    expect((await ways.first().textContent())!.replace(/\s+/g, ' ').trim()).toBe(
      'Middle leader, then Senior leader (assistant or deputy head), then Headteacher, then Executive headteacher',
    );

    // What can I apply for this term? Said next, each with a way to it.
    await page.getByRole('heading', { name: 'What you can apply for now' }).waitFor();
    const now = page.locator('.now');
    expect(await now.textContent()).toContain('Primary Locum Leader Register');
    await tabTo(page, /Primary Locum Leader Register/);

    // What would I need first? The best way is open, its first step says it.
    const first = page.locator('.step').first();
    const needs = await first
      .locator('dt', { hasText: 'What you need first' })
      .locator('xpath=..')
      .innerText();
    expect(needs.split('\n').map((line) => line.trim())).toEqual([
      'What you need first',
      'Strategic leadership',
      'Managing change',
      'Financial management',
    ]);
    expect(await first.innerText()).toContain(
      'The national professional qualification for senior leadership (NPQSL)',
    );
    // Another way is opened, and a step put into the plan.
    await tabTo(page, /^Add to your plan/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^In your plan/);
    await tabTo(page, /^Middle leader, then (?!Senior)/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.way[data-open]').count()).toBe(1);

    expect(await sideways()).toBeLessThanOrEqual(0);
    expect(heard).toEqual([]);
    await page.close();
  });
});
