import '../../src/team-profile/define.js';
import { resultFile } from '../../src/kit/results/result-file.js';
import type { Result } from '../../src/kit/results/result.js';
import type { LeadershipTeamProfile } from '../../src/team-profile/team-profile.element.js';
import { assessmentFeed } from '../results/feed.js';
import { chooseFiles } from '../results/files.js';
import { answersTo, smallSet } from '../results/sets.js';
import { serve } from '../support/network.js';
import { html, plain, WidgetPage, widgetIn } from '../support/page.js';

const IDS = ['moral-purpose-1', 'moral-purpose-2', 'bravery-1', 'bravery-2'];

/** A file of one person with these answers. */
export function file(id: number, values: (number | null)[], more: Partial<Result> = {}): string {
  return resultFile({
    ...answersTo(smallSet(4), []),
    id: `person-${id}`,
    answers: values.map((value, i) => ({
      statement: IDS[i]!,
      hallmark: `county/${IDS[i]!.replace(/-\d$/, '')}`,
      value,
    })),
    notes: new Map([['county/bravery', 'A note of my own.']]),
    ...more,
  });
}

/** Files of so many people. */
export const people = (count: number) =>
  Array.from({ length: count }, (_, i) => file(i, [4, i % 2 ? 3 : 4, 1 + (i % 4), null]));

/** A team profile as its users see it. */
export class Page extends WidgetPage<LeadershipTeamProfile> {
  get people(): string {
    return plain(this.root.querySelector('.people')?.textContent);
  }

  get refused(): string[] {
    return [...this.root.querySelectorAll('.opened li')].map(({ textContent }) =>
      plain(textContent),
    );
  }

  async open(...texts: string[]): Promise<void> {
    const { updateComplete } = this.element;
    await updateComplete;
    const before = this.announced;
    chooseFiles(this.root, ...texts);
    await this.until(() => this.announced !== before);
  }

  rows(): string[][] {
    const table = this.get<HTMLTableElement>('table');
    return [...table.rows].map((row) => [...row.cells].map((cell) => plain(cell.textContent)));
  }
}

/** A team profile on a county’s feed. */
export async function start(width?: number, feed = serve(assessmentFeed())): Promise<Page> {
  const content = html`<leadership-team-profile feed=${feed}></leadership-team-profile>`;
  const page = new Page(await widgetIn('leadership-team-profile', content, width));
  await page.find('heading', 'Our team’s profile');
  return page;
}
