import { expect } from '@open-wc/testing';
import { serve } from '../support/network.js';
import { clipboard, replacing } from '../support/stubs.js';
import { DESK, listing, person, poolOf } from './listings.js';
import { html, plain, show, startWith, type Page } from './page.js';

const items = [
  listing('june', { closes: '2017-06-20', role: 'head', hours: { fte: 0.6 }, phases: ['primary'] }),
  listing('july', { closes: '2017-07-01', kind: 'shadowing', localities: ['west'] }),
  listing('filled', { status: 'filled' }),
  listing('withdrawn', { status: 'withdrawn' }),
  person('one', { role: 'head', localities: ['lynn'], designations: ['SLE'] }),
];

const side = (page: Page, name: RegExp) => page.get('button', name);

describe('the secondment board', () => {
  it('shows what hosts offer, closing soon first, and turns to the people available', async () => {
    const page = await startWith(items);
    await page.shows('Listing june', 'Listing july');
    expect(page.count).to.equal('2 listings');
    expect(plain(side(page, /^Opportunities/).textContent)).to.equal('Opportunities 2');
    expect(side(page, /^Opportunities/).getAttribute('aria-pressed')).to.equal('true');
    await page.click('button', /^People available/);
    await page.shows('Listing one');
    expect(side(page, /^People available/).getAttribute('aria-pressed')).to.equal('true');
  });

  it('counts on each side what its filters leave there', async () => {
    const page = await startWith(items);
    await page.click('checkbox', /^Shadowing/);
    await page.shows('Listing july');
    expect(plain(side(page, /^Opportunities/).textContent)).to.equal('Opportunities 1');
    expect(plain(side(page, /^People available/).textContent)).to.equal('People available 0');
    await page.click('button', /^People available/);
    await page.click('button', /^Shadowing \(1 listing without\)/);
    await page.shows('Listing one');
  });

  it('shows a person by the district, never by the town', async () => {
    const page = await startWith(items);
    await page.click('button', /^People available/);
    await page.shows('Listing one');
    expect(page.card('Listing one')).to.contain('West');
    expect(page.card('Listing one')).not.to.contain('Lynn');
  });

  it('says every term of a listing', async () => {
    const page = await startWith([
      listing('full', {
        role: 'head',
        designations: ['NLE'],
        school: { name: 'Lighthouse', url: 'https://lighthouse.example/' },
        phases: ['primary', 'secondary'],
        localities: ['west'],
        skills: ['finance'],
        activities: ['Lead a team'],
        gains: ['A larger school'],
        start: '2018-01-04',
        end: '2018-07',
        duration: 'Two terms',
        hours: { fte: 0.6, words: 'Three days a week' },
        funding: { paidBy: 'The host', backfill: 'In full', note: 'Travel too.' },
        employerConsent: false,
        closes: '2017-06-20T12:00',
        confirmed: '2016-05-01',
        url: 'https://pool.example/full',
        source: { title: 'The paper' },
        sample: true,
      }),
    ]);
    await page.click('button', 'Listing full');
    await page.find('button', 'Copy as text');
    const card = page.card('Listing full');
    for (const words of [
      'Sample',
      'Headteacher',
      'NLE',
      'Lighthouse',
      'Primary, Secondary',
      'Thursday 4 January 2018 to July 2018 · Two terms',
      'Three days a week',
      'Lead a team',
      'A larger school',
      'Finance',
      'The host',
      'In full',
      'Travel too.',
      'The employer has to be asked',
      'Closes on Tuesday 20 June at 12pm',
      'Pool desk',
      'not confirmed for over a year',
      'The county; from The paper',
    ]) {
      expect(card).to.contain(words.replace('Thursday ', ''));
    }
    expect(page.href('Lighthouse')).to.equal('https://lighthouse.example/');
    expect(page.href('Go to its page')).to.equal('https://pool.example/full');
    expect(page.href(/^Tell The county/)).to.match(/^(?:mailto:|https:)/);
  });

  it('shows filled and withdrawn listings as such where somebody asks for one', async () => {
    const page = await startWith(items);
    await page.shows('Listing june', 'Listing july');
    expect(page.element.openListing('county/withdrawn')).to.equal(true);
    await page.shows('Listing withdrawn', 'Listing june', 'Listing july');
    expect(page.card('Listing withdrawn')).to.contain('Withdrawn');
    await page.focuses('button Listing withdrawn');
    expect(page.has('button', 'Copy the message')).to.equal(false);
    page.element.openListing('county/filled');
    await page.until(() => page.card('Listing filled').includes('Filled'));
    expect(page.element.openListing('county/none')).to.equal(false);
  });

  it('turns to the side of a listing that another widget asks for', async () => {
    const page = await startWith(items);
    await page.shows('Listing june', 'Listing july');
    const detail = { section: 'secondments', key: 'county/one' };
    const event = new CustomEvent('leadership-open', { detail, bubbles: true, cancelable: true });
    expect(document.body.dispatchEvent(event)).to.equal(false);
    await page.shows('Listing one');
    await page.focuses('button Listing one');
  });

  it('shows what fits a role when asked to', async () => {
    const page = await startWith(items);
    expect(page.element.showForRole('county/none')).to.equal(false);
    expect(page.element.showForRole('county/head')).to.equal(true);
    await page.shows('Listing june');
    await page.find('button', 'Let go of Role: Headteacher');
  });

  it('names who fits, and why, and leads there', async () => {
    const page = await startWith(items);
    await page.click('button', 'Listing june');
    await page.until(() => page.text.includes('Who in the pool fits'));
    expect(page.text).to.contain('same role');
    const [, match] = page.all('button', 'Listing one').concat(page.all('button', 'Listing one'));
    match!.click();
    await page.shows('Listing one');
    await page.until(() => page.text.includes('What in the pool fits'));
    expect(page.all('button', 'Listing june').length).to.equal(1);
  });

  it('links the role to the pathway explorer where the page has one', async () => {
    const page = await startWith(items);
    await page.click('button', 'Listing june');
    await page.find('button', 'Copy as text');
    expect(page.has('button', 'Headteacher')).to.equal(false);
    const explorer = document.createElement('leadership-pathway-explorer');
    document.body.append(explorer);
    const asked: unknown[] = [];
    const hear = (event: Event) => asked.push((event as CustomEvent<unknown>).detail);
    document.addEventListener('leadership-open', hear);
    page.element.requestUpdate();
    await page.click('button', 'Headteacher');
    document.removeEventListener('leadership-open', hear);
    explorer.remove();
    expect(asked).to.deep.equal([{ section: 'roles', key: 'county/head' }]);
  });

  it('takes presets: the side, and what is chosen at first', async () => {
    const feed = serve(
      poolOf([
        ...items,
        person('two', { kind: 'shadowing', phases: ['primary'], broker: { name: 'Other' } }),
      ]),
    );
    const start = async (attributes: Record<string, string>) => {
      const page = await show(
        html`<leadership-secondment-board
          feed=${feed}
          as-of="2017-06-01"
        ></leadership-secondment-board>`,
      );
      for (const [name, value] of Object.entries(attributes))
        page.element.setAttribute(name, value);
      return page;
    };
    const presets: [Record<string, string>, string[]][] = [
      [{ side: 'available' }, ['Listing one', 'Listing two']],
      [{ side: 'available', kind: 'shadowing' }, ['Listing two']],
      [{ side: 'available', designation: 'sle' }, ['Listing one']],
      [{ side: 'available', broker: 'pool-desk' }, ['Listing one']],
      [{ side: 'available', locality: 'west' }, ['Listing one']],
      [{ phase: 'primary' }, ['Listing june']],
      [{ 'for-role': 'head' }, ['Listing june']],
    ];
    for (const [attributes, titles] of presets) {
      const page = await start(attributes);
      await page.shows(...titles);
      page.element.remove();
    }
  });

  it('says what to do where nothing is listed, and what the feed holds once it is', async () => {
    const page = await startWith([]);
    await page.until(() => page.text.includes('Nothing here yet. Listings appear when a broker'));
    await page.find('button', 'Offer a secondment');
  });

  it('copies a listing as text, and a link that shows it again', async () => {
    const board = clipboard();
    await replacing(navigator, 'clipboard', board, async () => {
      const page = await startWith(items);
      await page.click('button', /^People available/);
      await page.click('button', 'Listing one');
      await page.click('button', 'Copy as text');
      await page.until(() => board.copied.length === 1);
      expect(board.copied[0]).to.match(/^Listing one\nA term elsewhere\.\nKind: Secondment\n/);
      await page.click('button', 'Copy a link to this');
      await page.until(() => board.copied.length === 2);
    });
    const address = location.href;
    history.replaceState(history.state, '', new URL(board.copied[1]!).hash);
    const again = await startWith(items);
    history.replaceState(history.state, '', address);
    await again.shows('Listing one');
    await again.focuses('button Listing one');
    expect(again.get('button', 'Listing one').getAttribute('aria-expanded')).to.equal('true');
  });

  it('says that a listing is gone where a link led to one that is in no feed', async () => {
    const address = location.href;
    const state = 'open=county%2Fgone';
    history.replaceState(
      history.state,
      '',
      `#leadership-secondment-board_${btoa(state).replace(/=+$/, '')}`,
    );
    const page = await startWith(items);
    history.replaceState(history.state, '', address);
    await page.until(() => page.text.includes('no longer in this list'));
    await page.shows('Listing june', 'Listing july');
  });

  it('shows twenty, and twenty more', async () => {
    const many = Array.from({ length: 45 }, (_, i) => listing(String(i)));
    const page = await startWith(many);
    await page.until(() => page.titles.length === 20);
    await page.click('button', 'Show 20 more');
    await page.until(() => page.titles.length === 40);
    await page.focuses('button Listing 20');
    await page.click('button', 'Show 5 more');
    await page.until(() => page.titles.length === 45);
    expect(page.has('button', /^Show/)).to.equal(false);
  });
});

