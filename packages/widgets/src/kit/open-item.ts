import { feedUrl, safeUrl, type EntryOf } from '@leadership-commons/feed';
import { html, type TemplateResult } from 'lit';
import { viewLink } from './view-link.js';

/** The sections of which an item can be opened, and the widget that shows it. */
const widgets = { offers: 'offer-finder', secondments: 'secondment-board' } as const;

export type OpenSection = keyof typeof widgets;

/** Details of the event `leadership-open`. */
export interface LeadershipOpenDetail {
  section: string;
  /** The item's key: its publisher's id, a slash, its own id. */
  key: string;
}

/** A widget that links to items which another one shows. */
export interface OpenHost extends Element {
  /** The address of the page with the offer finder, if it isn't this one. */
  readonly finderHref: string;
  /** The address of the page with the secondment board, if it isn't this one. */
  readonly boardHref: string;
}

/** The address of the page with the finder or the board, as the page's author gave it. */
export function pageOf(host: OpenHost, section: OpenSection): string | undefined {
  const href = section === 'offers' ? host.finderHref : host.boardHref;
  return href ? feedUrl(href, host.ownerDocument.baseURI, 'page') : undefined;
}

/** The address of an item on the page that has the finder or board, else the item's own. */
export function itemHref(
  host: OpenHost,
  section: OpenSection,
  { key, item }: Pick<EntryOf<OpenSection>, 'key' | 'item'>,
): string | undefined {
  const page = pageOf(host, section);
  return page
    ? viewLink(page, widgets[section], new Map([['open', [key]]]))
    : item.url && safeUrl(item.url);
}

/** Asks the widgets on this page to show an item. False if there is none that can. */
export function askToOpen(host: Element, section: OpenSection | 'roles', key: string): boolean {
  const detail: LeadershipOpenDetail = { section, key };
  const options = { detail, bubbles: true, composed: true, cancelable: true };
  return !host.dispatchEvent(new CustomEvent('leadership-open', options));
}

/**
 * A link that opens an item where it can be seen best: in the finder or board on this page,
 * on the page that has it, or at its publisher's. Plain text where there is none of these.
 */
export function itemLink(
  host: OpenHost,
  section: OpenSection,
  entry: EntryOf<OpenSection>,
): TemplateResult {
  const name = html`<bdi>${entry.item.title}</bdi>`;
  const handleClick = (event: Event) => {
    if (askToOpen(host, section, entry.key)) event.preventDefault();
  };
  const href = itemHref(host, section, entry);
  if (href) return html`<a href=${href} @click=${handleClick}>${name}</a>`;
  return host.ownerDocument.querySelector(`leadership-${widgets[section]}`)
    ? html`<button type="button" class="plain" @click=${handleClick}>${name}</button>`
    : name;
}
