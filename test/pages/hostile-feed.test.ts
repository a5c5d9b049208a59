import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tagOf, widgets } from '../../packages/embed/widgets.js';
import { FeedPages } from './support/feed-pages.js';
import { drives } from './support/hostile/drives.js';
import { hostileFeed, utf16 } from './support/hostile/feed.js';
import { sends } from './support/misbehaving.js';

const pages = FeedPages.ofThisFile();
const FEED = hostileFeed();
const SHORT = hostileFeed({ length: 1000, depth: 100 });

/** What a feed should never get into a page. */
function harmIn(widget: Locator): Promise<string[]> {
  return widget.evaluate((element) => {
    const harm = ['broken', 'parent.broken'].filter((name) => name in window || name in {});
    for (const node of element.shadowRoot!.querySelectorAll('*')) {
      if (node.matches('script, img, iframe, object, embed, leadership-feed')) {
        harm.push(node.outerHTML);
      }
      for (const { name, value } of node.attributes) {
        const isLink = name === 'href' && !/^(?:https?|mailto|blob):|^#/.test(value);
        const isElsewhere =
          name === 'href' && /^(?:https?:\/\/|mailto:[^?]*)[^/?]*evil/.test(value);
        if (isLink || isElsewhere || /^on|^src/.test(name)) harm.push(`${name}=${value}`);
      }
    }
    return harm;
  });
}

/** What sticks out of the page or of the widget, to the side. */
function stickingOut(widget: Locator): Promise<string[]> {
  return widget.evaluate((element) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    /** Buttons without a frame stand out by the room around their words. */
    const BESIDE = 12;
    const { left, right } = element.getBoundingClientRect();
    const out = scrollWidth > clientWidth ? [`the page, by ${scrollWidth - clientWidth}`] : [];
    for (const node of element.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
      const around = node.parentElement?.closest<HTMLElement>('.scroll, .axis, .diagram');
      if (around || node.closest('svg, .visually-hidden') || !node.checkVisibility()) continue;
      const box = node.getBoundingClientRect();
      if (box.width && (box.right > right + BESIDE || box.left < left - BESIDE)) {
        out.push(`${node.localName}.${node.className}: ${node.textContent.trim().slice(0, 40)}`);
      }
    }
    return out;
  });
}

const shownText = (widget: Locator) =>
  widget.evaluate((element) => element.shadowRoot?.querySelector('[part=base]')?.textContent);

/** Opens a page with one widget, and listens to where the page asks for something. */
async function open(name: string, width = 1280) {
  const tag = tagOf({ name });
  const elsewhere: string[] = [];
  const visit = await pages.open({
    body: pages.widget('/feed.json', tag),
    scripts: [`${name}.js`],
    prepare: async (page: Page) => {
      page.on('request', (request) => {
        if (!/^(?:http:\/\/localhost|blob:|data:)/.test(request.url()))
          elsewhere.push(request.url());
      });
      await page.setViewportSize({ width, height: 900 });
    },
  });
  return { ...visit, elsewhere, widget: visit.page.locator(tag) };
}

describe.each(widgets.map(({ name }) => name))('%s on a hostile feed', (name) => {
  it.each([320, 1280])(
    'shows what is good, runs nothing, leads nowhere and sticks out nowhere, %i pixels wide',
    async (width) => {
      pages.feeds.on('/feed.json', sends(FEED));
      const { widget, errors, elsewhere, complaints } = await open(name, width);
      await drives[name]!(widget);
      expect(await harmIn(widget)).toEqual([]);
      expect(await shownText(widget)).not.toMatch(
        /(?![\t\n\r])\p{Cc}|[\p{Cs}\u202a-\u202e\u2066\u2067\ufffe]/u,
      );
      expect(await stickingOut(widget)).toEqual([]);
      expect([...errors, ...complaints, ...elsewhere]).toEqual([]);
    },
  );

  it.each([
    ['in UTF-16', utf16(SHORT)],
    ['that ends in the middle', `${SHORT.slice(0, -1)},"more":{"a`],
    ['with a mark in front and another feed behind it', `\ufeff${SHORT}${SHORT}`],
  ])('shows what is good of one %s', async (_what, body) => {
    pages.feeds.on('/feed.json', sends(body));
    const { widget, errors, elsewhere, complaints } = await open(name);
    await drives[name]!(widget);
    expect(await harmIn(widget)).toEqual([]);
    expect([...errors, ...complaints, ...elsewhere]).toEqual([]);
  });
});
