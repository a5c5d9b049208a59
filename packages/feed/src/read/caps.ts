/** The most that is read, so that no feed can cost a page more than this. */
export interface Caps {
  /** Decoded bytes of a document. */
  documentBytes: number;
  /** Decoded bytes of all documents of a feed. */
  totalBytes: number;
  /** Characters of one item. */
  itemLength: number;
  /** Items of a section of a feed. */
  items: number;
  /** Brackets inside brackets. */
  depth: number;
  /** Parts of a section. */
  parts: number;
  /** Feeds that are shown along with the root's own. */
  partners: number;
  /** Milliseconds to the headers of an answer, and between two pieces of it. */
  silence: number;
  /** Milliseconds to the end of an answer. */
  time: number;
  /** How often a document is asked for, where the network or the server fails. */
  tries: number;
  /** Milliseconds to wait before the second try; doubled for each further one. */
  wait: number;
  /** How long, in milliseconds, terms that are not there hold up what could be shown without them. */
  patience: number;
}

const MiB = 2 ** 20;

export const defaultCaps: Caps = {
  documentBytes: 32 * MiB,
  totalBytes: 256 * MiB,
  itemLength: MiB,
  items: 100_000,
  depth: 64,
  parts: 200,
  partners: 20,
  silence: 10_000,
  time: 300_000,
  tries: 3,
  wait: 500,
  patience: 3000,
};
