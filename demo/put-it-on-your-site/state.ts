import type { Choice } from '../../packages/embed/recipes/choice.js';
import { SOMEWHERE } from '../../packages/embed/recipes/choice.js';
import { widgets, type WidgetEntry } from '../../packages/embed/widgets.js';

/** A feed that can be chosen without typing. */
export interface KnownFeed {
  title: string;
  /** Relative to this page. */
  path: string;
  asOf: string;
  past: boolean;
}

export const knownFeeds: readonly KnownFeed[] = [
  {
    title: 'Norfolk, 2009 to 2021',
    path: '../feeds/norfolk/feed.json',
    asOf: '2017-06-01',
    past: true,
  },
  {
    title: 'Invented samples',
    path: '../feeds/samples/feed.json',
    asOf: '2026-09-01',
    past: false,
  },
];

/** The pages that the widget is shown on. */
export const grounds = ['light', 'dark', 'hostile'] as const;
export type Ground = (typeof grounds)[number];

/** Everything that has been chosen on this page. */
export interface State {
  widget: WidgetEntry;
  feed: string;
  /** Attributes by name; an empty text is left out, but for those that are only there or not. */
  attributes: ReadonlyMap<string, string>;
  flags: ReadonlySet<string>;
  link: string;
  base: string;
  accent: string;
  scheme: '' | 'light' | 'dark';
  ground: Ground;
  narrow: boolean;
  recipe: string;
}

const here = (path: string) => new URL(path, location.href).href;

/** Where the printed code is to find the files: this site's, unless it is someone's own machine. */
function publicBase(): string {
  const isPrivate = /^(?:localhost|127\.|\[::1\])/.test(location.hostname);
  return isPrivate ? SOMEWHERE : here('../../');
}

export function firstState(): State {
  const [feed] = knownFeeds as readonly [KnownFeed];
  return withFeed(
    {
      widget: widgets[0] as WidgetEntry,
      feed: '',
      attributes: new Map(),
      flags: new Set(),
      link: '',
      base: publicBase(),
      accent: '',
      scheme: '',
      ground: 'light',
      narrow: false,
      recipe: 'html',
    },
    feed,
  );
}

/** With another feed the presets, which are its terms, go. */
export function withFeed(state: State, { path, asOf, past }: KnownFeed): State {
  return {
    ...withoutTerms(state),
    feed: here(path),
    link: here('../'),
    attributes: new Map([...withoutTerms(state).attributes, ['as-of', asOf]]),
    flags: new Set([...state.flags].filter((name) => name !== 'past').concat(past ? ['past'] : [])),
  };
}

/** Without what names terms of the feed. */
export function withoutTerms(state: State): State {
  const terms = new Set(
    widgets.flatMap(({ presets }) =>
      presets.filter(({ kind }) => kind === 'terms').map(({ attribute }) => attribute),
    ),
  );
  return {
    ...state,
    attributes: new Map([...state.attributes].filter(([name]) => !terms.has(name))),
  };
}

/** Attributes that every widget has. */
const COMMON = ['heading', 'heading-level', 'lang', 'as-of', 'past', 'finder-href', 'board-href'];

/** What the recipes are printed from. */
export function choiceOf(state: State, integrity: Readonly<Record<string, string>>): Choice {
  const { widget, feed, link, base, accent, scheme } = state;
  const own = [...COMMON, ...widget.presets.map(({ attribute }) => attribute)];
  const attributes = own.flatMap((name): [string, string][] => {
    if (state.flags.has(name)) return [[name, '']];
    const value = state.attributes.get(name);
    return value ? [[name, value]] : [];
  });
  return {
    widget,
    base: base.endsWith('/') ? base : `${base}/`,
    integrity: integrity[`${widget.name}.js`],
    feed,
    link,
    attributes,
    accent: accent || undefined,
    scheme: scheme || undefined,
  };
}
