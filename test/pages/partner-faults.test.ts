import { describe, expect, it } from 'vitest';
import { tagOf, widgets } from '../../packages/embed/widgets.js';
import { countyWith, fullCounty, offer, partnerOf } from './support/county.js';
import { FeedPages } from './support/feed-pages.js';
import {
  cutOff,
  hanging,
  HostedFile,
  html,
  refused,
  status,
  withoutCors,
  type Behaviour,
} from './support/misbehaving.js';
import { about, spinners, titles } from './support/visit.js';

const pages = FeedPages.ofThisFile();

describe('partners', () => {
  /** The one of which something comes. */
  const CUT = 4;
  const faults: Record<string, Behaviour> = {
    refused,
    missing: status(404),
    page: html,
    closed: withoutCors(partnerOf(4)),
    cut: cutOff(partnerOf(5, offer('A'), offer('B')), '"B"'),
  };

  it('that fail in five ways cost their own items, and one quiet line names them', async () => {
    const paths = [...Object.keys(faults), 'well'].map((name) => `/${name}.json`);
    for (const [name, behaviour] of Object.entries(faults))
      pages.feeds.on(`/${name}.json`, behaviour);
    pages.feeds.on('/well.json', new HostedFile(partnerOf(6)));
    pages.feeds.on('/feed.json', new HostedFile(countyWith(paths)));
    const { page, warnings, errors } = await pages.open();
    await expect
      .poll(async () => (await titles(page)).sort())
      .toEqual(['Offer A', 'Offer of 6', 'Offer of the county']);
    const line =
      'We couldn’t load everything from Partner 1, Partner 2, Partner 3, Partner 4 and Partner 5.';
    await expect
      .poll(async () => (await about(page)).replace(/[\u2068\u2069]/g, ''))
      .toContain(line);
    expect(await spinners(page)).toBe(0);
    await expect.poll(() => warnings).toHaveLength(1);
    expect(warnings[0]?.split('\n')).toHaveLength(6);
    expect(errors).toEqual([]);
  });

  it('that fail in any of 32 subsets of five ways cost their own items, and are named', async () => {
    const ways = Object.values(faults);
    const subsets = Array.from({ length: 32 }, (_, subset) =>
      ways.map((_way, i) => !!(subset & (1 << i))),
    );
    subsets.forEach((failing, n) => {
      const paths = ways.map((way, i) => {
        const path = `/${n}/${i + 1}.json`;
        const well = new HostedFile(partnerOf(i + 1));
        pages.feeds.on(path, failing[i] ? way : well.answer);
        return path;
      });
      pages.feeds.on(`/${n}/feed.json`, new HostedFile(countyWith(paths)));
    });
    const { page, errors } = await pages.open({ body: '' });
    const seen = await page.evaluate(outcomesOf, [pages.origin, subsets.length] as const);
    const expected = subsets.map((failing) => ({
      titles: [
        'Offer of the county',
        ...failing.flatMap((isFailing, i) =>
          isFailing ? (i === CUT ? ['Offer A'] : []) : [`Offer of ${i + 1}`],
        ),
      ],
      missing: failing.flatMap((isFailing, i) => (isFailing ? [`Partner ${i + 1}`] : [])),
    }));
    expect(seen).toEqual(expected);
    expect(errors).toEqual([]);
  }, 60_000);

  it.each(widgets.map(({ name }) => name))(
    'of which one hangs don’t wait for it: %s',
    async (name) => {
      const tag = tagOf({ name });
      pages.feeds.on('/1.json', hanging).on('/2.json', new HostedFile(partnerOf(2)));
      pages.feeds.on('/feed.json', new HostedFile(fullCounty(['/1.json', '/2.json'])));
      const { page, errors } = await pages.open({
        body: pages.widget('/feed.json', tag),
        scripts: [`${name}.js`],
        prepare: (opened) => opened.clock.install(),
      });
      const widget = page.locator(tag);
      const isThere = (words: RegExp) =>
        widget.getByText(words).filter({ visible: true }).first().isVisible();
      // In four seconds, by the page's clock: long before the one that hangs is given up.
      let waited = 0;
      const soon = async (words: RegExp) => {
        if (waited < 4000) await page.clock.runFor(100);
        waited += 100;
        return isThere(words);
      };
      await expect.poll(() => soon(/of the county/)).toBe(true);
      if (name === 'offer-finder') await expect.poll(() => soon(/^Offer of 2$/)).toBe(true);
      await expect
        .poll(async () => {
          await page.clock.runFor(10_000);
          return about(page, tag);
        })
        .toContain('Partner 1');
      expect(await spinners(page, tag)).toBe(0);
      expect(errors).toEqual([]);
    },
  );
});

/** What each of many finders shows in the end, and whom it misses, in the page's own code. */
async function outcomesOf([origin, count]: readonly [string, number]) {
  interface Finder extends Element {
    data: { commons: { missing: string[] } };
  }
  const outcome = async (n: number) => {
    const element = document.createElement('leadership-offer-finder') as Element as Finder;
    element.setAttribute('feed', `${origin}/${n}/feed.json`);
    element.setAttribute('as-of', '2017-06-01');
    document.querySelector('main')?.append(element);
    const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    while (find('.results')?.ariaBusy !== 'false' || find('.bar')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const inOrder = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) =>
      button.textContent.includes('put them in order'),
    );
    inOrder?.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const titles = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.title') ?? [])];
    return {
      titles: titles.map(({ innerText }) => innerText.trim()),
      missing: [...element.data.commons.missing],
    };
  };
  return Promise.all(Array.from({ length: count }, (_, n) => outcome(n)));
}
