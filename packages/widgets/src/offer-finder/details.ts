import { safeUrl, startOf, type Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { venueInWords } from '../kit/venue.js';
import { offerCalendar, type CalendarFile } from '../kit/calendar.js';
import { formatMoment, formatSession, zoneName } from '../kit/dates.js';
import { fact, mail, page, paragraphs, reportLink, sourceInWords } from '../kit/details-parts.js';
import { dateContext, termNames, type WordsContext } from '../kit/item-words.js';
import { sessionsInWords, type OfferFacts } from './offer-facts.js';
import type { OfferRow } from './offer-table.js';

export interface DetailsModel {
  commons: Commons;
  row: OfferRow;
  facts: OfferFacts;
  words: WordsContext;
  onCalendar: (file: CalendarFile) => void;
  onCopy: () => void;
  onLink: () => void;
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  full: 'full',
  postponed: 'postponed',
  cancelled: 'cancelled',
};

function renderSessions(model: DetailsModel): unknown {
  const { row, words } = model;
  const { now, locale } = words;
  const { item } = row.entry;
  if (!item.sessions?.length) return model.facts.when;
  const dates = dateContext(row.entry, words);
  const zones = new Set(
    item.sessions.map(({ start }) =>
      zoneName(startOf(start, dates.zone) ?? now, dates.zone, locale),
    ),
  );
  const choice = sessionsInWords(item);
  const calendar = row.end > now ? offerCalendar(item, calendarOptions(model)) : [];
  const button = (file: CalendarFile | undefined, label: string) =>
    file
      ? html`<button type="button" class="plain small" @click=${() => model.onCalendar(file)}>
          ${label}
        </button>`
      : nothing;
  const whole = calendar.length === 1 ? calendar[0] : undefined;
  return html`${choice ? html`<p>${choice.charAt(0).toUpperCase() + choice.slice(1)}:</p>` : nothing}
    <ul class="sessions">
      ${item.sessions.map((session) => {
        const status = STATUS_WORDS[session.status ?? ''];
        const file = whole
          ? undefined
          : calendar.find(({ sessions }) => sessions.includes(session));
        const venue = session.venue && venueInWords(session.venue);
        return html`<li>
          <span
            >${formatSession(session, dates, 'long')}${venue ? html`, <bdi>${venue}</bdi>` : nothing}</span
          >
          ${status ? html`<span class="tag">${status}</span>` : nothing}
          ${button(file, 'Add to calendar')}
        </li>`;
      })}
    </ul>
    ${
      item.sessions.some(({ start }) => start.length > 10)
        ? html`<p class="quiet">Times are ${[...zones].join(' or ')}, ${dates.zone}.</p>`
        : nothing
    }
    ${button(whole, whole && whole.sessions.length > 1 ? 'Add all to calendar' : 'Add to calendar')}`;
}

function calendarOptions({ row, words: { now } }: DetailsModel) {
  const { key, source } = row.entry;
  const { timeZone, publisher } = source.header;
  return { key, zone: timeZone, now, publisher: publisher.name };
}

function renderApply({ row }: DetailsModel): unknown {
  const { apply } = row.entry.item;
  if (!apply) return undefined;
  const url = safeUrl(apply.url);
  return html`${paragraphs(apply.note)}${url ? html`<p>${page(url, 'Apply on the provider’s page')}</p>` : nothing}${
    apply.email ? html`<p>Write to ${mail(apply.email)}</p>` : nothing
  }`;
}

function renderPlaces({ row }: DetailsModel): string {
  const { total, left } = row.entry.item.places ?? {};
  if (left === 0) return 'None left';
  if (left !== undefined) return total === undefined ? `${left} left` : `${left} left of ${total}`;
  return total === undefined ? '' : String(total);
}

/** Everything that the feed says of an offer, and what can be done with it. */
export function offerDetails(model: DetailsModel): TemplateResult {
  const { commons, row, facts } = model;
  const { item } = row.entry;
  const names = (section: Parameters<typeof termNames>[2]) =>
    termNames(commons, row.entry, section).join(', ');
  const quality = item.quality;
  const dates = dateContext(row.entry, model.words);
  const url = safeUrl(item.url);
  return html`${paragraphs(item.description)}
    <dl>
      ${fact('When', renderSessions(model))} ${fact('Where', facts.area)}
      ${fact('For', names('roles'))} ${fact('Phase', names('phases'))}
      ${fact('Who may take part', paragraphs(item.eligibility))} ${fact('Price', facts.price)}
      ${fact('Places', renderPlaces(model))}
      ${fact(
        'Provided by',
        facts.providers.length &&
          facts.providers.map(
            (provider, i) => html`${i ? ', ' : ''}${page(provider.url, provider.name)}`,
          ),
      )}
      ${fact('How to apply', renderApply(model))} ${fact('Apply by', facts.deadline)}
      ${fact('Skills', names('skills'))} ${fact('Hallmarks', names('hallmarks'))}
      ${fact('Quality assured', quality && `by ${quality.by}${quality.when ? `, ${formatMoment(quality.when, dates)}` : ''}`)}
      ${fact('Confirmed', facts.confirmed)} ${fact('Published by', sourceInWords(row.entry))}
    </dl>
    <div class="actions controls">
      ${url ? html`<a class="button" href=${url}>Go to its page</a>` : nothing}
      <button type="button" @click=${model.onCopy}>Copy as text</button>
      <button type="button" @click=${model.onLink}>Copy a link to this</button>
    </div>
    <p class="quiet">${reportLink(row.entry)}</p>`;
}
