import { describe, expect, it } from 'vitest';
import { countyWith, offer } from './support/county.js';
import { FeedPages } from './support/feed-pages.js';
import {
  bomb,
  cutOff,
  drip,
  first,
  hanging,
  HostedFile,
  html,
  redirect,
  redirectLoop,
  refused,
  status,
  withoutCors,
  type Behaviour,
} from './support/misbehaving.js';
import { about, spinners, titles } from './support/visit.js';

const pages = FeedPages.ofThisFile();

const good = () => new HostedFile(countyWith([]));
const text = (more: object = {}) => ({ ...countyWith([], offer('A'), offer('B')), ...more });

describe('a feed that can’t be had', () => {
  it.each<[string, Behaviour, string, number]>([
    ['is refused', refused, 'there was no answer', 3],
    ['is not there', status(404), 'answered with status 404. Check the address', 2],
    ['is gone', status(410), 'answered with status 410', 2],
    ['is in trouble', status(500), 'The server that has the feed is in trouble', 3],
    ['asks to come later', status(503, { 'Retry-After': '1' }), 'answered with status 503', 3],
    ['is a page that says 200', html, 'is text/html, not JSON', 2],
    ['leads round in a circle', redirectLoop, 'there was no answer', 3],
    [
      'lacks the header for other sites',
      withoutCors(text()),
      'most likely its server does not send the header "Access-Control-Allow-Origin: *". Add that header.',
      3,
    ],
  ])(
    '%s: says so, what to do, and tries again when asked',
    async (_how, behaviour, said, tries) => {
      pages.feeds.on('/feed.json', behaviour);
      const { page, warnings, errors } = await pages.open();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect(await page.getByRole('link', { name: 'Ours' }).isVisible()).toBe(true);
      expect(await spinners(page)).toBe(0);
      expect(await page.getByRole('alert').innerText()).toContain(
        'We couldn’t load this list from localhost',
      );
      await expect.poll(() => warnings).toHaveLength(1);
      expect(warnings[0]).toContain(said);
      if (behaviour !== refused && behaviour !== redirectLoop) {
        expect(pages.feeds.log.filter((line) => line.startsWith('GET'))).toHaveLength(tries);
      }
      expect(pages.feeds.log.filter((line) => line.startsWith('OPTIONS'))).toEqual([]);
      pages.feeds.on('/feed.json', good());
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
      expect(errors).toEqual([]);
    },
  );

  it('hangs: is given up after a while, without a spinner left', async () => {
    pages.feeds.on('/feed.json', hanging);
    const { page, warnings, errors } = await pages.open({
      prepare: (opened) => opened.clock.install(),
    });
    await expect
      .poll(async () => {
        await page.clock.runFor(5000);
        return page.getByRole('button', { name: 'Try again' }).count();
      })
      .toBe(1);
    expect(await spinners(page)).toBe(0);
    expect(warnings.join()).toContain('sent nothing for 10 seconds');
    expect(errors).toEqual([]);
  });

  it('is out of reach while there is no connection, and comes by itself once there is one', async () => {
    pages.feeds.on('/feed.json', good());
    const feeds = `${pages.origin}/**`;
    const { page, errors } = await pages.open({
      prepare: (opened) => opened.route(feeds, (route) => route.abort('internetdisconnected')),
    });
    await page.context().setOffline(true);
    await page.getByText('You seem to be offline.').waitFor();
    await page.unroute(feeds);
    await page.context().setOffline(false);
    await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
    expect(errors).toEqual([]);
  });
});

describe('a feed that comes with difficulty', () => {
  it.each<[string, Behaviour]>([
    ['fails, and then is well', first(2, status(500), good().answer)],
    ['is cut, and then is well', first(1, refused, good().answer)],
    ['drips', drip(countyWith([]), 20)],
    ['is elsewhere', redirect('/moved.json')],
  ])('%s: is shown, and nobody is told', async (_how, behaviour) => {
    pages.feeds.on('/feed.json', behaviour).on('/moved.json', good());
    const { page, warnings, errors } = await pages.open();
    await expect.poll(() => titles(page)).toEqual(['Offer of the county']);
    await expect
      .poll(() => page.locator('leadership-offer-finder .count').innerText())
      .toBe('1 offer');
    expect([...warnings, ...errors]).toEqual([]);
  });

  it.each<[string, Behaviour, string]>([
    ['is cut off in the middle', cutOff(text(), '"B"'), 'broke off before its end'],
    [
      'ends in the middle',
      (_request, response) => {
        const whole = JSON.stringify(text());
        response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
        response.end(whole.slice(0, whole.indexOf('"B"')));
      },
      'ends in the middle',
    ],
    ['is a bomb', bomb(JSON.stringify(text()).slice(0, -1) + ',"x":'), 'is too large'],
  ])(
    '%s: what came stays, and one quiet line says that it is not all',
    async (_how, behaviour, said) => {
      pages.feeds.on('/feed.json', behaviour);
      const { page, warnings, errors } = await pages.open();
      await expect.poll(() => titles(page)).toContain('Offer A');
      await expect.poll(() => about(page)).toContain('The rest of the list could not be loaded.');
      expect(await spinners(page)).toBe(0);
      expect(await page.getByRole('alert').count()).toBe(0);
      await expect.poll(() => warnings).toHaveLength(1);
      expect(warnings[0]).toContain(said);
      expect(errors).toEqual([]);
    },
  );
});
