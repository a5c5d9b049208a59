import type { CommonsLoader } from '@leadership-commons/feed';

/**
 * What all copies of this code on a page share, so that two bundles read a feed once and
 * a widget of one finds the `<leadership-feed>` of the other. Its shape is public API of
 * version 1: `globalThis[Symbol.for('leadership-commons/1')]`.
 */
export interface Shared {
  /** The readers of feeds, by the feed's absolute address. */
  readonly feeds: Map<string, SharedFeed>;
  /** The key of the context by which a feed reaches the widgets inside it. */
  readonly context: symbol;
  /** True once the console has been told that versions are mixed. */
  toldOfVersions?: boolean;
}

export interface SharedFeed {
  readonly loader: CommonsLoader;
  /** How many elements use it now. */
  users: number;
  /** True once the console has been told of its problems. */
  told: boolean;
}

const KEY = Symbol.for('leadership-commons/1');

export function shared(): Shared {
  const scope = globalThis as { [KEY]?: Shared };
  return (scope[KEY] ??= { feeds: new Map(), context: Symbol('leadership-feed') });
}
