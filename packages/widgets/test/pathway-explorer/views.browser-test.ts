import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { feedOf } from '../support/feeds.js';
import { gate, serve, warnings } from '../support/network.js';
import { clipboard, replacing } from '../support/stubs.js';
import { readViewLink } from '../../src/kit/view-link.js';
import { html, pathwayFeed, plain, show, shown } from './page.js';

describe('presets of a pathway explorer', () => {
  it('choose the strands', async () => {
    const feed = serve(pathwayFeed());
    const page = await shown(
      html`<leadership-pathway-explorer
        feed=${feed}
        strand="governors"
      ></leadership-pathway-explorer>`,
    );
    expect(page.roles).to.deep.equal(['Governor', 'Chair of governors']);
    page.element.strand = 'educators governors';
    await page.until(() => page.roles.length === 7);
  });

  it('open roles, in the strand of the first', async () => {
    const page = await shown(
      html`<leadership-pathway-explorer
        feed=${serve(pathwayFeed())}
        for-role="chair governor nobody"
      ></leadership-pathway-explorer>`,
    );
    expect(page.title('Chair of governors').ariaExpanded).to.equal('true');
    expect(page.title('Governor').ariaExpanded).to.equal('true');
    expect(page.node('Chair of governors').dataset['state']).to.equal('chosen');
  });

  it('show the ways between two roles at once', async () => {
    const page = await shown(
      html`<leadership-pathway-explorer
        feed=${serve(pathwayFeed())}
        from="teacher"
        to="head"
      ></leadership-pathway-explorer>`,
    );
    expect(page.has('heading', '2 ways from Teacher to Headteacher')).to.equal(true);
    expect(page.get<HTMLSelectElement>('combobox', 'My role').selectedOptions[0]?.text).to.contain(
      'Teacher',
    );
  });
});

