import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { serve } from '../support/network.js';
import { listing, person, poolOf } from './listings.js';
import { html, plain, show, startWith, type Page } from './page.js';

const PHONE = 320;

const press = (key: string) => sendKeys({ press: key });
const type = (text: string) => sendKeys({ type: text });

/** Opens a group of filters and sets one of its values, by keyboard. */
async function filter(page: Page, group: RegExp, value: RegExp): Promise<void> {
  await page.tabTo('button', group).catch(() => page.tabTo('summary', group));
  await press('Enter');
  await page.tabTo('checkbox', value);
  await press('Space');
}

const wanted = listing('wanted', {
  title: 'Assistant head, three days a week',
  role: 'head',
  localities: ['west'],
  start: '2018-01-04',
  hours: { fte: 0.6 },
});

describe('by keyboard alone, on a phone', () => {
  it('a head finds a part-time secondment in the west from January, and writes to its broker', async () => {
    const page = await startWith(
      [
        listing('full', {
          role: 'head',
          localities: ['west'],
          start: '2018-01',
          hours: { fte: 1 },
        }),
        listing('norwich', {
          role: 'head',
          localities: ['norwich'],
          start: '2018-01',
          hours: { fte: 0.5 },
        }),
        listing('later', {
          role: 'head',
          localities: ['west'],
          start: '2018-09',
          hours: { fte: 0.6 },
        }),
        listing('other', {
          role: 'governor',
          localities: ['west'],
          start: '2018-01',
          hours: { fte: 0.6 },
        }),
        wanted,
        person('p', { role: 'head' }),
      ],
      {},
      PHONE,
    );
    await page.tabTo('button', /^Filters$/);
    await press('Enter');
    await filter(page, /^Role/, /^Headteacher/);
    await filter(page, /^Where/, /^West/);
    await filter(page, /^Starts/, /^January 2018/);
    await filter(page, /^How much of the week/, /^Part time/);
    await page.tabTo('button', /^Show 1 listing/);
    await press('Enter');
    await page.shows('Assistant head, three days a week');
    await page.tabTo('button', /^Assistant head/);
    await press('Enter');
    await page.tabTo('textbox', /^Your message/);
    await type('May I visit?');
    await page.tabTo('link', /^Write to the broker/);
    const link = page.href('Write to the broker');
    expect(link).to.match(/^mailto:desk@pool\.example\?/);
    expect(decodeURIComponent(link)).to.contain('May I visit?');
    expect(decodeURIComponent(link)).to.contain('Assistant head, three days a week');
    expect(page.element.scrollWidth).to.be.at.most(PHONE);
  });

  it('another puts one on the board: form, email, and the broker adds it to the feed', async () => {
    const submissions = { email: 'listings@county.example' };
    const page = await startWith([listing('a')], { submissions }, PHONE);
    await page.tabTo('button', /^Offer a secondment/);
    await press('Enter');
    await page.tabTo('textbox', /^Title/);
    await type('Deputy head for a year');
    await page.tabTo('combobox', /^Kind/);
    await type('Sec');
    await page.tabTo('textbox', /^Summary/);
    await type('A school by the sea.');
    await page.tabTo('checkbox', /^West/);
    await press('Space');
    await page.tabTo('button', /^Check and go on/);
    await press('Enter');
    // One thing was forgotten: the summary leads there.
    await page.find('alert');
    await page.tabTo('link', /^Choose the broker/);
    await press('Enter');
    await page.focuses(/^combobox Broker/);
    await type('Pool');
    await page.tabTo('button', /^Check and go on/);
    await press('Enter');
    await page.until(() => page.text.includes('This is how it will appear'));
    await page.tabTo('link', /^Send it by email/);
    const body = decodeURIComponent(page.href('Send it by email').split('&body=')[1]!);
    const item = JSON.parse(body.split('\r\n').at(-1)!) as unknown;

    const feed = serve(poolOf([listing('a'), item], { submissions }));
    const again = await show(
      html`<leadership-secondment-board
        feed=${feed}
        as-of="2017-06-02"
      ></leadership-secondment-board>`,
    );
    await again.until(() => again.titles.includes('Deputy head for a year'));
    expect(plain(again.card('Deputy head for a year'))).to.contain('West');
  });
});
