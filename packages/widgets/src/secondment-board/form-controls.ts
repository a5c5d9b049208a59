import type { Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from './facets.js';
import type { Field } from './form-fields.js';
import { dateParts, type FormValues } from './listing-form.js';
import type { Warning } from './form-model.js';

export interface ControlModel {
  commons: Commons;
  side: Side;
  values: FormValues;
  /** What is wrong with the field. */
  fault: string | undefined;
  warnings: readonly Warning[];
  onSet: (name: string, value: string | readonly string[]) => void;
}

export const fieldId = (path: string) => `field-${path.replace('.', '-')}`;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const valueOf = (event: Event) => (event.currentTarget as Control).value;

const textOf = ({ values }: ControlModel, name: string) => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** What stands between a label and its control, and what names it to them. */
function notes({ path, hint }: Field, { fault, warnings }: ControlModel) {
  const id = fieldId(path);
  const said: { kind: string; text: string }[] = [];
  if (hint) said.push({ kind: 'quiet', text: hint });
  if (fault) said.push({ kind: 'fault', text: `Error: ${fault}` });
  for (const { words, what } of warnings) {
    const text = `“${words}” looks like ${what}. This will be public: leave it out if it is.`;
    said.push({ kind: 'warning', text });
  }
  return {
    describedBy: said.map((_, i) => `${id}-note-${i}`).join(' ') || nothing,
    notes: said.map(
      ({ kind, text }, i) =>
        html`<span class=${kind} id=${`${id}-note-${i}`} .textContent=${text}></span>`,
    ),
  };
}

function single(field: Field, model: ControlModel): TemplateResult {
  const { path, type, label } = field;
  const { describedBy, notes: said } = notes(field, model);
  const invalid = model.fault ? 'true' : nothing;
  const value = textOf(model, path);
  const handle = (event: Event) => model.onSet(path, valueOf(event));
  const options = field.options?.(model.commons, model.side) ?? [];
  const control =
    type === 'choice'
      ? html`<select
          id=${fieldId(path)}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          @change=${handle}
        >
          <option value="" .selected=${!value}>Choose</option>
          ${options.map(
            (option) =>
              html`<option value=${option.id} .selected=${value === option.id}>
                ${option.label}
              </option>`,
          )}
        </select>`
      : type === 'line'
        ? html`<input
            id=${fieldId(path)}
            type="text"
            autocomplete="off"
            maxlength="300"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${value}
            @input=${handle}
          />`
        : html`<textarea
            id=${fieldId(path)}
            rows="3"
            maxlength="5000"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${value}
            @input=${handle}
          ></textarea>`;
  return html`<div class="field" ?data-fault=${!!model.fault}>
    <label for=${fieldId(path)}>${label}${field.required ? nothing : ' (optional)'}</label>
    ${said} ${control}
  </div>`;
}

const PARTS = { day: 'Day', month: 'Month', year: 'Year' };

/** Several controls under one legend; the first has the id by which errors lead to it. */
function group(field: Field, model: ControlModel, controls: unknown): TemplateResult {
  const { describedBy, notes: said } = notes(field, model);
  return html`<fieldset class="field" aria-describedby=${describedBy} ?data-fault=${!!model.fault}>
    <legend>${field.label}${field.required ? nothing : ' (optional)'}</legend>
    ${said} ${controls}
  </fieldset>`;
}

function date(field: Field, model: ControlModel): TemplateResult {
  const inputs = dateParts(field.path).map(
    ({ part, name }, i) =>
      html`<label class="part">
        <span>${PARTS[part]}</span>
        <input
          id=${i ? nothing : fieldId(field.path)}
          class=${part}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength=${part === 'year' ? 4 : 2}
          aria-invalid=${model.fault ? 'true' : nothing}
          .value=${textOf(model, name)}
          @input=${(event: Event) => model.onSet(name, valueOf(event))}
        />
      </label>`,
  );
  return group(field, model, html`<div class="parts">${inputs}</div>`);
}

function choices(field: Field, model: ControlModel): TemplateResult | typeof nothing {
  const value = model.values[field.path];
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const others = (id: string) => chosen.filter((other) => other !== id);
  const boxes = (field.options?.(model.commons, model.side) ?? []).map(
    ({ id, label }, i) =>
      html`<label class="option">
        <input
          id=${i ? nothing : fieldId(field.path)}
          type="checkbox"
          .checked=${chosen.includes(id)}
          @change=${() =>
            model.onSet(field.path, chosen.includes(id) ? others(id) : [...chosen, id])}
        />
        <bdi>${label}</bdi>
      </label>`,
  );
  // A feed may have no terms to choose from.
  return boxes.length ? group(field, model, html`<div class="options">${boxes}</div>`) : nothing;
}

/** A field of the form: label, hint, what is wrong with it, and its control. */
export function control(field: Field, model: ControlModel): TemplateResult | typeof nothing {
  if (field.type === 'date') return date(field, model);
  return field.type === 'choices' ? choices(field, model) : single(field, model);
}
