import type { Secondment } from '@leadership-commons/feed';

const BEFORE = 'Please check this listing and add it to the secondment pool.';

/** The listing as a file that a broker adds to a feed. */
export const listingFile = (item: Secondment): string => `${JSON.stringify(item, null, 2)}\n`;

/**
 * What goes to the broker: words for a person, then the listing as a feed holds it.
 *
 * @param contact who sends it and how to reach them: for the broker alone
 */
export const listingMail = (item: Secondment, contact: string): string =>
  [
    BEFORE,
    contact.trim() && `For the broker alone, not for the board:\n${contact.trim()}`,
    'The listing, for the command "leadership-feed add":',
    JSON.stringify(item),
  ]
    .filter(Boolean)
    .join('\n\n');
