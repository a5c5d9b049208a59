import { html, type TemplateResult } from 'lit';
import { profilePicture } from '../kit/results/profile-picture.js';
import type { StatementSet } from '../kit/results/statement-set.js';
import type { Span } from './release.js';
import type { TeamPart } from './team.js';
import { HIDDEN, NO_ANSWER, rowsOf, type Row } from './team-words.js';

/** The hallmarks' medians and middle halves as a picture. */
export function teamPicture(set: StatementSet, parts: readonly TeamPart[]): TemplateResult {
  const valueAt = (place: number) => set.scale[place]?.value ?? 0;
  const middleOf = ([from, to]: Span) => (valueAt(from) + valueAt(to)) / 2;
  const rows = parts.map(({ name, together: { median, middle } }) => ({
    name,
    marks: median ? [{ kind: 'now' as const, at: middleOf(median) }] : [],
    stretch: middle && ([valueAt(middle[0]), valueAt(middle[1])] as const),
  }));
  const hasStretch = rows.some(({ stretch }) => stretch);
  return profilePicture(rows, set.scale, {
    now: 'Median, or the middle of where it lies',
    ...(hasStretch && { stretch: 'The middle half lies within' }),
  });
}

const hidden = () =>
  html`<span class="none" aria-hidden="true">–</span
    ><span class="visually-hidden">${HIDDEN}</span>`;

const row = ({ kind, text, median, middle, cells }: Row): TemplateResult =>
  html`<tr class=${kind}>
    <th scope="row"><bdi>${text}</bdi></th>
    <td>${median ?? hidden()}</td>
    <td>${middle ?? hidden()}</td>
    ${cells.map((cell) => html`<td class="number">${cell ?? hidden()}</td>`)}
  </tr>`;

/** All that is told, hallmark by hallmark with its statements. */
export function teamTable(
  set: StatementSet,
  people: number,
  parts: readonly TeamPart[],
): TemplateResult {
  const name = `How ${people} people answered`;
  return html`<p class="quiet">
      Of each statement, how many people chose which answer; of each hallmark, which share of all
      answers to its statements.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${name}>
      <table>
        <caption>
          ${name}
        </caption>
        <thead>
          <tr>
            <th scope="col">Hallmark or statement</th>
            <th scope="col">Median</th>
            <th scope="col">Middle half within</th>
            ${[...set.scale.map(({ label }) => label), NO_ANSWER].map(
              (label) => html`<th scope="col" class="number">${label}</th>`,
            )}
          </tr>
        </thead>
        ${parts.map(
          (part) =>
            html`<tbody>
              ${rowsOf(part, set.scale).map(row)}
            </tbody>`,
        )}
      </table>
    </div>`;
}
