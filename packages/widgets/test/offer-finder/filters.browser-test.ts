import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { feedOf, offer, offersInOrder } from '../support/feeds.js';
import { serve, serveOffers } from '../support/network.js';
import { html, plain, show, type Page } from './page.js';

const offers = [
  offer('1', { roles: ['head'], localities: ['county'], phases: ['primary'] }),
  offer('2', { roles: ['head', 'governor'], localities: ['lynn'] }),
  offer('3', { roles: ['new-teacher'], localities: ['norwich'], online: true }),
];
const all = ['Offer 1', 'Offer 2', 'Offer 3'];

const start = async (width?: number): Promise<Page> => {
  const page = await show(
    html`<leadership-offer-finder
      feed=${serveOffers(...offers)}
      as-of="2017-06-01"
    ></leadership-offer-finder>`,
    width,
  );
  await page.shows(...all);
  await page.until(() => page.root.querySelectorAll('.facet').length > 0);
  return page;
};

/** The values of the open facets with their counts, and whether they are chosen. */
const values = (page: Page) =>
  page
    .all<HTMLInputElement>('checkbox')
    .map((box) => `${box.checked ? '[x]' : '[ ]'} ${plain(box.parentElement?.textContent)}`);

describe('filtering offers', () => {
  it('has counts that say what a further choice shows', async () => {
    const page = await start();
    expect(values(page)).to.deep.equal([
      '[ ] Newly qualified teacher 1',
      '[ ] Headteacher 2',
      '[ ] Governor 1',
      '[ ] All of the county 1',
      '[ ] West 1',
      '[ ] Lynn 2',
      '[ ] Norwich 2',
      '[ ] Online 1',
    ]);
    await page.click('checkbox', /^Lynn/);
    await page.shows('Offer 1', 'Offer 2');
    await page.until(() => values(page).includes('[x] Lynn 2'));
    expect(values(page)).to.include.members([
      '[ ] Newly qualified teacher 0',
      '[ ] Headteacher 2',
      '[ ] Norwich 2',
    ]);
    await page.click('checkbox', /^Norwich/);
    await page.shows(...all);
  });

  it('works by keyboard: groups open, values are chosen, and the focus stays', async () => {
    const page = await start();
    expect(page.has('checkbox', /^Primary/)).to.equal(false);
    await page.press('Enter', 'button', 'Phase');
    await page.find('checkbox', /^Primary/);
    expect(page.focus).to.contain('Phase');
    await sendKeys({ press: 'Tab' });
    expect(page.focus).to.match(/^checkbox Primary/);
    await sendKeys({ press: 'Space' });
    await page.shows('Offer 1');
    expect(page.focus).to.match(/^checkbox Primary/);
    await page.until(() => page.get('button', /^Phase/).textContent.includes('1 set'));
    await sendKeys({ press: 'Space' });
    await page.shows(...all);
    expect(page.focus).to.match(/^checkbox Primary/);
    expect(page.has('checkbox', /^Primary/), 'still open').to.equal(true);
  });

  it('leaves the groups as they are while many offers are searched', async () => {
    const many = offersInOrder(400, (i) => ({
      summary: 'Words to look through. '.repeat(40),
      phases: [i % 2 ? 'primary' : 'secondary'],
    }));
    const page = await show(
      html`<leadership-offer-finder
        feed=${serve(feedOf(many))}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.click('button', 'Phase');
    const box = await page.find<HTMLInputElement>('checkbox', /^Primary/);
    box.focus();
    await sendKeys({ press: 'Space' });
    await page.until(() => page.count === '200 offers');
    await page.type('wrods loko');
    await page.until(() => page.count === '200 offers' && page.has('mark'));
    expect(box.isConnected).to.equal(true);
    expect(page.has('checkbox', /^Primary/)).to.equal(true);
    expect(page.focus).to.match(/^checkbox Primary/);
  });

  it('shows what is set as chips, each of which lets go of it', async () => {
    const page = await start();
    await page.click('checkbox', /^Headteacher/);
    await page.click('checkbox', /^Governor/);
    await page.click('checkbox', /^Lynn/);
    await page.shows('Offer 1', 'Offer 2');
    const chips = page.get('list', 'Filters that are set');
    expect([...chips.querySelectorAll('button')].map((chip) => plain(chip.textContent))).to.eql([
      'Let go of Role: Headteacher',
      'Let go of Role: Governor',
      'Let go of Where: Lynn',
      'Clear all',
    ]);
    await page.press('Enter', 'button', 'Let go of Role: Headteacher');
    await page.shows('Offer 2');
    await page.focuses('p 1 offer');
    expect(page.get<HTMLInputElement>('checkbox', /^Headteacher/).checked).to.equal(false);
  });

  it('is cleared as a whole, words and all', async () => {
    const page = await start();
    await page.type('offer');
    await page.click('checkbox', /^Lynn/);
    await page.shows('Offer 1', 'Offer 2');
    await page.press('Enter', 'button', 'Clear all');
    await page.shows(...all);
    expect(page.get<HTMLInputElement>('searchbox').value).to.equal('');
    expect(page.has('list', 'Filters that are set')).to.equal(false);
    await page.focuses('p 3 offers');
  });

  it('shows the first of many values, and all when asked, the focus on the next of them', async () => {
    const phases = Array.from({ length: 14 }, (_, i) => ({ id: `p${i}`, name: `Phase ${i}` }));
    const feed = feedOf([offer('a', { phases: phases.map(({ id }) => id) })], { phases });
    const page = await show(
      html`<leadership-offer-finder
        feed=${serve(feed)}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.click('button', 'Phase');
    await page.until(() => page.all('checkbox', /^Phase/).length === 8);
    await page.press('Enter', 'button', 'Show all 14');
    await page.until(() => page.all('checkbox', /^Phase/).length === 14);
    expect(page.has('button', 'Show all 14')).to.equal(false);
    await page.focuses(/^(?!nothing)/);
  });

  it('is behind one button in a narrow place, which says how many are set', async () => {
    const page = await start(360);
    expect(page.has('checkbox')).to.equal(false);
    expect(page.get('button', 'Filters').getAttribute('aria-expanded')).to.equal('false');
    await page.press('Enter', 'button', 'Filters');
    await page.click('button', 'Role');
    await page.click('checkbox', /^Governor/);
    await page.shows('Offer 2');
    expect(page.get('button', 'Filters (1)').getAttribute('aria-expanded')).to.equal('true');
    await page.press('Enter', 'button', 'Show 1 offer');
    await page.until(() => !page.has('checkbox'));
    expect(page.focus).to.equal('p 1 offer');
  });

  it('has every filter beside the offers in a wide place, and no button for them', async () => {
    const page = await start();
    expect(page.has('button', /^Filters/)).to.equal(false);
    expect(page.has('group', 'Filters')).to.equal(true);
  });
});
