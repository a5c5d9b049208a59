import { expect, nextFrame } from '@open-wc/testing';
import { feedOf, offer, offersInOrder } from '../support/feeds.js';
import { gate, serve, serveInParts, serveOffers } from '../support/network.js';
import { html, show, type Page } from './page.js';

const at = (latitude: number, longitude: number) => ({
  venue: { name: 'A hall', latitude, longitude },
});
const places = [
  offer('lynn', { ...at(52.754, 0.395), sessions: [{ start: '2017-06-07' }] }),
  offer('norwich', { localities: ['norwich'], confirmed: '2017-05-20' }),
  offer('nowhere', { venue: { name: 'A hall' } }),
];

const choose = async (page: Page, list: string, label: string) => {
  const select = await page.find<HTMLSelectElement>('combobox', list);
  const option = [...select.options].find(({ text }) => text === label)!;
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the order of offers', () => {
  it('is soonest first, and what the visitor chooses', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...places)}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer lynn', 'Offer norwich', 'Offer nowhere');
    await choose(page, 'Sort by', 'Recently confirmed');
    await page.shows('Offer norwich', 'Offer lynn', 'Offer nowhere');
    await choose(page, 'Sort by', 'Soonest first');
    await page.shows('Offer lynn', 'Offer norwich', 'Offer nowhere');
  });

  it('is at first what the page asks for', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...places)}
        as-of="2017-06-01"
        sort="confirmed"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer norwich', 'Offer lynn', 'Offer nowhere');
    page.element.sort = 'by colour';
    await page.shows('Offer lynn', 'Offer norwich', 'Offer nowhere');
  });

  it('is by distance from a locality that the visitor chooses', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...places)}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await choose(page, 'Sort by', 'Nearest first');
    await choose(page, 'to', 'Norwich');
    await page.shows('Offer norwich', 'Offer lynn', 'Offer nowhere');
    expect(page.card('Offer norwich')).to.contain('less than a mile away');
    expect(page.card('Offer lynn')).to.contain('39 miles away');
    expect(page.card('Offer nowhere')).to.contain('distance not known');
    await choose(page, 'to', 'Lynn');
    await page.shows('Offer lynn', 'Offer norwich', 'Offer nowhere');
    expect(page.card('Offer norwich')).to.contain('about 39 miles away');
  });

  it('is by distance from the place of the page', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...places)}
        as-of="2017-06-01"
        near="52.63, 1.297"
      ></leadership-offer-finder>`,
    );
    await choose(page, 'Sort by', 'Nearest first');
    await page.shows('Offer norwich', 'Offer lynn', 'Offer nowhere');
    page.element.near = '52.754,0.395';
    await page.shows('Offer lynn', 'Offer norwich', 'Offer nowhere');
  });

  it('can’t be by distance where no place is known', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serve(feedOf([offer('a')], { localities: [] }))}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    const { options } = await page.find<HTMLSelectElement>('combobox', 'Sort by');
    expect([...options].map(({ text }) => text)).to.not.include('Nearest first');
  });

  it('shows 20 offers, and 20 more when asked, the focus on the first of those', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serve(feedOf(offersInOrder(45)))}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.until(() => page.titles.length === 20 && page.count === '45 offers');
    await page.press('Enter', 'button', 'Show 20 more');
    await page.until(() => page.titles.length === 40);
    await page.focuses('button Offer 21');
    await page.press('Enter', 'button', 'Show 5 more');
    await page.until(() => page.titles.length === 45);
    await page.focuses('button Offer 41');
    expect(page.has('button', /^Show \d+ more/)).to.equal(false);
  });

  it('shows as many offers at once as the page asks for', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serve(feedOf(offersInOrder(12)))}
        as-of="2017-06-01"
        page-size="5"
      ></leadership-offer-finder>`,
    );
    await page.settled();
    expect(page.titles).to.have.lengthOf(5);
    await page.click('button', 'Show 5 more');
    await page.click('button', 'Show 2 more');
    await page.until(() => page.titles.length === 12);
  });

  it('leaves offers on screen in their places while others come, until it is asked for', async () => {
    const rest = gate<ReturnType<typeof offersInOrder>>();
    const [first, second, third, fourth] = offersInOrder(4);
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveInParts([second!, fourth!], () => rest.passed)}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer 2', 'Offer 4');
    // What has not been painted yet may still be put in order.
    await nextFrame();
    await nextFrame();
    expect(page.has('button', /put them in order/)).to.equal(false);
    rest.open([first!, third!]);
    await page.shows('Offer 2', 'Offer 4', 'Offer 1', 'Offer 3');
    await page.press('Enter', 'button', 'More offers have come in: put them in order');
    await page.shows('Offer 1', 'Offer 2', 'Offer 3', 'Offer 4');
    await page.focuses(/^(?!nothing)/);
  });
});
