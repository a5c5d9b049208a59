import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Announcer } from './announcer.js';
import { copyText, download } from './files.js';

/**
 * Hands texts and files to the visitor. Where the browser does not let us (a sandboxed
 * frame, an old page), the text is shown to be selected and copied by hand.
 */
export class HandOver {
  private readonly host: LitElement;
  private readonly announcer: Announcer;
  private byHand: { label: string; text: string } | undefined;
  /** What had the focus before. */
  private before: Element | null | undefined;

  constructor(host: LitElement, announcer: Announcer) {
    this.host = host;
    this.announcer = announcer;
  }

  /** @param label what it is, to be said when it has been copied */
  async copy(text: string, label: string): Promise<void> {
    if (await copyText(text)) this.announcer.say(`${label}: copied`);
    else await this.show(label, text);
  }

  /** @param type the media type: `text/calendar` */
  async file(name: string, type: string, text: string): Promise<void> {
    if (!download(name, type, text)) await this.show(name, text);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.byHand) return nothing;
    const { label, text } = this.byHand;
    return html`<div class="by-hand controls">
      <label class="field">
        <span>${label}: select it and copy it</span>
        <textarea readonly .value=${text} @focus=${selectAll}></textarea>
      </label>
      <button type="button" class="plain" @click=${() => this.close()}>Close</button>
    </div>`;
  }

  private async show(label: string, text: string): Promise<void> {
    this.before = this.host.shadowRoot?.activeElement;
    this.byHand = { label, text };
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('.by-hand textarea')?.focus();
  }

  private close(): void {
    this.byHand = undefined;
    this.host.requestUpdate();
    if (this.before instanceof HTMLElement) this.before.focus();
  }
}

function selectAll(event: Event): void {
  (event.currentTarget as HTMLTextAreaElement).select();
}
