import { html, type TemplateResult } from 'lit';
import { profilePicture } from '../kit/results/profile-picture.js';
import type { StatementSet } from '../kit/results/statement-set.js';
import type { Span } from './release.js';
import type { TeamPart, TeamRow } from './team.js';
import { HIDDEN, NO_ANSWER, spanInWords } from './team-words.js';

/** The middle of a stretch of the scale: where its mark stands. */
const middleOf = (span: Span, set: StatementSet) =>
  ((set.scale[span[0]]?.value ?? 0) + (set.scale[span[1]]?.value ?? 0)) / 2;

/** The hallmarks' medians and middle halves as a picture. */
export function teamPicture(set: StatementSet, parts: readonly TeamPart[]): TemplateResult {
  const rows = parts.map(({ hallmark: { text, release } }) => {
    const { median, middle } = release;
    const [from, to] = (middle ?? [0, 0]).map((place) => set.scale[place]?.value ?? 0);
    return {
      name: text,
      marks: median ? [{ kind: 'now' as const, at: middleOf(median, set) }] : [],
      stretch: middle && ([from ?? 0, to ?? 0] as const),
    };
  });
  const hasStretch = rows.some(({ stretch }) => stretch);
  return profilePicture(rows, set.scale, {
    now: 'Median, or the middle of where it lies',
    ...(hasStretch && { stretch: 'The middle half lies within' }),
  });
}

const hidden = () =>
  html`<span class="none" aria-hidden="true">–</span
    ><span class="visually-hidden">${HIDDEN}</span>`;

function row({ text, release }: TeamRow, set: StatementSet, isHallmark: boolean): TemplateResult {
  const { median, middle, cells } = release;
  return html`<tr class=${isHallmark ? 'hallmark' : 'statement'}>
    <th scope="row"><bdi>${text}</bdi></th>
    <td>${spanInWords(median, set.scale) || 'Too few answers'}</td>
    <td>${spanInWords(middle, set.scale) || hidden()}</td>
    ${cells.map((cell) => html`<td class="number">${cell ?? hidden()}</td>`)}
  </tr>`;
}

/** All that is told, hallmark by hallmark with its statements. */
export function teamTable(
  set: StatementSet,
  people: number,
  parts: readonly TeamPart[],
): TemplateResult {
  const caption = `How ${people} people answered`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
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
        ({ hallmark, statements }) =>
          html`<tbody>
            ${row(hallmark, set, true)} ${statements.map((one) => row(one, set, false))}
          </tbody>`,
      )}
    </table>
  </div>`;
}
