import {
  nextSession,
  offersFor,
  offerStart,
  ReadStatus,
  type Commons,
  type EntryOf,
} from '@leadership-commons/feed';
import { html, type TemplateResult } from 'lit';
import { formatSession } from '../kit/dates.js';
import { itemLink, pageOf, type OpenHost } from '../kit/open-item.js';

/** So many offers are enough to choose from. */
const MOST = 3;

/** The offers that fit a hallmark now, soonest first, those without a date last. */
export function fittingOffers(
  commons: Commons,
  hallmark: string,
  now: number,
  withPast: boolean,
): EntryOf<'offers'>[] {
  const start = ({ item, source }: EntryOf<'offers'>) =>
    offerStart(item, source.header.timeZone, now) ?? Infinity;
  return offersFor(commons, 'hallmarks', hallmark, withPast ? -Infinity : now)
    .filter(({ item }) => item.status !== 'cancelled')
    .map((entry) => [start(entry), entry] as const)
    .sort(([a], [b]) => (a === b ? 0 : a - b))
    .map(([, entry]) => entry);
}

/** Links to the offers, or what to do where there is none. Which hallmark they fit is in no address. */
export function offerLinks(
  host: OpenHost,
  entries: readonly EntryOf<'offers'>[],
  words: { locale?: string; now: number },
  status: ReadStatus,
): TemplateResult {
  const page = pageOf(host, 'offers');
  const finder = page && html`<a href=${page}>All offers</a>`;
  if (!entries.length && status !== ReadStatus.complete) {
    return html`<p>
      ${
        status === ReadStatus.failed
          ? 'The offers could not be read. They appear once the feed can be reached.'
          : 'Looking for offers…'
      }
      ${finder}
    </p>`;
  }
  if (!entries.length) {
    return html`<p>
      No offer in this feed says that it fits this hallmark now. Ask your line manager, or whoever
      publishes the feed, what there is. ${finder}
    </p>`;
  }
  const more = entries.length - MOST;
  return html`<ul class="offers" role="list">
      ${entries.slice(0, MOST).map((entry) => {
        const { item, source } = entry;
        const zone = source.header.timeZone;
        const session = nextSession(item, zone, words.now);
        const facts = [
          item.sample && 'Sample',
          item.format,
          session ? formatSession(session, { zone, ...words }, 'short') : item.when,
        ];
        return html`<li>
          ${itemLink(host, 'offers', entry)}
          <span class="quiet">${facts.filter(Boolean).join(' · ')}</span>
        </li>`;
      })}
    </ul>
    <p class="quiet controls">
      ${more > 0 ? `And ${more} more for this hallmark.` : ''} ${finder}
    </p>`;
}
