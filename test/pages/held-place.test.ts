import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countyWith, fullCounty, offer, partnerOf } from './support/county.js';
import { FeedPages } from './support/feed-pages.js';
import { HostedFile } from './support/misbehaving.js';
import { resultFile } from './support/results.js';

const pages = FeedPages.ofThisFile();

const listing = (name: string, more: object = {}) => ({
  ...offer(name),
  kind: 'secondment',
  side: 'opportunity',
  broker: { name: 'Desk', email: 'desk@pool.example' },
  ...more,
});

/** The widgets that list items: what they list, and how one is made. */
const lists = [
  { name: 'offer-finder', section: 'offers', item: offer },
  { name: 'secondment-board', section: 'secondments', item: listing },
];

/** A county of these items alone. */
const countyOf = (section: string, items: object[], partners: string[] = []) => ({
  ...countyWith(partners),
  partners: partners.map((url, i) => ({ url, name: `Partner ${i + 1}`, sections: [section] })),
  offers: [],
  [section]: items,
});

const titles = (page: Page) => page.locator('.title').allInnerTexts();

async function open(name: string): Promise<{ page: Page; widget: Locator; errors: string[] }> {
  const tag = `leadership-${name}`;
  const { page, errors } = await pages.open({
    body: pages.widget('/feed.json', tag),
    scripts: [`${name}.js`],
  });
  return { page, widget: page.locator(tag), errors };
}

/** A page that shows its last good copy of a feed, while the server still thinks of a newer one. */
async function openBefore(name: string, before: object, after: object, sign: string) {
  const file = new HostedFile(before);
  pages.feeds.on('/feed.json', file);
  const first = await open(name);
  await first.widget.getByText(sign).filter({ visible: true }).first().waitFor();
  await expect.poll(() => pages.feeds.log).toContain('HEAD /feed.json');
  await first.page.close();
  file.change({ ...after, modified: '2017-05-31T12:00:00' });
  const answer = pages.feeds.hold('/feed.json', file);
  const second = await open(name);
  await second.widget.getByText(sign).filter({ visible: true }).first().waitFor();
  return { ...second, answer };
}

/** Where a visitor is: what has focus, and where the card around it stands. */
async function placeOf(widget: Locator) {
  const focused = await widget.evaluateHandle((element) => element.shadowRoot!.activeElement);
  const look = () =>
    focused.evaluate((node) => {
      const card = node!.closest('.card, .role, li')!;
      const title = card.querySelector('.title')!;
      return {
        hasFocus: node === (node!.getRootNode() as ShadowRoot).activeElement,
        isOpen: title.getAttribute('aria-expanded'),
        top: Math.round(title.getBoundingClientRect().top),
        focusedAt: Math.round(node!.getBoundingClientRect().left),
      };
    });
  return { look, before: await look() };
}

const numbered = (i: number) => `of ${String(i).padStart(2, '0')}`;

