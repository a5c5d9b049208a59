import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { arrowIcon } from './icons.js';
import type { Search } from './search.js';

/** The words that are looked for, as they were typed and as they are sought. */
export interface Sought {
  words: string;
  search: Search;
}

/** `text` with the words that were looked for marked. Replaced whole when the words change. */
export function marked(text: string, { search, words }: Sought): unknown {
  if (search.isEmpty) return keyed('', html`<span>${text}</span>`);
  const pieces = search.mark(text).map((piece, i) => (i % 2 ? html`<mark>${piece}</mark>` : piece));
  return keyed(words, html`<span>${pieces}</span>`);
}

/** What is said of an item in one line, what is not known left out. */
export const line = (...parts: (string | TemplateResult | undefined)[]) => {
  const known = parts.filter(Boolean);
  return known.length
    ? html`<p class="meta">
        ${known.map((part, i) => html`${i ? html`<span class="dot"> · </span>` : nothing}${part}`)}
      </p>`
    : nothing;
};

export const bdi = (text: string) => (text ? html`<bdi>${text}</bdi>` : undefined);

export const tags = (words: readonly string[]) =>
  words.length
    ? html`<p class="tags">${words.map((tag) => html`<span class="tag">${tag}</span> `)}</p>`
    : nothing;

/** The id of a card, by the key of its item. */
export const cardId = (key: string) => `item-${encodeURIComponent(key)}`;

/** The title of a card, which opens and closes its details. */
export const cardTitle = (
  title: unknown,
  id: string,
  open: boolean,
  onToggle: () => void,
): TemplateResult =>
  html`<button
    type="button"
    class="title"
    aria-expanded=${open}
    aria-controls=${`${id}-details`}
    @click=${onToggle}
  >
    <bdi>${title}</bdi>${arrowIcon()}
  </button>`;

/** What is shown under a card when it is open. */
export const cardDetails = (id: string, open: boolean, details: () => TemplateResult) =>
  html`<div id=${`${id}-details`} class="details" ?hidden=${!open}>
    ${open ? details() : nothing}
  </div>`;
