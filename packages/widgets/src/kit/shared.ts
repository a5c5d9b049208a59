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
  /** How many of its problems the console has been told of. */
  told: number;
}

/** So many feeds that no element uses any more are kept, for elements that come back. */
const MAX_UNUSED = 3;

const KEY = Symbol.for('leadership-commons/1');

export function shared(): Shared {
  const scope = globalThis as { [KEY]?: Shared };
  return (scope[KEY] ??= { feeds: new Map(), context: Symbol('leadership-feed') });
}

/** Lets go of feeds that have been out of use for longest. */
export function forgetUnused(): void {
  const { feeds } = shared();
  const unused = [...feeds].filter(([, { users }]) => !users);
  for (const [url, { loader }] of unused.slice(0, -MAX_UNUSED)) {
    loader.stop();
    feeds.delete(url);
  }
}
