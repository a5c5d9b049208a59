import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser } from './browser.js';
import { Misbehaving } from './misbehaving.js';
import { files, serve, type Route, type RunningServer } from './servers.js';
import { visit, type Visit } from './visit.js';

export interface OpenOptions {
  /** What the page has in its body; if not said, one finder of the feed. */
  body?: string;
  /** Files of `dist/` that the page loads. */
  scripts?: readonly string[];
  /** Called before the page is asked for. */
  prepare?: (page: Page) => Promise<unknown>;
}

/**
 * A host with the files of `dist/`, a server of feeds that does as a test says, and a school
 * whose page shows them: three origins. The server, the page and a browser that has read
 * nothing yet are new for each test; within one, the browser keeps what it has read. No test
 * may cause a preflight.
 */
export class FeedPages {
  feeds = new Misbehaving();
  private browser!: Browser;
  private host!: RunningServer;
  private server!: RunningServer;
  private school!: RunningServer;
  private context!: BrowserContext;
  private html = '';

  private constructor() {}

  /** For all tests of a file. `routes` are other answers of the host. */
  static ofThisFile(...routes: Route[]): FeedPages {
    const pages = new FeedPages();
    beforeAll(async () => {
      pages.browser = await openBrowser();
      pages.host = await serve(...routes, files);
    });
    beforeEach(() => pages.begin());
    afterEach(() => pages.end());
    afterAll(async () => {
      await pages.browser.close();
      await pages.host.close();
    });
    return pages;
  }

  /** The origin of the feeds. */
  get origin(): string {
    return this.server.origin;
  }

  /** A widget of a feed, with a link of the school's own inside. */
  widget(path = '/feed.json', tag = 'leadership-offer-finder'): string {
    return `<${tag} feed="${this.origin}${path}" as-of="2017-06-01"><a href="/ours">Ours</a></${tag}>`;
  }

  /** Opens the school's page. */
  open(options: OpenOptions = {}): Promise<Visit> {
    const { body = this.widget(), scripts = ['offer-finder.js'], prepare } = options;
    const tags = scripts.map(
      (name) => `<script type="module" src="${this.host.origin}/${name}"></script>`,
    );
    this.html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A school</title><main>${body}</main>${tags.join('')}</html>`;
    return visit(this.context, this.school.origin, prepare);
  }

  private async begin(): Promise<void> {
    this.feeds = new Misbehaving();
    this.server = await serve((request, response) => this.feeds.route(request, response));
    this.school = await serve((request, response) => {
      if (request.url !== '/') return false;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(this.html);
      return true;
    });
    this.context = await this.browser.newContext();
  }

  private async end(): Promise<void> {
    await this.context.close();
    await Promise.all([this.school.close(), this.server.close()]);
    expect(this.feeds.preflights).toEqual([]);
  }
}
