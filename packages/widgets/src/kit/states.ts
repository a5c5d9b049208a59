import type { FeedError } from '@leadership-commons/feed';
import { html, type TemplateResult } from 'lit';

/** Still, grey bars where the first items will be. */
export function waitingBars(): TemplateResult {
  const bars = Array.from({ length: 3 }, () => html`<div class="bar"></div>`);
  return html`<div class="bars" aria-busy="true">
    <p class="visually-hidden" role="status">Loading</p>
    ${bars}
  </div>`;
}

/** What to say, and to do, when there is nothing to show. The button stays while it is tried again. */
export function failedNotice(
  error: FeedError | undefined,
  retry: () => void,
  isRetrying = false,
): TemplateResult {
  const offline = typeof navigator !== 'undefined' && !navigator.onLine;
  const reason = offline ? 'You seem to be offline.' : 'Its server may be busy or out of reach.';
  const host = error ? ` from ${new URL(error.url).host}` : '';
  return html`<div class="notice" role="alert" part="failed">
    <p>We couldn’t load this list${host}. ${reason}</p>
    <button
      type="button"
      class="primary"
      aria-disabled=${isRetrying ? 'true' : 'false'}
      @click=${() => isRetrying || retry()}
    >
      <span .textContent=${isRetrying ? 'Trying again…' : 'Try again'}></span>
    </button>
  </div>`;
}
