import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { complaints, openBrowser } from './support/browser.js';
import {
  addressesOf,
  files,
  page as pageRoute,
  serve,
  type RunningServer,
} from './support/servers.js';

const NONCE = 'bm9uY2U';

let browser: Browser;
let host: RunningServer;
const opened: RunningServer[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  host = await serve(files);
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

const board = () =>
  `<leadership-secondment-board feed="${host.origin}/demo/feeds/samples/feed.json" as-of="2026-09-01"></leadership-secondment-board>` +
  `<script nonce="${NONCE}" type="module" src="${host.origin}/secondment-board.js"></script>`;

/** A page of another origin than the one that has the script and the feed. */
async function visit(body: string, headers: Record<string, string> = {}) {
  const html = `<!doctype html><html lang="en-GB"><title>A school</title><main>${body}</main></html>`;
  const school = await serve(pageRoute(html, headers));
  opened.push(school);
  const page = await browser.newPage();
  const heard = complaints(page);
  await page.goto(school.origin);
  return { page, heard };
}

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
      `connect-src ${host.origin}`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html 'allow-duplicates'`,
    ].join('; ');
    const { page, heard } = await visit(board(), { 'Content-Security-Policy': policy });
    await page.getByText('6 listings', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Deputy head for a year' }).click();
    await page.getByRole('link', { name: 'Write to the broker' }).waitFor();
    await offer(page);
    const link = page.getByRole('link', { name: 'Send it by email' });
    expect(await link.getAttribute('href')).toMatch(/^mailto:samples-listings@example\.org\?/);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('asks for nothing but itself, its feed and the vocabulary of that, and keeps nothing', async () => {
    const before = host.requests.length;
    const { page } = await visit(board());
    await page.getByText('6 listings', { exact: true }).first().waitFor();
    await offer(page);
    expect(addressesOf(host.requests.slice(before))).toEqual(
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
    await page.close();
  });

  it('gives the listing as text in a frame that forbids everything but scripts', async () => {
    const inner = await serve(
      pageRoute(
        `<!doctype html><html lang="en-GB"><title>Framed</title><main>${board()}</main></html>`,
      ),
    );
    opened.push(inner);
    const { page } = await visit(
      `<iframe title="Pool" width="900" height="2000" sandbox="allow-scripts" src="${inner.origin}"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.getByText('6 listings', { exact: true }).first().waitFor();
    await offer(frame as unknown as Page);
    await frame.getByRole('button', { name: 'Copy the text' }).click();
    const text = frame.getByRole('textbox', { name: /select it and copy it/ });
    expect(await text.inputValue()).toContain('"title":"Deputy head for a year"');
    await page.close();
  });
});
