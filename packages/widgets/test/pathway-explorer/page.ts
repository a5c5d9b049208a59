import type { TemplateResult } from 'lit';
import '../../src/pathway-explorer/define.js';
import type { LeadershipPathwayExplorer } from '../../src/pathway-explorer/pathway-explorer.element.js';
import { feedOf, offer, terms, type Feed } from '../support/feeds.js';
import { plain, WidgetPage, widgetIn } from '../support/page.js';

export { axe, html, plain } from '../support/page.js';

/** A pathway explorer as its users see it. */
export class Page extends WidgetPage<LeadershipPathwayExplorer> {
  /** The names of the roles in the list. */
  get roles(): string[] {
    return [...this.root.querySelectorAll('.role .title')].map((title) => plain(title.textContent));
  }

  /** What the list says of each closed role: its name and its routes. */
  get listed(): string[] {
    return [...this.root.querySelectorAll('.role')].map((role) =>
      [role.querySelector('.title'), ...role.querySelectorAll('.routes')]
        .map((part) => plain(part?.textContent))
        .join('. '),
    );
  }

  /** What the diagram says of each role. */
  get drawn(): string[] {
    return this.all('option')
      .filter(({ localName }) => localName === 'g')
      .map((node) => node.getAttribute('aria-label') ?? '');
  }

  /** The button that opens and closes a role of the list. */
  title(name: string): HTMLButtonElement {
    const titles = [...this.root.querySelectorAll<HTMLButtonElement>('.role .title')];
    return titles.find((title) => plain(title.textContent) === name)!;
  }

  /** The role of the list with this name. */
  role(name: string): HTMLElement {
    return this.title(name).closest('li')!;
  }

  /** Opens a role, and gives the text of its page. */
  async open(name: string): Promise<string> {
    if (this.title(name).ariaExpanded !== 'true') this.title(name).click();
    await this.until(() => this.title(name).ariaExpanded === 'true');
    return plain(this.role(name).innerText);
  }

  node(name: string): SVGGElement {
    const found = [...this.root.querySelectorAll<SVGGElement>('.node')];
    return found.find(
      (node) =>
        node.getAttribute('aria-label')?.startsWith(`${name}.`) ||
        node.getAttribute('aria-label') === name,
    )!;
  }

  async choose(list: string, option: string): Promise<void> {
    const select = await this.find<HTMLSelectElement>('combobox', list);
    await this.until(
      () => [...select.options].some(({ text }) => plain(text) === option),
      `no ${option}`,
    );
    select.value = [...select.options].find(({ text }) => plain(text) === option)!.value;
    select.dispatchEvent(new Event('change'));
  }

  async ways(from: string, to: string): Promise<void> {
    await this.choose('My role', from);
    await this.choose('A role that interests me', to);
    await this.click('button', 'Show the ways');
  }
}

/** Puts an explorer into a page that is wide enough for the diagram, and waits for its roles. */
export async function show(content: TemplateResult, width?: number): Promise<Page> {
  return new Page(await widgetIn('leadership-pathway-explorer', content, width));
}

/** As `show`, once all of the list is there. */
export async function shown(content: TemplateResult, width?: number): Promise<Page> {
  const page = await show(content, width);
  await page.until(() => page.roles.length > 0);
  await page.settled();
  return page;
}

const role = (id: string, name: string, stage: number, more: object = {}) => ({
  id,
  name,
  stage,
  strand: 'educators',
  summary: `${name}: what it is.`,
  ...more,
});

const route = (from: string, to: string, kind = 'progression', more: object = {}) => ({
  id: `${from}-${to}-${kind.replace(' ', '-')}`,
  from,
  to,
  kind,
  summary: `From ${from} to ${to}.`,
  ...more,
});

/** Two strands, a circle, a taster across, and something on offer for some of it. */
export const pathwayFeed = (more: object = {}): Feed =>
  feedOf(
    [
      offer('budgets', {
        title: 'Budgets for beginners',
        roles: ['senior'],
        skills: ['finance'],
        url: 'https://school.example/budgets',
        sessions: [{ start: '2017-06-07T09:00' }],
        applyBy: '2017-06-06',
      }),
      offer('circle', {
        title: 'Circle of middle leaders',
        format: 'network',
        roles: ['middle'],
        sample: true,
        phases: ['primary'],
      }),
      offer('ended', { title: 'Ended long ago', roles: ['middle'], available: { until: '2016' } }),
    ],
    {
      roles: [
        role('teacher', 'Teacher', 1, { aliases: ['NQT'] }),
        role('middle', 'Middle leader', 2, {
          skills: ['coaching-others'],
          hallmarks: ['bravery'],
          responsibilities: ['Leads a team'],
          questions: ['What does your team do well?', 'Who could lead it?'],
        }),
        role('senior', 'Senior leader', 3, {
          skills: ['coaching-others', 'finance'],
          hallmarks: ['bravery', 'moral-purpose'],
        }),
        role('head', 'Headteacher', 4, {
          contact: { name: 'Heads’ office', email: 'heads@county.example' },
        }),
        role('island', 'Island role', 4),
        role('governor', 'Governor', 1, { strand: 'governors' }),
        role('chair', 'Chair of governors', 2, { strand: 'governors' }),
      ],
      routes: [
        route('teacher', 'middle', 'progression', {
          title: 'Leading a team',
          helps: ['A mentor'],
          typicalTime: 'A year',
        }),
        route('middle', 'senior', 'progression', { skills: ['finance'] }),
        route('middle', 'senior', 'taster', { title: 'A week in another school' }),
        route('senior', 'head'),
        route('teacher', 'senior', 'sideways'),
        route('head', 'teacher', 'step back'),
        route('middle', 'governor', 'taster'),
        route('governor', 'chair'),
      ],
      secondments: [
        {
          id: 'week',
          title: 'A week beside a head',
          summary: 'A week.',
          kind: 'shadowing',
          side: 'opportunity',
          roleText: 'Any senior leader',
          broker: { name: 'The county', email: 'broker@county.example' },
          closes: '2017-06-30',
          url: 'https://county.example/week',
        },
      ],
      skills: terms.skills,
      ...more,
    },
  );
