import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { butFor, faults } from '../support/axe.js';
import { feedOf } from '../support/feeds.js';
import { serve } from '../support/network.js';
import { file, people, start, type Page } from './page.js';

/**
 * Axe can't tell the colours of what is scrolled out of sight, nor of a single digit. All of
 * the table is in sight where there is room for it, and its digits have its words' colour.
 */
const counts = butFor('elmPartiallyObscured', 'shortTextContent');

interface State {
  feed?: () => string;
  reach: (page: Page) => Promise<unknown>;
}

const states: Record<string, State> = {
  'without files': { reach: () => Promise.resolve() },
  'of too few': { reach: (page) => page.open(...people(4)) },
  'of five': { reach: (page) => page.open(...people(5)) },
  'of sixteen, and with files that can’t be used': {
    reach: (page) => page.open(...people(16), 'a letter', file(1, [1, 1, 1, 1])),
  },
  'without statements': {
    feed: () => serve(feedOf([])),
    reach: (page) => page.until(() => page.text.includes('This feed has no statements yet.')),
  },
};

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    describe(`a team profile ${width} pixels wide in a ${scheme} page has nothing that axe finds wrong`, () => {
      const root = document.documentElement;
      before(async () => {
        root.style.colorScheme = scheme;
        await setViewport({ width, height: width * 0.8 });
      });
      after(async () => {
        root.style.colorScheme = '';
        await setViewport({ width: 800, height: 600 });
      });

      for (const [name, { feed, reach }] of Object.entries(states)) {
        it(name, async () => {
          const page = await start(width, feed?.());
          await reach(page);
          expect((await faults(page.element, counts)).join('\n')).to.equal('');
          const { scrollWidth } = page.root.querySelector('[part=base]')!;
          expect(scrollWidth).to.be.at.most(width);
        });
      }
    });
  }
}
