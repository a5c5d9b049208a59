import type { FeedSource } from '../feed/feed-source.js';
import type { Caps } from '../read/caps.js';
import type { Problem } from '../read/problem.js';
import { feedUrl } from '../rules/url.js';
import type { Header, SectionName } from '../types.js';
import { isListing } from './entry.js';

/** What a feed is read for. */
export interface Remit {
  /** What to call it where it can't be read. */
  readonly name: string;
  /** The sections of which something is kept. */
  gives(name: SectionName): boolean;
  /** The sections that are shown. */
  shows(name: SectionName): boolean;
  /** Whether it is read where these sections are wanted. */
  isNeeded(wanted: readonly SectionName[]): boolean;
}

/** The root gives all that it has, and shows it. */
export const ROOT: Remit = {
  name: '',
  gives: () => true,
  shows: () => true,
  isNeeded: () => true,
};

/** A feed that the root names no more. */
export const NONE: Remit = {
  name: '',
  gives: () => false,
  shows: () => false,
  isNeeded: () => false,
};

/** Terms say what ids mean, so they are kept of every feed. */
const isTerm = (name: SectionName) => !isListing(name);
const hostOf = (url: string) => new URL(url).host;

type Partner = NonNullable<Header['partners']>[number];

/** A partner shows what the root allows it; if the root does not say, its offers and secondments. */
function partner({ name, sections }: Partner, url: string, isShared: boolean): Remit {
  const shows = (section: SectionName) =>
    (sections?.includes(section) ?? isListing(section)) || (isShared && isTerm(section));
  return {
    name: name ?? hostOf(url),
    shows,
    gives: (section) => isTerm(section) || shows(section),
    isNeeded: (wanted) => isShared || wanted.some(shows),
  };
}

/**
 * The feeds that make up a commons, by their addresses, in the order in which they count:
 * the root, the vocabulary that it names, its partners.
 */
export function remitsOf(
  { url: root, header }: FeedSource,
  caps: Caps,
  report: (problem: Problem) => void,
): { remits: Map<string, Remit>; vocabulary: string | undefined } {
  const remits = new Map([[root, ROOT]]);
  const refuse = (path: string, message: string) => report({ feed: root, path, message });
  const address = (path: string, value: string) => {
    const url = feedUrl(value, root, 'feed');
    const message = `"${value}" is not an address that this feed may name: give one that begins with https://, or one relative to this feed`;
    if (!url) refuse(path, message);
    return url;
  };
  const shared = header.vocabulary && address('vocabulary', header.vocabulary);
  const vocabulary = shared && shared !== root ? shared : undefined;
  if (vocabulary) {
    const name = hostOf(vocabulary);
    remits.set(vocabulary, { name, gives: isTerm, shows: isTerm, isNeeded: () => true });
  }
  const seen = new Set([root]);
  header.partners?.forEach((named, i) => {
    const path = `partners[${i}]`;
    const url = address(`${path}.url`, named.url);
    if (url && seen.has(url)) refuse(path, 'is there twice, or this feed itself');
    else if (i >= caps.partners) {
      refuse(path, `is more than the ${caps.partners} partners that a feed may have`);
    } else if (url) {
      seen.add(url);
      remits.set(url, partner(named, url, url === vocabulary));
    }
  });
  return { remits, vocabulary };
}
