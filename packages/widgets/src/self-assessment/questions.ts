import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../kit/heading.js';
import type { HallmarkPart, Statement } from '../kit/results/statement-set.js';
import type { AssessmentModel } from './assessment-model.js';

export interface QuestionsModel {
  model: AssessmentModel;
  /** The heading level of the widget. */
  level: number;
  /** The hallmarks on screen. */
  parts: readonly HallmarkPart[];
  onClear: (statement: string) => void;
}

const NOT_MINE = 'Not sure, or not mine';

/** What stands for a statement in ids and names of controls: its place in the set. No answer is in it. */
export const fieldId = ({ set }: AssessmentModel, statement: string): string =>
  `s${set.parts.flatMap(({ statements }) => statements).findIndex(({ id }) => id === statement)}`;

function choice(
  { model }: QuestionsModel,
  statement: Statement,
  label: string,
  value: number | null,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name=${fieldId(model, statement.id)}
      autocomplete="off"
      .checked=${model.answer(statement.id) === value}
      @change=${() => model.setAnswer(statement.id, value)}
    />
    <span>${label}</span>
  </label>`;
}

function statementField(view: QuestionsModel, statement: Statement): TemplateResult {
  const { model, onClear } = view;
  const isAnswered = model.answer(statement.id) !== undefined;
  return html`<fieldset id=${fieldId(model, statement.id)} class="statement" part="statement">
    <legend><bdi>${statement.text}</bdi></legend>
    <div class="choices">
      ${model.set.scale.map(({ label, value }) => choice(view, statement, label, value))}
      ${choice(view, statement, NOT_MINE, null)}
      <button
        type="button"
        class="plain clear"
        ?hidden=${!isAnswered}
        @click=${() => onClear(statement.id)}
      >
        Clear<span class="visually-hidden"> the answer to: ${statement.text}</span>
      </button>
    </div>
  </fieldset>`;
}

/** A hallmark: what it is, what young people said, its statements, and room for notes. */
function hallmarkPage(view: QuestionsModel, part: HallmarkPart): TemplateResult {
  const { model, level } = view;
  const { name, definition, voices = [] } = part.hallmark;
  const index = model.set.parts.findIndex(({ key }) => key === part.key);
  return html`<section class="hallmark" id=${`h${index}`} part="hallmark">
    <div class="hallmark-head" tabindex="-1">
      ${
        model.set.parts.length > 1
          ? html`<p class="quiet">Hallmark ${index + 1} of ${model.set.parts.length}</p>`
          : nothing
      }
      ${heading(level + 1, html`<bdi>${name}</bdi>`)}
      ${definition ? html`<p class="definition">${definition}</p>` : nothing}
      ${
        voices.length
          ? html`<div class="voices">
              <p class="quiet">Young people said of great leaders</p>
              ${voices.map((voice) => html`<blockquote><p>${voice}</p></blockquote>`)}
            </div>`
          : nothing
      }
    </div>
    ${repeat(
      part.statements,
      ({ id }) => id,
      (statement) => statementField(view, statement),
    )}
    ${
      model.about === 'self'
        ? html`<label class="note">
            <span>Your notes on this hallmark <span class="quiet">(for you alone)</span></span>
            <textarea
              rows="3"
              maxlength="5000"
              autocomplete="off"
              .value=${model.note(part.key)}
              @input=${(event: Event) =>
                model.setNote(part.key, (event.currentTarget as HTMLTextAreaElement).value)}
            ></textarea>
          </label>`
        : nothing
    }
  </section>`;
}

/** The words of the scale and when to choose each. */
function scaleWords({ model }: QuestionsModel): TemplateResult {
  return html`<details class="scale">
    <summary>What the answers mean</summary>
    <dl>
      ${model.set.scale.map(
        ({ label, meaning }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
      <div>
        <dt>${NOT_MINE}</dt>
        <dd>You can’t say, or it isn’t part of what you do. It doesn’t count.</dd>
      </div>
    </dl>
  </details>`;
}

/** The hallmarks on screen, one or all. */
export function questions(view: QuestionsModel): TemplateResult {
  return html`${scaleWords(view)}
  ${repeat(
    view.parts,
    ({ key }) => key,
    (part) => hallmarkPage(view, part),
  )}`;
}
