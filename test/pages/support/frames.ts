import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { complaints, openBrowser } from './browser.js';
import { files, page as pageRoute, serve, type Route, type RunningServer } from './servers.js';

/** What the printed code lets a frame do. */
export const PRINTED =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms allow-downloads allow-modals';

/** A host with the files of `dist/`, and pages of a school that have its `frame.html` in frames. */
export class Frames {
  private readonly opened: RunningServer[] = [];
  readonly host: RunningServer;
  readonly browser: Browser;

  private constructor(browser: Browser, host: RunningServer) {
    this.browser = browser;
    this.host = host;
  }

  static async open(): Promise<Frames> {
    return new Frames(await openBrowser(), await serve(files));
  }

  /** The address of a finder in a frame. */
  address(query: Record<string, string> = {}): string {
    return `${this.host.origin}/frame.html?${new URLSearchParams({
      widget: 'offer-finder',
      feed: `${this.host.origin}/demo/feeds/norfolk/feed.json`,
      'as-of': '2017-06-01',
      past: '',
      ...query,
    }).toString()}`;
  }

  tag(sandbox: string | undefined, query?: Record<string, string>): string {
    return `<iframe title="Offers" width="700" height="600" src="${this.address(query).replaceAll('&', '&amp;')}" ${
      sandbox === undefined ? '' : `sandbox="${sandbox}"`
    }></iframe>`;
  }

  /** Opens a page of the school with this body; what it complains of is heard if it is to be tidy. */
  async visit(body: string, tidy = true): Promise<{ page: Page; heard: string[] }> {
    const school = await this.serve(
      pageRoute(`<!doctype html><html lang="en-GB"><title>A school</title>${body}</html>`),
    );
    const page = await this.browser.newPage();
    const heard = tidy ? complaints(page) : [];
    await page.goto(school.origin);
    return { page, heard };
  }

  /** A further host, until the test's end. */
  async serve(...routes: Route[]): Promise<RunningServer> {
    const server = await serve(...routes);
    this.opened.push(server);
    return server;
  }

  async tidy(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((server) => server.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.host.close();
  }
}

export const inside = (page: Page): FrameLocator => page.frameLocator('iframe');

/** The count above the list, not what is announced of it. */
export const all = (where: Page | FrameLocator): Locator =>
  where.getByRole('paragraph').filter({ hasText: /^38 offers$/ });