describe.each(lists)('the place of a visitor of the $name', ({ name, section, item }) => {
  const many = (more: (i: number) => object = () => ({})) =>
    Array.from({ length: 15 }, (_, i) =>
      item(numbered(i), { url: `https://school.example/${i}`, ...more(i) }),
    );

  /** Opens the twelfth and goes into its details, with the page scrolled there. */
  async function readTwelfth(widget: Locator) {
    await widget.getByRole('button', { name: 'Offer of 12', exact: true }).click();
    const card = widget.locator('.card[data-open], .card:has(.title[aria-expanded=true])');
    await card.locator('.details :is(a, button)').first().focus();
    return placeOf(widget);
  }

  it('is held while a newer feed brings items, and others in the place of those on screen', async () => {
    const newer = [item('Q'), item('R'), ...many((i) => (i % 2 ? {} : { summary: 'New words.' }))];
    const { page, widget, answer, errors } = await openBefore(
      name,
      countyOf(section, many()),
      countyOf(section, newer),
      'Offer of 14',
    );
    const shown = await titles(page);
    const { look, before } = await readTwelfth(widget);
    answer();
    await expect.poll(() => widget.getByText('New words.').count()).toBe(8);
    expect(await look()).toEqual(before);
    expect(await titles(page)).toEqual([...shown, 'Offer Q', 'Offer R']);
    await page.getByRole('button', { name: /put them in order/ }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe('Offer Q');
    expect(errors).toEqual([]);
  });

  it('is held while what stood above is withdrawn', async () => {
    const newer = many().map((one, i) => (i === 2 ? { id: 'of-02', state: 'withdrawn' } : one));
    const { widget, answer } = await openBefore(
      name,
      countyOf(section, many()),
      countyOf(section, newer),
      'Offer of 14',
    );
    const { look, before } = await readTwelfth(widget);
    answer();
    await expect.poll(() => widget.getByText('Offer of 02').count()).toBe(0);
    const { top, ...rest } = await look();
    expect(rest).toEqual({ hasFocus: true, isOpen: 'true', focusedAt: before.focusedAt });
    expect(Math.abs(top - before.top)).toBeLessThan(2);
  });

  it('is held while another feed’s copy takes the place of what is read', async () => {
    const same = { url: 'https://school.example/same', title: 'The same' };
    const partner = (i: number, id: string) => ({
      ...partnerOf(i),
      offers: [],
      [section]: [item(`of ${i}`), item('same', { ...same, id })],
    });
    pages.feeds.on('/feed.json', new HostedFile(countyOf(section, [item('A')], ['/1', '/2'])));
    pages.feeds.on('/2', new HostedFile(partner(2, 'theirs')));
    const answer = pages.feeds.hold('/1', new HostedFile(partner(1, 'ours')));
    const { page, widget, errors } = await open(name);
    await widget.getByRole('button', { name: 'The same', exact: true }).click();
    const shown = await titles(page);
    const message = widget.getByRole('textbox', { name: /^Your message/ });
    if (section === 'secondments') await message.fill('May I visit?');
    await widget.locator('.details :is(a, button, textarea)').first().focus();
    const { look, before } = await placeOf(widget);
    answer();
    await widget.getByRole('button', { name: 'Offer of 1', exact: true }).waitFor();
    expect(await look()).toEqual(before);
    expect(await titles(page)).toEqual([...shown, 'Offer of 1']);
    if (section === 'secondments') expect(await message.inputValue()).toBe('May I visit?');
    await widget
      .getByText(/Partner 1\u2069? and \u2068?Partner 2/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
  });
});

describe('what a visitor has begun, when a newer feed comes,', () => {
  it('stays: a role that is read in the pathway explorer', async () => {
    const before = fullCounty();
    const [role] = before.roles;
    const roles = [
      { ...role, id: 'new', name: 'New role' },
      { ...role, summary: 'New words.' },
    ];
    const after = { ...before, roles };
    const { widget, answer } = await openBefore('pathway-explorer', before, after, 'Role of');
    await widget.getByRole('button', { name: 'Role of the county', exact: true }).click();
    await widget.getByRole('button', { name: 'Conversation sheet' }).focus();
    const { look, before: was } = await placeOf(widget);
    answer();
    await widget.getByText('New words.').filter({ visible: true }).first().waitFor();
    const { hasFocus, isOpen } = await look();
    expect({ hasFocus, isOpen }).toEqual({ hasFocus: true, isOpen: was.isOpen });
  });

  const county = fullCounty();
  const [set] = county.assessments;
  const changed = (more: object) => ({
    ...county,
    assessments: [{ ...set, ...more }],
    licence: 'x',
  });
  const reworded = set!.statements.map((one) => ({ ...one, text: `${one.text}, mended` }));

  it.each([
    ['with a typing error mended', { statements: reworded }, 'Statement of the county 1, mended'],
    ['in a new version', { version: '2', statements: reworded }, 'Statement of the county 1'],
  ])('stays: answers in the self-assessment, to a set %s', async (_what, more, shown) => {
    const { page, widget, answer } = await openBefore(
      'self-assessment',
      county,
      changed(more),
      'Statement of',
    );
    const answers = () => widget.locator('input[type=radio]:checked:not([name=about])').count();
    for (const group of await widget.locator('.statement').all()) {
      await group.getByRole('radio').first().check();
    }
    expect(await answers()).toBe(2);
    const read = page.evaluate(hasChanged);
    answer();
    await read;
    await widget.getByText(shown, { exact: true }).first().waitFor();
    expect(await answers()).toBe(2);
  });

  it('stays: files that were opened in the team profile', async () => {
    const after = changed({ statements: reworded });
    const { page, widget, answer } = await openBefore(
      'team-profile',
      county,
      after,
      'A reflection',
    );
    const files = Array.from({ length: 5 }, (_, i) => resultFile(i));
    await widget.locator('input[type=file]').setInputFiles(files);
    await widget.getByRole('heading', { name: 'The profile of 5 people' }).waitFor();
    const read = page.evaluate(hasChanged);
    answer();
    await read;
    expect(await widget.getByRole('heading', { name: 'The profile of 5 people' }).count()).toBe(1);
  });
});

/** In the page: settles once the newer feed is there and shown. */
async function hasChanged(): Promise<void> {
  interface Reader extends Element {
    data: { commons: { root: { header: { licence?: string } } } };
    updateComplete: Promise<unknown>;
  }
  const reader = document.querySelector<Reader>('main > *')!;
  while (reader.data.commons.root.header.licence !== 'x') {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  await reader.updateComplete;
}
