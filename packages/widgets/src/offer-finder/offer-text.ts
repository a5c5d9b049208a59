import { safeUrl, type Commons } from '@leadership-commons/feed';
import { formatSession } from '../kit/dates.js';
import { dateContext, publisherInWords, type WordsContext } from '../kit/item-words.js';
import { venueInWords } from '../kit/venue.js';
import { offerFacts, sessionsInWords } from './offer-facts.js';
import type { OfferRow } from './offer-table.js';

/** An offer as plain text that pastes well into an email. */
export function offerText(commons: Commons, row: OfferRow, context: WordsContext): string {
  const { entry } = row;
  const { item } = entry;
  const facts = offerFacts(commons, row, context);
  const dates = dateContext(entry, context);
  const sessions = item.sessions ?? [];
  const dated = sessions.map(
    ({ venue, status = 'scheduled', ...session }) =>
      `- ${formatSession(session, dates, 'long')}${venue ? `, ${venueInWords(venue)}` : ''}` +
      (status === 'scheduled' ? '' : ` (${status})`),
  );
  const choice = sessionsInWords(item);
  const lines: (string | undefined)[] = [
    item.title + (facts.tags.length ? ` (${facts.tags.join(', ')})` : ''),
    item.summary,
    facts.kind && `Kind: ${facts.kind}`,
    facts.roles.length ? `For: ${facts.roles.join(', ')}` : '',
    dated.length ? `When${choice ? ` (${choice})` : ''}:` : facts.when && `When: ${facts.when}`,
    ...dated,
    facts.area && `Where: ${facts.area}`,
    facts.providers.length ? `Who: ${facts.providers.map(({ name }) => name).join(', ')}` : '',
    `Price: ${facts.price}`,
    facts.deadline,
    item.apply?.note && `How to apply: ${item.apply.note}`,
    item.apply?.email && `Apply to: ${item.apply.email}`,
    safeUrl(item.apply?.url) ?? safeUrl(item.url),
    `From: ${publisherInWords(entry)}`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** Several offers as one text, the main facts of each: short enough for an email. */
export function offersText(
  commons: Commons,
  rows: readonly OfferRow[],
  context: WordsContext,
): string {
  const texts = rows.map((row) => {
    const { item } = row.entry;
    const facts = offerFacts(commons, row, context);
    const lines = [
      item.title + (facts.tags.length ? ` (${facts.tags.join(', ')})` : ''),
      [facts.when, facts.where].filter(Boolean).join(', '),
      [facts.price, facts.deadline].filter(Boolean).join('. '),
      safeUrl(item.url) ?? safeUrl(item.apply?.url) ?? item.apply?.email,
    ];
    return lines.filter(Boolean).join('\n');
  });
  return texts.join('\n\n');
}
