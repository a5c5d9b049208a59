import { expect } from '@open-wc/testing';
import type { LeadershipOpenDetail } from '../../src/kit/open-item.js';
import { serve } from '../support/network.js';
import { head } from '../support/feeds.js';
import { html, pathwayFeed, plain, shown, type Page } from './page.js';

const explorer = (feed = serve(pathwayFeed()), past = false) =>
  html`<leadership-pathway-explorer
    feed=${feed}
    as-of="2017-06-01"
    ?past=${past}
  ></leadership-pathway-explorer>`;

const answer = (page: Page) =>
  plain(page.root.querySelector<HTMLElement>('[part~=ways]')?.innerText);

describe('ways from here to there', () => {
  it('are told step by step, with what is new, what helps and what is on offer', async () => {
    const page = await shown(explorer());
    await page.ways('Teacher', 'Headteacher');
    await page.focuses(/2 ways from Teacher to Headteacher/);
    const [first, second] = page.all('heading', /, then /);
    expect(plain(first?.textContent)).to.equal('Teacher, then Senior leader, then Headteacher');
    expect(plain(second?.textContent)).to.equal(
      'Teacher, then Middle leader, then Senior leader, then Headteacher',
    );
    expect(answer(page)).to.contain('What you need first Coaching others Finance');
    expect(answer(page)).to.contain('Budgets for beginners');
    expect(answer(page)).to.contain('Closes at the end of Tuesday 6 June');
    second!.querySelector('button')!.click();
    await page.until(() => answer(page).includes('Leading a team'));
    expect(answer(page)).to.contain('What helps A mentor');
    expect(answer(page)).to.contain('How long A year');
    expect(answer(page)).to.contain('A week in another school');
    expect(answer(page)).to.contain('Fewest steps first');
  });

  it('begin with what can be applied for now, for the phase that is chosen', async () => {
    const page = await shown(explorer(undefined, true));
    await page.ways('Middle leader', 'Headteacher');
    const now = () => plain(page.root.querySelector<HTMLElement>('.now')?.innerText);
    await page.until(() => now().includes('Circle of middle leaders'));
    expect(now()).to.contain('Budgets for beginners').and.to.contain('A week beside a head');
    expect(now()).not.to.contain('Ended long ago');
    await page.choose('My phase', 'Secondary');
    await page.until(() => !now().includes('Circle of middle leaders'));
    expect(now()).to.contain('Budgets for beginners');
  });

  it('stand out in the diagram', async () => {
    const page = await shown(explorer());
    await page.ways('Teacher', 'Headteacher');
    await page.until(() => page.node('Headteacher').dataset['state'] === 'chosen');
    expect(page.node('Middle leader').dataset['state'] ?? '').to.equal('');
    expect(page.node('Senior leader').dataset['state']).to.equal('near');
  });

  it('that do not exist are answered in words, with what leads there and what can be reached', async () => {
    const page = await shown(explorer());
    await page.ways('Teacher', 'Island role');
    await page.until(() => answer(page).includes('No way leads from Teacher to Island role'));
    expect(answer(page)).to.contain('The feed names no route to Island role.');
    expect(answer(page)).to.contain('From Teacher you can reach');
    await page.ways('Governor', 'Teacher');
    await page.until(() => answer(page).includes('People come to Teacher from Headteacher.'));
    expect(answer(page)).to.contain('There is one the other way round.');
  });

  it('to the role that one has already are not looked for', async () => {
    const page = await shown(explorer());
    await page.ways('Teacher', 'Teacher');
    await page.until(() => answer(page).includes('You are there already'));
  });

  it('ask for two roles first', async () => {
    const page = await shown(explorer());
    await page.click('button', 'Show the ways');
    await page.focuses(/Choose two roles first/);
  });

  it('name a gap, and whom to tell', async () => {
    const feed = pathwayFeed({ submissions: { email: 'listings@county.example' } });
    const page = await shown(explorer(serve(feed)));
    await page.ways('Teacher', 'Headteacher');
    await page.until(() => answer(page).includes('nothing on offer builds Coaching others'));
    const [link] = page.all<HTMLAnchorElement>('link', 'Tell The county about it');
    expect(link!.href).to.match(/^mailto:listings@county\.example\?subject=A%20gap/);
  });

  it('lead to an offer by an event that a finder on the page answers, else to its own page', async () => {
    const page = await shown(explorer());
    await page.ways('Teacher', 'Headteacher');
    const asked: LeadershipOpenDetail[] = [];
    const listen = (event: Event) => {
      asked.push((event as CustomEvent<LeadershipOpenDetail>).detail);
      event.preventDefault();
    };
    document.addEventListener('leadership-open', listen);
    await page.until(() => page.has('link', 'Budgets for beginners'));
    const [link] = page.all<HTMLAnchorElement>('link', 'Budgets for beginners');
    link!.click();
    document.removeEventListener('leadership-open', listen);
    expect(asked).to.deep.equal([{ section: 'offers', key: `${head.publisher.id}/budgets` }]);
    expect(link!.href).to.equal('https://school.example/budgets');
    page.element.finderHref = 'https://school.example/finder';
    page.element.boardHref = 'https://school.example/board';
    await page.until(() => link!.href.startsWith('https://school.example/finder#'));
    const [week] = page.all<HTMLAnchorElement>('link', 'A week beside a head');
    expect(week!.href).to.match(/^https:\/\/school\.example\/board#leadership-secondment-board_/);
  });
});

describe('two roles side by side', () => {
  it('have what they share apart from what only one has', async () => {
    const page = await shown(explorer());
    await page.choose('My role', 'Middle leader');
    await page.choose('A role that interests me', 'Senior leader');
    await page.click('button', 'Compare the two');
    await page.focuses(/Middle leader and Senior leader/);
    const rows = [...page.root.querySelectorAll('table tr')].map((row) =>
      [...row.children].map((cell) => plain(cell.textContent)),
    );
    const below = (name: string) => rows.find(([first]) => first === name)?.slice(1);
    expect(below('Skills of both')).to.deep.equal(['Coaching others']);
    expect(below('Skills of only one')).to.deep.equal(['–', 'Finance']);
    expect(below('Hallmarks of only one')).to.deep.equal(['–', 'Moral purpose']);
    expect(below('Answers for')).to.deep.equal(['Leads a team', '–']);
    const marked = page.root.querySelectorAll('.node[data-state=near]');
    expect([...marked].map((node) => node.getAttribute('aria-label')?.split('.')[0])).to.deep.equal(
      ['Middle leader', 'Senior leader'],
    );
  });
});
