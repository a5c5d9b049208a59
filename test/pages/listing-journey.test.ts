import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../packages/publisher/test/support/command.js';
import { fullCounty } from './support/county.js';
import { FeedPages } from './support/feed-pages.js';

const pages = FeedPages.ofThisFile();
const TAG = 'leadership-secondment-board';
const AVAILABLE = 'Say that I am available';

/** The feed of a county that takes listings, as it lies on its publisher's desk. */
const county = (submissions: object) => ({
  ...fullCounty(),
  submissions,
  localities: [{ id: 'west', name: 'West', kind: 'district' }],
});

/** A publisher's desk, whose feed is served as it lies there. */
function openDesk(submissions: object): Desk {
  const desk = new Desk();
  desk.now = Date.UTC(2017, 5, 1, 12);
  desk.write('feed.json', county(submissions));
  pages.feeds.on('/feed.json', (_request, response) => {
    const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
    response.writeHead(200, headers).end(desk.text('feed.json'));
  });
  return desk;
}

async function openBoard(): Promise<{ page: Page; board: Locator; errors: string[] }> {
  const { page, errors } = await pages.open({
    body: pages.widget('/feed.json', TAG),
    scripts: ['secondment-board.js'],
  });
  const board = page.locator(TAG);
  await board.getByRole('button', { name: 'Offer of the county', exact: true }).waitFor();
  return { page, board, errors };
}

/** Fills in the form of one side up to where the listing is shown as it will appear. */
async function fillIn(board: Locator, button: string): Promise<void> {
  await board.getByRole('button', { name: button }).click();
  const form = board.getByRole('region', { name: button });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Deputy head “for a year”');
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('secondment');
  await form.getByRole('textbox', { name: 'Summary' }).fill('By the sea: 100 % & more.');
  await form.getByRole('checkbox', { name: 'West' }).check();
  await form.getByRole('combobox', { name: 'Broker', exact: true }).selectOption('Desk');
  if (button === AVAILABLE) {
    const day = form.getByRole('group', { name: 'Last day on the board' });
    for (const [part, value] of [
      ['Day', '31'],
      ['Month', '10'],
      ['Year', '2017'],
    ] as const) {
      await day.getByRole('textbox', { name: part }).fill(value);
    }
  }
  await form.getByRole('button', { name: 'Check and go on' }).click();
  await form.getByRole('heading', { name: 'This is how it will appear' }).waitFor();
  await form.getByRole('textbox', { name: /^Who you are/ }).fill('A. Head, 01603 123456');
}

/** The ways in which a listing gets to the broker: each gives the file that the broker has then. */
const ways: Readonly<
  Record<string, (page: Page, board: Locator, sent: string[]) => Promise<string>>
> = {
  async 'as a file'(page, board) {
    const download = page.waitForEvent('download');
    await board.getByRole('button', { name: 'Save as a file' }).click();
    return readFileSync(await (await download).path(), 'utf8');
  },
  async 'by email, as its mail program saves it'(_page, board) {
    const link = board.getByRole('link', { name: 'Send it by email' });
    const address = new URL((await link.getAttribute('href')) ?? '');
    const body = address.searchParams.get('body') ?? '';
    return `From: A. Head\r\nTo: ${address.pathname}\r\n\r\n${body.replace(/^/gm, '> ')}\r\n`;
  },
  async 'by post to the address that the feed names'(_page, board, sent) {
    await board.getByRole('button', { name: 'Send it now' }).click();
    await board.locator('.outcome').getByText('Sent. The broker looks at it').waitFor();
    return sent[0] ?? '';
  },
};

describe('a listing from the form of the board', () => {
  it.each(
    Object.keys(ways).flatMap((way) => [
      [way, 'Offer a secondment'],
      [way, AVAILABLE],
    ]),
  )('gets onto the board %s (%s)', async (way, button) => {
    const sent: string[] = [];
    const address = 'https://listings.county.example/post';
    const desk = openDesk({ email: 'listings@county.example', url: address });
    const { page, board, errors } = await openBoard();
    await page.route(address, async (route) => {
      sent.push(route.request().postData() ?? '');
      const headers = { 'Access-Control-Allow-Origin': '*' };
      await route.fulfill({ status: 200, headers, body: 'Thank you.' });
    });
    await fillIn(board, button);
    desk.write('listing.txt', await ways[way]!(page, board, sent));

    await desk.ok('add', 'listing.txt', '--to', 'feed.json');
    const { code, out } = await desk.run('check', 'feed.json');
    expect(out).not.toContain('01603');
    expect(code, out).toBe(0);
    expect(desk.text('feed.json')).not.toContain('01603');

    const { board: later } = await openBoard();
    if (button === AVAILABLE) {
      await later.getByRole('button', { name: /^People available/ }).click();
    }
    const title = later.getByRole('button', { name: 'Deputy head “for a year”', exact: true });
    await title.click();
    const card = later.locator('.card', { hasText: 'Deputy head' });
    await card.getByText('By the sea: 100 % & more.').waitFor();
    expect(await card.innerText()).toContain('West');
    await card.getByRole('link', { name: 'Write to the broker' }).waitFor();
    expect(errors).toEqual([]);
  });
});
