import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/browser.js';
import { Demo } from './support/demo.js';
import { dist } from './support/servers.js';
import { visit } from './support/visit.js';

const demo = Demo.ofThisFile();

const open = async (width: number) => {
  const context = await demo.browser.newContext({ viewport: { width, height: 900 } });
  const { page, errors } = await visit(context, demo.page('index.html'));
  await page.getByRole('link', { name: 'Where the gaps are' }).click();
  await page.getByRole('table', { name: 'Offers by skill and role' }).waitFor();
  return { page, errors, close: () => context.close() };
};

describe('the county officer’s page', () => {
  it('is led to from the front page, and shows the gaps first', async () => {
    const { page, errors, close } = await open(1280);
    const rows = page.getByRole('table').getByRole('row');
    const gapsIn = (row: number) => rows.nth(row).getByText('0, a gap').count();
    expect(await gapsIn(1)).toBeGreaterThan(0);
    expect(await gapsIn(1)).toBeGreaterThanOrEqual(await gapsIn((await rows.count()) - 1));
    expect(
      await page
        .getByText(/needed pairs have no offer/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('opens the offers of a cell, and counts by place as well', async () => {
    const { page, close } = await open(1280);
    const cell = page.getByRole('button', { name: /^\d+ offers?:/ }).first();
    const [, count] = /^(\d+)/.exec((await cell.innerText()).trim()) ?? [];
    await cell.click();
    const offers = page.locator('leadership-offer-finder').first().getByRole('button', { name: /^Save (?!as)/ }); // prettier-ignore
    await expect.poll(() => offers.count()).toBe(Number(count));
    await page.getByLabel('Rows').first().selectOption('Localities');
    await page.getByRole('table', { name: 'Offers by locality and role' }).waitFor();
    await close();
  });

  it.each([320, 1280])('is accessible and fits at %d pixels', async (width) => {
    const { page, close } = await open(width);
    await page.getByRole('heading', { name: 'King’s Lynn and West Norfolk' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await close();
  });

  it('is valid HTML', async () => {
    const file = 'demo/where-the-gaps-are/index.html';
    const rules = JSON.parse(readFileSync(`${dist}demo/.htmlvalidate.json`, 'utf8')) as object;
    const report = await new HtmlValidate(rules).validateString(readFileSync(dist + file, 'utf8'));
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]); // prettier-ignore
  });
});
