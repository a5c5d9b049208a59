import { expect, fixture } from '@open-wc/testing';
import { feedOf, offer, type Feed } from '../support/feeds.js';
import { gate, requestsOf, serve, serveOffers } from '../support/network.js';
import { html, Page, show } from './page.js';
import { withoutPatience } from '../support/stubs.js';

describe('which feed a finder reads', () => {
  afterEach(() => document.head.querySelector('link[rel=leadership-feed]')?.remove());

  const name = (href: string) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'leadership-feed', href });
    document.head.append(link);
  };

  it('is that of <leadership-feed> around it, however deep', async () => {
    const page = await show(
      html`<leadership-feed src=${serveOffers(offer('a'))} as-of="2017-06-01">
        <section>
          <p>Courses</p>
          <leadership-offer-finder></leadership-offer-finder>
        </section>
      </leadership-feed>`,
    );
    await page.shows('Offer a');
    page.element.closest('leadership-feed')!.src = serveOffers(offer('b'));
    await page.shows('Offer b');
  });

  it('is that of the nearest <leadership-feed>, and its own before that', async () => {
    const page = await show(
      html`<leadership-feed src=${serveOffers(offer('far'))} as-of="2017-06-01">
        <leadership-feed src=${serveOffers(offer('near'))} as-of="2017-06-01">
          <leadership-offer-finder></leadership-offer-finder>
        </leadership-feed>
      </leadership-feed>`,
    );
    await page.shows('Offer near');
    page.element.feed = serveOffers(offer('own'));
    await page.shows('Offer own');
    page.element.feed = '';
    await page.shows('Offer near');
  });

  it('follows it into another <leadership-feed>', async () => {
    const page = await show(
      html`<leadership-feed src=${serveOffers(offer('one'))} as-of="2017-06-01">
          <leadership-offer-finder></leadership-offer-finder>
        </leadership-feed>
        <leadership-feed
          id="other"
          src=${serveOffers(offer('other'))}
          as-of="2017-06-01"
        ></leadership-feed>`,
    );
    await page.shows('Offer one');
    document.getElementById('other')!.append(page.element);
    await page.shows('Offer other');
  });

  it('is that of the head’s <link rel="leadership-feed">, if there is no other', async () => {
    name(serveOffers(offer('head')));
    const page = await show(
      html`<leadership-offer-finder as-of="2017-06-01"></leadership-offer-finder>`,
    );
    await page.shows('Offer head');
    const around = await show(
      html`<leadership-feed src=${serveOffers(offer('around'))} as-of="2017-06-01">
        <leadership-offer-finder></leadership-offer-finder>
      </leadership-feed>`,
    );
    await around.shows('Offer around');
  });
});

describe('several finders', () => {
  it('of one feed share one request', async () => {
    const answer = gate<Feed>();
    const feed = serve(() => answer.passed);
    const finder = () =>
      html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`;
    const all = await fixture(html`<div>${finder()}${finder()}</div>`);
    const pages = [...all.querySelectorAll('leadership-offer-finder')].map((e) => new Page(e));
    answer.open(feedOf([offer('alpha'), offer('beta')]));
    for (const page of pages) await page.shows('Offer alpha', 'Offer beta');
    expect(requestsOf(feed)).to.equal(1);
    await pages[0]!.type('alpha');
    await pages[0]!.shows('Offer alpha');
    expect(pages[1]!.titles).to.have.lengthOf(2);
    pages[0]!.element.remove();
    await pages[1]!.type('beta');
    await pages[1]!.shows('Offer beta');
  });

  it('of a feed that has been read show it at once, without waiting', async () => {
    const feed = serveOffers(offer('a'));
    const finder = () =>
      show(
        html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`,
      );
    await (await finder()).shows('Offer a');
    await withoutPatience(async () => {
      const page = await finder();
      await page.shows('Offer a');
    });
    expect(requestsOf(feed)).to.equal(1);
  });
});
