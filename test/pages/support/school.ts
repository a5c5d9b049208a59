import type { Browser, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { tagOf, widgets, type WidgetEntry } from '../../../packages/embed/widgets.js';
import { complaints, openBrowser } from './browser.js';
import { files, page as pageRoute, serve, type Route, type RunningServer } from './servers.js';
import { DAY } from './signs.js';

export interface Visit {
  page: Page;
  /** What the page complained of. */
  heard: string[];
  /** The address of the school's page. */
  origin: string;
}

export interface PageOptions {
  head?: string;
  /** Attributes of the element `html`. */
  root?: string;
  headers?: Record<string, string>;
  context?: BrowserContextOptions;
  /** Other answers of the school's server. */
  routes?: Route[];
}

/** A host with the files of `dist/`, and pages of a school that use them from another origin. */
export class School {
  private readonly opened: { close: () => Promise<unknown> }[] = [];
  readonly host: RunningServer;
  readonly browser: Browser;

  private constructor(browser: Browser, host: RunningServer) {
    this.browser = browser;
    this.host = host;
  }

  static async open(options?: LaunchOptions): Promise<School> {
    return new School(await openBrowser(options), await serve(files));
  }

  get feed(): string {
    return `${this.host.origin}/demo/feeds/norfolk/feed.json`;
  }

  tag(entry: WidgetEntry, attributes = ''): string {
    const tag = tagOf(entry);
    return `<${tag} feed="${this.feed}" as-of="${DAY}" past ${attributes}><a href="/offers">${entry.fallback}</a></${tag}>`;
  }

  /** All widgets, one after the other. */
  tags(attributes = ''): string {
    return widgets.map((entry) => this.tag(entry, attributes)).join('\n');
  }

  script(name = 'embed.js', attributes = ''): string {
    return `<script type="module" crossorigin="anonymous" ${attributes} src="${this.host.origin}/${name}"></script>`;
  }

  /** Opens a page of the school with this body. */
  async visit(body: string, options: PageOptions = {}): Promise<Visit> {
    const { head = '', root = 'lang="en-GB"', headers, context, routes = [] } = options;
    const html = `<!doctype html><html ${root}><head><meta charset="utf-8"><title>A school</title>${head}</head><body>${body}</body></html>`;
    const server = await serve(...routes, pageRoute(html, headers));
    const page = await this.browser.newPage(context);
    this.opened.push(server, page);
    const heard = complaints(page);
    await page.goto(server.origin);
    return { page, heard, origin: server.origin };
  }

  /** Closes what a test has opened. */
  async tidy(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((one) => one.close()));
  }

  async close(): Promise<void> {
    await this.tidy();
    await this.browser.close();
    await this.host.close();
  }
}
