import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countyWith, offer, partnerOf } from './support/county.js';
import { FeedPages } from './support/feed-pages.js';
import { hanging, HostedFile, type Behaviour } from './support/misbehaving.js';
import { dist, type Route } from './support/servers.js';
import { titles } from './support/visit.js';

/** The finder once more, as another bundle brings it: its own code, under a tag of its own. */
const otherBundle: Route = (request, response) => {
  if (request.url !== '/other-bundle.js') return false;
  const code = readFileSync(join(dist, 'offer-finder.js'), 'utf8');
  response.writeHead(200, {
    'Content-Type': 'text/javascript',
    'Access-Control-Allow-Origin': '*',
  });
  response.end(code.replaceAll('leadership-offer-finder', 'other-offer-finder'));
  return true;
};

const pages = FeedPages.ofThisFile(otherBundle);

/** What the documented global holds. */
const shared = (page: Page) =>
  page.evaluate(() => {
    const { feeds: all } = (globalThis as unknown as Record<symbol, { feeds: Map<string, Feed> }>)[
      Symbol.for('leadership-commons/1')
    ]!;
    interface Feed {
      users: number;
      loader: { commons: { listeners: Set<unknown> } };
    }
    return [...all.values()].map(({ users, loader }) => ({
      users,
      listeners: loader.commons.listeners.size,
    }));
  });

const gets = () => pages.feeds.log.filter((line) => line.startsWith('GET'));

