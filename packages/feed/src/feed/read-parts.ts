import type { FetchOptions } from '../read/fetch-text.js';
import { readCopy } from '../read/freshness.js';
import { feedUrl } from '../rules/url.js';
import type { SectionName, SectionPointer } from '../types.js';
import type { FeedSource } from './feed-source.js';
import { readPart, type FeedHandlers } from './feed-document.js';

/**
 * Reads the parts of a section, one after the other. Gives `false`, with a problem, where
 * the rest has to be left out; rejects with a `FeedError` where a part can't be read.
 */
export async function readParts(
  name: SectionName,
  { href, revision }: SectionPointer,
  source: FeedSource,
  to: FeedHandlers,
  options: FetchOptions,
): Promise<boolean> {
  const { origin } = new URL(source.url);
  const seen = new Set<string>();
  const leaveOut = (feed: string, why: string) => {
    to.problem({ feed, section: name, path: '', message: `${why}; the rest is left out` });
    return false;
  };
  let from = source.url;
  for (let next: string | undefined = href; next !== undefined;) {
    const url = feedUrl(next, from, 'feed');
    if (!url || new URL(url).origin !== origin) {
      return leaveOut(from, `names a part, "${next}", that is not on its own host`);
    }
    if (seen.has(url)) return leaveOut(from, `comes round to a part, "${next}", that was read`);
    const most = options.caps.parts;
    if (seen.size >= most) return leaveOut(from, `has more than ${most} parts`);
    seen.add(url);
    const part = await readCopy((how) => readPart(url, name, revision, source, to, how), options);
    if (!part) return leaveOut(url, `is not of the revision, "${revision}", of the other parts`);
    revision ??= part.revision;
    next = part.next;
    from = url;
  }
  return true;
}
