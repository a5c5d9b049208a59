import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockLine, htmlCode, linkCode, patternCode } from '../../packages/embed/recipes/code.js';
import { tagOf, widgets } from '../../packages/embed/widgets.js';
import { complaints, openBrowser } from '../pages/support/browser.js';
import { files, serve, type RunningServer } from '../pages/support/servers.js';
import { signOf } from '../pages/support/signs.js';
import { choices } from './support/apps.js';
import { whyNoWordPress, WordPress } from './support/wordpress.js';

const reason = whyNoWordPress();

/** The recipes for WordPress, followed by hand: every name of a button is the recipe's. */
describe.skipIf(reason)('WordPress', () => {
  let site: WordPress;
  let browser: Browser;
  let host: RunningServer;
  beforeAll(async () => {
    [site, browser, host] = await Promise.all([WordPress.start(), openBrowser(), serve(files)]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await site?.stop();
  });

  /** The code that is printed, its files and feed from another host. */
  const printed = () =>
    choices(`${host.origin}/`).map((choice) => ({
      ...choice,
      feed: host.origin + choice.feed,
    }));
  const code = () => printed().map(htmlCode).join('\n');

  async function logIn(name: string): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}/wp-login.php`);
    await page.getByLabel('Username or Email Address').fill(name);
    await page.getByLabel('Password', { exact: true }).fill('secret');
    await page.getByRole('button', { name: 'Log In' }).click();
    await page.waitForURL(/wp-admin/);
    return context;
  }

  async function newPost(context: BrowserContext, title: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${site.origin}/wp-admin/post-new.php`);
    await page.getByRole('textbox', { name: 'Add title' }).fill(title);
    return page;
  }

  /** Presses “+”, looks for a block, and chooses it. */
  async function insert(page: Page, name: string): Promise<void> {
    const plus = page.getByRole('button', { name: 'Toggle block inserter' });
    await plus.click();
    await page.getByRole('searchbox', { name: /Search for blocks/ }).fill(name);
    await page.getByRole('option', { name, exact: true }).first().click();
    if ((await plus.getAttribute('aria-pressed')) === 'true') await plus.click();
  }

  async function customHtml(page: Page, text: string): Promise<void> {
    await insert(page, 'Custom HTML');
    await page.getByRole('textbox', { name: 'HTML' }).fill(text);
  }

  /** Publishes, and gives the page's address. */
  async function publish(page: Page): Promise<string> {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Editor publish' });
    await panel.getByRole('button', { name: 'Publish', exact: true }).click();
    const address = panel.getByRole('textbox', { name: 'Post address' });
    await address.waitFor();
    return address.inputValue();
  }

  async function visit(address: string): Promise<{ page: Page; heard: string[] }> {
    const page = await browser.newPage();
    const heard = complaints(page);
    await page.goto(address);
    return { page, heard };
  }

  async function allThere(address: string): Promise<void> {
    const { page, heard } = await visit(address);
    try {
      for (const { name } of widgets) await signOf(name, page).waitFor();
    } catch (cause) {
      const tags = await page.locator(widgets.map(tagOf).join()).count();
      throw new Error(`${tags} tags at ${address}, which says: ${heard.join('; ')}`, { cause });
    }
    expect(heard).toEqual([]);
    await page.close();
  }

  it('an administrator puts the widgets into a post', async () => {
    const admin = await logIn('admin');
    const post = await newPost(admin, 'Training');
    await customHtml(post, code());
    await allThere(await publish(post));
    await admin.close();
  });

  /** A page with nothing of its own. Not a post, which has comments with pictures from elsewhere. */
  const everyPage = () => `${site.origin}/?s=nothing`;

  /** WordPress may say that widgets are saved a moment before pages have them. */
  async function tagsInArea(): Promise<boolean> {
    const html = await (await fetch(everyPage())).text();
    return widgets.some((entry) => html.includes(`<${tagOf(entry)} `));
  }

  it('an administrator puts the widgets into an area of every page', async () => {
    const admin = await logIn('admin');
    const page = await admin.newPage();
    await page.goto(`${site.origin}/wp-admin/widgets.php`);
    const area = page.getByRole('document', { name: /Block: Widget Area/ }).first();
    await area.waitFor();
    await page.getByRole('button', { name: 'Toggle block inserter' }).click();
    await page.getByRole('searchbox', { name: /Search for blocks/ }).fill('Custom HTML');
    await page.getByRole('option', { name: 'Custom HTML', exact: true }).click();
    await page.getByRole('textbox', { name: 'HTML' }).fill(code());
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await page.getByText('Widgets saved.').first().waitFor();
    await expect.poll(tagsInArea).toBe(true);
    await allThere(everyPage());
    await admin.close();
    await emptyWidgets();
  });

  /** So that what later tests see is what they have put there. */
  async function emptyWidgets(): Promise<void> {
    const admin = await logIn('admin');
    const page = await admin.newPage();
    await page.goto(`${site.origin}/wp-admin/widgets.php`);
    await page.getByRole('document', { name: 'Block: Custom HTML' }).click();
    await page.getByRole('textbox', { name: 'HTML' }).focus();
    await page.getByRole('toolbar').getByRole('button', { name: 'Options' }).click();
    await page.getByRole('menuitem', { name: /^Remove / }).click();
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await page.getByText('Widgets saved.').first().waitFor();
    await expect.poll(tagsInArea).toBe(false);
    await admin.close();
  }

  async function onlyLinks(address: string): Promise<void> {
    const { page } = await visit(address);
    for (const choice of printed()) {
      const link = page.getByRole('link', { name: choice.widget.fallback });
      expect(await link.first().getAttribute('href')).toBe(choice.link);
      expect(await page.locator(tagOf(choice.widget)).count()).toBe(0);
      expect(await page.locator(`script[src^="${host.origin}"]`).count()).toBe(0);
    }
    await page.close();
  }

  it('of what an author puts into a post the link stays, and the plain link too', async () => {
    const author = await logIn('author');
    const post = await newPost(author, 'By an author');
    await customHtml(post, code());
    await onlyLinks(await publish(post));
    const second = await newPost(author, 'A link by an author');
    await customHtml(second, printed().map(linkCode).join(' '));
    await onlyLinks(await publish(second));
    await author.close();
  });

  it('where even an administrator is stripped, as in a network, the link stays', async () => {
    site.strip(true);
    const admin = await logIn('admin');
    const post = await newPost(admin, 'In a network');
    await customHtml(post, code());
    await onlyLinks(await publish(post));
    site.strip(false);
    await admin.close();
  });

  it('an author puts in the block that an administrator has made, and it stays whole', async () => {
    const admin = await logIn('admin');
    const draft = await newPost(admin, 'Not published');
    await customHtml(draft, code());
    await draft.getByRole('toolbar').getByRole('button', { name: 'Options' }).click();
    await draft.getByRole('menuitem', { name: /Create Reusable block|Create pattern/ }).click();
    const dialog = draft.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Leadership development');
    const made = draft.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && /v2(?:%2F|\/)blocks/.test(response.url()),
    );
    await dialog.getByRole('button', { name: /^(?:Save|Create|Add)$/ }).click();
    const { id } = (await (await made).json()) as { id: number };
    await admin.close();
    site.addPlugin('leadership-development.php', patternCode());

    const author = await logIn('author');
    const post = await newPost(author, 'By an author, with the pattern');
    await insert(post, 'Leadership development');
    const address = await publish(post);
    await allThere(address);
    // Saving it again takes nothing away.
    await post.getByRole('button', { name: 'Close panel' }).click();
    await post.getByRole('textbox', { name: 'Add title' }).fill('Changed by the author');
    await post.getByRole('button', { name: 'Update', exact: true }).click();
    await post.getByText('Post updated.').first().waitFor();
    await allThere(address);

    const second = await newPost(author, 'By an author, with the line');
    await second
      .getByRole('region', { name: 'Editor top bar' })
      .getByRole('button', { name: 'Options' })
      .click();
    await second.getByRole('menuitemradio', { name: /Code editor/ }).click();
    await second.getByRole('textbox', { name: /Type text or HTML/ }).fill(blockLine(id));
    await allThere(await publish(second));
    await author.close();
  });
});
