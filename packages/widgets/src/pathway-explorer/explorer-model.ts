import {
  forPhase,
  opportunities,
  type Commons,
  type EntryOf,
  type Opportunity,
} from '@leadership-commons/feed';
import { beginningLike, fold, wordsOf } from '../kit/words.js';
import type { Marks } from './diagram-drawing.js';
import { Pathway, type PathwayRole, type PathwayRoute } from './pathway.js';
import type { Skill } from './skills.js';
import { findWays, type Way, type Ways } from './ways.js';

/** Ids parted by spaces, as a page's attributes give them. */
export interface Presets {
  readonly strand: string;
  readonly forRole: string;
  readonly from: string;
  readonly to: string;
}

/** What is shown below the choice of two roles. */
export type Answer = 'ways' | 'compare' | undefined;

/** What the explorer is told by the page and its clock. */
export interface ExplorerInput {
  readonly commons: Commons;
  readonly presets: Presets;
  /** Gives the present instant, milliseconds since 1970. */
  readonly now: () => number;
  readonly past: boolean;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/**
 * What is chosen in the explorer, and what follows from it. Knows no element: requests come
 * in as method calls, and `onChange` says that there is something new to show.
 */
export class ExplorerModel {
  pathway: Pathway | undefined;
  /** The strands that are shown; all where there is none. */
  strands: readonly string[] = [];
  /** What is looked for. */
  query = '';
  /** The key of the role that stands out. */
  chosen = '';
  /** The keys of the roles whose pages are open. */
  readonly opened = new Set<string>();
  from = '';
  to = '';
  /** The key of the visitor's phase. */
  phase = '';
  answer: Answer;
  /** Which of the ways is open, from 0. */
  openWay = 0;

  private readonly onChange: () => void;
  private input: ExplorerInput | undefined;
  private termRevision = -1;
  private presetsOf: Presets | undefined;
  /** A link that the page was opened by, whose view comes before the page's presets. */
  private linked: ReadonlyMap<string, readonly string[]> | undefined;
  private shownFor: unknown[] = [];
  private shownRoles: readonly PathwayRole[] = [];
  private waysFor: unknown[] = [];
  private foundWays: Ways = { ways: [], more: false };
  private liveFor: unknown[] = [];
  private live: Opportunity[] = [];
  private readonly skills = new WeakMap<PathwayRole | PathwayRoute, Skill[]>();

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  get commons(): Commons | undefined {
    return this.input?.commons;
  }

  /** Takes what the page and the feed say now. */
  update(input: ExplorerInput): void {
    const { commons, presets } = input;
    const isNew = commons !== this.commons;
    this.input = input;
    if (isNew || commons.termRevision !== this.termRevision) {
      this.termRevision = commons.termRevision;
      this.pathway = new Pathway(commons);
    }
    if (isNew || JSON.stringify(presets) !== JSON.stringify(this.presetsOf)) {
      this.presetsOf = presets;
      this.apply(presets);
    }
    if (this.linked) this.applyLink(this.linked);
    this.linked = undefined;
  }

  /** Changes what is chosen. */
  set(
    change: Partial<
      Pick<ExplorerModel, 'strands' | 'query' | 'from' | 'to' | 'phase' | 'answer' | 'openWay'>
    >,
  ): void {
    Object.assign(this, change);
    this.onChange();
  }

  /** Opens a role's page, and lets it stand out; shows its strand if that is not in view. */
  open(key: string): PathwayRole | undefined {
    const role = this.pathway?.find(key);
    if (!role) return undefined;
    this.opened.add(key);
    this.chosen = key;
    this.answer = undefined;
    if (!this.shown.includes(role)) {
      this.query = '';
      if (this.strands.length && !this.strands.includes(role.strand)) this.strands = [role.strand];
    }
    this.onChange();
    return role;
  }

  toggle(key: string): void {
    if (!this.opened.has(key)) {
      this.open(key);
      return;
    }
    this.opened.delete(key);
    if (this.chosen === key) this.chosen = '';
    this.onChange();
  }

  /** The roles in view: of the strands chosen, and with the words that are looked for. */
  get shown(): readonly PathwayRole[] {
    const { pathway, strands, query } = this;
    const key = [pathway, strands.join(' '), query];
    if (!pathway || key.every((part, i) => part === this.shownFor[i])) return this.shownRoles;
    this.shownFor = key;
    const sought = wordsOf(query).map(beginningLike);
    const fits = ({ entry: { item } }: PathwayRole) => {
      const names = fold([item.name, ...(item.aliases ?? [])].join(' '));
      return sought.every((word) => word.test(names));
    };
    const roles = pathway.inStrands(strands);
    this.shownRoles = sought.length ? roles.filter(fits) : roles;
    return this.shownRoles;
  }

  roleOf(key: string): PathwayRole | undefined {
    return this.pathway?.find(key);
  }

