import { html, nothing, type TemplateResult } from 'lit';
import { pageOf, type OpenHost } from '../kit/open-item.js';
import { viewLink } from '../kit/view-link.js';
import type { PathwayRole } from './pathway.js';

const NAME = 'secondment-board';

interface Board extends HTMLElement {
  /** Not there before its code is. */
  showForRole?: (key: string) => boolean;
}

/**
 * Leads to all that the board has for a role: the board on this page, else the page that has
 * it. Nothing where there is neither.
 */
export function boardLink(
  host: OpenHost,
  { key, name }: PathwayRole,
): TemplateResult | typeof nothing {
  const words = html`See the secondment board for <bdi>${name}</bdi>`;
  const board = host.ownerDocument.querySelector<Board>(`leadership-${NAME}`);
  if (board) {
    const show = () => {
      if (!board.showForRole?.(key)) return;
      board.tabIndex = -1;
      board.focus();
    };
    return html`<button type="button" class="link controls" @click=${show}>${words}</button>`;
  }
  const page = pageOf(host, 'secondments');
  const href = page && (viewLink(page, NAME, new Map([['role', [key]]])) ?? page);
  return href ? html`<p><a href=${href}>${words}</a></p>` : nothing;
}
