import { expect } from '@open-wc/testing';
import { offer } from '../support/feeds.js';
import { gate, serveInParts, serveOffers } from '../support/network.js';
import { html, plain, show, type Page } from './page.js';
import { clipboard, OwnStorage, replacing } from '../support/stubs.js';

const KEY = (feed: string) => `leadership-commons:shortlist:${new URL(feed, location.href).href}`;
const stored = (keys: unknown) => JSON.stringify({ version: 1, value: keys });

let storage: OwnStorage;
let own: PropertyDescriptor;
beforeEach(() => {
  storage = new OwnStorage();
  own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  Object.defineProperty(window, 'localStorage', { configurable: true, get: () => storage });
});
afterEach(() => Object.defineProperty(window, 'localStorage', own));

const sampleOffers = () =>
  serveOffers(
    offer('a', { sessions: [{ start: '2017-06-07' }], url: 'https://school.example/a' }),
    offer('b'),
    offer('c', { sessions: [{ start: '2017-05-01' }] }),
  );

const start = async (feed = sampleOffers()): Promise<Page> => {
  const page = await show(
    html`<leadership-offer-finder feed=${feed} as-of="2017-06-01"></leadership-offer-finder>`,
  );
  await page.until(() => page.titles.length > 0);
  return page;
};

/** The text of the shortlist. */
const list = (page: Page) => plain(page.get('region', 'Shortlist').innerText);

