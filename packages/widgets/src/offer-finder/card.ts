import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { heading } from '../kit/heading.js';
import { arrowIcon, bookmarkIcon } from '../kit/icons.js';
import { distanceInWords, type Distance } from './distance.js';
import { listInWords, type OfferFacts } from './offer-facts.js';
import type { OfferRow } from './offer-table.js';
import type { Search } from './search.js';

export interface CardModel {
  row: OfferRow;
  facts: OfferFacts;
  distance?: Distance;
  /** True where distances are asked for, also if this one is not known. */
  showsDistance: boolean;
  words: string;
  search: Search;
  level: number;
  open: boolean;
  saved: boolean;
  /** What is shown under the card when it is open. */
  details: () => TemplateResult;
  onToggle: () => void;
  onSave: () => void;
}

/** `text` with the words that were looked for marked. Replaced whole when the words change. */
function marked(text: string, { search, words }: CardModel): unknown {
  if (search.isEmpty) return keyed('', html`<span>${text}</span>`);
  const pieces = search.mark(text).map((piece, i) => (i % 2 ? html`<mark>${piece}</mark>` : piece));
  return keyed(words, html`<span>${pieces}</span>`);
}

/** What is said of an offer in one line, what is not known left out. */
const line = (...parts: (string | TemplateResult | undefined)[]) => {
  const known = parts.filter(Boolean);
  return known.length
    ? html`<p class="meta">
        ${known.map((part, i) => html`${i ? html`<span class="dot"> · </span>` : nothing}${part}`)}
      </p>`
    : nothing;
};

const bdi = (text: string) => (text ? html`<bdi>${text}</bdi>` : undefined);

function distanceOf({ distance, showsDistance }: CardModel): string | undefined {
  if (!showsDistance) return undefined;
  return distance ? distanceInWords(distance) : 'distance not known';
}

export const cardId = (key: string) => `offer-${encodeURIComponent(key)}`;

/** One offer: what, for whom, when and where, who and how much, by when. */
export function offerCard(model: CardModel): TemplateResult {
  const { row, facts, open, saved, level } = model;
  const { item, key } = row.entry;
  const id = cardId(key);
  const audience = listInWords(facts.roles, 4);
  const title = html`<button
    type="button"
    class="title"
    aria-expanded=${open}
    aria-controls=${`${id}-details`}
    @click=${model.onToggle}
  >
    <bdi>${marked(item.title, model)}</bdi>${arrowIcon()}
  </button>`;
  return html`<li class="card" part="card" id=${id} ?data-open=${open}>
    ${heading(level + 1, title)}
    ${
      facts.tags.length
        ? html`<p class="tags">
            ${facts.tags.map((tag) => html`<span class="tag">${tag}</span> `)}
          </p>`
        : nothing
    }
    ${item.summary ? html`<p class="summary">${marked(item.summary, model)}</p>` : nothing}
    ${line(facts.kind, audience ? html`<bdi>for ${audience}</bdi>` : undefined)}
    ${line(
      facts.when ? html`<strong>${facts.when}</strong>` : undefined,
      bdi(facts.where),
      distanceOf(model),
    )}
    <div class="foot">
      ${line(
        bdi(listInWords(facts.providers.map(({ name }) => name))),
        facts.price,
        facts.deadline ? html`<span class="deadline">${facts.deadline}</span>` : undefined,
      )}
      <button type="button" class="plain save" aria-pressed=${saved} @click=${model.onSave}>
        ${bookmarkIcon()}<span .textContent=${saved ? 'Saved ' : 'Save '}></span
        ><span class="visually-hidden">${item.title}</span>
      </button>
    </div>
    <div id=${`${id}-details`} class="details" ?hidden=${!open}>
      ${open ? model.details() : nothing}
    </div>
  </li>`;
}
