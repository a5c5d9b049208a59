import type { BrowserContext, Page } from 'playwright-core';

export interface Visit {
  page: Page;
  /** What the console said that was a warning of ours. */
  warnings: string[];
  /** What should never be: exceptions and unhandled rejections. */
  errors: string[];
  /** What the console calls an error: what a policy forbids, what can't be had. */
  complaints: string[];
}

/** Opens a page, as a new visit of somebody whose browser keeps what it has read. */
export async function visit(
  context: BrowserContext,
  url: string,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Visit> {
  const page = await context.newPage();
  const warnings: string[] = [];
  const errors: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await prepare(page);
  await page.goto(url);
  return { page, warnings, errors, complaints };
}

/** The titles of the offers on screen. */
export const titles = (page: Page): Promise<string[]> =>
  page.locator('leadership-offer-finder .title').allInnerTexts();

/** What the quiet line below says. */
export const about = (page: Page, tag = 'leadership-offer-finder'): Promise<string> =>
  page.locator(`${tag} [part=about]`).innerText();

/** What is left of waiting: bars, or a list that says to be busy. */
export const spinners = (page: Page, tag = 'leadership-offer-finder'): Promise<number> =>
  page.locator(`${tag} :is(.bar, [aria-busy=true])`).count();
