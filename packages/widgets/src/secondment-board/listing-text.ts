import { safeUrl, type Commons } from '@leadership-commons/feed';
import { publisherInWords, type WordsContext } from '../kit/item-words.js';
import { listingFacts } from './listing-facts.js';
import type { ListingRow } from './listing-table.js';

/** A listing as plain text that pastes well into an email. */
export function listingText(commons: Commons, row: ListingRow, context: WordsContext): string {
  const { item } = row.entry;
  const facts = listingFacts(commons, row, context);
  const { funding, broker } = item;
  const named = (name: string, value: string | undefined) => (value ? `${name}: ${value}` : '');
  const lines = [
    item.title + (facts.tags.length ? ` (${facts.tags.join(', ')})` : ''),
    item.summary,
    named('Kind', facts.kind),
    named('Role', facts.role),
    named('Phase', facts.phases),
    named('Where', facts.where),
    named('When', facts.when),
    named('How much', facts.share),
    named('Paid by', funding?.paidBy),
    named('Cover', funding?.backfill),
    facts.deadline,
    named('Broker', [broker.name, broker.email, safeUrl(broker.url)].filter(Boolean).join(', ')),
    named('From', publisherInWords(row.entry)),
  ];
  return lines.filter(Boolean).join('\n');
}
