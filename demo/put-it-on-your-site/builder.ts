import { html, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Choice } from '../../packages/embed/recipes/choice.js';
import { recipes, type Piece } from '../../packages/embed/recipes/recipes.js';
import { fields } from './fields.js';
import { previewPage } from './preview.js';
import { choiceOf, firstState, grounds, type Ground, type State } from './state.js';
import { Terms } from './terms.js';

const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  light: 'A light page',
  dark: 'A dark page',
  hostile: 'A hostile page',
};

const root = document.querySelector<HTMLElement>('#builder');
const terms = new Terms(() => update());
let state = firstState();
let integrity: Readonly<Record<string, string>> = {};
/** What was said last, of something that was copied. */
let said = '';

async function copy(piece: Piece, code: Element | null | undefined): Promise<void> {
  try {
    await navigator.clipboard.writeText(piece.code);
    said = `${piece.label}: copied.`;
  } catch {
    if (code) getSelection()?.selectAllChildren(code);
    said = `${piece.label}: selected. Press Ctrl and C, or Cmd and C, to copy it.`;
  }
  update();
}

const pieceView = (piece: Piece): TemplateResult =>
  html`<div class="piece">
    <div class="piece-head">
      <h4>${piece.label}</h4>
      <button
        type="button"
        @click=${(event: Event) =>
          void copy(
            piece,
            (event.currentTarget as Element).closest('.piece')?.querySelector('code'),
          )}
      >
        Copy<span class="visually-hidden"> ${piece.label}</span>
      </button>
    </div>
    <pre
      tabindex="0"
      role="region"
      aria-label=${piece.label}
    ><code .textContent=${piece.code}></code></pre>
  </div>`;

function recipeView(choice: Choice): TemplateResult {
  const recipe = recipes.find(({ id }) => id === state.recipe) ?? recipes[0];
  if (!recipe) return html``;
  return html`<section class="recipe" aria-labelledby="code-title">
    <h2 id="code-title">Copy the code</h2>
    <div class="field">
      <label for="field-recipe">Your kind of site</label>
      <select
        id="field-recipe"
        @change=${(event: Event) =>
          set({ ...state, recipe: (event.currentTarget as HTMLSelectElement).value })}
      >
        ${recipes.map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${id === recipe.id}>${title}</option>`,
        )}
      </select>
    </div>
    ${keyed(
      recipe.id,
      html`<div class="recipe-body">
        <div>
          <h3>${recipe.title}</h3>
          <p>${recipe.whom}</p>
          <ol>
            ${recipe.steps.map((step) => html`<li>${step}</li>`)}
          </ol>
        </div>
        <div class="pieces">${recipe.code(choice).map(pieceView)}</div>
        <ul class="notes">
          ${recipe.notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </div>`,
    )}
    <p class="said" role="status">${said}</p>
  </section>`;
}

/** Only what changes the preview loads it again. */
function previewView(choice: Choice): TemplateResult {
  const page = previewPage(choice, state.ground);
  return html`<section class="live" aria-labelledby="live-title">
    <div class="live-head">
      <h2 id="live-title">See it live</h2>
      <div class="row" role="group" aria-label="The page around it">
        ${grounds.map(
          (ground) =>
            html`<button
              type="button"
              aria-pressed=${ground === state.ground ? 'true' : 'false'}
              @click=${() => set({ ...state, ground })}
            >
              ${GROUND_WORDS[ground]}
            </button>`,
        )}
        <button
          type="button"
          aria-pressed=${state.narrow ? 'true' : 'false'}
          @click=${() => set({ ...state, narrow: !state.narrow })}
        >
          As on a phone
        </button>
      </div>
    </div>
    ${keyed(
      page,
      html`<iframe
        class=${state.narrow ? 'preview narrow' : 'preview'}
        title="Your page with the widget"
        srcdoc=${page}
      ></iframe>`,
    )}
  </section>`;
}

function update(): void {
  if (!root) return;
  const sections = state.widget.presets.flatMap(({ section = [] }) => section);
  terms.want(state.feed, sections);
  const choice = choiceOf(state, integrity);
  render(
    html`<div class="builder">
      ${fields({ state, terms, set })}
      <div class="outcome">${previewView(choice)}</div>
      ${recipeView(choice)}
    </div>`,
    root,
  );
}

function set(next: State): void {
  state = next;
  said = '';
  update();
}

async function readIntegrity(): Promise<void> {
  try {
    const answer = await fetch('../../integrity.json');
    integrity = (await answer.json()) as Record<string, string>;
    update();
  } catch {
    // The code is printed without hashes.
  }
}

root?.replaceChildren();
update();
void readIntegrity();
