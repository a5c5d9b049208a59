import type { TemplateResult } from 'lit';
import '../../src/offer-finder/define.js';
import type { LeadershipOfferFinder } from '../../src/offer-finder/offer-finder.element.js';
import { plain, WidgetPage, widgetIn } from '../support/page.js';

export { axe, html, plain, type Role } from '../support/page.js';

/** An offer finder as its users see it. */
export class Page extends WidgetPage<LeadershipOfferFinder> {
  /** The titles of the offers on screen. */
  get titles(): string[] {
    const [first, ...others] = this.all('heading');
    const ofCards = others.filter(({ localName }) => localName !== first?.localName);
    return ofCards.map((heading) => plain(heading.textContent));
  }

  /** What is said of how many offers there are. */
  get count(): string {
    return plain(this.root.querySelector('.count')?.textContent);
  }

  /** The text of the card with this title. */
  card(title: string): string {
    const heading = this.all('heading').find((element) => plain(element.textContent) === title);
    return plain(heading?.closest('li')?.innerText);
  }

  /** Waits until these are the titles of the offers on screen. */
  async shows(...titles: string[]): Promise<void> {
    const now = () => JSON.stringify(this.titles);
    await this.until(() => now() === JSON.stringify(titles), `not ${titles.join()}`);
  }
}

/** Puts a finder into a page that is wide enough for two columns. */
export const show = async (content: TemplateResult, width?: number): Promise<Page> =>
  new Page(await widgetIn('leadership-offer-finder', content, width));
