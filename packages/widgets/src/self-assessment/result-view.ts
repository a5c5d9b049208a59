import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../kit/heading.js';
import { hallmarkScores, SCORE_RULE, STANDOUT_RULE, standouts } from '../kit/results/scores.js';
import type { HallmarkPart } from '../kit/results/statement-set.js';
import type { AssessmentModel } from './assessment-model.js';
import type { DraftStep } from './draft.js';
import { profile, type ProfileModel } from './profile.js';

export interface ResultModel extends Omit<ProfileModel, 'set' | 'result' | 'earlier' | 'views'> {
  model: AssessmentModel;
  /** The heading level of the widget. */
  level: number;
  /** The offers for a hallmark, ready to be shown. */
  offers: (part: HallmarkPart) => TemplateResult;
  onAddStep: (part: HallmarkPart) => void;
  onRemoveStep: (id: string) => void;
}

const partsOf = (model: AssessmentModel, keys: readonly string[]) =>
  keys.flatMap((key) => model.set.parts.find((part) => part.key === key) ?? []);

/** The statements of a hallmark with the highest or the lowest of its answers, if they differ. */
function telling(model: AssessmentModel, part: HallmarkPart, end: 'high' | 'low') {
  const answered = part.statements.flatMap((statement) => {
    const value = model.answer(statement.id);
    return typeof value === 'number' ? [{ statement, value }] : [];
  });
  const values = answered.map(({ value }) => value);
  const value = end === 'high' ? Math.max(...values) : Math.min(...values);
  const step = model.set.scale.find((one) => one.value === value);
  return { step, statements: answered.filter((one) => one.value === value) };
}

function standout(model: AssessmentModel, part: HallmarkPart, end: 'high' | 'low'): TemplateResult {
  const { step, statements } = telling(model, part, end);
  return html`<li>
    <strong><bdi>${part.hallmark.name}</bdi></strong>
    <ul class="telling" role="list">
      ${statements.map(
        ({ statement }) =>
          html`<li><bdi>${statement.text}</bdi> <span class="quiet">${step?.label}</span></li>`,
      )}
    </ul>
  </li>`;
}

/** Strengths and priorities in words, or that nothing stands out, with the rule. */
function inWords(
  { model, level }: ResultModel,
  strengths: HallmarkPart[],
  priorities: HallmarkPart[],
) {
  const list = (title: string, parts: HallmarkPart[], end: 'high' | 'low') =>
    parts.length
      ? html`<section>
          ${heading(level + 1, title)}
          <ul class="standouts" role="list">
            ${parts.map((part) => standout(model, part, end))}
          </ul>
        </section>`
      : nothing;
  const none = !strengths.length && !priorities.length;
  return html`<div class="words">
      ${list('You are strongest in', strengths, 'high')}
      ${list('You might work on', priorities, 'low')}
    </div>
    ${none ? html`<p>Nothing stands out: your averages are alike, or there are too few.</p>` : nothing}
    <p class="quiet rule">${STANDOUT_RULE} ${SCORE_RULE}</p>`;
}

function stepFields(
  { model, onRemoveStep }: ResultModel,
  { id, step }: { id: string; step: DraftStep },
  name: string,
): TemplateResult {
  const set = (change: Partial<DraftStep>) => model.setStep(id, { ...step, ...change });
  const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  return html`<li class="step">
    <label class="field grow">
      <span>What you will do<span class="visually-hidden"> for ${name}</span></span>
      <input
        type="text"
        maxlength="500"
        autocomplete="off"
        .value=${step.text}
        @input=${(event: Event) => set({ text: valueOf(event) })}
      />
    </label>
    <label class="field">
      <span>By when</span>
      <input
        type="date"
        .value=${step.by}
        @change=${(event: Event) => set({ by: valueOf(event) })}
      />
    </label>
    <button type="button" class="plain controls" @click=${() => onRemoveStep(id)}>
      Remove<span class="visually-hidden"> this step</span>
    </button>
  </li>`;
}