describe('writing to a broker', () => {
  it('is an email to that broker alone, with what the visitor adds, and can be copied', async () => {
    const board = clipboard();
    await replacing(navigator, 'clipboard', board, async () => {
      const page = await startWith(items);
      await page.click('button', 'Listing june');
      await page.fill('Your message (optional)', 'Is it still open?\r\nBcc: a@evil.example');
      await page.fill(/^Who you are/, 'A. Head');
      await page.until(() => page.href('Write to the broker').includes('A.%20Head'));
      const link = page.href('Write to the broker');
      expect(link).to.match(/^mailto:desk@pool\.example\?subject=[^&?]*&body=[^&?]*$/);
      await page.click('button', 'Copy the message');
      await page.until(() => board.copied.length === 1);
      expect(decodeURIComponent(link.split('&body=')[1]!).replace(/\r/g, '')).to.equal(
        board.copied[0],
      );
      expect(page.href('Go to the broker’s page')).to.equal(DESK.url);
    });
  });

  it('of whom only a page is known leads there, with the message to copy', async () => {
    const page = await startWith([listing('a', { broker: { name: 'Desk', url: DESK.url } })]);
    await page.click('button', 'Listing a');
    await page.find('button', 'Copy the message');
    expect(page.has('link', 'Write to the broker')).to.equal(false);
    expect(page.href('Go to the broker’s page')).to.equal(DESK.url);
  });

  it('keeps what was typed when the listing is closed and opened again', async () => {
    const page = await startWith(items);
    await page.click('button', 'Listing june');
    await page.fill('Your message (optional)', 'Hello');
    await page.click('button', 'Listing june');
    await page.until(() => !page.has('textbox'));
    await page.click('button', 'Listing june');
    expect((await page.find<HTMLTextAreaElement>('textbox', /^Your message/)).value).to.equal(
      'Hello',
    );
  });
});
