import type { Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { complaints } from './support/browser.js';
import { Demo } from './support/demo.js';

const demo = Demo.ofThisFile();

/** One of the trust's staff answers all eight statements, and saves what is to be handed over. */
async function handOver(page: Page, choices: readonly string[]): Promise<Buffer> {
  await page.goto(demo.page('marshland-trust/reflect.html'));
  const fields = page.locator('fieldset.statement');
  await fields.nth(7).waitFor();
  for (const [i, choice] of choices.entries()) {
    await fields.nth(i).getByRole('radio', { name: choice, exact: true }).check();
  }
  await page.getByRole('button', { name: 'See the result' }).click();
  await page.getByRole('heading', { name: 'Your result' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save the scores alone/ }).click();
  return readFile(await (await download).path());
}

describe('a trust with statements of its own', () => {
  it('has them answered on the county’s hallmarks, with the county’s offers, and five of its staff make a team', async () => {
    const page = await demo.browser.newPage();
    const heard = complaints(page);
    page.on('dialog', (dialog) => void dialog.accept());
    const buffers: Buffer[] = [];
    for (let person = 0; person < 5; person++) {
      const low = person % 2 ? 'Now and then' : 'Seldom';
      const choices = [...Array<string>(6).fill('Often'), low, low];
      buffers.push(await handOver(page, choices));
    }
    const widget = page.locator('leadership-self-assessment');
    const next = widget.locator('.next');
    await next.getByRole('heading', { name: 'Resilient & adaptable' }).waitFor();
    await next.getByRole('link').first().waitFor();
    expect(JSON.parse(buffers[0]!.toString())).toMatchObject({
      set: { key: 'marshland-trust/how-we-lead', low: 1, high: 5 },
    });

    await page.goto(demo.page('marshland-trust/'));
    const team = page.locator('leadership-team-profile');
    await team.getByText('No files yet.').waitFor();
    await team
      .locator('input[type=file]')
      .setInputFiles(
        buffers.map((buffer, i) => ({ name: `${i}.json`, mimeType: 'application/json', buffer })),
      );
    await team.getByRole('table', { name: 'How 5 people answered' }).waitFor();
    const row = team.getByRole('row', { name: /^I stop something old/ });
    expect(await row.getByRole('cell').first().textContent()).toBe('Seldom');
    expect(heard).toEqual([]);
    await page.close();
  }, 60_000);
});
