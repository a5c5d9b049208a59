import { html, nothing, type TemplateResult } from 'lit';

export interface ToolsModel {
  /** Links to other pages. */
  links?: unknown;
  onLink: () => void;
  onPrint: () => void;
}

/** What can be done with the list as a whole. */
export function tools(model: ToolsModel): TemplateResult {
  return html`<div class="tools controls">
    <button type="button" class="plain" @click=${model.onLink}>Copy a link to this view</button>
    <button type="button" class="plain" @click=${model.onPrint}>Print this list</button>
    ${model.links ?? nothing}
  </div>`;
}

export interface MoreModel {
  /** What it is a list of, in the plural. */
  many: string;
  /** How many items are found but not on screen. */
  left: number;
  pageSize: number;
  /** True if items on screen are out of their order. */
  outOfOrder?: boolean;
  onMore: () => void;
  onOrder?: () => void;
}

export function moreButtons(model: MoreModel): TemplateResult | typeof nothing {
  const { left, pageSize, outOfOrder } = model;
  if (left <= 0 && !outOfOrder) return nothing;
  const more = html`<button type="button" @click=${model.onMore}>
    <span .textContent=${`Show ${Math.min(pageSize, left)} more`}></span>
  </button>`;
  const order = html`<button type="button" class="plain" @click=${model.onOrder}>
    More ${model.many} have come in: put them in order
  </button>`;
  return html`<div class="more controls">
    ${left > 0 ? more : nothing} ${outOfOrder ? order : nothing}
  </div>`;
}
