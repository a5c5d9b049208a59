import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { receive } from '../support/network.js';
import { clipboard, replacing } from '../support/stubs.js';
import { listing, person } from './listings.js';
import { plain, startWith, type Page } from './page.js';

const submissions = { email: 'listings@county.example' };

const open = async (name: string, more: object = { submissions }): Promise<Page> => {
  const page = await startWith([listing('a'), person('b')], more);
  await page.click('button', name);
  await page.until(() => page.focus.includes(name));
  return page;
};

/** Fills in what is asked for. */
async function fillIn(page: Page): Promise<void> {
  await page.fill('Title', 'Deputy head for a year');
  await page.choose('Kind', 'Secondment');
  await page.fill('Summary', 'A school by the sea.');
  await page.choose('Broker', 'Pool desk');
}

const check = (page: Page) => page.click('button', 'Check and go on');

describe('the form for a listing', () => {
  it('says what is wrong in a summary that leads to the fields, and at the fields', async () => {
    const page = await open('Offer a secondment');
    await check(page);
    const summary = await page.find('alert');
    expect(plain(summary.innerText)).to.equal(
      'There is a problem Enter a title Choose what kind it is Enter a summary Choose the broker, or name another',
    );
    await page.until(() => page.focus.startsWith('alert'));
    await page.click('link', 'Choose what kind it is');
    await page.focuses('combobox Kind');
    const field = page.get<HTMLSelectElement>('combobox', 'Kind');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const note = page.root.getElementById(field.getAttribute('aria-describedby')!);
    expect(note?.textContent).to.equal('Error: Choose what kind it is');
    expect(location.hash).to.equal('');
  });

  it('loses nothing that was typed: by an error, by closing, by the other form', async () => {
    const page = await open('Offer a secondment');
    await page.fill('Title', 'Deputy head');
    await page.click('checkbox', 'West');
    await check(page);
    await page.find('alert');
    await page.click('button', 'Close');
    await page.focuses('button Offer a secondment');
    await page.click('button', 'Say that I am available');
    expect((await page.find<HTMLInputElement>('textbox', 'Title')).value).to.equal('');
    await page.click('button', 'Offer a secondment');
    await page.until(() => page.get<HTMLInputElement>('textbox', 'Title').value === 'Deputy head');
    const [box] = page.all<HTMLInputElement>('checkbox', 'West');
    expect(box?.checked).to.equal(true);
  });

  it('has no field for a school or a town where a person is available, and says why', async () => {
    const page = await open('Say that I am available');
    expect(page.has('textbox', /^(?:Host school|The host)/)).to.equal(false);
    const form = page.root.querySelector('.form')!;
    const places = [...form.querySelectorAll('.option')].map(({ textContent }) =>
      plain(textContent),
    );
    expect(places).to.include.members(['All of the county', 'West', 'Norwich']);
    expect(places).not.to.include('Lynn');
    expect(plain(form.textContent)).to.contain('in a small school a role is a name');
  });

  it('asks for nothing that the feed has no terms for', async () => {
    const page = await open('Offer a secondment', { submissions, skills: [] });
    expect(page.has('group', /^Phases/)).to.equal(true);
    expect(page.has('group', /^Skills that it needs/)).to.equal(false);
  });

  it('warns of what looks like a name, and goes on all the same', async () => {
    const page = await open('Offer a secondment');
    await fillIn(page);
    await page.fill('Summary', 'Ask Jane Smith.');
    await page.until(() => page.text.includes('“Jane Smith” looks like a person’s name.'));
    await check(page);
    await page.until(() => page.text.includes('This is how it will appear'));
    expect(plain(page.root.querySelector('.warnings')?.textContent)).to.equal(
      'Summary: “Jane Smith” looks like a person’s name. It would be public.',
    );
  });

  it('shows the listing exactly as it will appear, and goes back to change it', async () => {
    const page = await open('Offer a secondment');
    await fillIn(page);
    await page.choose(/^How much of the week/, '3 days a week');
    await check(page);
    await page.focuses(/Offer a secondment/);
    await page.find('button', 'Deputy head for a year');
    const card = page.card('Deputy head for a year');
    expect(card).to.contain('A school by the sea.');
    expect(card).to.contain('0.6 of full time');
    expect(card).to.contain('Pool desk');
    await page.click('button', 'Change it');
    expect((await page.find<HTMLInputElement>('textbox', 'Title')).value).to.equal(
      'Deputy head for a year',
    );
  });
});

