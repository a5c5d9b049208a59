import { expect } from '@open-wc/testing';
import { serve } from '../support/network.js';
import { clipboard, OwnStorage, replacing } from '../support/stubs.js';
import { html, pathwayFeed, plain, show, shown, type Page } from './page.js';

const explorer = (feed: string) =>
  html`<leadership-pathway-explorer feed=${feed} as-of="2017-06-01"></leadership-pathway-explorer>`;

const plan = (page: Page) => page.get('region', 'Your plan');

async function note(page: Page, name: string, text: string): Promise<void> {
  const field = await page.find<HTMLTextAreaElement>('textbox', name);
  field.value = text;
  field.dispatchEvent(new Event('change'));
}

describe('a plan', () => {
  let storage: OwnStorage;
  beforeEach(() => (storage = new OwnStorage()));
  const own = (test: () => unknown) => replacing(window, 'localStorage', storage, test);

  it('takes the steps of a way, with own notes, and nothing is stored', () =>
    own(async () => {
      const page = await shown(explorer(serve(pathwayFeed())));
      await page.ways('Middle leader', 'Headteacher');
      await page.click('button', 'Add the whole way to your plan');
      await page.click('button', 'Your plan (2)');
      await note(page, 'My notes on Middle leader to Senior leader', 'Ask in July');
      await page.until(() => plain(plan(page).textContent).includes('Ask in July'));
      expect(page.announced).to.equal('In your plan: 2 steps');
      expect(storage.items.size).to.equal(0);
    }));

  it('is kept on the device when asked, is there again on the next page, and is erased', () =>
    own(async () => {
      const feed = serve(pathwayFeed());
      const page = await shown(explorer(feed));
      await page.open('Teacher');
      await page.click('button', /^Add to your plan\W*Leading a team/);
      await page.click('button', 'Your plan (1)');
      await page.click('button', 'Keep on this device');
      await page.focuses('p Your plan');
      await note(page, 'My notes on the whole', 'By 2019');
      page.element.remove();
      const next = await shown(explorer(feed));
      await next.click('button', 'Your plan (1)');
      await next.until(
        () => next.get<HTMLTextAreaElement>('textbox', 'My notes on the whole').value === 'By 2019',
      );
      await next.click('button', 'Erase from this device');
      await next.until(() => storage.items.size === 0);
      expect(plain(plan(next).textContent)).to.contain('In this page only');
    }));

  it('is not looked for on the device before the diagram is there', () =>
    own(async () => {
      const nodes: number[] = [];
      const page = await show(explorer(serve(pathwayFeed())));
      const { getItem } = storage;
      storage.getItem = (key) => {
        nodes.push(page.drawn.length);
        return getItem(key);
      };
      await page.until(() => nodes.length > 0, 'never looked for');
      expect(nodes[0]).to.equal(5);
    }));

  it('is taken over from a file, and a file that is none changes nothing', () =>
    own(async () => {
      const page = await shown(explorer(serve(pathwayFeed())));
      await page.click('button', 'Your plan');
      const input = page.root.querySelector<HTMLInputElement>('input[type=file]')!;
      const put = (text: string) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'plan.json'));
        input.files = files.files;
        input.dispatchEvent(new Event('change'));
      };
      put('nothing of the kind');
      await page.until(() => page.has('alert'));
      expect(plain(page.get('alert').textContent)).to.contain('That file isn’t a plan.');
      const steps = [
        { route: 'county/senior-head-progression', note: 'Soon' },
        { route: 'county/gone', note: '' },
      ];
      put(JSON.stringify({ kind: 'leadership-plan', version: 1, steps, note: '' }));
      await page.until(() =>
        plain(plan(page).textContent).includes('Senior leader to Headteacher'),
      );
      expect(page.has('alert')).to.equal(false);
      expect(plain(plan(page).textContent)).to.contain('1 step is no longer in the feed.');
    }));

  it('is copied as text', () =>
    own(async () => {
      const taken = clipboard();
      await replacing(navigator, 'clipboard', taken, async () => {
        const page = await shown(explorer(serve(pathwayFeed())));
        await page.open('Teacher');
        await page.click('button', /^Add to your plan\W*Leading a team/);
        await page.click('button', 'Your plan (1)');
        await note(page, 'My notes on Teacher to Middle leader', 'Talk to my head');
        await page.click('button', 'Copy as text');
        await page.until(() => taken.copied.length === 1);
        expect(taken.copied[0]).to.equal(
          'My plan\n\n1. Teacher to Middle leader: Leading a team\nWhat helps: A mentor\nTalk to my head',
        );
      });
    }));

  it('loses a step, and all of them, when told to', () =>
    own(async () => {
      const page = await shown(explorer(serve(pathwayFeed())));
      await page.ways('Middle leader', 'Headteacher');
      await page.click('button', 'Add the whole way to your plan');
      await page.click('button', 'Your plan (2)');
      await page.click('button', 'Remove Senior leader to Headteacher');
      await page.find('button', 'Your plan (1)');
      await page.click('button', 'Remove all');
      await page.until(() => plain(plan(page).textContent).includes('Nothing in it yet.'));
    }));
});

describe('a conversation sheet', () => {
  it('has the questions of the role, its skills and whom the feed names to ask', async () => {
    const page = await shown(explorer(serve(pathwayFeed())));
    await page.open('Headteacher');
    await page.click('button', 'Conversation sheet');
    await page.focuses(/A conversation about succession: Headteacher/);
    const sheet = () => plain(page.get('region', 'Conversation sheet').textContent);
    expect(sheet()).to.contain('Who to ask: Heads’ office (heads@county.example)');
    await page.click('button', 'Close');
    await page.focuses('button Headteacher');
    await page.open('Middle leader');
    await page.until(() => page.all('button', 'Conversation sheet').length === 2);
    page.all('button', 'Conversation sheet')[0]!.click();
    await page.find('region', 'Conversation sheet');
    await page.until(() => sheet().includes('Middle leader'));
    expect(sheet()).to.contain('What does your team do well?').and.to.contain('Who could lead it?');
    expect(sheet()).to.contain('Skills: Coaching others');
    expect(sheet()).to.contain('Who to ask: The county (office@county.example)');
  });

  it('asks who brokers mentors for the role', async () => {
    const mentor = {
      id: 'm',
      title: 'A mentor for middle leaders',
      summary: 'Monthly.',
      kind: 'mentor',
      side: 'opportunity',
      role: 'middle',
      broker: { name: 'Local connectors', email: 'connect@county.example' },
    };
    const page = await shown(explorer(serve(pathwayFeed({ secondments: [mentor] }))));
    await page.open('Middle leader');
    await page.click('button', 'Conversation sheet');
    await page.until(() => page.text.includes('A mentor for middle leaders, Local connectors'));
    expect(page.text).to.contain('connect@county.example');
  });
});
