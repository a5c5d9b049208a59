import type { Header } from '../types.js';

/** A feed that items came from. */
export interface FeedSource {
  /** Its address. */
  readonly url: string;
  /** Its head. Publisher, language and time zone are always there, by default if need be. */
  readonly header: Header & Required<Pick<Header, 'publisher' | 'language' | 'timeZone'>>;
}
