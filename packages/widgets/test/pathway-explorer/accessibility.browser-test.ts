import { expect } from '@open-wc/testing';
import type * as axeCore from 'axe-core';
import { HttpResponse } from 'msw';
import { faults } from '../support/axe.js';
import { feedOf, type Feed } from '../support/feeds.js';
import { gate, serve, warnings } from '../support/network.js';
import { clipboard, replacing } from '../support/stubs.js';
import { html, pathwayFeed, show, type Page } from './page.js';

/** Axe can't tell the ground of text in a drawing; `contrast.browser-test.ts` does. */
const isKnown = ({ any, html: text }: axeCore.NodeResult) =>
  !any.some(({ data }) => {
    const { messageKey } = (data ?? {}) as { messageKey?: string };
    return messageKey === 'imgNode' || (messageKey === 'bgOverlap' && text.startsWith('<text'));
  });

const feed = () => serve(pathwayFeed());
const ready = async (page: Page) => {
  await page.until(() => page.roles.length > 0);
  await page.settled();
};

/** A state by its name: the feed, and what brings the page into the state. */
const states: Record<string, [() => string, (page: Page) => Promise<unknown>]> = {
  'while it waits': [
    () => serve(() => gate<Feed>().passed),
    (page) => page.until(() => page.root.querySelectorAll('.bar').length > 0),
  ],
  'with roles': [feed, ready],
  'with the diagram': [
    feed,
    async (page) => {
      await ready(page);
      if (page.has('button', 'Diagram')) await page.click('button', 'Diagram');
      await page.find('region', 'Diagram');
    },
  ],
  'with all pages of roles open': [
    feed,
    async (page) => {
      await ready(page);
      await page.click('radio', 'All');
      await page.until(() => page.roles.length === 7);
      for (const name of page.roles) await page.open(name);
    },
  ],
  'with ways': [
    feed,
    async (page) => {
      await ready(page);
      await page.ways('Teacher', 'Headteacher');
      await page.find('button', 'Add the whole way to your plan');
    },
  ],
  'without a way': [
    feed,
    async (page) => {
      await ready(page);
      await page.ways('Teacher', 'Island role');
      await page.until(() => page.text.includes('No way leads'));
    },
  ],
  'with two roles side by side': [
    feed,
    async (page) => {
      await ready(page);
      await page.choose('My role', 'Middle leader');
      await page.choose('A role that interests me', 'Senior leader');
      await page.click('button', 'Compare the two');
      await page.until(() => page.text.includes('Skills of both'));
    },
  ],
  'with a plan': [
    feed,
    async (page) => {
      await ready(page);
      await page.ways('Middle leader', 'Headteacher');
      await page.click('button', 'Add the whole way to your plan');
      await page.click('button', 'Your plan (2)');
      await page.find('region', 'Your plan');
    },
  ],
  'with a conversation sheet': [
    feed,
    async (page) => {
      await ready(page);
      await page.open('Middle leader');
      await page.click('button', 'Conversation sheet');
      await page.find('region', 'Conversation sheet');
    },
  ],
  'with text to copy by hand': [
    feed,
    (page) =>
      replacing(navigator, 'clipboard', clipboard(false), async () => {
        await ready(page);
        await page.click('button', 'Copy a link to this view');
        await page.find('textbox');
      }),
  ],
  'when no role is found': [
    feed,
    async (page) => {
      await ready(page);
      await page.type('xyzzy');
      await page.until(() => page.text.includes('No role of that name.'));
    },
  ],
  'without any role': [
    () => serve(feedOf([], { roles: [] })),
    (page) => page.until(() => page.text.includes('Nothing here yet.')),
  ],
  'that failed': [() => serve(new HttpResponse('', { status: 410 })), (page) => page.find('alert')],
};

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    describe(`a pathway explorer ${width} pixels wide in a ${scheme} page has nothing that axe finds wrong`, () => {
      const root = document.documentElement;
      before(() => (root.style.colorScheme = scheme));
      after(() => (root.style.colorScheme = ''));

      for (const [name, [address, reach]] of Object.entries(states)) {
        it(name, async () => {
          await warnings(async () => {
            const page = await show(
              html`<leadership-pathway-explorer
                feed=${address()}
                as-of="2017-06-01"
                past
              ></leadership-pathway-explorer>`,
              width,
            );
            await reach(page);
            expect((await faults(page.element, isKnown)).join('\n')).to.equal('');
          });
        });
      }
    });
  }
}
