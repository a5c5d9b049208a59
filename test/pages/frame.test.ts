import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { complaints, openBrowser } from './support/browser.js';
import { files, page as pageRoute, serve, type RunningServer } from './support/servers.js';

const PRINTED =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms allow-downloads allow-modals';

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

const address = (query: Record<string, string> = {}) =>
  `${host.origin}/frame.html?${new URLSearchParams({
    widget: 'offer-finder',
    feed: `${host.origin}/demo/feeds/norfolk/feed.json`,
    'as-of': '2017-06-01',
    past: '',
    ...query,
  }).toString()}`;

async function visit(body: string, tidy = true): Promise<{ page: Page; heard: string[] }> {
  const school = await serve(
    pageRoute(`<!doctype html><html lang="en-GB"><title>A school</title>${body}</html>`),
  );
  opened.push(school);
  const page = await browser.newPage();
  const heard = tidy ? complaints(page) : [];
  await page.goto(school.origin);
  return { page, heard };
}

const framed = (sandbox: string | undefined, query?: Record<string, string>) =>
  `<iframe title="Offers" width="700" height="600" src="${address(query).replaceAll('&', '&amp;')}" ${
    sandbox === undefined ? '' : `sandbox="${sandbox}"`
  }></iframe>`;

const inside = (page: Page): FrameLocator => page.frameLocator('iframe');

/** The count above the list, not what is announced of it. */
const all = (where: Page | FrameLocator) =>
  where.getByRole('paragraph').filter({ hasText: /^38 offers$/ });

describe('frame.html in a bare sandbox', () => {
  it('can be read and searched', async () => {
    const { page, heard } = await visit(framed('allow-scripts'));
    const frame = inside(page);
    await all(frame).waitFor();
    await frame.getByRole('searchbox', { name: 'Search' }).fill('leadreship');
    await frame.getByRole('option', { name: 'Best match' }).waitFor({ state: 'attached' });
    await frame
      .getByRole('button', { name: 'Leadership strategy follow-up workshops', exact: true })
      .click();
    await frame.getByText('Wednesday 7 June 2017, 9am to 12pm').waitFor();
    expect(heard).toEqual([]);
    await page.close();
  });

  it('shows the address of every link as text to select, once', async () => {
    const { page } = await visit(framed('allow-scripts'));
    const frame = inside(page);
    await all(frame).waitFor();
    for (const button of (await frame.locator('.title').all()).slice(0, 5)) await button.click();
    await expect.poll(() => frame.locator('a[href]').count()).toBeGreaterThan(5);
    const unlike = () =>
      frame.locator('a[href]').evaluateAll((links) =>
        links
          .map((link) => {
            const { href, protocol, pathname, textContent } = link as HTMLAnchorElement;
            const text = protocol === 'mailto:' ? pathname : href;
            const beside = link.nextElementSibling;
            const told = textContent.trim() === text ? textContent.trim() : beside?.textContent;
            return told === text ? '' : `${href}: ${told}`;
          })
          .filter(Boolean),
      );
    await expect.poll(unlike).toEqual([]);
    // What is rendered again doesn't get a second one.
    await frame.getByRole('searchbox', { name: 'Search' }).fill('workshops');
    await frame.getByRole('searchbox', { name: 'Search' }).fill('');
    await all(frame).waitFor();
    await expect.poll(unlike).toEqual([]);
    expect(await frame.locator('.leadership-address + .leadership-address').count()).toBe(0);
    await page.close();
  });
});

describe('frame.html as the printed code has it', () => {
  it('opens links in a page of their own, outside the sandbox, without a way back', async () => {
    const { page } = await visit(framed(PRINTED, { links: 'open' }));
    await page
      .context()
      .route('https://**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      );
    const frame = inside(page);
    await all(frame).waitFor();
    expect(await frame.locator('.leadership-address').count()).toBe(0);
    const link = frame.locator('.about a');
    const [popup] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await popup.waitForURL(/^https:/);
    expect(
      await popup.evaluate(() => [
        document.title,
        window.opener === null,
        window.origin === location.origin,
      ]),
    ).toEqual(['Elsewhere', true, true]);
    await all(frame).waitFor();
    await page.close();
  });

  it('falls back to addresses where links can’t open though it was told that they can', async () => {
    const { page } = await visit(framed('allow-scripts', { links: 'open' }), false);
    const frame = inside(page);
    await all(frame).waitFor();
    await frame.locator('.about a').click();
    await frame.locator('.about .leadership-address').waitFor();
    await page.close();
  });

  it('hands over a calendar file', async () => {
    const { page } = await visit(framed(PRINTED, { links: 'open', past: 'false' }));
    const frame = inside(page);
    await frame
      .getByRole('button', { name: 'Leadership strategy follow-up workshops', exact: true })
      .click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Add to calendar' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    await page.close();
  });
});

describe('the address of frame.html', () => {
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };

  it('sets presets, heading, language, direction and colours', async () => {
    const page = await open(
      address({
        'for-role': 'governor chair-of-governors',
        heading: 'Training for governors',
        lang: 'cy',
        dir: 'rtl',
        scheme: 'dark',
        accent: '#7a1f5c',
      }),
    );
    await page.getByRole('heading', { name: 'Training for governors' }).waitFor();
    await page.getByRole('button', { name: 'Let go of Role: Governor' }).waitFor();
    expect(
      await page.evaluate(() => {
        const root = document.documentElement;
        const element = document.querySelector<HTMLElement>('leadership-offer-finder');
        return [
          root.lang,
          root.dir,
          root.style.colorScheme,
          element?.style.getPropertyValue('--leadership-accent'),
          document.title,
        ];
      }),
    ).toEqual(['cy', 'rtl', 'dark', '#7a1f5c', 'Training for governors']);
    await page.close();
  });

  it('sets no attribute that the widget doesn’t know, and no style but a colour', async () => {
    const page = await open(
      address({
        onclick: 'window.broken = true',
        onfocus: 'window.broken = true',
        style: 'display:none!important',
        autofocus: '',
        surface: 'url(https://elsewhere.example/x)',
      }),
    );
    await all(page).click();
    expect(
      await page.evaluate(() => {
        const element = document.querySelector('leadership-offer-finder');
        return [element?.getAttributeNames().sort(), 'broken' in window];
      }),
    ).toEqual([['as-of', 'feed', 'past'], false]);
    await page.close();
  });

  it.each(['', 'feed', 'nothing', '__proto__', 'constructor'])(
    'says what it needs where it names no widget: %j',
    async (widget) => {
      const page = await open(`${host.origin}/frame.html?widget=${widget}`);
      await page.getByRole('alert').getByText('names no widget').waitFor();
      await page.close();
    },
  );

  it('shows only feeds that the page’s owner allows', async () => {
    const { origin } = host;
    const page = await browser.newPage();
    await page.route('**/frame.html?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('content="*"', `content="${origin}/demo/"`);
      await route.fulfill({ response, body });
    });
    await page.goto(address());
    await all(page).waitFor();
    for (const feed of [
      `${origin}/demo/../evil.json`,
      `${origin}.evil.example/demo/`,
      'https://evil.example/',
    ]) {
      await page.goto(address({ feed }));
      await page.getByRole('alert').getByText('may not show that feed').waitFor();
    }
    await page.close();
  });
});

