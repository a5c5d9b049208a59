import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { faults } from '../support/axe.js';
import { feedOf, offer, offersInOrder, type Feed } from '../support/feeds.js';
import { gate, serve, serveOffers, warnings } from '../support/network.js';
import { html, show, type Page } from './page.js';
import { clipboard, replacing } from '../support/stubs.js';

const everything = offer('1', {
  title: 'Leading learning',
  description: 'First.\n\nSecond.',
  url: 'https://school.example/learning',
  providers: ['alliance', { name: 'Village', url: 'https://village.example/' }],
  roles: ['head', 'governor'],
  phases: ['primary'],
  localities: ['lynn'],
  attendance: 'one',
  sessions: [
    { start: '2017-06-07T09:00', end: '2017-06-07T12:00', venue: { name: 'The hall' } },
    { start: '2017-06-12T13:00', status: 'cancelled' },
  ],
  applyBy: '2017-06-06',
  apply: { url: 'https://school.example/apply', email: 'cpd@school.example', note: 'By form.' },
  prices: [{ amount: 75, currency: 'GBP' }],
  status: 'full',
  sample: true,
  confirmed: '2016-05-20',
  source: { title: 'The report', url: 'https://report.example/' },
});
const offers = () => serve(feedOf([everything, ...offersInOrder(6)]));

const ready = async (page: Page) => {
  await page.until(() => page.titles.length > 0 && page.root.querySelectorAll('.facet').length > 0);
};

/** A state by its name: the feed, what brings the page into the state, and its width. */
const states: Record<string, [() => string, (page: Page) => Promise<unknown>, number?]> = {
  'while it waits': [
    () => serve(() => gate<Feed>().passed),
    (page) => page.until(() => page.root.querySelectorAll('.bar').length > 0),
  ],
  'with offers': [offers, ready],
  'with all groups of filters open, and some set': [
    offers,
    async (page) => {
      await ready(page);
      for (const group of page.root.querySelectorAll('details')) group.open = true;
      await page.click('checkbox', /^Headteacher/);
      await page.click('checkbox', /^Lynn/);
      await page.until(() => page.titles.length === 1);
    },
  ],
  'with details open, and words marked': [
    offers,
    async (page) => {
      await ready(page);
      await page.type('leading');
      await page.until(() => page.has('mark'));
      await page.click('button', 'Leading learning');
      await page.find('button', 'Copy as text');
    },
  ],
  'sorted by distance': [
    offers,
    async (page) => {
      await ready(page);
      const select = page.get<HTMLSelectElement>('combobox', 'Sort by');
      select.value = 'nearest';
      select.dispatchEvent(new Event('change'));
      await page.find('combobox', 'to');
    },
  ],
  'when nothing matches': [
    offers,
    async (page) => {
      await ready(page);
      await page.type('xyzzy');
      await page.find('button', /without/);
    },
  ],
  'with a shortlist': [
    offers,
    async (page) => {
      await ready(page);
      await page.click('button', /^Save\W*Leading/);
      await page.click('button', 'Shortlist (1)');
      await page.find('button', 'Keep on this device');
    },
  ],
  'with an empty shortlist': [
    offers,
    async (page) => {
      await ready(page);
      await page.click('button', 'Shortlist');
      await page.find('region', 'Shortlist');
    },
  ],
  'with text to copy by hand': [
    offers,
    (page) =>
      replacing(navigator, 'clipboard', clipboard(false), async () => {
        await ready(page);
        await page.click('button', 'Copy a link to this view');
        await page.find('textbox');
      }),
  ],
  'without any offer': [
    () => serveOffers(),
    (page) => page.until(() => page.text.includes('Nothing here yet.')),
  ],
  'that failed': [() => serve(new HttpResponse('', { status: 410 })), (page) => page.find('alert')],
  'in a narrow place': [offers, (page) => page.until(() => page.titles.length > 0), 320],
  'in a narrow place, with filters': [
    offers,
    async (page) => {
      await ready(page);
      await page.click('button', 'Filters');
      for (const group of page.root.querySelectorAll('details')) group.open = true;
    },
    320,
  ],
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`an offer finder in a ${scheme} page has nothing that axe finds wrong`, () => {
    const root = document.documentElement;
    before(() => (root.style.colorScheme = scheme));
    after(() => (root.style.colorScheme = ''));

    for (const [name, [feed, reach, width]] of Object.entries(states)) {
      it(name, async () => {
        await warnings(async () => {
          const page = await show(
            html`<leadership-offer-finder
              feed=${feed()}
              page-size="5"
              as-of="2017-06-01"
            ></leadership-offer-finder>`,
            width,
          );
          await reach(page);
          expect(await faults(page.element)).to.deep.equal([]);
        });
      });
    }
  });
}
