import type { Page } from 'playwright-core';

/** What a page let out, by the way that it took: all that a stranger on the page or on the network could hear. */
export interface Leak {
  way: string;
  text: string;
}

/** In the page: what it heard of itself, and what a visitor could use. */
interface Watch {
  heard: Leak[];
  seen: Set<string>;
  used: Set<string>;
  look(tag: string): void;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Runs inside every frame before its own scripts, and hears everything by which something could get out. */
function install(): void {
  const heard: Leak[] = [];
  const seen = new Set<string>();
  const used = new Set<string>();
  const inText = (value: unknown): string => {
    if (typeof value === 'string') return value;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const hear = (way: string, ...values: unknown[]) =>
    heard.push({ way, text: values.map(inText).join(' ') });
  /** Listens to a method, which does what it always does. */
  const tap = (target: object, name: string, way: string) => {
    const methods = target as Record<string, (...values: unknown[]) => unknown>;
    const method = methods[name]!;
    methods[name] = function (...values: unknown[]) {
      hear(way, ...values);
      return method.apply(this, values);
    };
  };
  tap(window, 'postMessage', 'message');
  tap(MessagePort.prototype, 'postMessage', 'message');
  tap(BroadcastChannel.prototype, 'postMessage', 'message');
  tap(Worker.prototype, 'postMessage', 'message');
  tap(Navigator.prototype, 'sendBeacon', 'beacon');
  tap(window, 'fetch', 'request');
  tap(XMLHttpRequest.prototype, 'send', 'request');
  tap(History.prototype, 'pushState', 'address');
  tap(History.prototype, 'replaceState', 'address');
  tap(IDBFactory.prototype, 'open', 'storage');
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const)
    tap(console, name, 'console');
  tap(performance, 'mark', 'performance');
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    hear('storage key', key);
    if (this !== localStorage) hear('storage', value);
    setItem.call(this, key, value);
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) hear('event', event.type, event.detail);
    return dispatchEvent.call(this, event);
  };
  // A print dialog would wait for a person.
  window.print = () => {
    dispatchEvent.call(window, new Event('beforeprint'));
    dispatchEvent.call(window, new Event('afterprint'));
  };

  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const CONTROLS = 'button, a[href], input, textarea, select, summary';
  const nameOf = (control: Element) => {
    // Of a list, without its options, which change.
    const labelled = control.closest('label');
    const label = plain(
      (control instanceof HTMLSelectElement
        ? labelled?.querySelector('span')
        : (labelled ?? control)
      )?.textContent,
    );
    const group = plain(control.closest('fieldset')?.querySelector('legend')?.textContent);
    // Days and hidden counts differ from run to run.
    return `${control.localName} ${group} ${label}`.replace(/, \d of \d answered/, '');
  };
  const note = (event: Event) => {
    const control = event
      .composedPath()
      .find((target) => target instanceof Element && target.matches(CONTROLS));
    if (control) used.add(nameOf(control as Element));
  };
  for (const type of ['click', 'input', 'change']) addEventListener(type, note, { capture: true });

  function* elements(root: ParentNode): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }
  window.watch = {
    heard,
    seen,
    used,
    look(tag) {
      for (const element of elements(document)) {
        for (const { name, value } of element.attributes) hear('attribute', name, value);
      }
      hear('title', document.title, window.name, document.cookie, location.href);
      const root = document.querySelector(tag)?.shadowRoot;
      for (const control of root?.querySelectorAll(CONTROLS) ?? []) {
        if (control.checkVisibility({ visibilityProperty: true })) seen.add(nameOf(control));
      }
    },
  };
}

/** Watches a page, by itself and from outside, from before its first script on. */
export async function watchPage(page: Page): Promise<Leak[]> {
  const outside: Leak[] = [];
  page.on('request', (request) => {
    // What is handed to the visitor as a file has an address of the page's own memory.
    if (request.url().startsWith('blob:')) return;
    const text = `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`;
    outside.push({ way: 'request', text });
  });
  page.on('websocket', (socket) => outside.push({ way: 'socket', text: socket.url() }));
  page.on('console', (message) => outside.push({ way: 'console', text: message.text() }));
  page.on('pageerror', (error) => outside.push({ way: 'console', text: String(error) }));
  page.on('framenavigated', (frame) => outside.push({ way: 'address', text: frame.url() }));
  // Functions that are compiled by name-keeping tools call a helper of theirs.
  await page.addInitScript(`globalThis.__name = (value) => value; (${install.toString()})()`);
  return outside;
}

/** What the page has heard of itself since the last time. */
export const heardBy = (page: Page): Promise<Leak[]> =>
  page.evaluate(() => window.watch.heard.splice(0));

/** The controls that were there to be used and were not. */
export const unusedBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...window.watch.seen].filter((name) => !window.watch.used.has(name)));
