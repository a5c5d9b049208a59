import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/offer-finder/define.js';
import { offer } from '../support/feeds.js';
import { serveOffers } from '../support/network.js';

/** In a file of its own: its page must not have defined `<leadership-feed>` before. */
describe('a <leadership-feed> that is defined after the finder inside it', () => {
  it('gives it its feed', async () => {
    const all = await fixture(
      html`<leadership-feed src=${serveOffers(offer('a'))} as-of="2017-06-01">
        <leadership-offer-finder></leadership-offer-finder>
      </leadership-feed>`,
    );
    const finder = all.querySelector('leadership-offer-finder')!;
    const shown = () => finder.shadowRoot?.textContent ?? '';
    await finder.updateComplete;
    expect(customElements.get('leadership-feed')).to.equal(undefined);
    expect(shown()).not.to.contain('Offer a');
    await import('../../src/feed/define.js');
    await waitUntil(() => shown().includes('Offer a'), 'no offer', { timeout: 4000 });
  });
});
