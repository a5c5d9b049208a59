import { describe, expect, it } from 'vitest';
import { countyWith, offer, partnerOf } from './support/county.js';
import { FeedPages } from './support/feed-pages.js';
import { HostedFile, html, refused, status, type Behaviour } from './support/misbehaving.js';
import { about, titles } from './support/visit.js';

const pages = FeedPages.ofThisFile();

const asked = async (count: number) => {
  await expect.poll(() => pages.feeds.log.length).toBe(count);
  return pages.feeds.log.splice(0).sort();
};

/** The first visit, by which the browser has its copy. */
async function visitOnce(file: HostedFile): Promise<void> {
  pages.feeds.on('/feed.json', file);
  const { page } = await pages.open();
  await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
  expect(await asked(2)).toEqual(['GET /feed.json', 'HEAD /feed.json']);
  await page.close();
}

describe('the last good copy of a feed', () => {
  it('is shown on the next visit without being asked for again, unless it has changed', async () => {
    const file = new HostedFile(countyWith([]));
    await visitOnce(file);
    const second = await pages.open();
    await expect.poll(() => titles(second.page)).toEqual(['Offer of the county']);
    expect(await asked(1)).toEqual(['HEAD /feed.json']);

    file.change(countyWith([], offer('that is new'), offer('of the county')));
    const third = await pages.open();
    await expect.poll(() => titles(third.page)).toContain('Offer that is new');
    expect(await asked(2)).toEqual(['GET /feed.json', 'HEAD /feed.json']);
    expect(pages.feeds.conditional).toEqual(['/feed.json']);
    expect([...second.warnings, ...third.warnings, ...third.errors]).toEqual([]);
  });

  it('is there before the server has answered, and what changes does not move it', async () => {
    const file = new HostedFile(countyWith([]));
    await visitOnce(file);
    file.change(countyWith([], offer('A'), offer('of the county'), offer('Z')));
    const answer = pages.feeds.hold('/feed.json', file);
    const { page } = await pages.open();
    await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
    await page.getByRole('button', { name: 'Offer of the county', exact: true }).click();
    const card = page.locator('leadership-offer-finder .card').first();
    const before = await card.boundingBox();
    answer();
    await expect.poll(() => titles(page)).toEqual(['Offer of the county', 'Offer A', 'Offer Z']);
    expect(await card.boundingBox()).toEqual(before);
    expect(await page.evaluate(focusedText)).toBe('Offer of the county');
    await page.getByRole('button', { name: /put them in order/ }).click();
    await expect.poll(() => titles(page)).toEqual(['Offer A', 'Offer of the county', 'Offer Z']);
  });

  it.each<[string, Behaviour]>([
    ['an error page that says 200', html],
    ['404', status(404)],
    ['500', status(500)],
    ['410 that may be kept', status(410, { 'Cache-Control': 'max-age=3600' })],
    ['no answer', refused],
  ])('stays through a day of %s, and costs one question a visit', async (_what, behaviour) => {
    const file = new HostedFile(countyWith([]));
    await visitOnce(file);
    pages.feeds.on('/feed.json', behaviour);
    for (let i = 0; i < 2; i++) {
      const { page, errors, warnings } = await pages.open();
      await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
      await expect.poll(() => warnings.length).toBe(1);
      // Chromium itself asks once more where a connection that was kept alive is cut.
      expect([...new Set(pages.feeds.log.splice(0))]).toEqual(['HEAD /feed.json']);
      expect(await about(page)).toContain('Data: The county, changed Tuesday 30 May 2017');
      expect(await about(page)).not.toContain('could');
      expect(errors).toEqual([]);
      await page.close();
    }
    pages.feeds.on('/feed.json', file);
    const { page, warnings } = await pages.open();
    await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
    expect(await asked(1)).toEqual(['HEAD /feed.json']);
    expect(warnings).toEqual([]);
  });

  it.each<[string, string]>([
    ['is cut off', '{"version":1,"publisher":{"id":"county","name":"x"},"offers":[{"id":"a"'],
    ['is no feed', '{"error":"Not found"}'],
    ['is no JSON', 'Not found'],
    ['is older', JSON.stringify({ ...countyWith([], offer('old')), modified: '2016-01-01' })],
  ])('is not replaced on screen by one that %s', async (_what, text) => {
    const file = new HostedFile(countyWith([]));
    await visitOnce(file);
    file.change({});
    file.text = text;
    const { page, errors } = await pages.open();
    expect(await asked(2)).toEqual(['GET /feed.json', 'HEAD /feed.json']);
    await page.waitForFunction(() => performance.getEntriesByType('resource').length > 3);
    expect(await titles(page)).toEqual(['Offer of the county']);
    expect(errors).toEqual([]);
  });

  it('that is bad is mended by the next visit, as soon as the server is well', async () => {
    const kept = { 'Cache-Control': 'max-age=3600', 'Content-Type': 'text/html' };
    pages.feeds.on('/feed.json', status(404, kept));
    const first = await pages.open();
    await first.page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(first.warnings).toHaveLength(1);
    pages.feeds.log.splice(0);
    pages.feeds.on('/feed.json', new HostedFile(countyWith([])));
    const { page, warnings } = await pages.open();
    await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
    expect(warnings).toEqual([]);
  });

  it('of a server that tells no date is compared by its own means, in one question more', async () => {
    const file = new HostedFile(countyWith([]));
    const answer: Behaviour = (request, response) => {
      const headers = { 'Access-Control-Allow-Origin': '*', ETag: '"1"' };
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304, headers).end();
      else
        response.writeHead(200, { ...headers, 'Content-Type': 'application/json' }).end(file.text);
    };
    pages.feeds.on('/feed.json', answer);
    const { page, warnings } = await pages.open();
    await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
    expect(await asked(3)).toEqual(['GET /feed.json', 'GET /feed.json', 'HEAD /feed.json']);
    expect(pages.feeds.conditional).toEqual(['/feed.json']);
    expect(warnings).toEqual([]);
  });

  it('of a partner is as good, and a part is asked for only with a new revision', async () => {
    const partner = new HostedFile(partnerOf(1));
    const county = (revision: string) => ({
      ...countyWith(['/partner.json']),
      offers: { href: '/offers.json', revision },
    });
    const feed = new HostedFile(county('1'));
    const part = new HostedFile({ revision: '1', items: [offer('of the county')] });
    pages.feeds.on('/feed.json', feed).on('/partner.json', partner).on('/offers.json', part);
    const both = ['Offer of 1', 'Offer of the county'];
    const first = await pages.open();
    await expect.poll(async () => (await titles(first.page)).sort()).toEqual(both);
    await asked(5);
    pages.feeds.on('/partner.json', status(503));
    feed.change({ ...county('1'), modified: '2017-05-31T12:00:00' });
    const second = await pages.open();
    await expect.poll(async () => (await titles(second.page)).sort()).toEqual(both);
    expect(await asked(3)).toEqual(['GET /feed.json', 'HEAD /feed.json', 'HEAD /partner.json']);
    await expect.poll(() => about(second.page)).toContain('31 May');

    feed.change({ ...county('2'), modified: '2017-06-01' });
    part.change({ revision: '2', items: [offer('of the county'), offer('that is new')] });
    const third = await pages.open();
    await expect
      .poll(async () => (await titles(third.page)).sort())
      .toEqual(['Offer of 1', 'Offer of the county', 'Offer that is new']);
    expect(await asked(4)).toContain('GET /offers.json');
  });

  it('needs no preflight, and nothing that the page stores', async () => {
    await visitOnce(new HostedFile(countyWith([])));
    const { page } = await pages.open();
    await asked(1);
    expect(pages.feeds.log.filter((line) => line.startsWith('OPTIONS'))).toEqual([]);
    const stored = () => [document.cookie, localStorage.length, sessionStorage.length];
    expect(await page.evaluate(stored)).toEqual(['', 0, 0]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

function focusedText(): string | undefined {
  const { shadowRoot } = document.querySelector('leadership-offer-finder')!;
  return shadowRoot?.activeElement?.textContent?.trim();
}
