import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { feedOf, offer, offersInOrder, type Feed } from '../support/feeds.js';
import { gate, serve, serveInParts, serveOffers, warnings } from '../support/network.js';
import { html, plain, show } from './page.js';

const finder = (feed: string) =>
  show(
    html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"
      ><a href="/offers">Our offers</a></leadership-offer-finder
    >`,
  );

const bars = (page: { root: ShadowRoot }) => page.root.querySelectorAll('.bar').length;

describe('an offer finder', () => {
  it('that waits shows its children, and nothing of its own', async () => {
    const answer = gate<Feed>();
    const page = await finder(serve(() => answer.passed));
    const link = page.element.querySelector('a')!;
    expect(link.checkVisibility()).to.equal(true);
    answer.open(feedOf([offer('a')]));
    await page.shows('Offer a');
    expect(link.checkVisibility()).to.equal(false);
  });

  it('shows that it waits after 200 ms only, and only where it has no children', async () => {
    const begun = performance.now();
    const answer = gate<Feed>();
    const page = await show(
      html`<leadership-offer-finder
        feed=${serve(() => answer.passed)}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    expect(bars(page)).to.equal(0);
    await page.until(() => bars(page) > 0, 'no bars');
    expect(performance.now() - begun).to.be.greaterThan(180);
    expect(page.get('status').textContent).to.equal('Loading');
    answer.open(feedOf([offer('a')]));
    await page.shows('Offer a');
    expect(bars(page)).to.equal(0);
  });

  it('shows its offers, how many there are, and whose they are', async () => {
    const page = await finder(
      serveOffers(
        offer('a', {
          title: 'Leading learning',
          summary: 'For those who lead.',
          roles: ['head'],
          venue: { name: 'The hall' },
          providers: ['alliance'],
          prices: [{ amount: 75, currency: 'GBP' }],
          applyBy: '2017-06-06',
          sessions: [{ start: '2017-06-07T09:00', end: '2017-06-07T12:00' }],
        }),
        offer('b'),
      ),
    );
    await page.shows('Leading learning', 'Offer b');
    expect(page.get('heading', 'Find development for leaders').localName).to.equal('h2');
    expect(page.count).to.equal('2 offers');
    const card = page.card('Leading learning');
    for (const fact of [
      'For those who lead.',
      'Course · for Headteacher',
      'Wed 7 Jun, 9am to 12pm · The hall',
      'Alliance of schools · £75 · Closes at the end of Tuesday 6 June',
    ]) {
      expect(card).to.contain(fact);
    }
    expect(page.text).to.match(/Data: The county , changed Tuesday 30 May 2017/);
  });

  it('shows the offers that have come while the rest is on its way', async () => {
    const rest = gate<ReturnType<typeof offersInOrder>>();
    const page = await finder(serveInParts(offersInOrder(12), () => rest.passed));
    await page.until(() => page.titles.length === 12);
    expect(page.count).to.equal('12 offers · 12 of 14 loaded');
    expect(page.root.querySelectorAll('[aria-busy=true]')).to.have.lengthOf(1);
    rest.open(offersInOrder(14).slice(12));
    await page.until(() => page.titles.length === 14);
    await page.until(() => page.count === '14 offers');
    expect(page.root.querySelectorAll('[aria-busy=true]')).to.have.lengthOf(0);
  });

  it('shows what has come of a file that comes slowly', async () => {
    const rest = gate();
    const text = JSON.stringify(feedOf(offersInOrder(5)));
    const half = text.indexOf('{"id":"4"');
    const pieces = [text.slice(0, half), text.slice(half)].map((t) => new TextEncoder().encode(t));
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(pieces[0]);
        await rest.passed;
        controller.enqueue(pieces[1]);
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/json' };
    const page = await finder(serve(() => new HttpResponse(body, { headers })));
    await page.shows('Offer 1', 'Offer 2', 'Offer 3');
    expect(page.count).to.equal('3 offers so far');
    rest.open();
    await page.until(() => page.titles.length === 5 && page.count === '5 offers');
  });

  it('keeps the offers that came where the rest can’t be read, and says so', async () => {
    const said = await warnings(async () => {
      const broken = serveInParts([offer('a')], () => Promise.reject(new Error('gone')));
      const page = await finder(serveFailing(broken));
      await page.until(() => page.text.includes('The rest of the list could not be loaded.'));
      expect(page.titles).to.deep.equal(['Offer a']);
      expect(page.has('alert')).to.equal(false);
    });
    expect(said).to.have.lengthOf(1);
  });

  it('says when there is nothing yet', async () => {
    const page = await finder(serveOffers());
    await page.until(() => page.text.includes('Nothing here yet.'));
    expect(page.count).to.equal('0 offers');
    expect(page.text).to.contain('Offers appear when a provider publishes them.');
  });

  it('says so in the same way when all offers are over', async () => {
    const page = await finder(serveOffers(offer('a', { sessions: [{ start: '2017-05-31' }] })));
    await page.until(() => page.text.includes('Nothing here yet.'));
  });

  it('that could not be read says so below its children, and tries again', async () => {
    let there = false;
    const feed = serve(() =>
      there ? feedOf([offer('a')]) : new HttpResponse('', { status: 410 }),
    );
    const said = await warnings(async () => {
      const page = await finder(feed);
      const notice = await page.find('alert');
      expect(plain(notice.textContent)).to.match(
        /^We couldn’t load this list from localhost:\d+\. .* Try again$/,
      );
      expect(page.element.querySelector('a')?.checkVisibility()).to.equal(true);
      there = true;
      await page.click('button', 'Try again');
      await page.shows('Offer a');
      expect(page.has('alert')).to.equal(false);
    });
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(
      /^Leadership Commons found problems in .*\n.* answered with status 410\./,
    );
  });

  it('says that it tries again, and when that fails too', async () => {
    await warnings(async () => {
      const second = gate<Response>();
      let tried = false;
      const refused = () => new HttpResponse('', { status: 410 });
      const page = await finder(serve(() => (tried ? second.passed : refused())));
      await page.find('button', 'Try again');
      tried = true;
      await page.press('Enter', 'button', 'Try again');
      await page.focuses('button Trying again…');
      expect(page.get('button').getAttribute('aria-disabled')).to.equal('true');
      second.open(refused());
      await page.focuses('button Try again');
      expect(page.has('alert')).to.equal(true);
    });
  });

  it('that succeeds in the end has the focus on its heading', async () => {
    await warnings(async () => {
      let there = false;
      const feed = serve(() =>
        there ? feedOf([offer('a')]) : new HttpResponse('', { status: 410 }),
      );
      const page = await finder(feed);
      await page.find('button', 'Try again');
      there = true;
      await page.press('Enter', 'button', 'Try again');
      await page.shows('Offer a');
      await page.focuses('heading Find development for leaders');
    });
  });
});

/** The same feed, the second part of which is not found. */
function serveFailing(feed: string): string {
  serve(new HttpResponse('', { status: 410 }), `${feed.replace('.json', '')}-offers-2.json`);
  return feed;
}
