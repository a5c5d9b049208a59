import { html, nothing, type TemplateResult } from 'lit';
import {
  profilePicture,
  type Legend,
  type Mark,
  type PictureRow,
} from '../kit/results/profile-picture.js';
import type { Result } from '../kit/results/result.js';
import { changeInWords, hallmarkScores, inDigits, inScaleWords } from '../kit/results/scores.js';
import type { StatementSet } from '../kit/results/statement-set.js';

export interface ProfileModel {
  set: StatementSet;
  result: Result;
  /** The oldest first. */
  earlier: readonly Result[];
  views: readonly Result[];
  /** A day in words. */
  dayInWords: (day: string) => string;
  onRemoveEarlier: (id: string) => void;
  onRemoveView: (id: string) => void;
}

const shown = (score: number | undefined) => (score === undefined ? '–' : inDigits(score));

function pictureRows(model: ProfileModel): PictureRow[] {
  const last = model.earlier.at(-1);
  const layers: [Mark['kind'], Result][] = [
    ...(last ? [['earlier', last] as [Mark['kind'], Result]] : []),
    ...model.views.map((view) => ['view', view] as [Mark['kind'], Result]),
    ['now', model.result],
  ];
  const scored = layers.map(([kind, { answers }]) => [kind, hallmarkScores(answers)] as const);
  return model.set.parts.map(({ key, hallmark }) => ({
    name: hallmark.name,
    marks: scored.flatMap(([kind, scores]) => {
      const at = scores.get(key);
      return at === undefined ? [] : [{ kind, at }];
    }),
  }));
}

function legend({ earlier, views, dayInWords }: ProfileModel): Legend {
  const last = earlier.at(-1);
  return {
    now: 'Now',
    ...(last && { earlier: dayInWords(last.made) }),
    ...(views.length && { view: views.length > 1 ? 'Colleagues’ views' : 'A colleague’s view' }),
  };
}

/** Averages, in digits and in words. */
function table({ set, result }: ProfileModel): TemplateResult {
  const scores = hallmarkScores(result.answers);
  return html`<table>
    <caption>
      Your average for each hallmark, from ${set.scale[0]?.value} (${set.scale[0]?.label}) to
      ${set.scale.at(-1)?.value} (${set.scale.at(-1)?.label})
    </caption>
    <thead>
      <tr>
        <th scope="col">Hallmark</th>
        <th scope="col" class="number">Average</th>
        <th scope="col">In words</th>
      </tr>
    </thead>
    <tbody>
      ${set.parts.map(({ key, hallmark, statements }) => {
        const score = scores.get(key);
        const counted = result.answers.filter(
          (answer) => answer.hallmark === key && typeof answer.value === 'number',
        ).length;
        return html`<tr>
          <th scope="row"><bdi>${hallmark.name}</bdi></th>
          <td class="number">${shown(score)}</td>
          <td>
            ${score === undefined ? 'Too few answers' : inScaleWords(score, set.scale)}
            ${
              counted < statements.length
                ? html`<span class="quiet">(${counted} of ${statements.length} count)</span>`
                : nothing
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Several results side by side, a column each. */
function sideBySide(
  model: ProfileModel,
  caption: string,
  columns: { name: string; result: Result; onRemove?: () => void }[],
  withChange: boolean,
): TemplateResult {
  const scores = columns.map(({ result }) => hallmarkScores(result.answers));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Hallmark</th>
          ${columns.map(
            ({ name, result, onRemove }) =>
              html`<th scope="col" class="number">
                ${name}
                ${
                  result.set.version === model.set.version
                    ? nothing
                    : html`<span class="quiet">version ${result.set.version}</span>`
                }
                ${
                  onRemove
                    ? html`<button type="button" class="plain small controls" @click=${onRemove}>
                        Remove<span class="visually-hidden"> ${name}</span>
                      </button>`
                    : nothing
                }
              </th>`,
          )}
          ${withChange ? html`<th scope="col">Since the last</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${model.set.parts.map(
          ({ key, hallmark }) =>
            html`<tr>
              <th scope="row"><bdi>${hallmark.name}</bdi></th>
              ${scores.map((own) => html`<td class="number">${shown(own.get(key))}</td>`)}
              ${
                withChange
                  ? html`<td>
                      ${changeInWords(scores.at(-2)?.get(key), scores.at(-1)?.get(key))}
                    </td>`
                  : nothing
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The profile as a picture and as a table, and what there is to compare it with. */
export function profile(model: ProfileModel): TemplateResult {
  const { set, result, earlier, views, dayInWords } = model;
  return html`<div class="profile">
      ${profilePicture(pictureRows(model), set.scale, legend(model))} ${table(model)}
    </div>
    ${
      earlier.length
        ? sideBySide(
            model,
            'Over time',
            [
              ...earlier.map((one) => ({
                name: dayInWords(one.made),
                result: one,
                onRemove: () => model.onRemoveEarlier(one.id),
              })),
              { name: 'Now', result },
            ],
            true,
          )
        : nothing
    }
    ${
      views.length
        ? sideBySide(
            model,
            'Yours and colleagues’ views',
            [
              { name: 'You', result },
              ...views.map((view, i) => ({
                name: `Colleague ${i + 1}, ${dayInWords(view.made)}`,
                result: view,
                onRemove: () => model.onRemoveView(view.id),
              })),
            ],
            false,
          )
        : nothing
    }`;
}
