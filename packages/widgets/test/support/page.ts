import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type * as axeCore from 'axe-core';
import 'axe-core/axe.min.js';
import type { TemplateResult } from 'lit';
import '../../src/feed/define.js';

export const { axe } = window as unknown as { axe: typeof axeCore };

const commons = axe.commons as unknown as {
  text: { accessibleText(element: Element): string };
  dom: { isVisibleToScreenReaders(element: Element): boolean };
  aria: { getRole(element: Element): string | null };
};

/** Where elements of a role are to be looked for; whether they have it is asked of axe. */
const places: Record<string, string> = {
  alert: '[role=alert]',
  button: 'button, summary',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  group: '[role=group], fieldset, details',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a',
  list: 'ul, ol',
  listitem: 'li',
  mark: 'mark',
  option: 'option, [role=option]',
  radio: 'input[type=radio]',
  region: 'section',
  search: '[role=search]',
  searchbox: 'input[type=search]',
  status: '[role=status]',
  textbox: 'textarea',
};
export type Role = keyof typeof places;
type Name = string | RegExp;

/** The page's own timers may be stood in for. */
const { setTimeout } = window;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

export const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

/** A widget as those see it who look for things by what they are and what they are called. */
export class WidgetPage<T extends HTMLElement> {
  readonly element: T;

  constructor(element: T) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** What is shown of this role and name, in the order of the page. */
  all<T extends HTMLElement = HTMLElement>(role: Role, name?: Name): T[] {
    axe.setup(this.element);
    try {
      return [...this.root.querySelectorAll<T>(places[role] ?? role)].filter((element) => {
        if (!commons.dom.isVisibleToScreenReaders(element)) return false;
        if (name === undefined) return true;
        const own = plain(commons.text.accessibleText(element));
        return typeof name === 'string' ? own === name : name.test(own);
      });
    } finally {
      axe.teardown();
    }
  }

  /** The one element of this role and name. */
  get<T extends HTMLElement = HTMLElement>(role: Role, name?: Name): T {
    const found = this.all<T>(role, name);
    if (found.length !== 1) throw new Error(`${found.length} of ${role} ${name} (${this.summary})`);
    return found[0]!;
  }

  has(role: Role, name?: Name): boolean {
    return this.all(role, name).length > 0;
  }

  /** As `get`, once it is there. */
  async find<T extends HTMLElement = HTMLElement>(role: Role, name?: Name): Promise<T> {
    await this.until(() => this.all(role, name).length === 1, `no ${role} ${name}`);
    return this.get<T>(role, name);
  }

  async until(condition: () => boolean, message = condition.toString()): Promise<void> {
    for (const end = performance.now() + 4000; !condition(); await pause()) {
      if (performance.now() > end) throw new Error(`${message} (${this.summary})`);
    }
  }

  async click(role: Role, name?: Name): Promise<void> {
    (await this.find(role, name)).click();
  }

  /** Puts text into the search field as typing does. */
  async type(words: string): Promise<void> {
    const field = await this.find<HTMLInputElement>('searchbox');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Moves to an element by its role and name, and presses keys there. */
  async press(key: string, role: Role, name?: Name): Promise<void> {
    (await this.find(role, name)).focus();
    await sendKeys({ press: key });
  }

  /** All text of the widget that is in the page, hidden or not. */
  get text(): string {
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) text += ` ${walker.currentNode.nodeValue}`;
    return plain(text);
  }

  /** For messages: what has the focus, and how the page begins. */
  private get summary(): string {
    return `focus: ${this.focus}; text: ${this.text.slice(0, 400)}`;
  }

  /** What the live region says. */
  get announced(): string {
    return plain(this.get('status').textContent);
  }

  /**
   * What has the focus inside the widget: its role and its name or text, `nothing` if the
   * focus is elsewhere. Elements themselves can't be compared: the runner can't report them.
   */
  get focus(): string {
    const { activeElement } = this.root;
    if (!activeElement) return 'nothing';
    axe.setup(this.element);
    try {
      const role = commons.aria.getRole(activeElement) ?? activeElement.localName;
      const name = commons.text.accessibleText(activeElement) || activeElement.textContent;
      return `${role} ${plain(name)}`;
    } finally {
      axe.teardown();
    }
  }

  /** Waits until all of the feed is in what is shown. */
  settled(): Promise<void> {
    const isBusy = () => this.root.querySelector('[aria-busy]')?.getAttribute('aria-busy');
    return this.until(() => isBusy() === 'false', 'still busy');
  }

  /** Waits until this has the focus. */
  focuses(what: string | RegExp): Promise<void> {
    const matches = () => (typeof what === 'string' ? this.focus === what : what.test(this.focus));
    return this.until(matches, `not on ${what}`);
  }
}

/** Puts something into a page that is wide enough for two columns, and gives its widget. */
export async function widgetIn<T extends HTMLElement>(
  selector: string,
  content: TemplateResult,
  width = 960,
): Promise<T> {
  const frame = document.createElement('div');
  frame.style.inlineSize = `${width}px`;
  const all = await fixture<HTMLElement>(html`<main>${content}</main>`, { parentNode: frame });
  return all.querySelector<T>(selector)!;
}

export { html };