describe('elements on one page', () => {
  it('that read the same feed, also by two bundles, share one request and one copy', async () => {
    pages.feeds.on('/feed.json', new HostedFile(countyWith([])));
    const { page, errors, warnings } = await pages.open({
      body: pages.widget() + pages.widget() + pages.widget('/feed.json', 'other-offer-finder'),
      scripts: ['offer-finder.js', 'other-bundle.js'],
    });
    await expect.poll(() => page.getByRole('button', { name: /^Offer of/ }).count()).toBe(3);
    expect(gets()).toEqual(['GET /feed.json']);
    expect(await shared(page)).toEqual([{ users: 3, listeners: 3 }]);
    const isOneCopy = await page.evaluate(() => {
      interface Reader extends Element {
        data: { commons: object };
      }
      const all = document.querySelectorAll<Reader>('main > *');
      return new Set([...all].map(({ data }) => data.commons)).size;
    });
    expect(isOneCopy).toBe(1);
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('of a second bundle find the <leadership-feed> that the first one defined', async () => {
    pages.feeds.on('/feed.json', new HostedFile(countyWith([])));
    const { page } = await pages.open({
      body: `<leadership-feed src="${pages.origin}/feed.json" as-of="2017-06-01"><other-offer-finder></other-offer-finder></leadership-feed>`,
      scripts: ['offer-finder.js', 'other-bundle.js'],
    });
    await page.getByRole('button', { name: 'Offer of the county', exact: true }).waitFor();
  });

  it('may change their feed twenty times in a second: the last one counts', async () => {
    for (let i = 0; i < 20; i++) {
      pages.feeds.on(
        `/${i}.json`,
        i % 2 ? hanging : new HostedFile(countyWith([], offer(`of ${i}`))),
      );
    }
    pages.feeds.on('/last.json', new HostedFile(countyWith([], offer('of the last'))));
    const { page, errors, warnings } = await pages.open({ body: '' });
    await page.evaluate(async (origin) => {
      const element = document.createElement('leadership-offer-finder');
      element.setAttribute('as-of', '2017-06-01');
      document.querySelector('main')?.append(element);
      for (let i = 0; i < 20; i++) {
        element.setAttribute('feed', `${origin}/${i}.json`);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      element.setAttribute('feed', `${origin}/last.json`);
    }, pages.origin);
    await expect.poll(() => titles(page)).toEqual(['Offer of the last']);
    expect((await shared(page)).filter(({ users }) => users)).toHaveLength(1);
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('that are taken out while they read leave nothing behind', async () => {
    pages.feeds.on('/feed.json', hanging);
    const { page, errors, warnings } = await pages.open();
    await expect.poll(() => pages.feeds.log.length).toBe(1);
    await page.evaluate(() => document.querySelector('leadership-offer-finder')?.remove());
    await expect.poll(() => shared(page)).toEqual([]);
    expect([...errors, ...warnings]).toEqual([]);
  });
});

describe('an element that goes in and out a thousand times', () => {
  /** What the page holds once all rubbish has been collected. */
  async function measure(cdp: CDPSession) {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
  }

  const inAndOut = (page: Page, times: number, addresses: string[]) =>
    page.evaluate(
      async ([count, all]) => {
        const place = document.querySelector('main');
        for (let i = 0; i < count; i++) {
          const element = document.createElement('leadership-offer-finder');
          element.setAttribute('feed', all[i % all.length] ?? '');
          element.setAttribute('as-of', '2017-06-01');
          place?.append(element);
          await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
          if (i % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
          element.remove();
        }
      },
      [times, addresses] as const,
    );

  it.each([
    ['the same feed', 1],
    ['ever another feed', 200],
  ])('on %s leaves no more behind than once did', async (_what, count) => {
    const all = Array.from({ length: count }, (_, i) => `/${i}.json`);
    for (const path of all) pages.feeds.on(path, new HostedFile(countyWith([])));
    const { page, errors, warnings } = await pages.open({ body: '' });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const addresses = all.map((path) => pages.origin + path);
    await inAndOut(page, 100, addresses);
    const before = await measure(cdp);
    await inAndOut(page, 1000, addresses);
    const after = await measure(cdp);
    expect((await shared(page)).filter(({ users, listeners }) => users || listeners)).toEqual([]);
    expect((await shared(page)).length).toBeLessThanOrEqual(3);
    expect(after.nodes).toBeLessThan(before.nodes + 1000);
    expect(after.listeners).toBeLessThan(before.listeners + 100);
    expect(after.heap).toBeLessThan(before.heap + 2_000_000);
    expect([...errors, ...warnings]).toEqual([]);
  });
});

describe('five partners that arrive in any of 120 orders', () => {
  const five = [1, 2, 3, 4, 5];
  const orders = (rest: number[]): number[][] =>
    rest.length < 2
      ? [rest]
      : rest.flatMap((one) =>
          orders(rest.filter((other) => other !== one)).map((tail) => [one, ...tail]),
        );

  it('make the same page', async () => {
    const same = { url: 'https://school.example/course', title: 'The same course' };
    const texts = five.map((i) =>
      JSON.stringify(partnerOf(i, offer(`of ${i}`), ...(i > 3 ? [offer('copy', same)] : []))),
    );
    const all = orders(five);
    all.forEach((order, n) => {
      const paths = five.map((i) => `/${n}/${i}.json`);
      pages.feeds.on(`/${n}/feed.json`, new HostedFile(countyWith(paths)));
      // Each one is sent when the one before it has been.
      const sent = new Map(order.map((i) => [i, gate()]));
      for (const i of five) {
        const before = order[order.indexOf(i) - 1];
        const answer: Behaviour = (request, response) => {
          const headers = { 'Access-Control-Allow-Origin': '*', 'Last-Modified': 'x' };
          response.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
          response.end(request.method === 'HEAD' ? '' : texts[i - 1], sent.get(i)?.open);
        };
        pages.feeds.on(`/${n}/${i}.json`, (...request) => {
          void (before ? sent.get(before)?.passed : Promise.resolve())?.then(() =>
            answer(...request),
          );
        });
      }
    });
    const { page, errors } = await pages.open({ body: '' });
    const pictures = await page.evaluate(picturesOf, [pages.origin, all.length] as const);
    expect(pictures).toHaveLength(120);
    expect(pictures[0]).toContain('The same course');
    expect(new Set(pictures).size).toBe(1);
    expect(errors).toEqual([]);
  }, 120_000);
});

function gate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

/** What each finder looks like in the end, in the page's own code. */
async function picturesOf([origin, count]: readonly [string, number]): Promise<string[]> {
  const pictures: string[] = [];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let n = 0; n < count; n++) {
    const element = document.createElement('leadership-offer-finder');
    element.setAttribute('feed', `${origin}/${n}/feed.json`);
    element.setAttribute('as-of', '2017-06-01');
    document.querySelector('main')?.append(element);
    const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    const isDone = () =>
      find('.count')?.textContent === '7 offers' &&
      find('.results')?.getAttribute('aria-busy') === 'false' &&
      find('.facet');
    while (!isDone()) await frame();
    const button = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent.includes('put them in order'),
    );
    button?.click();
    await frame();
    await frame();
    // The live region keeps what was said last.
    const copy = element.shadowRoot?.querySelector('[part=base]')?.cloneNode(true) as HTMLElement;
    copy.querySelector('[role=status]')?.remove();
    pictures.push(copy.innerHTML.replace(/<!--.*?-->/g, ''));
    element.remove();
  }
  return pictures;
}
