import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tagOf, widgets } from '../../../packages/embed/widgets.js';
import { School } from '../support/school.js';
import { signOf } from '../support/signs.js';
import { hostileStyles } from './hostile-styles.js';

let school: School;
beforeAll(async () => void (school = await School.open()));
afterEach(() => school.tidy());
afterAll(() => school.close());

/** What of a text's look must not hang on the page around. Its font, slant and size may, the size within bounds. */
const PROPERTIES = [
  'color',
  'background-color',
  'float',
  'font-weight',
  'font-variant',
  'letter-spacing',
  'word-spacing',
  'word-break',
  'white-space',
  'hyphens',
  'text-align',
  'text-indent',
  'text-transform',
  'text-shadow',
  'text-decoration-line',
  'user-select',
  'cursor',
  'visibility',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
];

/** How things in a widget look: its headings, texts, buttons and fields. */
function looks(page: Page, tag: string): Promise<string[]> {
  return page.evaluate(
    ({ tag, properties }) => {
      const root = document.querySelector(tag)?.shadowRoot;
      const found = [...(root?.querySelectorAll('h2, h3, p, button, input, select, a, li') ?? [])];
      return found.slice(0, 80).flatMap((element) => {
        const style = getComputedStyle(element);
        return properties.map(
          (property) =>
            `${element.localName}.${element.className} ${property}: ${style.getPropertyValue(property)}`,
        );
      });
    },
    { tag, properties: PROPERTIES },
  );
}

/** What looks otherwise in `page` than in `calm`. With less room other elements may be there. */
async function differences(page: Page, calm: Page, tag: string): Promise<string[]> {
  const usual = new Set(await looks(calm, tag));
  const nameOf = (look: string) => look.replace(/:.*/s, '');
  const known = new Set([...usual].map(nameOf));
  return (await looks(page, tag)).filter((look) => known.has(nameOf(look)) && !usual.has(look));
}

describe('a hostile style sheet', () => {
  const body = () => `<main>${school.tags()}</main>${school.script()}`;

  it.each(Object.entries(hostileStyles))('changes nothing in a widget: %s', async (_name, css) => {
    const calm = await school.visit(body());
    const hostile = await school.visit(body(), { head: `<style>${css}</style>` });
    for (const entry of widgets) {
      await signOf(entry.name, calm.page).waitFor();
      await signOf(entry.name, hostile.page).waitFor();
      const tag = tagOf(entry);
      await expect
        .poll(() => differences(hostile.page, calm.page, tag), { message: tag })
        .toEqual([]);
      const smallest = await hostile.page.locator(tag).evaluate((host) => {
        const texts = [...(host.shadowRoot?.querySelectorAll('h2, h3, p, button, input') ?? [])];
        return Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize)));
      });
      expect(smallest).toBeGreaterThan(12);
      const box = await hostile.page.locator(tag).boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(280);
      expect(box?.height).toBeGreaterThan(200);
    }
    expect(hostile.heard).toEqual([]);
  });
});

describe('a widget', () => {
  it('changes nothing of the page around it', async () => {
    const page = (widgetTags: string) =>
      school.visit(
        `<main><h2>Ours</h2><p class="card quiet">Text <a href="#x">link</a></p><button class="plain">Button</button><input><ul><li>One</li></ul></main>${widgetTags}${school.script()}`,
      );
    const outside = (one: Page) =>
      one.evaluate(() =>
        [...document.querySelectorAll('html, body, main, main *')].map((element) => {
          const style = getComputedStyle(element);
          return [...style]
            .filter(
              (name) => !/^(?:block-size|height|perspective-origin|transform-origin)$/.test(name),
            )
            .map((name) => `${name}: ${style.getPropertyValue(name)}`);
        }),
      );
    const without = await page('');
    const present = await page(school.tags());
    for (const { name } of widgets) await signOf(name, present.page).waitFor();
    expect(await outside(present.page)).toEqual(await outside(without.page));
  });
});
