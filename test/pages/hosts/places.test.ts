import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tagOf, widgets } from '../../../packages/embed/widgets.js';
import { School, type Visit } from '../support/school.js';
import { addressesOf } from '../support/servers.js';
import { signOf } from '../support/signs.js';
import { tracesIn } from '../support/traces.js';

let school: School;
beforeAll(async () => void (school = await School.open()));
afterEach(() => school.tidy());
afterAll(() => school.close());

const NONCE = 'bm9uY2U';

async function allThere({ page, heard }: Visit): Promise<void> {
  for (const { name } of widgets) await signOf(name, page).waitFor();
  expect(heard).toEqual([]);
}

describe('a plain page', () => {
  it('shows all widgets, and is otherwise as it would be without them', async () => {
    const empty = await school.visit(`<main id="m"></main>${school.script()}`);
    const before = await tracesIn(empty.page);
    const visit = await school.visit(`<main id="m">${school.tags()}</main>${school.script()}`);
    await allThere(visit);
    expect(await tracesIn(visit.page)).toEqual({
      ...before,
      address: `${visit.origin}/`,
      // Lit's lists of the versions of it on a page. Our own is under a symbol.
      globals: [
        'litPropertyMetadata',
        'reactiveElementVersions',
        'litHtmlVersions',
        'litElementVersions',
      ],
    });
  });

  it.each(widgets)('shows $title by its own file alone', async ({ name }) => {
    const entry = widgets.find((one) => one.name === name)!;
    const before = school.host.requests.length;
    const { page, heard } = await school.visit(school.tag(entry) + school.script(`${name}.js`));
    await signOf(name, page).waitFor();
    expect(heard).toEqual([]);
    expect(addressesOf(school.host.requests.slice(before))).toEqual(
      new Set([`/${name}.js`, '/demo/feeds/norfolk/feed.json']),
    );
  });
});

describe('a strict policy with a nonce, and Trusted Types', () => {
  it.each([
    ['the autoloader', () => school.script('embed.js', `nonce="${NONCE}"`), `'strict-dynamic'`],
    [
      'a file for each',
      () => widgets.map(({ name }) => school.script(`${name}.js`, `nonce="${NONCE}"`)).join(''),
      '',
    ],
  ])('is kept by %s', async (_name, scripts, more) => {
    const policy = [
      `default-src 'none'`,
      `script-src 'nonce-${NONCE}' ${more}`,
      `connect-src ${school.host.origin}`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html 'allow-duplicates'`,
      `base-uri 'none'`,
      `form-action 'none'`,
    ].join('; ');
    const visit = await school.visit(`<main>${school.tags()}</main>${scripts()}`, {
      headers: { 'Content-Security-Policy': policy },
    });
    await allThere(visit);
  });
});

describe('places of a page that are shut at first', () => {
  it('in <details>', async () => {
    const visit = await school.visit(
      `<details><summary>Development</summary>${school.tags()}</details>${school.script()}`,
    );
    await visit.page.getByText('Development', { exact: true }).click();
    await allThere(visit);
  });

  it('in a <dialog>, with the focus kept in it', async () => {
    const visit = await school.visit(
      `<button id="open">Open</button><dialog>${school.tags()}<button id="last">Close</button></dialog>
       <script>document.querySelector('#open').onclick = () => document.querySelector('dialog').showModal()</script>
       ${school.script()}`,
    );
    await visit.page.getByRole('button', { name: 'Open', exact: true }).click();
    await allThere(visit);
    await visit.page.keyboard.press('Tab');
    expect(await visit.page.evaluate(() => !!document.activeElement?.closest('dialog'))).toBe(true);
    await visit.page.keyboard.press('Escape');
    expect(await visit.page.locator('dialog').isVisible()).toBe(false);
  });

  it('in a tab that is shown later, and hidden again', async () => {
    const visit = await school.visit(
      `<button id="one">One</button><button id="two">Two</button>
       <section id="first">First</section><section id="second" hidden>${school.tags()}</section>
       <script>
         const show = (id) => { for (const tab of document.querySelectorAll('section')) tab.hidden = tab.id !== id };
         one.onclick = () => show('first'); two.onclick = () => show('second');
       </script>${school.script()}`,
    );
    await visit.page.getByRole('button', { name: 'Two' }).click();
    await allThere(visit);
    await visit.page.getByRole('button', { name: 'One' }).click();
    for (const { name } of widgets) await signOf(name, visit.page).waitFor({ state: 'hidden' });
    await visit.page.getByRole('button', { name: 'Two' }).click();
    await allThere(visit);
  });

  it('in a form, which is neither filled in nor sent by them', async () => {
    const visit = await school.visit(
      `<form action="/sent"><input name="own" value="1">${school.tags()}<button>Send</button></form>${school.script()}`,
    );
    await allThere(visit);
    for (const entry of widgets) {
      const field = visit.page.locator(tagOf(entry)).locator('input, select').first();
      await field.focus();
      await visit.page.keyboard.press('Enter');
    }
    expect(
      await visit.page
        .locator('form')
        .evaluate((form) => [...new FormData(form as HTMLFormElement)]),
    ).toEqual([['own', '1']]);
    expect(visit.page.url()).toBe(`${visit.origin}/`);
  });

  it('in a table’s cell, a float, a column and a flex row, within their width', async () => {
    const places = [
      ['<table style="width:100%"><tr><td>', '</td><td>x</td></tr></table>'],
      ['<div style="float:left;width:40%">', '</div>'],
      ['<div style="columns:2">', '</div>'],
      ['<div style="display:flex"><p>x</p>', '</div>'],
      ['<div style="display:grid;grid-template-columns:1fr 2fr"><p>x</p>', '</div>'],
    ];
    for (const [before, after] of places) {
      const tags = widgets.map((entry) => `${before}${school.tag(entry)}${after}`).join('');
      const visit = await school.visit(`${tags}${school.script()}`, {
        context: { viewport: { width: 640, height: 800 } },
      });
      await allThere(visit);
      const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, before).toBeLessThanOrEqual(640);
    }
  });
});

describe('right to left', () => {
  it('mirrors the widgets within a page of 320 pixels', async () => {
    const visit = await school.visit(`<main>${school.tags()}</main>${school.script()}`, {
      root: 'lang="ar" dir="rtl"',
      context: { viewport: { width: 320, height: 800 } },
    });
    await allThere(visit);
    for (const entry of widgets) {
      const sides = await visit.page
        .locator(tagOf(entry))
        .getByRole('heading', { level: 2 })
        .first()
        .evaluate((heading) => {
          const range = document.createRange();
          range.selectNodeContents(heading);
          const [line] = range.getClientRects();
          const box = heading.getBoundingClientRect();
          return { right: box.right - line!.right, left: line!.left - box.left };
        });
      expect(sides.right, entry.name).toBeLessThan(2);
      expect(sides.left, entry.name).toBeGreaterThan(sides.right);
    }
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
