import { safeUrl, type Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { fact, mail, page, paragraphs, reportLink, sourceInWords } from '../kit/details-parts.js';
import { termNames, type WordsContext } from '../kit/item-words.js';
import { interestIn, type Added } from './interest.js';
import type { ListingFacts } from './listing-facts.js';
import type { ListingRow } from './listing-table.js';
import type { Match } from './matches.js';
import { standingOf } from './find-listings.js';
import { designationsOf } from './facets.js';

export interface TermsModel {
  commons: Commons;
  row: ListingRow;
  facts: ListingFacts;
  /** Opens the role on the pathway explorer, where the page has one. */
  onRole?: (() => void) | undefined;
}

export interface DetailsModel extends TermsModel {
  words: WordsContext;
  added: Added;
  matches: readonly Match[];
  onAdd: (added: Added) => void;
  onCopyInterest: (text: string) => void;
  onMatch: (key: string) => void;
  onCopy: () => void;
  onLink: () => void;
}

const points = (lines: readonly string[] | undefined) =>
  lines?.length
    ? html`<ul class="points">
        ${lines.map((one) => html`<li>${one}</li>`)}
      </ul>`
    : '';

function role({ facts, onRole }: TermsModel): unknown {
  return onRole
    ? html`<button type="button" class="plain as-link" @click=${onRole}>${facts.role}</button>`
    : facts.role;
}

function host({ row }: TermsModel): unknown {
  const { side, school } = row.entry.item;
  return side === 'opportunity' && school ? page(safeUrl(school.url), school.name) : '';
}

/** The terms, each under the name by which people ask for it. */
export function listingTerms(model: TermsModel): TemplateResult {
  const { commons, row, facts } = model;
  const { item } = row.entry;
  const isPerson = item.side === 'available';
  return html`<dl>
    ${fact('Kind', facts.kind)} ${fact('Role', facts.role && role(model))}
    ${fact(
      'Designation',
      designationsOf(commons, row.entry)
        .map(({ label }) => label)
        .join(', '),
    )}
    ${fact('Host', host(model))}
    ${fact('Phase', termNames(commons, row.entry, 'phases').join(', '))}
    ${fact('Where', model.facts.where)} ${fact('When', facts.when)}
    ${fact('How much of the week', facts.share)}
    ${fact(isPerson ? 'Would like to do' : 'What you will do', points(item.activities))}
    ${fact(isPerson ? 'Would like to learn' : 'What you will learn', points(item.gains))}
    ${fact(isPerson ? 'Brings' : 'Skills', termNames(commons, row.entry, 'skills').join(', '))}
    ${fact('Who pays', item.funding?.paidBy)}
    ${fact('Cover at the home school', item.funding?.backfill)}
    ${fact('About money', paragraphs(item.funding?.note))} ${fact('Employer', facts.consent)}
    ${fact('Closes', facts.deadline)} ${fact('Broker', item.broker.name)}
    ${fact('Confirmed', facts.confirmed)} ${fact('Published by', sourceInWords(row.entry))}
  </dl>`;
}

const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value;

/** A message to the broker: in the visitor's own mail program, or to copy. */
function interest(model: DetailsModel): TemplateResult {
  const { commons, row, added, words } = model;
  const { broker } = row.entry.item;
  const { text, link } = interestIn(commons, row, added, words);
  const url = safeUrl(broker.url);
  return html`<div class="interest controls" role="group" aria-label="Write to the broker">
    <p class="part-title">Write to the broker</p>
    <p class="quiet">
      ${broker.name} puts the two sides in touch. Nothing is sent until you send it yourself, and
      nothing is kept here.
    </p>
    <label class="field">
      <span>Your message (optional)</span>
      <textarea
        .value=${added.message}
        @input=${(event: Event) => model.onAdd({ ...added, message: valueOf(event) })}
      ></textarea>
    </label>
    <label class="field">
      <span>Who you are and how to reach you (optional)</span>
      <input
        type="text"
        autocomplete="off"
        .value=${added.who}
        @input=${(event: Event) => model.onAdd({ ...added, who: valueOf(event) })}
      />
    </label>
    <div class="actions">
      ${link ? html`<a class="button primary" href=${link}>Write to the broker</a>` : nothing}
      <button type="button" @click=${() => model.onCopyInterest(text)}>Copy the message</button>
      ${url ? html`<a class="button" href=${url}>Go to the broker’s page</a>` : nothing}
    </div>
    ${
      broker.email
        ? html`<p class="quiet">
            ${link ? 'No mail program here? Copy the message and send it to' : 'This is too long for a mail link. Copy it and send it to'}
            ${mail(broker.email)}.
          </p>`
        : nothing
    }
  </div>`;
}

function matches({ matches: found, row, onMatch }: DetailsModel): TemplateResult | typeof nothing {
  if (!found.length) return nothing;
  const isPerson = row.entry.item.side === 'available';
  return html`<div class="matches controls">
    <p class="part-title">${isPerson ? 'What in the pool fits' : 'Who in the pool fits'}</p>
    <ul class="points">
      ${found.map(
        ({ row: other, reasons }) =>
          html`<li>
            <button type="button" class="plain as-link" @click=${() => onMatch(other.entry.key)}>
              <bdi>${other.entry.item.title}</bdi>
            </button>
            <span class="quiet">${reasons.join(' · ')}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Everything that the feed says of a listing, and what can be done with it. */
export function listingDetails(model: DetailsModel): TemplateResult {
  const { row, words } = model;
  const url = safeUrl(row.entry.item.url);
  return html`${listingTerms(model)}
    ${standingOf(row, words.now) === 'open' ? interest(model) : nothing} ${matches(model)}
    <div class="actions controls">
      ${url ? html`<a class="button" href=${url}>Go to its page</a>` : nothing}
      <button type="button" @click=${model.onCopy}>Copy as text</button>
      <button type="button" @click=${model.onLink}>Copy a link to this</button>
    </div>
    <p class="quiet">${reportLink(row.entry)}</p>`;
}
