import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Pathway, PathwayRoute } from './pathway.js';
import type { Plan } from './plan.js';

export interface PlanPanelModel {
  readonly pathway: Pathway;
  readonly plan: Plan;
  /** What went wrong with a file. */
  readonly fileTrouble: string;
  /** Does something to the plan, and keeps the focus in it. */
  readonly onAct: (act: () => void) => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onCopy: (text: string) => void;
  readonly onPrint: () => void;
}

const titleOf = ({ from, to }: PathwayRoute) => `${from.name} to ${to.name}`;

/** The plan as plain text that pastes well into an email. */
export function planText(plan: Plan, pathway: Pathway): string {
  const steps = routesOf(plan, pathway).map(({ route, note }, i) => {
    const { title, helps } = route.entry.item;
    return [
      `${i + 1}. ${titleOf(route)}${title ? `: ${title}` : ''}`,
      helps?.length ? `What helps: ${helps.join('; ')}` : '',
      note,
    ]
      .filter(Boolean)
      .join('\n');
  });
  return ['My plan', ...steps, plan.note].filter(Boolean).join('\n\n');
}

function routesOf(plan: Plan, pathway: Pathway): { route: PathwayRoute; note: string }[] {
  const byKey = new Map(pathway.routes.map((route) => [route.key, route]));
  return plan.steps.flatMap(({ route: key, note }) => {
    const route = byKey.get(key);
    return route ? [{ route, note }] : [];
  });
}

const noteField = (label: string, note: string, onNote: (note: string) => void) =>
  html`<label class="field">
      <span>${label}</span>
      <textarea
        rows="2"
        maxlength="20000"
        .value=${note}
        @change=${(event: Event) => onNote((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <p class="noted">${note}</p>`;

function keeping({ plan, onAct }: PlanPanelModel): TemplateResult {
  if (plan.kept) {
    return html`<p class="quiet">
        Kept on this device, where anybody who uses it and this website can see it.
      </p>
      <button type="button" class="plain" @click=${() => onAct(() => plan.eraseFromDevice())}>
        Erase from this device
      </button>`;
  }
  const { trouble } = plan;
  const why =
    trouble === 'full'
      ? 'There is no room left on this device. The plan is still here until you leave this page.'
      : trouble
        ? 'This browser does not let the plan be kept. It is here until you leave this page.'
        : 'In this page only: gone when you leave it. On a shared computer leave it so.';
  return html`<p class="quiet" role=${trouble ? 'alert' : nothing} .textContent=${why}></p>
    <button type="button" class="plain" @click=${() => onAct(() => plan.keepOnDevice())}>
      Keep on this device
    </button>`;
}

/** The steps that were chosen, with notes, and what can be done with them. */
export function planPanel(model: PlanPanelModel): TemplateResult {
  const { plan, pathway, onAct } = model;
  const routes = routesOf(plan, pathway);
  const missing = plan.steps.length - routes.length;
  return html`<section class="plan panel" part="plan" aria-label="Your plan" id="plan">
    <p class="plan-title" tabindex="-1">Your plan</p>
    ${
      routes.length
        ? nothing
        : html`<p>Nothing in it yet. Choose <em>Add to your plan</em> beside a step.</p>`
    }
    <ol class="planned">
      ${repeat(
        routes,
        ({ route }) => route.key,
        ({ route, note }) => {
          const { title, helps } = route.entry.item;
          return html`<li>
            <p>
              <strong><bdi>${titleOf(route)}</bdi></strong
              >${title ? html`: <bdi>${title}</bdi>` : nothing}
            </p>
            ${helps?.length ? html`<p class="quiet">What helps: <bdi>${helps.join('; ')}</bdi></p>` : nothing}
            ${noteField(`My notes on ${titleOf(route)}`, note, (text) => plan.annotate(text, route.key))}
            <button
              type="button"
              class="plain small"
              @click=${() => onAct(() => plan.remove(route.key))}
            >
              Remove<span class="visually-hidden"> ${titleOf(route)}</span>
            </button>
          </li>`;
        },
      )}
    </ol>
    ${
      missing
        ? html`<p class="quiet">
            ${missing === 1 ? '1 step is' : `${missing} steps are`} no longer in the feed.
          </p>`
        : nothing
    }
    ${noteField('My notes on the whole', plan.note, (text) => plan.annotate(text))}
    <div class="actions controls">
      <button type="button" @click=${model.onPrint}>Print</button>
      <button type="button" @click=${() => model.onCopy(planText(plan, pathway))}>
        Copy as text
      </button>
      <button type="button" @click=${model.onSave}>Save as a file</button>
      <label class="button file">
        Open a file
        <input
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          @change=${(event: Event) => {
            const input = event.currentTarget as HTMLInputElement;
            const [file] = input.files ?? [];
            if (file) model.onFile(file);
            input.value = '';
          }}
        />
      </label>
      <button type="button" class="plain" @click=${() => onAct(() => plan.clear())}>
        Remove all
      </button>
    </div>
    ${model.fileTrouble ? html`<p role="alert">${model.fileTrouble}</p>` : nothing}
    <div class="keeping controls">${keeping(model)}</div>
  </section>`;
}