describe('a link to a view of a pathway explorer', () => {
  it('shows the same again, leaves the address as it is, and comes before the presets', async () => {
    const feed = serve(pathwayFeed());
    const taken = clipboard();
    const before = location.href;
    await replacing(navigator, 'clipboard', taken, async () => {
      const page = await shown(
        html`<leadership-pathway-explorer feed=${feed}></leadership-pathway-explorer>`,
      );
      await page.click('radio', 'All');
      await page.ways('Teacher', 'Headteacher');
      await page.choose('My phase', 'Primary');
      await page.click('button', 'Copy a link to this view');
      await page.until(() => taken.copied.length === 1);
    });
    expect(location.href).to.equal(before);
    history.replaceState(null, '', new URL(taken.copied[0]!).hash);
    try {
      const page = await shown(
        html`<leadership-pathway-explorer
          feed=${feed}
          strand="governors"
          for-role="chair"
        ></leadership-pathway-explorer>`,
      );
      await page.find('heading', '2 ways from Teacher to Headteacher');
      expect(page.roles).to.have.length(7);
      expect(page.get<HTMLSelectElement>('combobox', 'My phase').value).to.equal('county/primary');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});

describe('what a role’s page says', () => {
  it('is all that the feed says, with what is on offer and the gaps', async () => {
    const page = await shown(
      html`<leadership-pathway-explorer
        feed=${serve(pathwayFeed())}
        as-of="2017-06-01"
      ></leadership-pathway-explorer>`,
    );
    const text = await page.open('Middle leader');
    for (const part of [
      'Middle leader: what it is.',
      'Leads a team',
      'Coaching others',
      'Bravery',
      'From middle to senior.',
      'A week in another school',
      'Comes from Teacher',
      'Networks Circle of middle leaders Sample',
      'Gap: nothing on offer builds Coaching others.',
      'Who could lead it?',
      'Tell The county that something is wrong',
    ]) {
      expect(text).to.contain(part);
    }
    const senior = await page.open('Senior leader');
    expect(senior).to.contain('Secondments and shadowing A week beside a head');
    expect(senior).to.contain(
      'Comes from Middle leader, Middle leader (taster), Teacher (sideways)',
    );
    expect(await page.open('Headteacher')).to.contain('Nothing is on offer now for Headteacher.');
  });

  it('leads to the board on the page, else to the page that has it', async () => {
    const feed = serve(pathwayFeed());
    const page = await shown(
      html`<leadership-pathway-explorer
        feed=${feed}
        board-href="https://school.example/board"
      ></leadership-pathway-explorer>`,
    );
    const words = 'See the secondment board for';
    await page.open('Headteacher');
    const link = page.get<HTMLAnchorElement>('link', `${words} Headteacher`);
    const view = readViewLink(new URL(link.href).hash, 'secondment-board');
    expect(view?.get('role')).to.deep.equal(['county/head']);
    const asked: string[] = [];
    const board = Object.assign(document.createElement('leadership-secondment-board'), {
      showForRole: (key: string) => !!asked.push(key),
    });
    page.element.after(board);
    try {
      await page.open('Senior leader');
      await page.click('button', `${words} Senior leader`);
      expect(asked).to.deep.equal(['county/senior']);
      expect(document.activeElement === board).to.equal(true);
    } finally {
      board.remove();
    }
  });

  it('is opened by the event for roles', async () => {
    const page = await shown(
      html`<leadership-pathway-explorer
        feed=${serve(pathwayFeed())}
      ></leadership-pathway-explorer>`,
    );
    const ask = (key: string) =>
      !document.dispatchEvent(
        new CustomEvent('leadership-open', { cancelable: true, detail: { section: 'roles', key } }),
      );
    expect(ask('county/nobody')).to.equal(false);
    expect(ask('county/chair')).to.equal(true);
    await page.focuses('button Chair of governors');
  });
});

describe('a pathway explorer', () => {
  it('keeps its children until the feed is there', async () => {
    const later = gate<ReturnType<typeof pathwayFeed>>();
    const page = await show(
      html`<leadership-pathway-explorer feed=${serve(() => later.passed)}
        ><a href="/roles">Roles</a></leadership-pathway-explorer
      >`,
    );
    await page.until(() => page.root.querySelectorAll('.bar').length > 0);
    expect(page.root.querySelector('slot')).to.not.equal(null);
    later.open(pathwayFeed());
    await page.until(() => page.roles.length > 0);
    expect(page.root.querySelector('slot')).to.equal(null);
  });

  it('says what to do when the feed can’t be read, and shows it when tried again', async () => {
    await warnings(async () => {
      let works = false;
      const feed = serve(() => (works ? pathwayFeed() : new HttpResponse('', { status: 404 })));
      const page = await show(
        html`<leadership-pathway-explorer feed=${feed}></leadership-pathway-explorer>`,
      );
      await page.find('alert');
      works = true;
      await page.click('button', 'Try again');
      await page.until(() => page.roles.length === 5);
    });
  });

  it('says so where a feed has no roles', async () => {
    const page = await show(
      html`<leadership-pathway-explorer
        feed=${serve(feedOf([], { roles: [] }))}
      ></leadership-pathway-explorer>`,
    );
    await page.until(() => page.text.includes('Nothing here yet. Roles appear when'));
  });

  it('shows text of the feed as text', async () => {
    const bad = '<img src=x onerror=alert(1)> {{x}}';
    const roles = [
      { id: 'x', name: bad, strand: '<b>', stage: 1, summary: bad, url: 'javascript:alert(1)' },
    ];
    await warnings(async () => {
      const page = await shown(
        html`<leadership-pathway-explorer
          feed=${serve(pathwayFeed({ roles, routes: [], offers: [], secondments: [] }))}
          for-role="x"
        ></leadership-pathway-explorer>`,
      );
      expect(page.roles).to.deep.equal([plain(bad)]);
      expect(page.root.querySelector('img')).to.equal(null);
      expect(
        page
          .all('link')
          .every((link) => !(link as HTMLAnchorElement).href.startsWith('javascript')),
      ).to.equal(true);
    });
  });
});
