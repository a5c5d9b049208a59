import { expect } from '@open-wc/testing';
import { serve } from '../support/network.js';
import { html, pathwayFeed, shown, type Page } from './page.js';

/** A colour as red, green and blue, 0 to 255, as the browser paints it. */
function painted(colour: string): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** As WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = painted(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const style = (page: Page, selector: string) =>
  getComputedStyle(page.root.querySelector(selector)!);

describe('the colours of the diagram can be told apart', () => {
  const root = document.documentElement;
  afterEach(() => {
    root.style.colorScheme = '';
    root.style.removeProperty('--leadership-accent');
  });

  for (const scheme of ['light', 'dark']) {
    for (const accent of ['#1c5f8a', '#ffe600', '#111111']) {
      it(`in a ${scheme} page with ${accent}`, async () => {
        root.style.colorScheme = scheme;
        root.style.setProperty('--leadership-accent', accent);
        const page = await shown(
          html`<leadership-pathway-explorer
            feed=${serve(pathwayFeed())}
            for-role="middle"
          ></leadership-pathway-explorer>`,
        );
        await page.until(() => page.node('Middle leader').dataset['state'] === 'chosen');
        const ground = getComputedStyle(page.element).backgroundColor;
        const islands = page.root.querySelectorAll('.node:not([data-state]) rect');
        expect(islands.length).to.be.greaterThan(0);
        const text: [string, string][] = [
          [style(page, '.name').fill, style(page, '.node rect').fill],
          [style(page, '.stage').fill, ground],
          [
            style(page, ".name[data-state='chosen']").fill,
            style(page, ".node[data-state='chosen'] rect").fill,
          ],
        ];
        for (const [one, other] of text)
          expect(contrast(one, other), `${one} on ${other}`).to.be.at.least(4.5);
        const edges = ['.node rect', '.pane .line', '.line.near', ".node[data-state='near'] rect"];
        for (const edge of edges)
          expect(contrast(style(page, edge).stroke, ground), edge).to.be.at.least(3);
      });
    }
  }
});
