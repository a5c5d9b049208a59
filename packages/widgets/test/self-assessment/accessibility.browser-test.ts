import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { HttpResponse } from 'msw';
import { resultFile } from '../../src/kit/results/result-file.js';
import { assessment, assessmentFeed } from '../results/feed.js';
import { chooseFiles } from '../results/files.js';
import { answersTo, smallSet } from '../results/sets.js';
import { butFor, faults } from '../support/axe.js';
import { feedOf, type Feed } from '../support/feeds.js';
import { gate, serve, warnings } from '../support/network.js';
import { clipboard, replacing } from '../support/stubs.js';
import { finish, html, ownStorage, show, type Page } from './page.js';

const storage = ownStorage();
const voices = ['They listen to us.', 'They know our names.'];
const feed = () => {
  const content = assessmentFeed();
  const hallmarks = (content['hallmarks'] as object[]).map((one) => ({ ...one, voices }));
  return serve({ ...content, hallmarks });
};
const ready = (page: Page) => page.find('heading', 'Moral purpose');
const finished = async (page: Page) => {
  await ready(page);
  await finish(page);
};
const file = (id: string, about: 'self' | 'colleague') =>
  resultFile(
    answersTo({ ...smallSet(4), title: 'A reflection' }, [], {
      id,
      about,
      answers: ['moral-purpose-1', 'moral-purpose-2'].map((statement) => ({
        statement,
        hallmark: 'county/moral-purpose',
        value: 2,
      })),
    }),
  );

/** Axe can't tell the colours of an empty field, nor of what reaches beyond the window. */
const counts = butFor('emptyValue', 'elmPartiallyObscured', 'elmPartiallyObscuring');

interface State {
  feed?: () => string;
  layout?: 'all';
  reach: (page: Page) => Promise<unknown>;
}

const states: Record<string, State> = {
  'while it waits': {
    feed: () => serve(() => gate<Feed>().passed),
    reach: (page) => page.until(() => page.root.querySelectorAll('.bar').length > 0),
  },
  'with the first hallmark': { reach: ready },
  'with all hallmarks, what the answers mean, and an answer': {
    layout: 'all',
    reach: async (page) => {
      await page.find('heading', 'Bravery');
      page.root.querySelector('details')!.open = true;
      await page.answer('bravery 1', 'Usually');
      await page.answer('bravery 2', 'Not sure, or not mine');
    },
  },
  'with gaps': {
    reach: async (page) => {
      await ready(page);
      await page.click('button', 'See the result');
      await page.find('button', 'See the result as it is');
    },
  },
  'about a colleague': {
    reach: async (page) => {
      await ready(page);
      await page.click('radio', 'A colleague who has asked me');
      await page.until(() => !page.has('textbox'));
    },
  },
  'asked to keep answers on the device': {
    reach: async (page) => {
      await ready(page);
      await page.click('button', 'Keep on this device');
      await page.find('button', 'Keep them here');
    },
  },
  'with answers on the device': {
    reach: async (page) => {
      await ready(page);
      await page.answer('moral-purpose 1', 'Usually');
      await page.click('button', 'Keep on this device');
      await page.click('button', 'Keep them here');
      await page.find('button', 'Erase from this device');
      await page.click('button', 'Clear everything');
    },
  },
  'with storage that is full': {
    reach: async (page) => {
      storage.current.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
      await ready(page);
      await page.click('button', 'Keep on this device');
      await page.click('button', 'Keep them here');
      await page.until(() => page.place.startsWith('There is no room'));
    },
  },
  'with a result': { reach: finished },
  'with a result, steps, notes, and what it is compared with': {
    reach: async (page) => {
      await ready(page);
      await page.write(/^Your notes/, 'Ask Sam.');
      await finish(page);
      await page.click('button', 'Add a step of your own for Bravery');
      await page.write('What you will do for Bravery', 'Ask Sam.');
      chooseFiles(page.root, file('one', 'self'), file('two', 'colleague'), 'rubbish');
      await page.find('table', /^Yours and colleagues/);
    },
  },
  'with the view of a colleague': {
    reach: async (page) => {
      await ready(page);
      await page.click('radio', 'A colleague who has asked me');
      await finish(page).catch(() => undefined);
      await page.find('heading', 'Your view of your colleague');
    },
  },
  'with a file to copy by hand': {
    reach: (page) =>
      replacing(navigator, 'clipboard', clipboard(false), async () => {
        await finished(page);
        await page.click('button', 'Save as a file');
      }),
  },
  'without statements': {
    feed: () => serve(feedOf([])),
    reach: (page) => page.until(() => page.text.includes('This feed has no statements yet.')),
  },
  'without the set that the page names': {
    feed: () => serve(feedOf([], { assessments: [assessment({ statements: [] })] })),
    reach: (page) => page.until(() => page.text.includes('This feed has no statements of the set')),
  },
  'that failed': {
    feed: () => serve(new HttpResponse('', { status: 410 })),
    reach: (page) => page.find('alert'),
  },
};

/** Windows: a phone, which is also a window of 1,280 at 400 %, that is, low; and a desk. */
const windows = [
  { width: 320, height: 256 },
  { width: 1280, height: 1024 },
];

for (const scheme of ['light', 'dark'] as const) {
  for (const size of windows) {
    describe(`a self-assessment ${size.width} pixels wide in a ${scheme} page has nothing that axe finds wrong`, () => {
      const root = document.documentElement;
      before(async () => {
        root.style.colorScheme = scheme;
        await setViewport(size);
      });
      after(async () => {
        root.style.colorScheme = '';
        await setViewport({ width: 800, height: 600 });
      });

      for (const [name, { feed: address = feed, layout, reach }] of Object.entries(states)) {
        it(name, async () => {
          await warnings(async () => {
            const page = await show(
              html`<leadership-self-assessment
                feed=${address()}
                layout=${layout ?? 'pages'}
                as-of="2017-06-01"
                finder-href="/offers"
              ></leadership-self-assessment>`,
              size.width,
            );
            await reach(page);
            // It stays in view over what axe would look at.
            const foot = page.root.querySelector<HTMLElement>('.foot');
            if (foot) foot.style.position = 'static';
            expect((await faults(page.element, counts)).join('\n')).to.equal('');
            // Nothing has to be scrolled sideways to be read, but tables.
            const { scrollWidth } = page.root.querySelector('[part=base]') ?? page.element;
            expect(scrollWidth).to.be.at.most(size.width);
          });
        });
      }
    });
  }
}
