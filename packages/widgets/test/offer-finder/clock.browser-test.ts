import { expect } from '@open-wc/testing';
import { offer } from '../support/feeds.js';
import { serveOffers } from '../support/network.js';
import { html, show } from './page.js';

const on = (start: string) => ({ sessions: [{ start }] });
const dated = [
  offer('may', on('2017-05-31T09:00')),
  offer('june', { applyBy: '2017-06-01', ...on('2017-06-07T09:00') }),
  offer('july', on('2017-07-01')),
];

describe('an offer finder with a date', () => {
  it('shows what is not over at the start of that day in the feed’s time zone', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...dated)}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer june', 'Offer july');
    expect(page.card('Offer june')).to.contain('Wed 7 Jun');
    expect(page.card('Offer june')).to.contain('Closes at the end of Thursday 1 June');
  });

  it('follows the date when it is changed', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...dated)}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer june', 'Offer july');
    page.element.asOf = '2017-06-02';
    await page.until(() => page.card('Offer june').includes('Closed on Thursday 1 June'));
    page.element.setAttribute('as-of', '2017-06-08');
    await page.shows('Offer july');
  });

  it('shows what is over last of all, and says that it is over, where the page asks for it', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...dated)}
        as-of="2017-06-01"
        past
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer june', 'Offer july', 'Offer may');
    expect(page.card('Offer may')).to.match(/Offer may Over/);
    page.element.past = false;
    await page.shows('Offer june', 'Offer july');
  });

  it('has them from <leadership-feed>, its own before that', async () => {
    const feed = serveOffers(...dated);
    const page = await show(
      html`<leadership-feed src=${feed} as-of="2017-06-10" past>
        <leadership-offer-finder></leadership-offer-finder>
      </leadership-feed>`,
    );
    await page.shows('Offer july', 'Offer june', 'Offer may');
    page.element.asOf = '2017-06-01';
    await page.shows('Offer june', 'Offer july', 'Offer may');
    page.element.closest('leadership-feed')!.past = false;
    await page.shows('Offer june', 'Offer july');
  });

  it('that is no date goes by today', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...dated, offer('ever'))}
        as-of="Whitsun"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer ever');
  });
});
