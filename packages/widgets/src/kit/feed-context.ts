import type { Context } from '@lit/context';
import { shared } from './shared.js';

/** What `<leadership-feed>` gives to the widgets inside it. */
export interface FeedScope {
  /** The absolute address of the feed, `undefined` if it has none. */
  readonly url: string | undefined;
  readonly asOf: string;
  readonly past: boolean;
}

export const feedContext = () => shared().context as unknown as Context<symbol, FeedScope>;
