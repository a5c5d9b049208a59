import { expect } from '@open-wc/testing';
import { serve } from '../support/network.js';
import { html, pathwayFeed, show, shown, type Page } from './page.js';

const explorer = (feed: string, strand = '') =>
  html`<leadership-pathway-explorer
    feed=${feed}
    as-of="2017-06-01"
    strand=${strand}
  ></leadership-pathway-explorer>`;

const agree = (page: Page) => expect(page.drawn).to.deep.equal(page.listed);

describe('the list and the diagram of a pathway explorer', () => {
  it('say the same, role by role and route by route', async () => {
    const page = await shown(explorer(serve(pathwayFeed())));
    agree(page);
    expect(page.listed).to.deep.equal([
      'Teacher. Leads to Middle leader. Sideways to Senior leader',
      'Middle leader. Leads to Senior leader. Try out Senior leader, Governor',
      'Senior leader. Leads to Headteacher',
      'Headteacher. Step back to Teacher',
      'Island role',
    ]);
  });

  it('say the same of each strand, of all, and of what is looked for', async () => {
    const page = await shown(explorer(serve(pathwayFeed())));
    for (const [strand, count] of [
      ['Governors', 2],
      ['All', 7],
    ] as const) {
      await page.click('radio', strand);
      await page.until(() => page.roles.length === count);
      agree(page);
    }
    await page.type('leadre');
    await page.until(() => page.roles.length === 2, 'not found in spite of a slip');
    agree(page);
    await page.type('nqt');
    await page.until(() => page.roles.join() === 'Teacher');
    agree(page);
    await page.type('xyzzy');
    await page.until(() => page.text.includes('No role of that name.'));
  });

  it('draw a line for every route that both of whose roles are in view', async () => {
    const page = await shown(explorer(serve(pathwayFeed())));
    const lines = [...page.root.querySelectorAll('.pane .line[data-kind]')];
    const count = lines.reduce(
      (sum, line) => sum + line.getAttribute('d')!.split('M').length - 1,
      0,
    );
    // All but the taster that leads to the other strand.
    expect(count).to.equal(6);
    await page.click('radio', 'All');
    await page.until(() => page.drawn.length === 7);
    const all = [...page.root.querySelectorAll('.pane .line[data-kind]')];
    expect(
      all.reduce((sum, line) => sum + line.getAttribute('d')!.split('M').length - 1, 0),
    ).to.equal(8);
  });

  it('come in this order in the page: the list first', async () => {
    const page = await shown(explorer(serve(pathwayFeed())));
    const list = page.root.querySelector('[part~=list]')!;
    const diagram = page.get('region', 'Diagram');
    expect(list.compareDocumentPosition(diagram)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('show a choice made in one of them in the other', async () => {
    const page = await shown(explorer(serve(pathwayFeed())));
    page.node('Senior leader').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await page.focuses('button Senior leader');
    expect(page.title('Senior leader').ariaExpanded).to.equal('true');
    expect(page.node('Senior leader').getAttribute('aria-selected')).to.equal('true');
    await page.open('Headteacher');
    await page.until(() => page.node('Headteacher').getAttribute('aria-selected') === 'true');
    expect(page.node('Senior leader').dataset['state']).to.equal('near');
  });

  it('are the list alone in a narrow place, and the diagram at a press', async () => {
    const page = await shown(explorer(serve(pathwayFeed())), 320);
    expect(page.has('region', 'Diagram')).to.equal(false);
    await page.click('button', 'Diagram');
    const diagram = await page.find('region', 'Diagram');
    await page.until(() => page.root.activeElement === diagram, 'it stays out of view');
    agree(page);
    expect(page.root.querySelector('.pane')!.scrollWidth).to.be.greaterThan(320);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('go to a role by a link of the list, into the other strand too', async () => {
    const page = await shown(explorer(serve(pathwayFeed())));
    const role = page.role('Middle leader');
    role.querySelector<HTMLElement>('[data-role$=governor]')!.click();
    await page.focuses('button Governor');
    expect(page.roles).to.deep.equal(['Governor', 'Chair of governors']);
  });

  it('come in slices where there are many roles, and all come', async () => {
    const roles = Array.from({ length: 400 }, (_, i) => ({
      id: `r${i}`,
      name: `Role number ${i}`,
      strand: 'educators',
      stage: i % 7,
      summary: 'A role.',
    }));
    const routes = roles.slice(1).map(({ id }, i) => ({
      id: `t${i}`,
      from: `r${i}`,
      to: id,
      kind: 'progression',
      summary: 'A step.',
    }));
    const page = await shown(explorer(serve(pathwayFeed({ roles, routes, offers: [] }))));
    expect(page.roles).to.have.length(400);
    await page.until(() => page.drawn.every(Boolean), 'some roles have no name in the diagram');
    agree(page);
    const written = page.root.querySelectorAll('.pane .name');
    expect(written.length).to.equal(400);
  });

  it('have the diagram and its names in view before the rest of either', async () => {
    const roles = Array.from({ length: 400 }, (_, i) => ({
      id: `r${i}`,
      name: `Role number ${i}`,
      strand: 'educators',
      stage: i % 7,
      summary: 'A role.',
    }));
    const page = await show(
      explorer(serve(pathwayFeed({ roles, routes: [], offers: [], secondments: [] }))),
    );
    const at = await new Promise<{ drawn: string[]; listed: number }>((resolve) => {
      const look = () => {
        if (page.drawn.length) resolve({ drawn: page.drawn, listed: page.roles.length });
        else requestAnimationFrame(look);
      };
      look();
    });
    expect(at.drawn).to.have.length(400);
    expect(at.drawn[0]).to.equal('Role number 0');
    expect(at.drawn).to.contain('');
    expect(at.listed).to.be.below(400);
  });
});
