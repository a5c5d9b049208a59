import { expect } from '@open-wc/testing';
import { feedOf, offer, terms, type Item } from '../support/feeds.js';
import { serve } from '../support/network.js';
import { clipboard, replacing } from '../support/stubs.js';
import { readViewLink } from '../../src/kit/view-link.js';
import { axe, html, plain, show, type Page } from './page.js';

const roles = terms.roles.map((role) => ({
  ...role,
  skills: role.id === 'head' ? ['coaching-others', 'finance'] : ['coaching-others'],
}));
const offers = [
  offer('a', {
    title: 'Coaching',
    roles: ['head', 'governor'],
    skills: ['coaching-others'],
    localities: ['west'],
  }),
  offer('b', {
    title: 'More coaching',
    roles: ['head'],
    skills: ['coaching-others'],
    phases: ['primary'],
  }),
  offer('c', { title: 'For anybody', skills: ['finance'] }),
];

async function start(
  attributes: { phase?: string; offers?: Item[] } = {},
  width?: number,
): Promise<Page> {
  const page = await show(
    html`<leadership-offer-finder
      view="coverage"
      feed=${serve(feedOf(attributes.offers ?? offers, { roles }))}
      phase=${attributes.phase ?? ''}
      as-of="2017-06-01"
    ></leadership-offer-finder>`,
    width,
  );
  await page.until(() => page.root.querySelector('table') !== null);
  return page;
}

/** The table, row by row, as it is read out. */
const table = (page: Page): string[] =>
  [...page.root.querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => plain(cell.textContent)).join(' | '),
  );

async function choose(page: Page, name: string, value: string): Promise<void> {
  const select = page.get<HTMLSelectElement>('combobox', name);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await page.element.updateComplete;
}

describe('the coverage view', () => {
  it('counts offers by skill and role, gaps first', async () => {
    const page = await start();
    expect(table(page)).to.deep.equal([
      'Skill | Newly qualified teacher | Headteacher | Governor | All',
      'Finance | ·0 | 0, a gap | ·0 | 1',
      'Coaching others | 0, a gap | 2 offers: Coaching others, Headteacher | 1 offer: Coaching others, Governor | 2',
    ]);
    expect(page.text).to.contain('2 of 4 needed pairs have no offer.');
    expect(page.text).to.contain('3 offers counted; 1 name no role.');
  });

  it('says so once, politely', async () => {
    const page = await start();
    await page.until(() => page.announced === '2 of 4 needed pairs have no offer.');
  });

  it('opens the offers of a cell below, moves there, and comes back', async () => {
    const page = await start();
    await page.press('Enter', 'button', '2 offers: Coaching others, Headteacher');
    await page.focuses(/2 offers: Coaching others, Headteacher$/);
    expect(
      page
        .all('heading')
        .slice(1)
        .map((heading) => plain(heading.textContent)),
    ).to.deep.equal(['2 offers: Coaching others, Headteacher', 'Coaching', 'More coaching']);
    await page.press('Enter', 'button', 'Close');
    await page.focuses('button 2 offers: Coaching others, Headteacher');
    expect(page.has('heading', 'Coaching')).to.equal(false);
  });

  it('shows an offer of a cell with its details', async () => {
    const page = await start();
    await page.click('button', '1 offer: Coaching others, Governor');
    await page.click('button', 'Coaching');
    await page.find('button', 'Copy as text');
  });

  it('can be set against other terms, in the feed’s order too', async () => {
    const page = await start();
    await choose(page, 'Rows', 'localities');
    expect(table(page)[0]).to.match(/^Locality \| /);
    expect(table(page).find((row) => row.startsWith('Lynn'))).to.contain(
      '1 offer: Lynn, Headteacher',
    );
    expect(page.text).to.contain('pairs have no offer');
    await page.click('checkbox', 'Gaps first');
    await page.element.updateComplete;
    expect(
      table(page)
        .slice(1)
        .map((row) => row.split(' | ')[0]),
    ).to.deep.equal(terms.localities.map(({ name }) => name));
  });

  it('never sets a kind of term against itself', async () => {
    const page = await start();
    await choose(page, 'Rows', 'roles');
    expect(page.get<HTMLSelectElement>('combobox', 'Columns').value).to.equal('skills');
  });

  it('counts only what the page has chosen', async () => {
    const page = await start({ phase: 'primary' });
    expect(page.text).to.contain('1 offer counted');
  });

  it('says what is missing where the feed has no such terms', async () => {
    const page = await show(
      html`<leadership-offer-finder
        view="coverage"
        feed=${serve(feedOf([offer('x')], { skills: [] }))}
        as-of="2017-06-01"
      ></leadership-offer-finder>`,
    );
    await page.until(() => page.text.includes('This feed names no skills'));
  });

  it('lists the gaps, as the table says them', async () => {
    const page = await start();
    await page.click('button', 'The 2 gaps as a list');
    expect(page.all('listitem').map((item) => plain(item.textContent))).to.deep.equal([
      'Finance: Headteacher',
      'Coaching others: Newly qualified teacher',
    ]);
  });

  it('gives a link to what is set, and is opened by it', async () => {
    const board = clipboard();
    await replacing(navigator, 'clipboard', board, async () => {
      const page = await start();
      await choose(page, 'Columns', 'localities');
      await page.click('button', 'Copy a link to this view');
      await page.until(() => board.copied.length === 1);
    });
    const [, hash = ''] = board.copied[0]!.split('#');
    expect(readViewLink(`#${hash}`, 'offer-finder')?.get('columns')).to.deep.equal(['localities']);
    const before = location.href;
    history.replaceState(null, '', `#${hash}`);
    try {
      expect(table(await start())[0]).to.match(/^Skill \| .*All of the county/);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('is saved as a spreadsheet', async () => {
    const page = await start();
    let saved: Promise<string> | undefined;
    const keep = (blob: Blob) => {
      saved = blob.text();
      return 'blob:none';
    };
    await replacing(URL, 'createObjectURL', keep, async () => {
      await replacing(
        HTMLAnchorElement.prototype,
        'click',
        () => {},
        () => page.click('button', 'Save as a spreadsheet'),
      );
      await page.until(() => saved !== undefined);
    });
    const lines = (await saved!).replaceAll('"', '').trim().split('\r\n');
    expect(lines.slice(1)).to.deep.equal(['Finance,,0,,1', 'Coaching others,0,2,1,2']);
  });

  it('leaves offers that others ask for to those who have a list', async () => {
    const page = await start();
    const detail = { section: 'offers', key: 'county/a' };
    const event = new CustomEvent('leadership-open', { detail, cancelable: true });
    expect(document.dispatchEvent(event)).to.equal(true);
    expect(page.element.openOffer('county/a')).to.equal(false);
  });

  for (const width of [320, 1280]) {
    it(`scrolls within itself, ${width} pixels wide, and axe finds nothing`, async () => {
      const page = await start({}, width);
      await page.click('button', '1 offer: Coaching others, Governor');
      await page.find('button', 'Close');
      expect(page.element.scrollWidth).to.be.at.most(page.element.clientWidth);
      const { violations } = await axe.run(page.element);
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
    });
  }
});
