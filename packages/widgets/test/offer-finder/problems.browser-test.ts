import { expect } from '@open-wc/testing';
import type { FeedProblemDetail } from '../../src/kit/feed-controller.js';
import { feedOf, offer } from '../support/feeds.js';
import { serve, serveOffers, warnings } from '../support/network.js';
import { html, show, type Page } from './page.js';

const bad = () => serveOffers(offer('a'), { id: 'b' }, offer('c', { url: 'nowhere' }));

const start = (feed: string) =>
  show(html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`);

/** The problems that widgets tell the page of while `test` runs. */
async function told(test: () => Promise<unknown>): Promise<CustomEvent<FeedProblemDetail>[]> {
  const events: CustomEvent<FeedProblemDetail>[] = [];
  const hear = (event: Event) => void events.push(event as CustomEvent<FeedProblemDetail>);
  document.addEventListener('leadership-feed-problem', hear);
  await test();
  document.removeEventListener('leadership-feed-problem', hear);
  return events;
}

describe('what is wrong in a feed', () => {
  it('is told to the page by an event, and to the webmaster in the console', async () => {
    const feed = bad();
    let page: Page | undefined;
    let events: CustomEvent<FeedProblemDetail>[] = [];
    const said = await warnings(async () => {
      events = await told(async () => {
        page = await start(feed);
        await page.shows('Offer a', 'Offer c');
        await page.until(() => page!.text.includes('1 item could not be shown.'));
      });
    });
    expect(events).to.have.lengthOf(1);
    expect(events[0]!.target === page?.element).to.equal(true);
    expect([events[0]!.bubbles, events[0]!.composed]).to.deep.equal([true, true]);
    const { detail } = events[0]!;
    expect(detail.feed).to.equal(new URL(feed, location.href).href);
    expect(detail.problems.map(({ item, path }) => `${item} ${path}`)).to.deep.equal([
      'b title',
      'c url',
    ]);
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(/^Leadership Commons found problems in .*\n.*b > title is missing/);
  });

  it('is told in the console once, though several finders show the feed', async () => {
    const feed = bad();
    const said = await warnings(async () => {
      const events = await told(async () => {
        for (const page of [await start(feed), await start(feed)]) {
          await page.shows('Offer a', 'Offer c');
          await page.until(() => page.text.includes('could not be shown'));
        }
      });
      expect(events).to.have.lengthOf(2);
    });
    expect(said).to.have.lengthOf(1);
  });

  it('is never told to the visitor', async () => {
    await warnings(async () => {
      const page = await start(bad());
      await page.shows('Offer a', 'Offer c');
      await page.until(() => page.text.includes('1 item could not be shown.'));
      expect(page.text).not.to.contain('missing');
      expect(page.text).not.to.contain('nowhere');
    });
  });

  it('is that an id names nothing, too; the offer stays', async () => {
    const said = await warnings(async () => {
      const page = await start(serveOffers(offer('a', { roles: ['nobody', 'head'] })));
      await page.shows('Offer a');
      expect(page.card('Offer a')).to.contain('for Headteacher');
      expect(page.text).not.to.contain('could not be shown');
    });
    expect(said.join()).to.contain('a > roles names "nobody"');
  });

  it('is nothing where all is well', async () => {
    const events = await told(async () => {
      const page = await start(serveOffers(offer('a')));
      await page.shows('Offer a');
      await page.until(() => page.announced === '1 offer');
    });
    expect(events).to.deep.equal([]);
  });
});

describe('terms in a file of their own', () => {
  it('are shown and filtered by like others', async () => {
    const roles = serve({
      revision: '1',
      items: [{ id: 'bursar', name: 'Bursar', stage: 1, strand: 'educators', summary: 'Pays.' }],
    });
    const feed = feedOf([offer('a', { roles: ['bursar'] })], {
      roles: { href: new URL(roles, location.href).href, revision: '1' },
    });
    const page = await start(serve(feed));
    await page.until(() => page.card('Offer a').includes('for Bursar'));
    await page.find('checkbox', /^Bursar/);
  });
});
