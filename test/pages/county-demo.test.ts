import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/browser.js';
import { Demo } from './support/demo.js';
import { about, visit } from './support/visit.js';

const demo = Demo.ofThisFile();

describe('the demonstration’s county page', () => {
  it('shows four feeds as one list, and lets the reader switch a partner off and on', async () => {
    const context = await demo.browser.newContext();
    const { page, errors } = await visit(context, demo.page('county/index.html'));
    await page.locator('.count').getByText('10 offers', { exact: true }).waitFor();
    expect(await about(page)).not.toContain('couldn’t');
    const box = page.getByRole('checkbox', { name: 'Its web server is working' });
    await box.uncheck();
    await page.locator('.count').getByText('7 offers', { exact: true }).waitFor();
    await expect.poll(() => about(page)).toMatch(/We couldn’t load everything from .*Windpump/);
    expect(await axeFindings(page)).toEqual([]);
    await box.check();
    await page.locator('.count').getByText('10 offers', { exact: true }).waitFor();
    await expect.poll(() => about(page)).not.toContain('couldn’t');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says of an offer that two publish who they are', async () => {
    const context = await demo.browser.newContext();
    const { page } = await visit(context, demo.page('county/index.html'));
    const name = 'Coaching network for middle leaders';
    await page.getByRole('button', { name, exact: true }).click();
    const publishers =
      'Broadmarsh County Council (invented) and Reedbed Teaching School Alliance (invented)';
    await page.getByText(publishers).waitFor();
    await context.close();
  });
});
