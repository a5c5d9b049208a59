import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.js';
import { files, serve, type RunningServer } from './servers.js';

/** The built files on a host of their own, and a browser: for all tests of a file. */
export class Demo {
  browser!: Browser;
  private host!: RunningServer;

  private constructor() {}

  static ofThisFile(): Demo {
    const demo = new Demo();
    beforeAll(async () => {
      demo.browser = await openBrowser();
      demo.host = await serve(files);
    });
    afterAll(async () => {
      await demo.browser.close();
      await demo.host.close();
    });
    return demo;
  }

  get origin(): string {
    return this.host.origin;
  }

  /** The address of a page of the demonstration. */
  page(path: string): string {
    return `${this.origin}/demo/${path}`;
  }
}
