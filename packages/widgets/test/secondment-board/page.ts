import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/secondment-board/define.js';
import type { LeadershipSecondmentBoard } from '../../src/secondment-board/secondment-board.element.js';
import type { Item } from '../support/feeds.js';
import { serve } from '../support/network.js';
import { html, plain, WidgetPage, widgetIn, type Role } from '../support/page.js';
import { poolOf } from './listings.js';

export { axe, html, plain } from '../support/page.js';

/** So many presses of Tab lead anywhere in a board. */
const FAR = 150;

/** A secondment board as its users see it. */
export class Page extends WidgetPage<LeadershipSecondmentBoard> {
  /** The titles of the listings on screen. */
  get titles(): string[] {
    return [...this.root.querySelectorAll('.results .title')].map((title) =>
      plain(title.textContent),
    );
  }

  get count(): string {
    return plain(this.root.querySelector('.count')?.textContent);
  }

  /** The text of the card with this title. */
  card(title: string): string {
    const button = this.all('button', title)[0];
    return plain(button?.closest('li')?.innerText);
  }

  /** Waits until these are the titles of the listings on screen. */
  async shows(...titles: string[]): Promise<void> {
    const now = () => JSON.stringify(this.titles);
    await this.until(() => now() === JSON.stringify(titles), `not ${titles.join()}`);
  }

  /** Puts text into a field as typing does. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    const field = await this.find<HTMLInputElement>('textbox', name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async choose(name: string | RegExp, option: string): Promise<void> {
    const select = await this.find<HTMLSelectElement>('combobox', name);
    select.value = [...select.options].find(({ text }) => plain(text) === option)!.value;
    select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** Presses Tab until something of this role and name has the focus. */
  async tabTo(role: string, name: RegExp): Promise<void> {
    const isThere = () => {
      const [own = '', ...rest] = this.focus.split(' ');
      return own === role && name.test(rest.join(' '));
    };
    for (let i = 0; i < FAR; i++) {
      await sendKeys({ press: 'Tab' });
      if (isThere()) return;
    }
    throw new Error(`Tab does not lead to ${role} ${name}; the focus is on ${this.focus}`);
  }

  /** The link of this name: where it leads. */
  href(name: string | RegExp, role: Role = 'link'): string {
    return this.get<HTMLAnchorElement>(role, name).href;
  }
}

export const show = async (content: TemplateResult, width?: number): Promise<Page> =>
  new Page(await widgetIn('leadership-secondment-board', content, width));

/** A board of these listings on 1 June 2017, once it is there. */
export async function startWith(
  items: readonly Item[],
  more: object = {},
  width?: number,
): Promise<Page> {
  const page = await show(
    html`<leadership-secondment-board
      feed=${serve(poolOf(items, more))}
      as-of="2017-06-01"
    ></leadership-secondment-board>`,
    width,
  );
  await page.settled();
  return page;
}
