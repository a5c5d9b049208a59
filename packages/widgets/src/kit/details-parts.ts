import { safeUrl, type EntryOf } from '@leadership-commons/feed';
import { html, nothing } from 'lit';
import { publisherInWords } from './item-words.js';

/** A name of something that is known of an item, and what is known; nothing where nothing is. */
export const fact = (name: string, value: unknown) =>
  value
    ? html`<div class="fact">
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

export const paragraphs = (text: string | undefined) =>
  text
    ? html`<div class="prose">
        ${text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph.trim()}</p>`)}
      </div>`
    : undefined;

export const mail = (address: string) => html`<a href=${`mailto:${address}`}>${address}</a>`;

export const page = (url: string | undefined, name: string) =>
  url ? html`<a href=${url}>${name}</a>` : name;

type AnyEntry = EntryOf<'offers' | 'secondments'>;

/** Who publishes an item, and where it says so. */
export function sourceInWords(entry: AnyEntry): unknown {
  const { source } = entry.item;
  const publisher = publisherInWords(entry);
  if (!source) return publisher;
  const { title, url, confidence } = source;
  return html`${publisher}; from
  ${page(safeUrl(url), title)}${confidence ? ` (${confidence})` : nothing}`;
}

/** A way to tell an item's publisher of a wrong or old fact. */
export function reportLink({
  item,
  source,
}: Pick<AnyEntry, 'source'> & { item: { title: string } }): unknown {
  const { publisher } = source.header;
  const subject = encodeURIComponent(`Please check: ${item.title}`);
  const url = safeUrl(publisher.url);
  const href = publisher.email ? `mailto:${publisher.email}?subject=${subject}` : url;
  return href
    ? html`<a class="report" href=${href}>Tell ${publisher.name} that something is wrong</a>`
    : nothing;
}
