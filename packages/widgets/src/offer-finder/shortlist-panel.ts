import type { Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WordsContext } from '../kit/item-words.js';
import { mailLink } from '../kit/mail-link.js';
import type { OfferFacts } from './offer-facts.js';
import { offersText } from './offer-text.js';
import type { OfferRow } from './offer-table.js';
import type { Shortlist } from './shortlist.js';

export interface ShortlistModel {
  commons: Commons;
  shortlist: Shortlist;
  /** Whether all offers have come in. */
  complete: boolean;
  rows: readonly OfferRow[];
  factsOf: (row: OfferRow) => OfferFacts;
  words: WordsContext;
  onOpen: (key: string) => void;
  /** Does something by a button that goes away with it. */
  onAct: (act: () => void) => void;
  onCopy: (text: string) => void;
  onPrint: () => void;
}

function keeping({ shortlist, onAct }: ShortlistModel): TemplateResult {
  const { kept, trouble } = shortlist;
  if (kept) {
    return html`<p class="quiet">
        Kept on this device, where anybody who uses it and this website can see it.
      </p>
      <button type="button" class="plain" @click=${() => onAct(() => shortlist.eraseFromDevice())}>
        Erase from this device
      </button>`;
  }
  const why =
    trouble === 'full'
      ? 'There is no room left on this device. The list is still here until you leave this page.'
      : trouble
        ? 'This browser does not let the list be kept. It is here until you leave this page.'
        : 'In this page only: gone when you leave it. On a shared computer leave it so.';
  return html`<p class="quiet" role=${trouble ? 'alert' : nothing} .textContent=${why}></p>
    <button type="button" class="plain" @click=${() => onAct(() => shortlist.keepOnDevice())}>
      Keep on this device
    </button>`;
}

/** The offers that were saved, and what can be done with them. */
export function shortlistPanel(model: ShortlistModel): TemplateResult {
  const { commons, shortlist, rows } = model;
  const missing = model.complete ? shortlist.keys.length - rows.length : 0;
  const text = offersText(commons, rows, model.words);
  const address = mailLink({
    subject: 'Development I would like to talk about',
    body: `${text}\n`,
  });
  return html`<section class="shortlist" part="shortlist" aria-label="Shortlist">
    <p class="shortlist-title" tabindex="-1">Your shortlist</p>
    ${rows.length ? nothing : html`<p>Nothing saved yet. Choose <em>Save</em> beside an offer.</p>`}
    <ul class="saved">
      ${repeat(
        rows,
        ({ entry }) => entry.key,
        (row) => {
          const { title } = row.entry.item;
          const { when, deadline, tags } = model.factsOf(row);
          return html`<li>
            <button
              type="button"
              class="plain saved-title"
              @click=${() => model.onOpen(row.entry.key)}
            >
              <bdi>${title}</bdi>
            </button>
            <span class="quiet">${[...tags, when, deadline].filter(Boolean).join(' · ')}</span>
            <button
              type="button"
              class="plain controls"
              @click=${() => model.onAct(() => shortlist.toggle(row.entry.key))}
            >
              Remove <span class="visually-hidden">${title}</span>
            </button>
          </li>`;
        },
      )}
    </ul>
    ${
      missing
        ? html`<p class="quiet">
            ${missing === 1 ? '1 saved offer is' : `${missing} saved offers are`} no longer in the
            list.
          </p>`
        : nothing
    }
    ${
      rows.length
        ? html`<div class="actions controls">
            ${
              address
                ? html`<a class="button" href=${address}>Email it</a>`
                : html`<p class="quiet">
                    Too long for an email link: copy it and paste it into your email.
                  </p>`
            }
            <button type="button" @click=${() => model.onCopy(text)}>Copy as text</button>
            <button type="button" @click=${model.onPrint}>Print</button>
            <button
              type="button"
              class="plain"
              @click=${() => model.onAct(() => shortlist.clear())}
            >
              Remove all
            </button>
          </div>`
        : nothing
    }
    <div class="keeping controls">${keeping(model)}</div>
  </section>`;
}
