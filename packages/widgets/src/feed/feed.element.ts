import { feedUrl } from '@leadership-commons/feed';
import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { feedContext } from '../kit/feed-context.js';

/**
 * Names a feed once for all the widgets inside it. It shows nothing of its own.
 *
 * @summary Gives a feed to the widgets inside it.
 * @slot - Widgets, and anything else.
 */
export class LeadershipFeed extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  /** The address of the feed, absolute or relative to the page. */
  @property() src = '';

  /** A date (`2017-06-01`): the widgets inside show the feed as of that day's start. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** The widgets inside show what is over, too. */
  @property({ type: Boolean }) past = false;

  private readonly provider = new ContextProvider(this, { context: feedContext() });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { src, asOf, past } = this;
    const url = src ? feedUrl(src, this.ownerDocument.baseURI, 'page') : undefined;
    this.provider.setValue({ url, asOf, past });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