describe('the shortlist', () => {
  it('takes an offer by its button, and lets go of it', async () => {
    const page = await start();
    const save = page.get('button', /^Save\W*Offer a$/);
    await page.press('Enter', 'button', /^Save\W*Offer a$/);
    await page.find('button', 'Shortlist (1)');
    await page.focuses(/^button Saved\W*Offer a: remove it from the shortlist$/);
    save.click();
    await page.find('button', 'Shortlist');
    await page.focuses(/^button Save\W*Offer a$/);
  });

  it('shows what was saved, opens it, and removes it, the focus in the list', async () => {
    const page = await start();
    await page.press('Enter', 'button', 'Shortlist');
    expect(page.get('button', 'Shortlist').getAttribute('aria-expanded')).to.equal('true');
    expect(list(page)).to.contain('Nothing saved yet.');
    await page.click('button', /^Save\W*Offer a$/);
    await page.click('button', /^Save\W*Offer b$/);
    await page.until(() => list(page).includes('Offer a Wed 7 Jun Remove'));
    const [inList] = page.all('button', 'Offer a');
    inList!.click();
    await page.until(() => page.all('button', 'Copy a link to this').length === 1);
    await page.press('Enter', 'button', /^Remove:? Offer a/);
    await page.until(() => !list(page).includes('Offer a'));
    await page.focuses('p Your shortlist');
    await page.press('Enter', 'button', 'Remove all');
    await page.until(() => list(page).includes('Nothing saved yet.'));
    await page.focuses(/^(?!nothing)/);
  });

  it('is in the page only, until the visitor asks for it to be kept, and can be erased', async () => {
    const feed = sampleOffers();
    const page = await start(feed);
    await page.click('button', /^Save\W*Offer a$/);
    await page.click('button', 'Shortlist (1)');
    await page.until(() => list(page).includes('In this page only'));
    expect(storage.items.size).to.equal(0);
    await page.press('Enter', 'button', 'Keep on this device');
    await page.until(() => list(page).includes('Kept on this device'));
    await page.focuses(/^(?!nothing)/);
    expect(storage.items.get(KEY(feed))).to.equal(stored(['county/a']));
    await page.click('button', /^Save\W*Offer b$/);
    await page.until(() => storage.items.get(KEY(feed)) === stored(['county/a', 'county/b']));
    await page.press('Enter', 'button', 'Erase from this device');
    await page.until(() => list(page).includes('In this page only'));
    await page.focuses(/^(?!nothing)/);
    expect(storage.items.size).to.equal(0);
    expect(list(page)).to.contain('Offer a');
  });

  it('that was kept is there again, what is over too, and what is gone is said to be', async () => {
    const feed = sampleOffers();
    storage.setItem(KEY(feed), stored(['county/c', 'county/gone', 'county/a', 7, null]));
    const page = await start(feed);
    await page.click('button', 'Shortlist (3)');
    await page.until(() => list(page).includes('1 saved offer is no longer in the list.'));
    expect(list(page)).to.match(/Offer c Over/);
    expect(list(page)).to.contain('Offer a');
  });

  it('says nothing of what is missing while offers are still to come', async () => {
    const rest = gate<ReturnType<typeof offer>[]>();
    const feed = serveInParts([offer('a'), offer('b')], () => rest.passed);
    storage.setItem(KEY(feed), stored(['county/z']));
    const page = await start(feed);
    await page.click('button', 'Shortlist (1)');
    await page.find('region', 'Shortlist');
    expect(list(page)).not.to.contain('no longer in the list');
    rest.open([offer('y'), offer('z')]);
    await page.until(() => list(page).includes('Offer z'));
  });

  it('goes along with what another tab keeps', async () => {
    const feed = sampleOffers();
    const page = await start(feed);
    const key = KEY(feed);
    storage.setItem(key, stored(['county/b']));
    dispatchEvent(new StorageEvent('storage', { key }));
    await page.find('button', 'Shortlist (1)');
    await page.find('button', /^Saved\W*Offer b/);
    storage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key }));
    await page.click('button', 'Shortlist (1)');
    await page.until(() => list(page).includes('In this page only'));
  });

  it('works where nothing can be kept, and says so', async () => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
    const page = await start();
    await page.click('button', /^Save\W*Offer a$/);
    await page.click('button', 'Shortlist (1)');
    await page.click('button', 'Keep on this device');
    const notice = await page.find('alert');
    expect(plain(notice.textContent)).to.contain('does not let the list be kept');
    expect(list(page)).to.contain('Offer a');
  });

  it('says when there is no room left', async () => {
    storage.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    const page = await start();
    await page.click('button', /^Save\W*Offer a$/);
    await page.click('button', 'Shortlist (1)');
    await page.click('button', 'Keep on this device');
    expect(plain((await page.find('alert')).textContent)).to.contain('no room left');
  });

  it('is another for another feed', async () => {
    const [feed, other] = [sampleOffers(), serveOffers(offer('z'))];
    storage.setItem(KEY(other), stored(['county/z']));
    const page = await start(feed);
    await page.click('button', /^Save\W*Offer a$/);
    await page.find('button', 'Shortlist (1)');
    page.element.feed = other;
    await page.shows('Offer z');
    await page.find('button', /^Saved\W*Offer z/);
    await page.find('button', 'Shortlist (1)');
  });

  it('is one email, or text to copy where it is too long for that', async () => {
    const long = Array.from({ length: 8 }, (_, i) =>
      offer(`long${i}`, { title: `${'A long title '.repeat(20)}${i}` }),
    );
    const page = await start(serveOffers(offer('a'), ...long));
    await page.until(() => page.titles.length === 9);
    await page.click('button', /^Save\W*Offer a$/);
    await page.click('button', 'Shortlist (1)');
    const { href } = await page.find<HTMLAnchorElement>('link', 'Email it');
    expect(decodeURIComponent(href)).to.match(/^mailto:\?subject=.*&body=Offer a\r\n/s);
    for (const button of page.all('button', /^Save\W*A long title/)) button.click();
    await page.until(() => !page.has('link', 'Email it'));
    expect(list(page)).to.contain('Too long for an email link');
    const board = clipboard();
    await replacing(navigator, 'clipboard', board, async () => {
      await page.click('button', 'Copy as text');
      await page.until(() => board.copied.length === 1);
    });
    expect(board.copied[0]).to.match(/^Offer a\n.*A long title .*7/s);
  });
});
