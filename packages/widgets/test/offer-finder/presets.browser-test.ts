import { expect } from '@open-wc/testing';
import { offer } from '../support/feeds.js';
import { serveOffers, warnings } from '../support/network.js';
import { html, show } from './page.js';

const offers = [
  offer('all', {
    providers: ['alliance'],
    roles: ['head'],
    phases: ['primary'],
    skills: ['finance'],
    hallmarks: ['bravery'],
    pillars: ['leading-schools'],
    format: 'action research',
    localities: ['lynn'],
  }),
  offer('none'),
];

describe('presets of an offer finder', () => {
  const cases = [
    ['provider', 'alliance', 'Provider: Alliance of schools'],
    ['for-role', 'head', 'Role: Headteacher'],
    ['phase', 'primary', 'Phase: Primary'],
    ['skill', 'finance', 'Skill: Finance'],
    ['hallmark', 'bravery', 'Hallmark: Bravery'],
    ['pillar', 'leading-schools', 'Pillar: Leading schools'],
    ['format', 'action-research', 'Kind: Action research'],
    ['locality', 'lynn', 'Where: Lynn'],
  ] as const;
  for (const [attribute, id, name] of cases) {
    it(`by ${attribute} are set at first and can be let go of`, async () => {
      const page = await show(
        html`<leadership-offer-finder
          feed=${serveOffers(...offers)}
          as-of="2017-06-01"
        ></leadership-offer-finder>`,
      );
      page.element.setAttribute(attribute, id);
      await page.shows('Offer all');
      await page.click('button', `Let go of ${name}`);
      await page.shows('Offer all', 'Offer none');
    });
  }

  it('may be several ids, of which any will do, in several facets, which must all agree', async () => {
    const feed = serveOffers(
      offer('head', { roles: ['head'], online: true }),
      offer('governor', { roles: ['governor'], online: true }),
      offer('nowhere', { roles: ['governor'] }),
      offer('nobody', { online: true }),
    );
    const page = await show(
      html`<leadership-offer-finder
        feed=${feed}
        as-of="2017-06-01"
        for-role="head governor"
        locality="lynn online"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer head', 'Offer governor');
  });

  it('that are fixed have no facet, no chip, and stay when all is cleared', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...offers, offer('other', { providers: ['alliance'] }))}
        as-of="2017-06-01"
        provider="alliance"
        fixed
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer all', 'Offer other');
    await page.until(() => page.has('checkbox', /^Headteacher/));
    expect(page.has('button', /^Provider/)).to.equal(false);
    expect(page.has('button', /Let go of/)).to.equal(false);
    await page.click('checkbox', /^Headteacher/);
    await page.shows('Offer all');
    await page.click('button', 'Clear all');
    await page.shows('Offer all', 'Offer other');
  });

  it('that are fixed and find nothing say that nothing is there yet, not what to let go of', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...offers)}
        as-of="2017-06-01"
        provider="trust"
        fixed
      ></leadership-offer-finder>`,
    );
    await page.until(() => page.text.includes('Nothing here yet.'));
    expect(page.has('button', 'Clear all')).to.equal(false);
  });

  it('that nobody knows are left out, and told to the webmaster', async () => {
    const said = await warnings(async () => {
      const page = await show(
        html`<leadership-offer-finder
          feed=${serveOffers(...offers)}
          as-of="2017-06-01"
          for-role="hed head"
        ></leadership-offer-finder>`,
      );
      await page.shows('Offer all');
      await page.until(() => page.count === '1 offer');
    });
    expect(said.join()).to.contain('"hed"');
  });

  it('are taken up when the page changes them, as long as the visitor has set nothing', async () => {
    const page = await show(
      html`<leadership-offer-finder
        feed=${serveOffers(...offers)}
        as-of="2017-06-01"
        phase="primary"
      ></leadership-offer-finder>`,
    );
    await page.shows('Offer all');
    page.element.phase = '';
    await page.shows('Offer all', 'Offer none');
    await page.type('none');
    await page.shows('Offer none');
    page.element.phase = 'primary';
    await page.element.updateComplete;
    await page.shows('Offer none');
  });
});