describe('the height of a frame', () => {
  const hosted = (frame: string, when: 'before' | 'after') => {
    const script = `<script type="module" crossorigin src="${host.origin}/frame-host.js"></script>`;
    return when === 'before' ? script + frame : frame + script;
  };
  const heightOf = (page: Page) =>
    page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  const needed = (page: Page) =>
    inside(page)
      .locator('body')
      .evaluate((body) => body.getBoundingClientRect().height);

  it.each(['before', 'after'] as const)(
    'follows what is in it, with the script %s the frame',
    async (when) => {
      const { page, heard } = await visit(hosted(framed(PRINTED, { links: 'open' }), when));
      await all(inside(page)).waitFor();
      const fits = async () => Math.abs((await heightOf(page)) - (await needed(page)) - 4) < 2;
      await expect.poll(fits).toBe(true);
      const before = await heightOf(page);
      expect(before).toBeGreaterThan(700);
      await inside(page).getByRole('searchbox', { name: 'Search' }).fill('governor');
      await expect.poll(() => heightOf(page)).toBeLessThan(before);
      await expect.poll(fits).toBe(true);
      expect(heard).toEqual([]);
      await page.close();
    },
  );

  it('is told, and nothing else is', async () => {
    const { page } = await visit(
      `<script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>${framed('allow-scripts')}`,
    );
    await all(inside(page)).waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: object[] }).heard);
    expect(heard.length).toBeGreaterThan(0);
    for (const message of heard) {
      expect(message).toEqual({ leadershipFrameHeight: expect.any(Number) as number });
    }
    await page.close();
  });

  /** A frame of our address that sends what a test says, and another that isn't ours. */
  async function stranger(send: string, source = '/frame.html?widget=x') {
    const other = await serve((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<script>const send = () => { ${send} }; send(); onmessage = send</script>`);
      return !!request.url;
    });
    opened.push(other);
    const { page } = await visit(
      hosted(`<iframe title="x" height="300" src="${other.origin}${source}"></iframe>`, 'before'),
    );
    await page.waitForLoadState('networkidle');
    return page;
  }
  const post = (value: string) => `parent.postMessage(${value}, '*');`;

  it.each([
    ['too high', post('{ leadershipFrameHeight: 1e9 }'), 20_000],
    ['too low', post('{ leadershipFrameHeight: -5 }'), 150],
  ])('is clamped where it is %s', async (_name, send, height) => {
    const page = await stranger(send);
    await expect.poll(() => heightOf(page)).toBe(height + 4);
    await page.close();
  });

  it('is left where the message is no height, or not of a frame of ours', async () => {
    const bad = ['NaN', 'Infinity', '"900"', 'null'].map((value) =>
      post(`{ leadershipFrameHeight: ${value} }`),
    );
    const rubbish = await stranger(`${bad.join('')}${post('null')}${post('"x"')}`);
    expect(await heightOf(rubbish)).toBeCloseTo(304, 0);
    const other = await stranger(post('{ leadershipFrameHeight: 900 }'), '/other.html');
    expect(await heightOf(other)).toBeCloseTo(304, 0);
    await rubbish.close();
    await other.close();
  });

  it('settles at the taller of two that bring each other about', async () => {
    const page = await stranger(
      `${post('{ leadershipFrameHeight: 600 }')}
       if (self.looping) return; self.looping = true;
       addEventListener('resize', () => { ${post('{ leadershipFrameHeight: innerHeight > 500 ? 400 : 600 }')} })`,
    );
    await expect.poll(() => heightOf(page)).toBe(604);
    const seen = await page.locator('iframe').evaluate(
      (frame) =>
        new Promise<number[]>((resolve) => {
          const heights: number[] = [];
          let frames = 0;
          const look = () => {
            heights.push(frame.getBoundingClientRect().height);
            if (++frames < 30) requestAnimationFrame(look);
            else resolve(heights.slice(-20));
          };
          look();
        }),
    );
    expect(new Set(seen)).toEqual(new Set([604]));
    await page.close();
  });
});
