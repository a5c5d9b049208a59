import { expect } from '@open-wc/testing';
import { readViewLink } from '../../src/kit/view-link.js';
import { offer } from '../support/feeds.js';
import { serveOffers } from '../support/network.js';
import { html, show } from './page.js';

const linkIn = async (attributes: Record<string, string>, name: string) => {
  const feed = serveOffers(offer('a', { providers: ['alliance'] }), offer('b'));
  const page = await show(
    html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`,
  );
  await page.shows('Offer a', 'Offer b');
  for (const [attribute, value] of Object.entries(attributes)) {
    page.element.setAttribute(attribute, value);
  }
  await page.element.updateComplete;
  return page.all<HTMLAnchorElement>('link', name).map(({ href }) => href)[0];
};

describe('an offer finder and the pages beside it', () => {
  const viewIn = async (attributes: Record<string, string>) => {
    const href = await linkIn(
      { 'finder-href': '/offers.html', provider: 'alliance', ...attributes },
      'Search all offers',
    );
    const { pathname, hash } = new URL(href!);
    expect(pathname).to.equal('/offers.html');
    return readViewLink(hash, 'offer-finder');
  };

  it('leads, by finder-href, to the page with all offers and keeps what is set', async () => {
    expect((await viewIn({}))?.get('provider')).to.deep.equal(['county/alliance']);
  });

  it('leaves behind what the page has set for good', async () => {
    expect((await viewIn({ fixed: '' }))?.has('provider')).to.equal(false);
  });

  it('leads, by board-href, to the secondment board', async () => {
    const href = await linkIn(
      { 'board-href': 'https://trust.example/board' },
      'Secondments and shadowing',
    );
    expect(href).to.equal('https://trust.example/board');
  });

  it('has no such link without them, nor to what is no web address', async () => {
    const pages: Record<string, string>[] = [{}, { 'board-href': 'javascript:alert(1)' }];
    for (const attributes of pages) {
      expect(await linkIn(attributes, 'Secondments and shadowing')).to.equal(undefined);
      expect(await linkIn(attributes, 'Search all offers')).to.equal(undefined);
    }
  });
});
