import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { School } from './support/school.js';

const NONCE = 'bm9uY2U';

let school: School;
beforeAll(async () => void (school = await School.open()));
afterEach(() => school.tidy());
afterAll(() => school.close());

const finder = (feed: string) =>
  `<leadership-offer-finder feed="${feed}" as-of="2017-06-01" past><a href="/offers">Our offers</a></leadership-offer-finder>`;
const script = () =>
  `<script nonce="${NONCE}" type="module" src="${school.host.origin}/offer-finder.js"></script>`;
const norfolk = () => `${school.host.origin}/demo/feeds/norfolk/feed.json`;

const POLICY = () =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${NONCE}'`,
    `connect-src ${school.host.origin}`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html 'allow-duplicates'`,
  ].join('; ');

describe('dist/offer-finder.js on a page of another origin', () => {
  it('shows the Norfolk offers under a strict policy with a nonce and Trusted Types, without a violation', async () => {
    const { page, heard } = await school.visit(finder(norfolk()) + script(), {
      headers: { 'Content-Security-Policy': POLICY() },
    });
    await page.getByText('38 offers', { exact: true }).waitFor();
    await page
      .getByRole('button', { name: 'Leadership strategy follow-up workshops', exact: true })
      .click();
    await page.getByText('Wednesday 7 June 2017, 9am to 12pm').waitFor();
    await page.getByRole('button', { name: 'Shortlist' }).click();
    await page.getByRole('searchbox', { name: 'Search' }).fill('leadreship');
    await page.getByRole('option', { name: 'Best match' }).waitFor({ state: 'attached' });
    expect(heard).toEqual([]);
  });

  it('works before and after its script, and twice on a page', async () => {
    const before = school.host.requests.length;
    const { page, heard } = await school.visit(
      finder(norfolk()) + script() + script() + finder(norfolk()),
    );
    await expect.poll(() => page.getByText('38 offers', { exact: true }).count()).toBe(2);
    const asked = school.host.requests.slice(before).filter((path) => path.endsWith('feed.json'));
    expect(asked.filter((path) => !path.startsWith('HEAD'))).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  it('leaves the children where the feed is not to be had, and says what to do', async () => {
    const { page } = await school.visit(finder(`${school.host.origin}/nowhere.json`) + script());
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Our offers' }).isVisible()).toBe(true);
  });

  it('asks for nothing but itself and its feed', async () => {
    const before = school.host.requests.length;
    const { page } = await school.visit(finder(norfolk()) + script());
    await page.getByText('38 offers', { exact: true }).waitFor();
    await expect
      .poll(() => school.host.requests.slice(before).sort())
      .toEqual([
        '/demo/feeds/norfolk/feed.json',
        '/offer-finder.js',
        'HEAD /demo/feeds/norfolk/feed.json',
      ]);
    expect(
      await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
    ).toEqual(['', 0, 0]);
  });
});

describe('dist/embed.js', () => {
  it('costs a page without a widget nothing but itself, and loads the finder once a tag is added', async () => {
    const before = school.host.requests.length;
    const { page, heard } = await school.visit(
      `<script type="module" src="${school.host.origin}/embed.js"></script><div id="later"></div>`,
    );
    await page.waitForLoadState('networkidle');
    expect(school.host.requests.slice(before)).toEqual(['/embed.js']);
    await page.evaluate((feed) => {
      const element = document.createElement('leadership-offer-finder');
      element.setAttribute('feed', feed);
      element.setAttribute('as-of', '2017-06-01');
      element.toggleAttribute('past', true);
      document.querySelector('#later')?.append(element);
    }, norfolk());
    await page.getByText('38 offers', { exact: true }).waitFor();
    expect(heard).toEqual([]);
  });

  it('gives the feed of a <leadership-feed> to the finder inside it, whichever is defined first', async () => {
    const inside = `<leadership-feed src="${norfolk()}" as-of="2017-06-01" past><leadership-offer-finder></leadership-offer-finder></leadership-feed>`;
    const { page, heard } = await school.visit(
      `${inside}<script type="module" src="${school.host.origin}/embed.js"></script>`,
    );
    await page.getByText('38 offers', { exact: true }).waitFor();
    expect(heard).toEqual([]);
  });
});
