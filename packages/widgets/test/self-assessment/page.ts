import type { TemplateResult } from 'lit';
import '../../src/self-assessment/define.js';
import type { LeadershipSelfAssessment } from '../../src/self-assessment/self-assessment.element.js';
import { assessmentFeed } from '../results/feed.js';
import { serve } from '../support/network.js';
import { html, plain, WidgetPage, widgetIn } from '../support/page.js';
import { OwnStorage } from '../support/stubs.js';

export { axe, html, plain } from '../support/page.js';

/** A self-assessment as its users see it. */
export class Page extends WidgetPage<LeadershipSelfAssessment> {
  /** Where it says in full that the answers are. */
  get place(): string {
    return plain(this.root.querySelector('.place')?.textContent);
  }

  /** The line that stays in view. */
  get foot(): string {
    return plain(this.root.querySelector('.foot')?.textContent);
  }

  /** The statements on screen, each with what is chosen, if anything is. */
  get answers(): Record<string, string | undefined> {
    const fields = [...this.root.querySelectorAll('fieldset.statement')];
    return Object.fromEntries(
      fields.map((field) => {
        const chosen = [...field.querySelectorAll('input')].find(({ checked }) => checked);
        const words = chosen && plain(chosen.closest('label')?.textContent);
        return [plain(field.querySelector('legend')?.textContent), words];
      }),
    );
  }

  /** Answers a statement on screen. */
  async answer(statement: string, choice: string): Promise<void> {
    const field = this.get('group', new RegExp(`^I show ${statement}\\.`));
    const label = [...field.querySelectorAll('label')].find(
      ({ textContent }) => plain(textContent) === choice,
    );
    label!.querySelector('input')!.click();
    await this.element.updateComplete;
  }

  /** Types into a field for text. */
  async write(name: string | RegExp, text: string): Promise<void> {
    const field = await this.find<HTMLTextAreaElement>('textbox', name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** The rows of a table by its caption, as texts. */
  table(caption: RegExp): string[][] {
    const table = this.get<HTMLTableElement>('table', caption);
    return [...table.rows].map((row) => [...row.cells].map((cell) => plain(cell.innerText)));
  }
}

export const show = async (content: TemplateResult, width?: number): Promise<Page> => {
  const page = new Page(await widgetIn('leadership-self-assessment', content, width));
  await page.element.updateComplete;
  return page;
};

/** A self-assessment on a county's feed, its first statements on screen. */
export async function start(feed = serve(assessmentFeed())): Promise<Page> {
  const page = await show(
    html`<leadership-self-assessment feed=${feed} as-of="2017-06-01"></leadership-self-assessment>`,
  );
  await page.find('heading', 'Reflect on your leadership');
  return page;
}

/** Answers all four statements, and asks for the result. */
export async function finish(
  page: Page,
  choices = ['Consistently', 'Usually', 'Not yet', 'Sometimes'],
): Promise<void> {
  await page.answer('moral-purpose 1', choices[0]!);
  await page.answer('moral-purpose 2', choices[1]!);
  await page.click('button', 'Next');
  await page.find('heading', 'Bravery');
  await page.answer('bravery 1', choices[2]!);
  await page.answer('bravery 2', choices[3]!);
  await page.click('button', 'See the result');
  await page.find('heading', 'Your result');
}

/** Gives each test of a file a storage of its own. */
export function ownStorage(): { current: OwnStorage } {
  const storage = { current: new OwnStorage() };
  let own: PropertyDescriptor;
  beforeEach(() => {
    storage.current = new OwnStorage();
    own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => storage.current,
    });
  });
  afterEach(() => Object.defineProperty(window, 'localStorage', own));
  return storage;
}

/** Tells the page that another tab has changed what is kept. */
export const changedElsewhere = (key: string) =>
  dispatchEvent(new StorageEvent('storage', { key }));
