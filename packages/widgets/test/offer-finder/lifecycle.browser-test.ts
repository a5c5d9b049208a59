import { expect } from '@open-wc/testing';
import { feedOf, offer, type Feed } from '../support/feeds.js';
import { gate, requestsOf, serve, serveOffers } from '../support/network.js';
import { html, show, type Page } from './page.js';
import { withoutPatience } from '../support/stubs.js';

const start = (feed: string) =>
  show(html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`);

const elsewhere = (page: Page) => {
  const place = document.createElement('section');
  page.element.parentElement!.after(place);
  return place;
};

describe('an offer finder in a page that changes', () => {
  it('that is moved keeps what was set, and goes on working', async () => {
    const feed = serveOffers(offer('alpha'), offer('beta'));
    const page = await start(feed);
    await page.type('alpha');
    await page.shows('Offer alpha');
    elsewhere(page).append(page.element);
    await page.shows('Offer alpha');
    await page.type('beta');
    await page.shows('Offer beta');
    expect(requestsOf(feed)).to.equal(1);
  });

  it('that is taken out and put back shows its offers again', async () => {
    const page = await start(serveOffers(offer('a')));
    await page.shows('Offer a');
    const place = page.element.parentElement!;
    page.element.remove();
    await page.element.updateComplete;
    place.append(page.element);
    await page.shows('Offer a');
    await page.click('button', 'Offer a');
    await page.find('button', 'Copy as text');
  });

  it('that is taken out as something changes breaks nothing', async () => {
    const page = await start(serveOffers(offer('a')));
    await page.shows('Offer a');
    page.element.heading = 'Courses';
    page.element.remove();
    await page.element.updateComplete;
    page.element.past = true;
    await page.element.updateComplete;
  });

  it('that is moved while it waits shows what comes', async () => {
    const answer = gate<Feed>();
    const page = await start(serve(() => answer.passed));
    await page.until(() => page.root.querySelectorAll('.bar').length > 0);
    elsewhere(page).append(page.element);
    await page.element.updateComplete;
    answer.open(feedOf([offer('a')]));
    await page.shows('Offer a');
  });

  it('that is put back after it was taken out in the middle of reading reads anew', async () => {
    const answer = gate<Feed>();
    let asked = 0;
    const feed = serve(() => (asked++ ? feedOf([offer('a')]) : answer.passed));
    const page = await start(feed);
    await page.until(() => asked === 1);
    const place = page.element.parentElement!;
    page.element.remove();
    await page.element.updateComplete;
    place.append(page.element);
    await page.shows('Offer a');
  });

  it('that is made by script shows its offers', async () => {
    const page = await start('');
    const element = document.createElement('leadership-offer-finder');
    Object.assign(element, { feed: serveOffers(offer('a')), asOf: '2017-06-01' });
    page.element.replaceWith(element);
    const made = new (page.constructor as new (element: HTMLElement) => Page)(element);
    await made.shows('Offer a');
  });
});

describe('the feed of an offer finder', () => {
  it('may be changed for another', async () => {
    const page = await start(serveOffers(offer('a')));
    await page.shows('Offer a');
    page.element.feed = serveOffers(offer('b'), offer('c'));
    await page.shows('Offer b', 'Offer c');
    await page.until(() => page.count === '2 offers');
  });

  it('may be changed for one that was read before', async () => {
    const [one, other] = [serveOffers(offer('a')), serveOffers(offer('b'), offer('c'))];
    const page = await start(one);
    await page.shows('Offer a');
    page.element.feed = other;
    await page.shows('Offer b', 'Offer c');
    await withoutPatience(async () => {
      page.element.feed = one;
      await page.shows('Offer a');
    });
    await page.until(() => page.count === '1 offer');
    expect(requestsOf(one)).to.equal(1);
  });

  it('may be changed twice in a row: the last one counts, however late the others come', async () => {
    const first = gate<Feed>();
    const second = gate<Feed>();
    const page = await start(serve(() => first.passed));
    page.element.feed = serve(() => second.passed);
    await page.element.updateComplete;
    page.element.feed = serveOffers(offer('last'));
    await page.shows('Offer last');
    second.open(feedOf([offer('second')]));
    first.open(feedOf([offer('first')]));
    page.element.heading = 'Courses';
    await page.find('heading', 'Courses');
    expect(page.titles).to.deep.equal(['Offer last']);
    expect(page.count).to.equal('1 offer');
  });

  it('may be named later', async () => {
    const page = await start('');
    await page.until(() => page.root.querySelectorAll('.bar').length > 0);
    page.element.feed = serveOffers(offer('a'));
    await page.shows('Offer a');
  });

  it('that is no address is as none', async () => {
    const page = await start('javascript:alert(1)');
    await page.until(() => page.root.querySelectorAll('.bar').length > 0);
    expect(page.titles).to.deep.equal([]);
  });
});
