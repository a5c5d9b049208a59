import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../kit/icons.js';
import type { DiagramPane } from './diagram-pane.js';
import { kindNames, kindWords } from './route-words.js';
import { larger, smaller } from './zoom.js';

/** What each button says, its sign, and what it does. */
const tools: readonly (readonly [
  name: string,
  sign: () => TemplateResult,
  act: (pane: DiagramPane) => void,
])[] = [
  ['Smaller', icon('M4 10h12'), (pane) => pane.zoom(smaller(pane.scale))],
  ['Larger', icon('M4 10h12M10 4v12'), (pane) => pane.zoom(larger(pane.scale))],
  ['Fit', icon('M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4'), (pane) => pane.zoom(undefined)],
  ['Move left', icon('M16 10H4m5 5L4 10l5-5'), (pane) => pane.pan(-1, 0)],
  ['Move right', icon('M4 10h12m-5 5l5-5-5-5'), (pane) => pane.pan(1, 0)],
  ['Move up', icon('M10 16V4M5 9l5-5 5 5'), (pane) => pane.pan(0, -1)],
  ['Move down', icon('M10 4v12m5-5l-5 5-5-5'), (pane) => pane.pan(0, 1)],
];

/** Zoom and pan without a drag. */
export const diagramTools = (pane: DiagramPane): TemplateResult =>
  html`<div class="diagram-tools controls" role="group" aria-label="Size and place of the diagram">
    ${tools.map(
      ([name, sign, act]) =>
        html`<button type="button" aria-label=${name} title=${name} @click=${() => act(pane)}>
          ${sign()}
        </button>`,
    )}
  </div>`;

/** What the lines of the diagram mean, of the kinds that it has. */
export function diagramKey(drawn: ReadonlySet<string>): TemplateResult | typeof nothing {
  const kinds = kindNames.filter((kind) => drawn.has(kind));
  if (!kinds.length) return nothing;
  return html`<ul class="key" role="list" aria-label="Lines of the diagram">
    ${kinds.map(
      (kind) =>
        html`<li>
          <svg viewBox="0 0 36 12" aria-hidden="true">
            <path class="line" data-kind=${kind} d="M0 6H30"></path>
            <path class="head" d="M36 6l-8 -4v8z"></path></svg
          >${kindWords(kind)}
        </li>`,
    )}
  </ul>`;
}
