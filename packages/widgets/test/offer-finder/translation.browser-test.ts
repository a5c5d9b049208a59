import { expect } from '@open-wc/testing';
import { plain, type Page } from './page.js';
import { startWithThree as start } from './three-offers.js';

describe('an offer finder in a page that is translated', () => {
  /** What a browser's translation does: each text goes into elements of its own. */
  function translate(page: Page): void {
    const walker = document.createTreeWalker(page.root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim()) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.append(text.data.toUpperCase());
      outer.append(inner);
      text.replaceWith(outer);
    }
  }

  const tally = (page: Page, value: RegExp) =>
    plain(page.get('checkbox', value).parentElement?.querySelector('.tally')?.textContent);

  it('still has the right counts and offers after a search', async () => {
    const page = await start();
    translate(page);
    await page.type('learning');
    await page.until(() => page.count === '2 offers');
    expect(
      page
        .all('heading')
        .slice(1)
        .map(({ textContent }) => plain(textContent)),
    ).to.deep.equal(['Learning', 'Learning more']);
    expect(tally(page, /^HEADTEACHER/i)).to.equal('1');
    translate(page);
    await page.type('');
    await page.until(() => page.count === '3 offers');
    expect(page.titles.map((title) => title.toLowerCase()).sort()).to.deep.equal([
      'finance',
      'learning',
      'learning more',
    ]);
    expect(tally(page, /^HEADTEACHER/i)).to.equal('2');
  });

  it('still says what is set, saved and open', async () => {
    const page = await start();
    translate(page);
    await page.click('checkbox', /^HEADTEACHER/i);
    await page.until(() => page.count === '2 offers');
    translate(page);
    await page.click('button', /^SAVE\W*LEARNING$/i);
    await page.until(() => page.has('button', 'Shortlist (1)') && page.has('button', /^Saved/));
    await page.click('button', /^LEARNING$/i);
    await page.find('button', 'Copy as text');
    translate(page);
    await page.click('button', /^LET GO OF ROLE\W+HEADTEACHER$/i);
    await page.until(() => page.count === '3 offers');
    expect(page.has('list', 'Filters that are set')).to.equal(false);
  });

  it('still names the right way out', async () => {
    const page = await start();
    const ways = () =>
      page.all('button', /without/i).map(({ textContent }) => plain(textContent).toLowerCase());
    await page.click('checkbox', /^Headteacher/);
    await page.type('more');
    await page.until(() => ways().length === 2);
    translate(page);
    await page.type('xyzzy');
    await page.until(() => ways().length === 1, 'two ways');
    expect(ways()).to.deep.equal(['“xyzzy” (2 offers without)']);
    translate(page);
    await page.click('checkbox', /^Headteacher/i);
    await page.until(() => ways().join() === '“xyzzy” (3 offers without)');
  });

  it('still says why the shortlist is not kept, and what is in it', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const refuse = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get: refuse });
    try {
      const page = await start();
      await page.click('button', 'Shortlist');
      await page.until(() => page.has('region', 'Shortlist'));
      translate(page);
      await page.click('button', /^Save\W*Learning$/i);
      await page.click('button', /^Keep on this device$/i);
      const notice = await page.find('alert');
      await page.until(() => plain(notice.textContent).includes('does not let the list be kept'));
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });
});
