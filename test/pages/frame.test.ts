import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { widgets } from '../../packages/embed/widgets.js';
import { all, Frames, inside, PRINTED } from './support/frames.js';
import { signOf } from './support/signs.js';

let frames: Frames;
beforeAll(async () => void (frames = await Frames.open()));
afterEach(() => frames.tidy());
afterAll(() => frames.close());

describe('frame.html in a bare sandbox', () => {
  it('can be read and searched', async () => {
    const { page, heard } = await frames.visit(frames.tag('allow-scripts'));
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

  it.each(widgets)('shows the $title', async ({ name }) => {
    const { page, heard } = await frames.visit(frames.tag('allow-scripts', { widget: name }));
    await signOf(name, inside(page)).waitFor();
    expect(heard).toEqual([]);
    await page.close();
  });

  it('can be answered in, to the result', async () => {
    const { page, heard } = await frames.visit(
      frames.tag('allow-scripts', { widget: 'self-assessment', layout: 'all' }),
    );
    const frame = inside(page);
    await signOf('self-assessment', frame).waitFor();
    for (const statement of await frame.locator('fieldset.statement').all()) {
      await statement.getByRole('radio').nth(2).check();
    }
    await frame.getByRole('button', { name: 'See the result' }).click();
    await frame.getByRole('heading', { name: 'Your result' }).waitFor();
    expect(heard).toEqual([]);
    await page.close();
  });

  it('shows the address of every link as text to select, once', async () => {
    const { page } = await frames.visit(frames.tag('allow-scripts'));
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
    const { page } = await frames.visit(frames.tag(PRINTED, { links: 'open' }));
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
    const { page } = await frames.visit(frames.tag('allow-scripts', { links: 'open' }), false);
    const frame = inside(page);
    await all(frame).waitFor();
    await frame.locator('.about a').click();
    await frame.locator('.about .leadership-address').waitFor();
    await page.close();
  });

  it('hands over a calendar file', async () => {
    const { page } = await frames.visit(frames.tag(PRINTED, { links: 'open', past: 'false' }));
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
    const page = await frames.browser.newPage();
    await page.goto(url);
    return page;
  };

  it('sets presets, heading, language, direction and colours', async () => {
    const page = await open(
      frames.address({
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
      frames.address({
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
      const page = await open(`${frames.host.origin}/frame.html?widget=${widget}`);
      await page.getByRole('alert').getByText('names no widget').waitFor();
      await page.close();
    },
  );

  it('shows only feeds that the page’s owner allows', async () => {
    const { origin } = frames.host;
    const page = await frames.browser.newPage();
    await page.route('**/frame.html?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('content="*"', `content="${origin}/demo/"`);
      await route.fulfill({ response, body });
    });
    await page.goto(frames.address());
    await all(page).waitFor();
    for (const feed of [
      `${origin}/demo/../evil.json`,
      `${origin}.evil.example/demo/`,
      'https://evil.example/',
    ]) {
      await page.goto(frames.address({ feed }));
      await page.getByRole('alert').getByText('may not show that feed').waitFor();
    }
    await page.close();
  });
});
