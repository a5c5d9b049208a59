import type { SectionName } from '@leadership-commons/feed';
import { TermFinder } from '../cells/terms.js';
import type { FeedFile } from '../files/feed-file.js';

/** The terms of a feed, and of the feed whose vocabulary it shares, as cells may name them. */
export function termFinders(
  feeds: readonly FeedFile[],
  own: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): (section: SectionName) => TermFinder {
  const finders = new Map<SectionName, TermFinder>();
  return (section) => {
    let finder = finders.get(section);
    if (!finder) {
      const terms = feeds.flatMap((feed) =>
        (feed.sections.get(section) ?? []).flatMap(({ id, name, aliases }) =>
          typeof name === 'string'
            ? [{ id, name, aliases: Array.isArray(aliases) ? (aliases as string[]) : [] }]
            : [],
        ),
      );
      finders.set(section, (finder = new TermFinder(section, terms, own[section])));
    }
    return finder;
  };
}
