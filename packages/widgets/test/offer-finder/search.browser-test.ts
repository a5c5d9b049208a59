import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { offer } from '../support/feeds.js';
import { serveOffers } from '../support/network.js';
import { html, plain, show, type Page } from './page.js';

const offers = [
  offer('1', { title: 'Leadership of learning', roles: ['head'] }),
  offer('2', { title: 'Money matters', summary: 'Leadership and finance.', roles: ['head'] }),
  offer('3', { title: 'First steps', roles: ['new-teacher'], phases: ['primary'] }),
];

const start = async (): Promise<Page> => {
  const page = await show(
    html`<leadership-offer-finder
      feed=${serveOffers(...offers)}
      as-of="2017-06-01"
    ></leadership-offer-finder>`,
  );
  await page.shows('Leadership of learning', 'Money matters', 'First steps');
  return page;
};

describe('searching for offers', () => {
  it('goes along with what is typed, a slip of the finger forgiven, the best match first', async () => {
    const page = await start();
    page.get('searchbox', 'Search').focus();
    await sendKeys({ type: 'leadreship' });
    await page.shows('Leadership of learning', 'Money matters');
    expect(page.count).to.equal('2 offers');
    expect(page.get<HTMLSelectElement>('combobox', 'Sort by').value).to.equal('best');
    expect(page.focus).to.equal('searchbox Search');
  });

  it('that finds nothing leaves the field to be typed in further', async () => {
    const page = await start();
    page.get('searchbox', 'Search').focus();
    await sendKeys({ type: 'xyz' });
    await page.until(() => page.text.includes('No offers match all of this.'));
    await sendKeys({ type: 'zy' });
    await page.until(() => page.text.includes('“xyzzy”'));
    expect(page.get<HTMLInputElement>('searchbox').value).to.equal('xyzzy');
    expect(page.focus).to.equal('searchbox Search');
    for (let i = 0; i < 5; i++) await sendKeys({ press: 'Backspace' });
    await page.until(() => page.titles.length === 3);
    expect(page.focus).to.equal('searchbox Search');
  });

  it('marks the words found, whole', async () => {
    const page = await start();
    await page.type('lead learn');
    await page.until(() => page.all('mark').length === 2);
    expect(page.all('mark').map((mark) => plain(mark.textContent))).to.deep.equal([
      'Leadership',
      'learning',
    ]);
    expect(page.titles).to.deep.equal(['Leadership of learning']);
    await page.type('');
    await page.until(() => !page.has('mark') && page.titles.length === 3);
  });

  it('knows what newly qualified teachers are called', async () => {
    const page = await start();
    await page.type('nqt');
    await page.shows('First steps');
  });

  it('says how many are found once typing has paused, in the one live region', async () => {
    const page = await start();
    await page.until(() => page.announced === '3 offers');
    const said: string[] = [];
    const region = page.get('status');
    new MutationObserver(() => said.push(plain(region.textContent))).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const words of ['f', 'fi', 'fin', 'finance']) {
      await page.type(words);
      await page.element.updateComplete;
    }
    await page.shows('Money matters');
    expect(said).to.deep.equal([]);
    await page.until(() => page.announced === '1 offer');
    expect(said).to.deep.equal(['1 offer']);
    expect(page.root.querySelectorAll('[aria-live], [role=status]')).to.have.lengthOf(1);
  });

  it('that finds nothing says what to let go of, the most fruitful first', async () => {
    const page = await start();
    await page.type('steps');
    await page.shows('First steps');
    await page.click('checkbox', /^Newly qualified teacher/);
    await page.type('finance');
    const ways = () => page.all('button', /without/).map(({ textContent }) => plain(textContent));
    await page.until(() => ways().length === 2);
    expect(page.text).to.contain('No offers match all of this.');
    expect(ways()).to.have.members([
      'Newly qualified teacher (1 offer without)',
      '“finance” (1 offer without)',
    ]);
    await page.click('button', /^Newly qualified teacher/);
    await page.shows('Money matters');
    await page.focuses('p 1 offer');
    expect(page.get<HTMLInputElement>('searchbox').value).to.equal('finance');
  });

  it('that finds nothing can be let go of as a whole, or told to the publisher', async () => {
    const page = await start();
    await page.type('xyzzy');
    const link = await page.find<HTMLAnchorElement>('link', 'tell The county that this is a gap');
    expect(link.href).to.match(/^mailto:office@county\.example\?subject=/);
    await page.click('button', 'Clear all');
    await page.until(() => page.titles.length === 3);
    expect(page.get<HTMLInputElement>('searchbox').value).to.equal('');
  });

  it('takes any text', async () => {
    const page = await start();
    for (const words of ['(', '\\', '[a', '*', '<b>', '&amp;', '\u0000', 'a'.repeat(10_000)]) {
      await page.type(words);
      await page.until(() => !page.root.querySelector('[aria-busy=true]'));
    }
    await page.type('');
    await page.until(() => page.titles.length === 3);
  });
});
