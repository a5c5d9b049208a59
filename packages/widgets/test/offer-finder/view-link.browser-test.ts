import { expect } from '@open-wc/testing';
import { feedOf, offer, offersInOrder } from '../support/feeds.js';
import { replacing } from '../support/stubs.js';
import { serve, serveOffers } from '../support/network.js';
import { html, show, type Page } from './page.js';

const offers = [
  offer('1', { title: 'Learning', roles: ['head'] }),
  offer('2', { title: 'Learning more', roles: ['head', 'governor'] }),
  offer('3', { roles: ['head'] }),
];

const start = (feed = serveOffers(...offers)) =>
  show(html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`);

/** The link that a button of the page copies. */
async function copied(page: Page, button: string): Promise<string> {
  const texts: string[] = [];
  const clipboard = { writeText: async (text: string) => void texts.push(text) };
  await replacing(navigator, 'clipboard', clipboard, async () => {
    await page.click('button', button);
    await page.until(() => texts.length === 1);
  });
  return texts[0]!;
}

const setHash = (hash: string) =>
  history.replaceState(history.state, '', hash || location.pathname + location.search);

describe('a link to a view', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('shows words, filters, order and the open offer again', async () => {
    const page = await start();
    await page.type('learning');
    await page.click('checkbox', /^Governor/);
    await page.shows('Learning more');
    await page.click('button', 'Learning more');
    const link = await copied(page, 'Copy a link to this');
    expect(location.href).to.equal(address);
    expect(link.replace(/#.*/, '')).to.equal(address.replace(/#.*/, ''));

    setHash(new URL(link).hash);
    const again = await start();
    await again.shows('Learning more');
    expect(again.get<HTMLInputElement>('searchbox').value).to.equal('learning');
    expect(again.get('button', 'Learning more').getAttribute('aria-expanded')).to.equal('true');
    await again.find('button', 'Let go of Role: Governor');
    await again.focuses('button Learning more');
  });

  it('leaves the address bar and the history as they are', async () => {
    const { length } = history;
    const page = await start();
    await page.type('learning');
    await page.click('checkbox', /^Governor/);
    await page.shows('Learning more');
    await page.click('button', 'Learning more');
    await copied(page, 'Copy a link to this view');
    expect([location.href, history.length]).to.deep.equal([address, length]);
  });

  it('is read once: what the visitor sets stays when the finder is moved, or the link changes', async () => {
    const page = await start();
    await page.type('learning');
    await page.until(() => page.titles.length === 2);
    const link = await copied(page, 'Copy a link to this view');
    setHash(new URL(link).hash);
    const again = await start();
    await again.until(() => again.titles.length === 2);
    await again.type('');
    await again.until(() => again.titles.length === 3);
    const place = again.element.parentElement!;
    again.element.remove();
    place.append(again.element);
    setHash('#leadership-offer-finder_cT1nb3Zlcm5vcg');
    await again.element.updateComplete;
    await again.until(() => again.titles.length === 3);
  });

  it('shows an offer that would not be on the first page, and brings it into view', async () => {
    const feed = serve(feedOf(offersInOrder(60)));
    const open = 'open=county%2F60';
    setHash(`#leadership-offer-finder_${btoa(open).replace(/=+$/, '')}`);
    const page = await start(feed);
    await page.focuses('button Offer 60');
    expect(page.get('button', 'Offer 60').getAttribute('aria-expanded')).to.equal('true');
    expect(page.has('button', /put them in order/)).to.equal(false);
  });

  it('to an offer that is gone says so', async () => {
    setHash(`#leadership-offer-finder_${btoa('open=county%2Fgone').replace(/=+$/, '')}`);
    const page = await start();
    await page.until(() => page.text.includes('is no longer in this list'));
    expect(page.titles).to.have.lengthOf(3);
  });

  it('that means something else, or is broken, is left alone', async () => {
    for (const hash of [
      '#main',
      '#leadership-secondment-board_cT1h',
      '#leadership-offer-finder_%',
    ]) {
      setHash(hash);
      const page = await start();
      await page.until(() => page.titles.length === 3);
      expect(location.hash).to.equal(hash);
      page.element.remove();
    }
  });
});
