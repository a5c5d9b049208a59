import { safeUrl, type Commons, type Secondment } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { mail, page } from '../kit/details-parts.js';
import { heading } from '../kit/heading.js';
import { mailLink } from '../kit/mail-link.js';
import { control, fieldId } from './form-controls.js';
import { fieldsOf } from './form-fields.js';
import type { Draft, Warning } from './form-model.js';
import type { Side } from './facets.js';
import { listingMail } from './listing-mail.js';

export interface PanelModel {
  commons: Commons;
  side: Side;
  draft: Draft;
  warnings: readonly Warning[];
  level: number;
  listing: () => Secondment;
  /** The listing as a card of the board. */
  preview: (item: Secondment) => TemplateResult;
  onSet: (name: string, value: string | readonly string[]) => void;
  onContact: (contact: string) => void;
  onCheck: () => void;
  onFault: (path: string) => void;
  onEdit: () => void;
  onClose: () => void;
  onSend: (address: string, text: string) => void;
  onCopy: (text: string) => void;
  onFile: (item: Secondment) => void;
}

export const OFFERS = {
  opportunity: 'Offer a secondment',
  available: 'Say that I am available',
} satisfies Record<Side, string>;

const PUBLIC = {
  opportunity:
    'Everything in this form will be public. It asks for no person’s name: leave names out of the texts, too. Whoever is interested writes to the broker.',
  available:
    'Everything in this form will be public, so it asks neither for your name nor for your school, nor for a place narrower than a district: in a small school a role is a name. The broker alone knows who you are. After six months at the latest you are gone from the board.',
} satisfies Record<Side, string>;

function summary({ draft, level, onFault }: PanelModel): TemplateResult | typeof nothing {
  if (!draft.faults.length) return nothing;
  return html`<div class="summary-of-faults" role="alert" tabindex="-1">
    ${heading(level + 2, 'There is a problem')}
    <ul>
      ${draft.faults.map(
        ({ path, message }) =>
          html`<li>
            <a
              href=${`#${fieldId(path)}`}
              @click=${(event: Event) => {
                event.preventDefault();
                onFault(path);
              }}
              >${message}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

function filling(model: PanelModel): TemplateResult {
  const { commons, side, draft, warnings, level } = model;
  const faults = new Map(draft.faults.map(({ path, message }) => [path, message]));
  return html`${keyed(draft.faults, summary(model))}
    <p>${PUBLIC[side]}</p>
    ${fieldsOf(side).map(
      (field) =>
        html`${field.group ? heading(level + 2, field.group) : nothing}${control(field, {
          commons,
          side,
          values: draft.values,
          fault: faults.get(field.path),
          warnings: warnings.filter((warning) => warning.field === field),
          onSet: model.onSet,
        })}`,
    )}
    <div class="actions">
      <button type="button" class="primary" @click=${model.onCheck}>Check and go on</button>
      <button type="button" class="plain" @click=${model.onClose}>Close</button>
    </div>
    <p class="quiet">What you have typed stays in this page until you leave it.</p>`;
}

const OUTCOMES = {
  accepted: 'Sent. The broker looks at it before it appears.',
  refused: 'It was not accepted. Nothing is lost: try again, or send it by email.',
  unknown:
    'No answer came, so it may not have arrived. Nothing is lost: try again, or send it by email.',
};

/** What came of sending, in words; empty before. */
export function outcomeInWords(sent: Draft['sent']): string {
  if (sent === undefined) return '';
  if (sent === 'sending') return 'Sending…';
  return OUTCOMES[sent.outcome] + (sent.answer ? ` The answer: ${sent.answer}` : '');
}

/** To whom it goes where the feed names no address for listings. */
function publisher({ commons }: PanelModel): TemplateResult {
  const { name, email, url } = commons.root?.header.publisher ?? { name: 'the publisher' };
  return html`<p>
    This feed names no address for listings. Copy the text and send it to
    ${email ? html`${name}, ${mail(email)}` : page(safeUrl(url), name)}.
  </p>`;
}

function ways(model: PanelModel, item: Secondment): TemplateResult {
  const { draft, commons, onSend } = model;
  const { email, url: address } = commons.root?.header.submissions ?? {};
  const url = safeUrl(address);
  const text = listingMail(item, draft.contact);
  const link = email && mailLink({ to: email, subject: `Listing: ${item.title}`, body: text });
  const { sent } = draft;
  const isDone = typeof sent === 'object' && sent.outcome === 'accepted';
  return html`<div class="actions">
      ${
        url && !isDone
          ? html`<button type="button" class="primary" @click=${() => onSend(url, text)}>
              ${typeof sent === 'object' ? 'Try again' : 'Send it now'}
            </button>`
          : nothing
      }
      ${link ? html`<a class=${url ? 'button' : 'button primary'} href=${link}>Send it by email</a>` : nothing}
      <button type="button" @click=${() => model.onCopy(text)}>Copy the text</button>
      <button type="button" @click=${() => model.onFile(item)}>Save as a file</button>
    </div>
    <p class="outcome" .textContent=${outcomeInWords(sent)}></p>
    ${
      email
        ? html`<p class="quiet">
            ${link ? 'No mail program here? Copy the text and send it to' : 'It is too long for a mail link. Copy the text, or save the file, and send it to'}
            ${mail(email)}.
          </p>`
        : url
          ? nothing
          : publisher(model)
    }`;
}

function ready(model: PanelModel): TemplateResult {
  const { level, draft, warnings, listing, preview } = model;
  const item = listing();
  return html`${heading(level + 2, 'This is how it will appear')}
    ${
      warnings.length
        ? html`<ul class="warnings">
            ${warnings.map(
              ({ field, words, what }) =>
                html`<li class="warning">
                  ${field.label}: “${words}” looks like ${what}. It would be public.
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <ol class="cards" role="list">
      ${preview(item)}
    </ol>
    ${heading(level + 2, 'Send it to the broker')}
    <p>
      All of the above becomes public once the broker has added it. What you write here does not: it
      goes to the broker alone, along with the listing.
    </p>
    <div class="field">
      <label for="field-contact">Who you are and how to reach you (not public)</label>
      <textarea
        id="field-contact"
        rows="2"
        .value=${draft.contact}
        @input=${(event: Event) => model.onContact((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    ${ways(model, item)}
    <div class="actions">
      <button type="button" class="plain" @click=${model.onEdit}>Change it</button>
      <button type="button" class="plain" @click=${model.onClose}>Close</button>
    </div>`;
}

/** The form for a listing of one's own: filled in, then looked at and sent. */
export function formPanel(model: PanelModel): TemplateResult {
  const { side, level, draft } = model;
  return html`<section class="form controls" part="form" aria-label=${OFFERS[side]}>
    ${heading(level + 1, html`<span class="form-title" tabindex="-1">${OFFERS[side]}</span>`)}
    ${draft.step === 'filling' ? filling(model) : ready(model)}
  </section>`;
}
