import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentModel } from './assessment-model.js';
import { fieldId } from './questions.js';

export interface ProgressModel {
  model: AssessmentModel;
  /** The place of the hallmark on screen; -1 if all are. */
  page: number;
  onPage: (page: number) => void;
}

/** How many of a hallmark's statements have an answer. */
const answeredOf = (model: AssessmentModel, page: number) =>
  model.set.parts[page]?.statements.filter(({ id }) => model.answer(id) !== undefined).length ?? 0;

/** A dot with its name for each hallmark: which one is on screen, and how much of each is answered. */
export function progressDots({ model, page, onPage }: ProgressModel): TemplateResult {
  return html`<nav class="dots controls" aria-label="Hallmarks" part="progress">
    <ol role="list">
      ${model.set.parts.map(({ hallmark, statements }, i) => {
        const answered = answeredOf(model, i);
        const state = answered === statements.length ? 'all' : answered ? 'some' : 'none';
        return html`<li>
          <button
            type="button"
            class="dot"
            aria-current=${i === page ? 'step' : nothing}
            @click=${() => onPage(i)}
          >
            <span class="mark" data-state=${state}></span>
            <span class="name"><bdi>${hallmark.name}</bdi></span>
            <span
              class="visually-hidden"
              .textContent=${`, ${answered} of ${statements.length} answered`}
            ></span>
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** What has no answer yet, for whoever has asked for the result; it may be left so. */
export function gapsSummary(
  model: AssessmentModel,
  onGo: (statement: string) => void,
  onFinish: () => void,
): TemplateResult {
  const gaps = model.set.parts
    .flatMap(({ statements }) => statements)
    .filter(({ id }) => model.answer(id) === undefined);
  return html`<section class="gaps controls" part="gaps" aria-labelledby="gaps-title">
    <p id="gaps-title" class="strong" tabindex="-1">
      ${gaps.length === 1 ? '1 statement has no answer yet' : `${gaps.length} statements have no answer yet`}
    </p>
    <p>You can leave it so: the result counts what you have answered.</p>
    <button type="button" class="primary" @click=${onFinish}>See the result as it is</button>
    <ul>
      ${gaps.map(
        ({ id, text }) =>
          html`<li>
            <a
              href=${`#${fieldId(model, id)}`}
              @click=${(event: Event) => {
                event.preventDefault();
                onGo(id);
              }}
              ><bdi>${text}</bdi></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
