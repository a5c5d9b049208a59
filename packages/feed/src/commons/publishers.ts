import { isSameOrigin } from '../merge/merge.js';
import type { Commons } from './commons.js';

/** Reports feeds that say to be of the same publisher, though they lie in different places. */
export function reportPublishers(commons: Commons): void {
  const known = new Map<string, string>();
  for (const [url, { source }] of commons.shares) {
    const { id } = source?.header.publisher ?? {};
    const other = id && known.get(id);
    if (other && !isSameOrigin(url, other)) {
      const message = `"${id}" is also that of ${other}; give each publisher its own`;
      commons.report({ feed: url, path: 'publisher.id', message });
    } else if (id) known.set(id, url);
  }
}
