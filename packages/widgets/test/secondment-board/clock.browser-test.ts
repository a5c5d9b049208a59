import { expect } from '@open-wc/testing';
import { serve } from '../support/network.js';
import { listing, poolOf } from './listings.js';
import { html, show } from './page.js';

describe('a board that stays open', () => {
  it('takes a listing away within the second in which it closes', async () => {
    // A feed's times are whole seconds.
    const soon = Math.ceil(Date.now() / 1000 + 1) * 1000;
    const feed = serve(
      poolOf([
        listing('soon', { closes: new Date(soon).toISOString() }),
        listing('later', { closes: '2999-01-01' }),
      ]),
    );
    const page = await show(
      html`<leadership-secondment-board feed=${feed}></leadership-secondment-board>`,
    );
    await page.shows('Listing soon', 'Listing later');
    expect(Date.now()).to.be.lessThan(soon);
    await page.shows('Listing later');
    expect(Date.now()).to.be.within(soon, soon + 1000);
    expect(page.count).to.equal('1 listing');
  });

  it('says where it still stands that it has closed, where the page shows what is over', async () => {
    const soon = new Date(Date.now() + 2000).toISOString();
    const feed = serve(poolOf([listing('soon', { closes: soon })]));
    const page = await show(
      html`<leadership-secondment-board feed=${feed} past></leadership-secondment-board>`,
    );
    await page.until(() => page.card('Listing soon').includes('Closes on'));
    await page.until(() => page.card('Listing soon').includes('Closed'));
  });

  it('stands still where it shows another day', async () => {
    const feed = serve(poolOf([listing('a', { closes: '2017-06-02' })]));
    const page = await show(
      html`<leadership-secondment-board
        feed=${feed}
        as-of="2017-06-02"
      ></leadership-secondment-board>`,
    );
    await page.shows('Listing a');
    page.element.asOf = '2017-06-03';
    await page.until(() => page.text.includes('Nothing here yet.'));
  });
});