describe('a listing goes out', () => {
  it('as an email to the address that the feed names, and as text to copy', async () => {
    const board = clipboard();
    await replacing(navigator, 'clipboard', board, async () => {
      const page = await open('Offer a secondment');
      await fillIn(page);
      await check(page);
      await page.fill(/^Who you are and how/, 'A. Head, 01603 123456');
      await page.until(() => page.href('Send it by email').includes('A.%20Head'));
      const link = page.href('Send it by email');
      expect(link).to.match(/^mailto:listings@county\.example\?subject=Listing[^&]*&body=[^&]*$/);
      await page.click('button', 'Copy the text');
      await page.until(() => board.copied.length === 1);
      const text = board.copied[0]!;
      expect(decodeURIComponent(link.split('&body=')[1]!).replace(/\r/g, '')).to.equal(text);
      const item = JSON.parse(text.split('\n').at(-1)!) as Record<string, unknown>;
      expect(item).to.include({ title: 'Deputy head for a year', side: 'opportunity' });
      expect(JSON.stringify(item)).not.to.contain('Head, 01603');
    });
  });

  it('to copy or as a file where it is too long for a mail link', async () => {
    const page = await open('Offer a secondment');
    await fillIn(page);
    await page.fill('Summary', 'A long story. '.repeat(150));
    await check(page);
    await page.until(() => page.text.includes('It is too long for a mail link.'));
    expect(page.has('link', 'Send it by email')).to.equal(false);
    await page.find('button', 'Save as a file');
  });

  it('to the publisher where the feed names no address', async () => {
    const page = await open('Offer a secondment', {});
    await fillIn(page);
    await check(page);
    await page.until(() => page.text.includes('This feed names no address for listings.'));
  });
});

describe('a listing is posted', () => {
  const url = 'https://listings.county.example/post';

  /** Posts a listing to where the answers come from, one after the other. */
  async function post(
    ...answers: (() => Response)[]
  ): Promise<{ page: Page; received: Request[] }> {
    const received: Request[] = [];
    receive(url, (request) => {
      received.push(request.clone());
      return answers.shift()!();
    });
    const page = await open('Offer a secondment', { submissions: { url } });
    await fillIn(page);
    await check(page);
    await page.click('button', 'Send it now');
    return { page, received };
  }

  it('as plain text without cookies, and the answer is shown', async () => {
    const { page, received } = await post(() =>
      HttpResponse.text('Thank you, <b>we</b> look at it.'),
    );
    await page.until(() => page.text.includes('Sent. The broker looks at it'));
    expect(page.text).to.contain('The answer: Thank you, <b>we</b> look at it.');
    expect(page.has('button', /^(?:Send it now|Try again)$/)).to.equal(false);
    expect(received.length).to.equal(1);
    const [request] = received;
    expect(request!.headers.get('content-type')).to.match(/^text\/plain/);
    expect(request!.credentials).to.equal('omit');
    expect(await request!.text()).to.contain('"title":"Deputy head for a year"');
  });

  it('and kept where that failed, to be sent again when asked to', async () => {
    const { page, received } = await post(
      () =>
        new HttpResponse('<p>No</p>', { status: 503, headers: { 'content-type': 'text/html' } }),
      () => HttpResponse.error(),
      () => HttpResponse.text(''),
    );
    await page.until(() => page.text.includes('It was not accepted. Nothing is lost'));
    expect(page.text).not.to.contain('<p>No');
    await page.click('button', 'Try again');
    await page.until(() => page.text.includes('No answer came'));
    await page.click('button', 'Try again');
    await page.until(() => page.text.includes('Sent. The broker'));
    const bodies = await Promise.all(received.map((request) => request.text()));
    expect(new Set(bodies).size).to.equal(1);
  });
});