  /** The ways between the two roles that are chosen. */
  get ways(): Ways {
    const [from, to] = [this.roleOf(this.from), this.roleOf(this.to)];
    if (!from || !to) return { ways: [], more: false };
    const key = [from, to];
    if (key.some((part, i) => part !== this.waysFor[i])) {
      this.waysFor = key;
      this.foundWays = findWays(from, to, this.skillsOf);
    }
    return this.foundWays;
  }

  /** What stands out in the diagram: the way that is open, the two compared, else the chosen role and its routes. */
  get marks(): Marks {
    const way: Way | undefined = this.answer === 'ways' ? this.ways.ways[this.openWay] : undefined;
    if (way) {
      return {
        chosen: way.at(-1)?.to,
        roles: new Set(way.flatMap(({ from, to }) => [from, to])),
        routes: new Set(way.map(({ route }) => route)),
      };
    }
    if (this.answer === 'compare') {
      const both = [this.roleOf(this.from), this.roleOf(this.to)];
      return { roles: new Set(both.filter((role) => role !== undefined)), routes: new Set() };
    }
    const chosen = this.roleOf(this.chosen);
    const routes = new Set(chosen ? [...chosen.out, ...chosen.in] : []);
    const roles = new Set([...routes].flatMap(({ from, to }) => [from, to]));
    return { chosen, roles, routes };
  }

  readonly skillsOf = (of: PathwayRole | PathwayRoute): readonly Skill[] => {
    let skills = this.skills.get(of);
    if (!skills) {
      skills = this.termsOf('skills', of.entry.item.skills, of.entry);
      this.skills.set(of, skills);
    }
    return skills;
  };

  /** The terms that an item names, those left out that nobody knows. */
  termsOf<Name extends 'skills' | 'hallmarks'>(
    section: Name,
    ids: readonly string[] | undefined,
    { source }: Pick<EntryOf<'roles'>, 'source'>,
  ): EntryOf<Name>[] {
    const { commons } = this;
    return (ids ?? []).flatMap((id) => commons?.resolve(section, id, source) ?? []);
  }

  /** What is on offer for the visitor's phase. */
  get onOffer(): readonly Opportunity[] {
    const { input, phase } = this;
    if (!input) return [];
    const { commons, past } = input;
    const now = input.now();
    const key = [commons, commons.revision, now, past, phase];
    if (key.some((part, i) => part !== this.liveFor[i])) {
      this.liveFor = key;
      this.live = forPhase(opportunities(commons, { now, past }), phase);
    }
    return this.live;
  }

  /** Shows the view that a link leads to, once the feed is there. */
  openLink(view: ReadonlyMap<string, readonly string[]>): void {
    this.linked = view;
  }

  /** What a link to this view has to hold. */
  get view(): Map<string, string[]> {
    const { strands, query, from, to, phase, answer, opened } = this;
    const view = new Map<string, string[]>();
    const put = (name: string, ...values: string[]) => {
      const held = values.filter(Boolean);
      if (held.length) view.set(name, held);
    };
    put('strand', ...(strands.length ? strands : ['*']));
    put('role', ...opened);
    put('from', from);
    put('to', to);
    put('phase', phase);
    put('answer', answer ?? '');
    put('words', query.trim());
    return view;
  }

  private apply(presets: Presets): void {
    const known = (ids: string) => words(ids).flatMap((id) => this.keyOf(id) ?? []);
    const roles = known(presets.forRole);
    this.opened.clear();
    for (const key of roles) this.opened.add(key);
    this.chosen = roles[0] ?? '';
    const { strands = [] } = this.pathway ?? {};
    const named = words(presets.strand).filter((strand) => strands.includes(strand));
    const own = this.roleOf(this.chosen)?.strand ?? strands[0];
    this.strands = named.length ? named : own === undefined ? [] : [own];
    this.from = known(presets.from)[0] ?? '';
    this.to = known(presets.to)[0] ?? '';
    this.answer = this.from && this.to ? 'ways' : undefined;
    this.openWay = 0;
  }

  private applyLink(view: ReadonlyMap<string, readonly string[]>): void {
    const first = (name: string) => view.get(name)?.[0] ?? '';
    const strands = view.get('strand') ?? [];
    if (strands.length) {
      this.strands = strands.filter((strand) => this.pathway?.strands.includes(strand));
    }
    this.query = first('words');
    this.opened.clear();
    for (const key of view.get('role') ?? []) if (this.roleOf(key)) this.opened.add(key);
    this.chosen = [...this.opened].at(-1) ?? '';
    this.from = this.roleOf(first('from'))?.key ?? '';
    this.to = this.roleOf(first('to'))?.key ?? '';
    this.phase = this.commons?.find('phases', first('phase'))?.key ?? '';
    const answer = first('answer');
    this.answer = answer === 'ways' || answer === 'compare' ? answer : undefined;
  }

  /** The key of a role by the id that a page's author gives, or by its key. */
  private keyOf(id: string): string | undefined {
    const { commons } = this;
    const known = commons?.root && commons.resolve('roles', id, commons.root);
    return this.roleOf(known?.key ?? id)?.key;
  }
}