/** For each hallmark to work on: the offers that fit, and one's own next steps. */
function nextSteps(view: ResultModel, parts: readonly HallmarkPart[]): TemplateResult {
  const { model, level, dayInWords } = view;
  const others = model.set.parts.filter((part) => !parts.includes(part));
  return html`<section class="next" part="next">
    ${heading(level + 1, 'Next steps')}
    ${parts.map((part) => {
      const { name } = part.hallmark;
      const steps = model.steps.filter(({ step }) => step.hallmark === part.key);
      const written = steps.filter(({ step }) => step.text.trim());
      return html`<div class="next-for" data-hallmark=${model.set.parts.indexOf(part)}>
        ${heading(level + 2, html`<bdi>${name}</bdi>`)} ${view.offers(part)}
        ${
          steps.length
            ? html`<ol class="steps screen" role="list">
                ${repeat(
                  steps,
                  ({ id }) => id,
                  (entry) => stepFields(view, entry, name),
                )}
              </ol>`
            : nothing
        }
        ${
          written.length
            ? html`<ul class="print-only">
                ${written.map(
                  ({ step: { text, by } }) =>
                    html`<li>${text}${by ? `, by ${dayInWords(by)}` : ''}</li>`,
                )}
              </ul>`
            : nothing
        }
        <button type="button" class="controls" @click=${() => view.onAddStep(part)}>
          Add a step of your own<span class="visually-hidden"> for ${name}</span>
        </button>
      </div>`;
    })}
    ${others.length ? another(others, view.onAddStep) : nothing}
  </section>`;
}

/** Whoever wants to work on something else can. */
function another(
  parts: readonly HallmarkPart[],
  onAddStep: ResultModel['onAddStep'],
): TemplateResult {
  const handleChange = (event: Event) => {
    const list = event.currentTarget as HTMLSelectElement;
    const part = parts[list.selectedIndex - 1];
    list.selectedIndex = 0;
    if (part) onAddStep(part);
  };
  return html`<label class="field another controls">
    <span>Choose a hallmark to work on</span>
    <select autocomplete="off" @change=${handleChange}>
      <option>Choose one</option>
      ${parts.map(({ hallmark }) => html`<option>${hallmark.name}</option>`)}
    </select>
  </label>`;
}

/** Own notes, as they are printed with the result. */
function notes({ model, level }: ResultModel): TemplateResult | typeof nothing {
  const own = model.set.parts.filter(({ key }) => model.note(key).trim());
  if (!own.length) return nothing;
  return html`<section class="notes">
    ${heading(level + 1, 'Your notes')}
    <dl>
      ${own.map(
        ({ key, hallmark }) =>
          html`<div>
            <dt><bdi>${hallmark.name}</bdi></dt>
            <dd class="written">${model.note(key)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** What comes of the answers: the profile, what stands out, and what to do about it. */
export function resultView(view: ResultModel): TemplateResult {
  const { model, level, ...rest } = view;
  const { set, result, earlier, views, about } = model;
  const isOwn = about === 'self';
  const found = standouts(hallmarkScores(result.answers));
  const priorities = partsOf(model, found.priorities);
  const chosen = new Set(model.steps.map(({ step }) => step.hallmark));
  // A step once written stays in sight, whatever becomes of the averages.
  const toDo = set.parts.filter((part) => priorities.includes(part) || chosen.has(part.key));
  return html`<section class="result" part="result">
    <div class="result-head" tabindex="-1">
      ${heading(level + 1, isOwn ? 'Your result' : 'Your view of your colleague')}
      <p class="quiet">
        ${rest.dayInWords(result.made)} · <bdi>${set.title}</bdi>, version ${set.version}
      </p>
    </div>
    ${profile({
      ...rest,
      set,
      result,
      earlier: isOwn ? earlier : [],
      views: isOwn ? views : [],
    })}
    ${
      isOwn
        ? html`${inWords(view, partsOf(model, found.strengths), priorities)}
          ${nextSteps(view, toDo)} ${notes(view)}`
        : html`<p>
            Save it as a file below and give that to your colleague, who opens it beside their own
            result. The file holds no name and no notes.
          </p>`
    }
  </section>`;
}
