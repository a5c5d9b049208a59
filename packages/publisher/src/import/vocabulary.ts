import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommonsLoader, sectionNames, type SectionName } from '@leadership-commons/feed';
import type { FeedFile, Item } from '../files/feed-file.js';
import type { Sources } from '../network/sources.js';
import { UserError } from '../terminal/io.js';

/**
 * The feeds whose terms a feed may use: the one that it names as its vocabulary first, then
 * itself. A vocabulary that can't be read is an error: every term would seem to be unknown.
 */
export async function withVocabulary(
  folder: string,
  feed: FeedFile,
  sources: Sources,
): Promise<FeedFile[]> {
  const named = feed.head['vocabulary'];
  if (typeof named !== 'string') return [feed];
  const local = resolve(folder, dirname(feed.path), named);
  const isWeb = /^https?:/i.test(named);
  if (!isWeb && !existsSync(local)) return [feed];
  const loader = new CommonsLoader(sources.address(isWeb ? named : local), {
    fetch: sources.fetch,
    caps: { tries: 1 },
  });
  loader.want(sectionNames);
  await loader.finished;
  const { commons } = loader;
  if (commons.error) {
    throw new UserError(
      `The vocabulary that ${feed.path} names could not be read: ${sources.reason(commons.error)}`,
      'Without it no role or locality is known. Try again when it can be reached.',
    );
  }
  const sections = new Map<SectionName, Item[]>();
  for (const name of sectionNames) {
    const own = commons.entries(name).filter(({ source }) => source === commons.root);
    sections.set(
      name,
      own.map(({ item }) => item as unknown as Item),
    );
  }
  return [{ path: named, head: {}, sections, inParts: new Set() }, feed];
}
