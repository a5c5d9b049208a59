import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { School } from './support/school.js';
import { addressesOf, page as pageRoute, serve } from './support/servers.js';

const NONCE = 'bm9uY2U';

let school: School;
beforeAll(async () => void (school = await School.open()));
afterEach(() => school.tidy());
afterAll(() => school.close());

const board = () =>
  `<leadership-secondment-board feed="${school.host.origin}/demo/feeds/samples/feed.json" as-of="2026-09-01"></leadership-secondment-board>` +
  `<script nonce="${NONCE}" type="module" src="${school.host.origin}/secondment-board.js"></script>`;

/** Fills in what the form of a host asks for, and goes on. */
async function offer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Offer a secondment' }).click();
  await page.getByRole('button', { name: 'Check and go on' }).click();
  await page.getByRole('link', { name: 'Enter a title' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Deputy head for a year');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('secondment');
  await page.getByRole('textbox', { name: 'Summary' }).fill('A school by the sea.');
  await page.getByRole('combobox', { name: 'Broker' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Check and go on' }).click();
  await page.getByRole('heading', { name: 'This is how it will appear' }).waitFor();
}

describe('dist/secondment-board.js on a page of another origin', () => {
  it('works under a strict policy with a nonce and Trusted Types, without a violation', async () => {
    const policy = [
      `default-src 'none'`,
      `script-src 'nonce-${NONCE}'`,
      `connect-src ${school.host.origin}`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html 'allow-duplicates'`,
    ].join('; ');
    const { page, heard } = await school.visit(board(), {
      headers: { 'Content-Security-Policy': policy },
    });
    await page.getByText('6 listings', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Deputy head for a year' }).click();
    await page.getByRole('link', { name: 'Write to the broker' }).waitFor();
    await offer(page);
    const link = page.getByRole('link', { name: 'Send it by email' });
    expect(await link.getAttribute('href')).toMatch(/^mailto:samples-listings@example\.org\?/);
    expect(heard).toEqual([]);
  });

  it('asks for nothing but itself, its feed and the vocabulary of that, and keeps nothing', async () => {
    const before = school.host.requests.length;
    const { page } = await school.visit(board());
    await page.getByText('6 listings', { exact: true }).first().waitFor();
    await offer(page);
    expect(addressesOf(school.host.requests.slice(before))).toEqual(
      new Set([
        '/demo/feeds/norfolk/feed.json',
        '/demo/feeds/samples/feed.json',
        '/secondment-board.js',
      ]),
    );
    expect(
      await page.evaluate(() => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        location.hash,
      ]),
    ).toEqual(['', 0, 0, '']);
  });

  it('gives the listing as text in a frame that forbids everything but scripts', async () => {
    const inner = await serve(
      pageRoute(
        `<!doctype html><html lang="en-GB"><title>Framed</title><main>${board()}</main></html>`,
      ),
    );
    onTestFinished(() => inner.close());
    const { page } = await school.visit(
      `<iframe title="Pool" width="900" height="2000" sandbox="allow-scripts" src="${inner.origin}"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.getByText('6 listings', { exact: true }).first().waitFor();
    await offer(frame as unknown as Page);
    await frame.getByRole('button', { name: 'Copy the text' }).click();
    const text = frame.getByRole('textbox', { name: /select it and copy it/ });
    expect(await text.inputValue()).toContain('"title":"Deputy head for a year"');
  });
});
