import { expect } from '@open-wc/testing';
import { offer } from '../support/feeds.js';
import { serveOffers } from '../support/network.js';
import { html, show, type Page } from './page.js';
import { clipboard, replacing } from '../support/stubs.js';

const sessions = [
  { start: '2017-06-07T09:00', end: '2017-06-07T12:00' },
  { start: '2017-06-14T09:00', end: '2017-06-14T12:00' },
];

const start = async (more: object = {}): Promise<Page> => {
  const page = await show(
    html`<leadership-offer-finder
      feed=${serveOffers(offer('a', { sessions, ...more }))}
      as-of="2017-06-01"
    ></leadership-offer-finder>`,
  );
  await page.click('button', 'Offer a');
  await page.find('button', 'Copy as text');
  return page;
};

describe('copying', () => {
  it('puts an offer into the clipboard as text, and says so', async () => {
    const board = clipboard();
    await replacing(navigator, 'clipboard', board, async () => {
      const page = await start();
      await page.until(() => page.announced === '1 offer');
      await page.press('Enter', 'button', 'Copy as text');
      await page.until(() => page.announced === 'Text: copied');
      expect(board.copied[0]).to.match(/^Offer a\nA day together\.\nKind: Course\nWhen .*\n- Wed/);
      expect(page.has('textbox')).to.equal(false);
      expect(page.focus).to.equal('button Copy as text');
    });
  });

  it('says that a link is copied though other things are said before', async () => {
    await replacing(navigator, 'clipboard', clipboard(), async () => {
      const page = await start();
      // The count waits to be said.
      await page.type('day');
      await page.click('button', 'Copy a link to this view');
      await page.until(() => page.announced === 'Link: copied');
    });
  });

  it('shows the text to select where the clipboard refuses, and gives the focus back', async () => {
    await replacing(navigator, 'clipboard', clipboard(false), async () => {
      const page = await start();
      await page.press('Enter', 'button', 'Copy as text');
      const field = await page.find<HTMLTextAreaElement>('textbox', /select it and copy it$/);
      await page.focuses(/^textbox /);
      expect(field.value).to.match(/^Offer a\n/);
      expect(field.readOnly).to.equal(true);
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(field.value);
      await page.press('Enter', 'button', 'Close');
      await page.until(() => !page.has('textbox'));
      await page.focuses('button Copy as text');
    });
  });

  it('shows the text where there is no clipboard at all', async () => {
    await replacing(navigator, 'clipboard', undefined, async () => {
      const page = await start();
      await page.click('button', 'Copy a link to this view');
      const field = await page.find<HTMLTextAreaElement>('textbox', /^Link/);
      expect(field.value).to.match(/#leadership-offer-finder_/);
    });
  });
});

describe('the calendar', () => {
  /** The files that a page hands over while it runs: their names and texts. */
  async function filesOf(test: () => Promise<void>): Promise<[name: string, text: string][]> {
    const links: HTMLAnchorElement[] = [];
    const click = function (this: HTMLAnchorElement) {
      links.push(this);
    };
    await replacing(HTMLAnchorElement.prototype, 'click', click, test);
    return Promise.all(
      links.map(async ({ download, href }) => [download, await (await fetch(href)).text()]),
    );
  }
  const events = (text: string) => text.match(/BEGIN:VEVENT/g)?.length;

  it('has a series to attend whole in one file', async () => {
    const page = await start({ attendance: 'all' });
    const files = await filesOf(() => page.click('button', 'Add all to calendar'));
    expect(files.map(([name]) => name)).to.deep.equal(['Offer-a.ics']);
    expect(events(files[0]![1])).to.equal(2);
    expect(files[0]![1]).to.contain('DTSTART:20170607T080000Z');
    expect(page.has('button', 'Add to calendar')).to.equal(false);
  });

  it('has alternatives one by one', async () => {
    const page = await start({ attendance: 'one' });
    const [first, second, ...others] = page.all('button', 'Add to calendar');
    expect(others).to.have.lengthOf(0);
    const files = await filesOf(async () => {
      second!.click();
      first!.click();
    });
    expect(files.map(([name]) => name)).to.deep.equal([
      '2017-06-14T09-00-Offer-a.ics',
      '2017-06-07T09-00-Offer-a.ics',
    ]);
    expect(files.map(([, text]) => events(text))).to.deep.equal([1, 1]);
  });

  it('has no session that is cancelled, and nothing of what is over', async () => {
    const [first, second] = sessions;
    const page = await start({ sessions: [{ ...first, status: 'cancelled' }, second] });
    const files = await filesOf(() => page.click('button', 'Add to calendar'));
    expect(files[0]![1]).to.contain('20170614').and.not.to.contain('20170607');
    page.element.past = true;
    page.element.asOf = '2018-01-01';
    await page.until(() => page.card('Offer a').includes('Over'));
    expect(page.has('button', 'Add to calendar')).to.equal(false);
  });

  it('is shown as text where files can’t be handed over', async () => {
    const page = await start({ attendance: 'all' });
    await replacing(URL, 'createObjectURL', undefined, async () => {
      await page.click('button', 'Add all to calendar');
      const field = await page.find<HTMLTextAreaElement>('textbox', /^Offer-a\.ics/);
      expect(field.value).to.match(/^BEGIN:VCALENDAR/);
    });
  });
});
