import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { offer, type Item } from '../support/feeds.js';
import { serveOffers } from '../support/network.js';
import { html, plain, show, type Page } from './page.js';

const workshops = offer('workshops', {
  title: 'Leading learning',
  description: 'First.\n\nSecond <b>paragraph</b>.',
  url: 'https://school.example/learning',
  providers: ['alliance', { name: 'Village', url: 'https://village.example/' }],
  roles: ['head', 'governor'],
  phases: ['primary'],
  skills: ['finance'],
  hallmarks: ['bravery'],
  attendance: 'one',
  sessions: [
    { start: '2017-06-07T09:00', end: '2017-06-07T12:00', venue: { name: 'The hall' } },
    { start: '2017-06-12T13:00', end: '2017-06-12T16:00', status: 'cancelled' },
  ],
  applyBy: '2017-06-06',
  apply: { url: 'https://school.example/apply', email: 'cpd@school.example', note: 'By form.' },
  eligibility: 'Leaders in the county.',
  prices: [{ amount: 75, currency: 'GBP' }],
  places: { total: 20, left: 3 },
  status: 'full',
  quality: { by: 'The council', when: '2016' },
  confirmed: '2017-05-20',
  source: { title: 'The report', url: 'https://report.example/', confidence: 'inferred' },
});

const start = async (...offers: Item[]): Promise<Page> => {
  const page = await show(
    html`<leadership-offer-finder
      feed=${serveOffers(...offers)}
      as-of="2017-06-01"
    ></leadership-offer-finder>`,
  );
  await page.until(() => page.titles.length === offers.length);
  return page;
};

/** The facts of the one offer whose details are open. */
const facts = (page: Page) =>
  Object.fromEntries(
    [...page.root.querySelectorAll('dt')].map((term) => [
      plain(term.textContent),
      plain((term.nextElementSibling as HTMLElement).innerText),
    ]),
  );

describe('the details of an offer', () => {
  it('open and close by keyboard in their place, and the focus stays', async () => {
    const page = await start(workshops, offer('other'));
    const title = page.get('button', 'Leading learning');
    expect(title.getAttribute('aria-expanded')).to.equal('false');
    await page.press('Enter', 'button', 'Leading learning');
    await page.until(() => title.getAttribute('aria-expanded') === 'true');
    expect(page.focus).to.equal('button Leading learning');
    const details = page.root.getElementById(title.getAttribute('aria-controls')!)!;
    expect(details.checkVisibility()).to.equal(true);
    expect(plain(details.innerText)).to.contain('First. Second <b>paragraph</b>.');
    await sendKeys({ press: 'Space' });
    await page.until(() => !details.checkVisibility());
    expect(title.getAttribute('aria-expanded')).to.equal('false');
    expect(page.focus).to.equal('button Leading learning');
  });

  it('say all that the feed says', async () => {
    const page = await start(workshops);
    await page.click('button', 'Leading learning');
    await page.until(() => 'When' in facts(page));
    const said = facts(page);
    expect(said['When']).to.match(
      /^Choose one of 2 dates: Wednesday 7 June 2017, 9am to 12pm, The hall Monday 12 June 2017, 1pm to 4pm cancelled/,
    );
    expect(said['When']).to.contain('Times are BST, Europe/London.');
    expect(said).to.deep.include({
      For: 'Headteacher, Governor',
      Phase: 'Primary',
      Price: '£75',
      Places: '3 left of 20',
      'Who may take part': 'Leaders in the county.',
      'Provided by': 'Alliance of schools, Village',
      'How to apply': 'By form. Apply on the provider’s page Write to cpd@school.example',
      'Apply by': 'Closes at the end of Tuesday 6 June',
      Skills: 'Finance',
      Hallmarks: 'Bravery',
      'Quality assured': 'by The council, 2016',
      Confirmed: 'Saturday 20 May 2017',
      'Published by': 'The county; from The report (inferred)',
    });
    const links = page.all<HTMLAnchorElement>('link').map(({ href }) => href);
    expect(links).to.include.members([
      'https://alliance.example/',
      'https://village.example/',
      'https://school.example/apply',
      'mailto:cpd@school.example',
      'https://report.example/',
      'https://school.example/learning',
      'mailto:office@county.example?subject=Please%20check%3A%20Leading%20learning',
    ]);
  });

  it('say nothing of what the feed does not say', async () => {
    const page = await start(offer('a'));
    await page.click('button', 'Offer a');
    await page.until(() => 'Price' in facts(page));
    expect(facts(page)).to.deep.equal({
      Price: 'Price not stated',
      'Published by': 'The county',
    });
    expect(page.has('button', /calendar/i)).to.equal(false);
  });

  it('say where: the venue with its address, and that it can be done online too', async () => {
    const venue = { name: 'The hall', address: 'High Street\nLynn' };
    const page = await start(offer('a', { venue, online: true }));
    await page.click('button', 'Offer a');
    await page.until(() => facts(page)['Where'] === 'The hall, High Street, Lynn, or online');
  });

  it('of several offers can be open at once, and stay so while others are searched for', async () => {
    const page = await start(offer('a'), offer('b'), offer('c'));
    await page.click('button', 'Offer a');
    await page.click('button', 'Offer c');
    await page.until(() => page.all('button', 'Copy as text').length === 2);
    await page.type('offer b');
    await page.shows('Offer b');
    await page.type('');
    await page.shows('Offer a', 'Offer b', 'Offer c');
    await page.until(() => page.all('button', 'Copy as text').length === 2);
  });

  it('are where its tags are: full, over, a sample', async () => {
    const page = await start(
      offer('a', { status: 'full' }),
      offer('b', { status: 'postponed', sample: true }),
      offer('c', { applyBy: '2017-05-30' }),
    );
    expect(page.card('Offer a')).to.match(/^Offer a Full /);
    expect(page.card('Offer b')).to.match(/^Offer b Sample Postponed /);
    expect(page.card('Offer c')).to.match(/^Offer c Closed .*Closed on Tuesday 30 May/);
  });
});
