import type { Page } from 'playwright-core';

/** What a page can be seen to have been changed by, besides the widgets themselves. */
export function tracesIn(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const bare = document.createElement('iframe');
    document.body.append(bare);
    const usual = new Set(Object.getOwnPropertyNames(bare.contentWindow));
    bare.remove();
    // What the browser adds to a page's window by itself, once it has been used.
    const own = Object.getOwnPropertyNames(window).filter(
      (name) => !usual.has(name) && !/^\d+$|^__playwright/.test(name),
    );
    return {
      globals: own,
      head: [...document.head.children].map(({ localName }) => localName),
      body: [...document.body.children].map(({ localName, id }) => `${localName}#${id}`),
      sheets: document.adoptedStyleSheets.length,
      attributes: [...document.body.attributes].map(({ name }) => name),
      address: location.href,
      history: history.length,
      cookie: document.cookie,
      storage: [localStorage.length, sessionStorage.length],
      focus: document.activeElement?.localName,
      scroll: [scrollX, scrollY],
    };
  });
}
