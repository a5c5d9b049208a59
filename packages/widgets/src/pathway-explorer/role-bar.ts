import { html, nothing, type TemplateResult } from 'lit';
import type { ExplorerModel } from './explorer-model.js';
import type { Pathway } from './pathway.js';
import { strandName } from './route-words.js';
import { counted } from './view.js';

export interface RoleBarModel {
  readonly model: ExplorerModel;
  readonly pathway: Pathway;
  /** How many roles are in view. */
  readonly count: number;
  /** How many steps are in the plan. */
  readonly planned: number;
  readonly planOpen: boolean;
  readonly diagramOpen: boolean;
  /** True where there is no room for the diagram beside the list. */
  readonly narrow: boolean;
  readonly onStrand: (strands: readonly string[]) => void;
  readonly onWords: (words: string) => void;
  readonly onPlan: () => void;
  readonly onDiagram: () => void;
}

function strandSwitch({ model, pathway, onStrand }: RoleBarModel): unknown {
  const { strands } = pathway;
  if (strands.length < 2) return nothing;
  const choice = (name: string, chosen: readonly string[]) => {
    const checked = chosen.join(' ') === model.strands.join(' ');
    return html`<label class="choice">
      <input type="radio" name="strand" .checked=${checked} @change=${() => onStrand(chosen)} />
      <span>${name}</span>
    </label>`;
  };
  return html`<fieldset class="strands">
    <legend>Pathway</legend>
    ${strands.map((strand) => choice(strandName(strand), [strand]))} ${choice('All', [])}
  </fieldset>`;
}

/** Which roles to show, and the plan. */
export function roleBar(bar: RoleBarModel): TemplateResult {
  const { model, count, planned, planOpen, diagramOpen, narrow } = bar;
  return html`<div class="role-bar controls" part="bar">
    ${strandSwitch(bar)}
    <label class="field">
      <span>Find a role</span>
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        .value=${model.query}
        @input=${(event: Event) => bar.onWords((event.currentTarget as HTMLInputElement).value)}
      />
    </label>
    <p class="count quiet" .textContent=${counted(count, 'role')}></p>
    <div class="buttons">
      ${
        narrow
          ? html`<button type="button" aria-expanded=${diagramOpen} @click=${bar.onDiagram}>
              Diagram
            </button>`
          : nothing
      }
      <button type="button" aria-expanded=${planOpen} @click=${bar.onPlan}>
        <span .textContent=${planned ? `Your plan (${planned})` : 'Your plan'}></span>
      </button>
    </div>
  </div>`;
}
