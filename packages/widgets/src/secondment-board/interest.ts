import type { Commons } from '@leadership-commons/feed';
import type { WordsContext } from '../kit/item-words.js';
import { mailLink } from '../kit/mail-link.js';
import { listingText } from './listing-text.js';
import type { ListingRow } from './listing-table.js';

/** What a visitor chooses to add to a message to a broker. */
export interface Added {
  who: string;
  message: string;
}

/** A message to a broker: its text, and a link that opens it as an email where there can be one. */
export interface Interest {
  text: string;
  link: string | undefined;
}

/** Puts together what says that a visitor is interested in a listing. */
export function interestIn(
  commons: Commons,
  row: ListingRow,
  { who, message }: Added,
  context: WordsContext,
): Interest {
  const { item, key } = row.entry;
  const text = [
    item.side === 'available'
      ? 'I would like to know more about this person in the secondment pool.'
      : 'I would like to know more about this in the secondment pool.',
    message.trim(),
    who.trim(),
    `---\n${listingText(commons, row, context)}\nReference: ${key}`,
  ]
    .filter(Boolean)
    .join('\n\n');
  const to = item.broker.email;
  const subject = `Secondment pool: ${item.title}`;
  return { text, link: to === undefined ? undefined : mailLink({ to, subject, body: text }) };
}
