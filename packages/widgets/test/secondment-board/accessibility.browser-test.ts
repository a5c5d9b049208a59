import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { faults } from '../support/axe.js';
import { gate, serve, warnings } from '../support/network.js';
import { clipboard, replacing } from '../support/stubs.js';
import type { Feed } from '../support/feeds.js';
import { listing, person, poolOf } from './listings.js';
import { html, show, type Page } from './page.js';

const full = listing('full', {
  title: 'Deputy head',
  role: 'head',
  designations: ['NLE'],
  school: { name: 'Lighthouse', url: 'https://lighthouse.example/' },
  phases: ['primary'],
  localities: ['west'],
  skills: ['finance'],
  activities: ['Lead a team', 'Report'],
  gains: ['A larger school'],
  start: '2018-01-04',
  hours: { fte: 0.6 },
  funding: { paidBy: 'The host', backfill: 'In full', note: 'Travel.' },
  employerConsent: true,
  closes: '2017-06-20',
  sample: true,
  url: 'https://pool.example/full',
  source: { title: 'The paper', url: 'https://paper.example/' },
});
const submissions = { email: 'listings@county.example', url: 'https://county.example/post' };
const pool = () =>
  serve(
    poolOf(
      [
        full,
        person('one', { role: 'head', localities: ['west'] }),
        listing('filled', { status: 'filled' }),
        ...Array.from({ length: 25 }, (_, i) => listing(String(i))),
      ],
      { submissions },
    ),
  );

const ready = (page: Page) => page.settled();

async function filledIn(page: Page): Promise<void> {
  await ready(page);
  await page.click('button', 'Offer a secondment');
  await page.fill('Title', 'Deputy head for Jane Smith');
  await page.choose('Kind', 'Secondment');
  await page.fill('Summary', 'A school by the sea.');
  await page.choose('Broker', 'Pool desk');
}

/** A state by its name: the feed, what brings the page into the state, and its width. */
const states: Record<string, [() => string, (page: Page) => Promise<unknown>, number?]> = {
  'while it waits': [
    () => serve(() => gate<Feed>().passed),
    (page) => page.until(() => page.root.querySelectorAll('.bar').length > 0),
  ],
  'with listings': [pool, ready],
  'with people available, all groups of filters open, and some set': [
    pool,
    async (page) => {
      await ready(page);
      for (const group of page.root.querySelectorAll('details')) group.open = true;
      await page.click('button', /^People available/);
      await page.click('checkbox', /^Headteacher/);
      await page.shows('Listing one');
    },
  ],
  'with details open, and matches': [
    pool,
    async (page) => {
      await ready(page);
      await page.click('button', 'Deputy head');
      await page.find('button', 'Copy the message');
    },
  ],
  'when nothing matches': [
    pool,
    async (page) => {
      await ready(page);
      await page.type('xyzzy');
      await page.find('button', /without/);
    },
  ],
  'with text to copy by hand': [
    pool,
    (page) =>
      replacing(navigator, 'clipboard', clipboard(false), async () => {
        await ready(page);
        await page.click('button', 'Copy a link to this view');
        await page.find('textbox');
      }),
  ],
  'with a form in which something is wrong': [
    pool,
    async (page) => {
      await ready(page);
      await page.click('button', 'Say that I am available');
      await page.click('button', 'Check and go on');
      await page.find('alert');
    },
  ],
  'with a listing that can go out, and warnings': [
    pool,
    async (page) => {
      await filledIn(page);
      await page.click('button', 'Check and go on');
      await page.find('button', 'Send it now');
    },
  ],
  'without any listing': [
    () => serve(poolOf([])),
    (page) => page.until(() => page.text.includes('Nothing here yet.')),
  ],
  'that failed': [() => serve(new HttpResponse('', { status: 410 })), (page) => page.find('alert')],
  'in a narrow place, with filters': [
    pool,
    async (page) => {
      await ready(page);
      await page.click('button', 'Filters');
      for (const group of page.root.querySelectorAll('details')) group.open = true;
    },
    320,
  ],
  'in a narrow place, with a form': [
    pool,
    async (page) => {
      await filledIn(page);
      expect(page.root.querySelector('.form')!.scrollWidth).to.be.at.most(320);
    },
    320,
  ],
  'in a wide place, with details': [
    pool,
    async (page) => {
      await ready(page);
      await page.click('button', 'Deputy head');
    },
    1280,
  ],
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`a secondment board in a ${scheme} page has nothing that axe finds wrong`, () => {
    const root = document.documentElement;
    before(() => (root.style.colorScheme = scheme));
    after(() => (root.style.colorScheme = ''));

    for (const [name, [feed, reach, width]] of Object.entries(states)) {
      it(name, async () => {
        await warnings(async () => {
          const page = await show(
            html`<leadership-secondment-board
              feed=${feed()}
              as-of="2017-06-01"
            ></leadership-secondment-board>`,
            width,
          );
          await reach(page);
          expect(await faults(page.element)).to.deep.equal([]);
        });
      });
    }
  });
}
