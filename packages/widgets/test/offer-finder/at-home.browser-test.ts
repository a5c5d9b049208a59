import { expect } from '@open-wc/testing';
import { warnings } from '../support/network.js';
import { startWithThree as start } from './three-offers.js';

describe('an offer finder in anybody’s page', () => {
  it('has no style attribute in any state, so that a strict policy has nothing to report', async () => {
    const page = await start();
    const styled = () => page.root.querySelectorAll('[style], style').length;
    await page.click('button', 'Learning');
    await page.click('button', 'Shortlist');
    await page.click('checkbox', /^Headteacher/);
    await page.until(() => page.has('button', 'Copy as text') && page.has('region', 'Shortlist'));
    expect(styled()).to.equal(0);
    await page.type('xyzzy');
    await page.find('button', 'Clear all');
    expect(styled()).to.equal(0);
  });

  it('can be hidden, and has a box of its own otherwise, whatever the page’s styles say', async () => {
    const page = await start();
    const { element } = page;
    element.style.display = 'inline';
    expect(getComputedStyle(element).display).to.equal('block');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
    expect(element.checkVisibility()).to.equal(false);
    element.hidden = false;
    expect(getComputedStyle(element).display).to.equal('block');
  });

  it('leaves its own attributes, and the page around it, as they are', async () => {
    const page = await start();
    const outside = () => {
      const copy = page.element.parentElement!.cloneNode(true) as HTMLElement;
      return copy.outerHTML;
    };
    const before = outside();
    const { title, body } = document;
    const elements = body.querySelectorAll('*').length;
    await page.type('learning');
    await page.click('button', 'Learning');
    await page.click('button', /^Save\W*Learning$/);
    await page.click('checkbox', /^Headteacher/);
    await page.until(() => page.titles.length === 1);
    expect(outside()).to.equal(before);
    expect(document.title).to.equal(title);
    expect(body.querySelectorAll('*').length).to.equal(elements);
  });

  it('has the size of text around it, not that of the page’s root, and 14 pixels at least', async () => {
    const page = await start();
    const size = () => getComputedStyle(page.element).fontSize;
    const around = page.element.parentElement!;
    document.documentElement.style.fontSize = '10px';
    around.style.fontSize = '20px';
    expect(size()).to.equal('20px');
    around.style.fontSize = '8px';
    expect(size()).to.equal('14px');
    document.documentElement.style.fontSize = '';
  });

  it('has headings of the level that the page gives, none deeper than 6', async () => {
    const page = await start();
    const names = () => page.all('heading').map(({ localName }) => localName);
    expect(new Set(names())).to.deep.equal(new Set(['h2', 'h3']));
    page.element.headingLevel = 4;
    await page.until(() => names()[0] === 'h4' && names()[1] === 'h5');
    page.element.headingLevel = 6;
    await page.until(() => names()[0] === 'h6' && names()[1] === 'h6');
    page.element.setAttribute('heading', 'Courses');
    await page.find('heading', 'Courses');
  });
});

describe('two versions of the code in one page', () => {
  it('get along: the tag that is there stays', async () => {
    const before = customElements.get('leadership-offer-finder');
    const said = await warnings(async () => {
      const again = new URL('../../src/offer-finder/define.ts?again', import.meta.url).href;
      await import(again);
    });
    expect(said).to.deep.equal([]);
    expect(customElements.get('leadership-offer-finder') === before).to.equal(true);
  });
});
