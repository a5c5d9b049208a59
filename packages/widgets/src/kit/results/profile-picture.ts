import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Step } from './statement-set.js';

/** A mark on a row of the picture. */
export interface Mark {
  kind: 'now' | 'earlier' | 'view';
  at: number;
}

export interface PictureRow {
  name: string;
  marks: readonly Mark[];
  /** A stretch of the scale, for a team the middle half. */
  stretch?: readonly [number, number];
}

/** What each mark means, where there is more than one kind. */
export type Legend = Partial<Record<Mark['kind'] | 'stretch', string>>;

function shape(kind: Mark['kind'], x: string): TemplateResult {
  if (kind === 'now') return svg`<circle class="now" cx=${x} cy="50%" r="7"></circle>`;
  if (kind === 'earlier') return svg`<circle class="earlier" cx=${x} cy="50%" r="6"></circle>`;
  return svg`<svg class="view" x=${x} y="50%"><path d="M0-7l7 7-7 7-7-7z"></path></svg>`;
}

function key(legend: Legend): TemplateResult | typeof nothing {
  const kinds = Object.entries(legend);
  if (kinds.length < 2) return nothing;
  return html`<ul class="legend" role="list">
    ${kinds.map(
      ([kind, words]) =>
        html`<li>
          <svg class="sample">
            ${
              kind === 'stretch'
                ? svg`<line class="stretch" x1="2" x2="22" y1="50%" y2="50%"></line>`
                : shape(kind as Mark['kind'], '50%')
            }
          </svg>
          ${words}
        </li>`,
    )}
  </ul>`;
}

/**
 * A profile as a picture: a row for each hallmark, with marks along the scale. A table
 * beside it says the same, so it is hidden from those who listen. Drawn in lines, which
 * print without backgrounds and keep their colours' contrast where these are forced.
 */
export function profilePicture(
  rows: readonly PictureRow[],
  scale: readonly Step[],
  legend: Legend = {},
): TemplateResult {
  const low = scale[0]?.value ?? 0;
  const high = scale.at(-1)?.value ?? 1;
  const x = (value: number) => `${((value - low) / (high - low)) * 100}%`;
  return html`<div class="picture" part="picture" aria-hidden="true">
    <ol role="list">
      ${rows.map(
        ({ name, marks, stretch }) =>
          html`<li>
            <span class="name"><bdi>${name}</bdi></span>
            <svg class="track">
              <line class="rail" x1="0" x2="100%" y1="50%" y2="50%"></line>
              ${scale.map(
                ({ value }) =>
                  svg`<line class="tick" x1=${x(value)} x2=${x(value)} y1="25%" y2="75%"></line>`,
              )}
              ${
                stretch
                  ? svg`<line class="stretch" x1=${x(stretch[0])} x2=${x(stretch[1])} y1="50%" y2="50%"></line>`
                  : nothing
              }
              ${marks.map(({ kind, at }) => shape(kind, x(at)))}
            </svg>
          </li>`,
      )}
    </ol>
    <p class="axis">${scale.map(({ label }) => html`<span>${label}</span>`)}</p>
    ${key(legend)}
  </div>`;
}
