import type { Commons } from '@leadership-commons/feed';
import { formatAvailable, formatClosed, formatDeadline } from '../kit/dates.js';
import { sentenceCase } from '../kit/facets.js';
import {
  confirmedInWords,
  dateContext,
  listInWords,
  termNames,
  type WordsContext,
} from '../kit/item-words.js';
import { localitiesOf, type Listing } from './facets.js';
import { standingOf } from './find-listings.js';
import type { ListingRow } from './listing-table.js';

/** What is worth knowing of a listing, in words. Empty where the feed does not say. */
export interface ListingFacts {
  kind: string;
  /** How it stands, where that is not simply open: Filled, Withdrawn, Closed, Sample. */
  tags: string[];
  role: string;
  phases: string;
  where: string;
  /** From when, until when, and for how long. */
  when: string;
  /** How much of the week. */
  share: string;
  /** Who pays, for a card. */
  paid: string;
  consent: string;
  deadline: string;
  confirmed: string;
}

const STANDINGS = { open: '', closed: 'Closed', filled: 'Filled', withdrawn: 'Withdrawn' };

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/** "0.4 of full time"; "full time". */
const shareInWords = (fte: number | undefined) =>
  fte === undefined ? '' : fte === 1 ? 'Full time' : `${fte} of full time`;

/** Who a listing is for, or who is available. */
export const roleOf = (commons: Commons, { item, source }: Listing): string =>
  (item.role && commons.resolve('roles', item.role, source)?.item.name) || (item.roleText ?? '');

export function listingFacts(
  commons: Commons,
  row: ListingRow,
  context: WordsContext,
): ListingFacts {
  const { entry } = row;
  const { item } = entry;
  const { hours, funding, side, employerConsent } = item;
  const dates = dateContext(entry, context);
  const standing = standingOf(row, context.now);
  const closes = item.closes && (row.closes <= context.now ? formatClosed : formatDeadline);
  return {
    kind: sentenceCase(item.kind),
    tags: [item.sample ? 'Sample' : '', STANDINGS[standing]].filter(Boolean),
    role: roleOf(commons, entry),
    phases: listInWords(termNames(commons, entry, 'phases'), 4),
    where: listInWords(localitiesOf(commons, entry).map(({ label }) => label)),
    when: joined(formatAvailable({ from: item.start, until: item.end }, dates), item.duration),
    share: hours?.words ?? shareInWords(hours?.fte),
    paid: funding?.paidBy ? `Paid by: ${funding.paidBy}` : '',
    consent:
      employerConsent === undefined
        ? ''
        : employerConsent
          ? 'The employer has agreed'
          : side === 'available'
            ? 'The employer has not agreed yet'
            : 'The employer has to be asked',
    deadline: closes && item.closes && standing !== 'filled' ? closes(item.closes, dates) : '',
    confirmed: confirmedInWords(entry, dates),
  };
}
