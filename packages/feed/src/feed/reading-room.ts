import type { Commons } from '../commons/commons.js';
import type { Caps } from '../read/caps.js';
import type { FetchOptions } from '../read/fetch-text.js';
import type { SectionName } from '../types.js';
import type { FeedReading } from './feed-reading.js';

/** What the readings of a commons have in common. */
export interface ReadingRoom {
  readonly commons: Commons;
  readonly caps: Caps;
  /** The sections that somebody wants. */
  readonly wanted: ReadonlySet<SectionName>;
  /** How documents are fetched now. */
  readonly fetching: FetchOptions;
  /** Keeps count of work that is under way. */
  also(work: Promise<void>): void;
  /** As `also`, for what nobody waits for. */
  behind(work: Promise<void>): void;
  /** The head of a feed has come. */
  headed(reading: FeedReading): void;
  /** Brings the commons up to date with its readings. */
  update(): void;
}
