import { expect } from '@open-wc/testing';
import { feedOf, offer, offersInOrder } from '../support/feeds.js';
import { serve, serveOffers } from '../support/network.js';
import { html, show, type Page } from './page.js';

const start = async (feed = serveOffers(offer('a'), offer('b'))): Promise<Page> => {
  const page = await show(
    html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`,
  );
  await page.until(() => page.titles.length > 0 && page.count.endsWith('offers'));
  return page;
};

/** Asks the widgets of the page to open an item. False if one has answered. */
const ask = (detail: unknown) =>
  document.body.dispatchEvent(
    new CustomEvent('leadership-open', { detail, bubbles: true, composed: true, cancelable: true }),
  );

const isOpen = (page: Page, title: string) =>
  page.get('button', title).getAttribute('aria-expanded') === 'true';

describe('the event leadership-open', () => {
  it('is answered: the offer is opened, and has the focus', async () => {
    const page = await start();
    expect(ask({ section: 'offers', key: 'county/b' })).to.equal(false);
    await page.until(() => isOpen(page, 'Offer b'));
    await page.focuses('button Offer b');
    expect(isOpen(page, 'Offer a')).to.equal(false);
  });

  it('is answered for an offer that is further down the list', async () => {
    const page = await start(serve(feedOf(offersInOrder(60))));
    expect(ask({ section: 'offers', key: 'county/55' })).to.equal(false);
    await page.focuses('button Offer 55');
    expect(isOpen(page, 'Offer 55')).to.equal(true);
  });

  it('is answered for an offer that the filters hide, or that is over', async () => {
    const over = offer('over', { sessions: [{ start: '2017-05-01' }] });
    const page = await start(serveOffers(offer('alpha'), offer('b'), over));
    await page.type('alpha');
    await page.shows('Offer alpha');
    expect(ask({ section: 'offers', key: 'county/b' })).to.equal(false);
    await page.focuses('button Offer b');
    expect(ask({ section: 'offers', key: 'county/over' })).to.equal(false);
    await page.focuses('button Offer over');
    expect(page.card('Offer over')).to.contain('Over');
  });

  it('is answered when the same offer is asked for again', async () => {
    const page = await start();
    ask({ section: 'offers', key: 'county/b' });
    await page.focuses('button Offer b');
    (document.activeElement as HTMLElement).blur();
    ask({ section: 'offers', key: 'county/b' });
    await page.focuses('button Offer b');
    expect(isOpen(page, 'Offer b')).to.equal(true);
  });

  it('is left to others where it is not about an offer of this feed', async () => {
    const page = await start();
    for (const detail of [
      { section: 'offers', key: 'county/gone' },
      { section: 'secondments', key: 'county/a' },
      { section: 'offers', key: '__proto__' },
      { section: 'offers', key: ['county/a'] },
      { section: 'offers' },
      {},
      null,
      'offers',
    ]) {
      expect(ask(detail), JSON.stringify(detail)).to.equal(true);
    }
    await page.element.updateComplete;
    expect(page.all('button', /^Offer/).map((b) => b.getAttribute('aria-expanded'))).to.deep.equal([
      'false',
      'false',
    ]);
  });

  it('is left alone where another has answered it, and once the finder has gone', async () => {
    const page = await start();
    const answer = (event: Event) => event.preventDefault();
    document.body.addEventListener('leadership-open', answer);
    ask({ section: 'offers', key: 'county/b' });
    document.body.removeEventListener('leadership-open', answer);
    await page.element.updateComplete;
    expect(isOpen(page, 'Offer b')).to.equal(false);
    page.element.remove();
    expect(ask({ section: 'offers', key: 'county/b' })).to.equal(true);
  });

  it('is answered by the first of two finders alone', async () => {
    const feed = serveOffers(offer('a'), offer('b'));
    const first = await start(feed);
    const second = await start(feed);
    expect(ask({ section: 'offers', key: 'county/b' })).to.equal(false);
    await first.focuses('button Offer b');
    expect(isOpen(second, 'Offer b')).to.equal(false);
  });
});
