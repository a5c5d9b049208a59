import { html, nothing, type TemplateResult } from 'lit';
import { widgets, type Preset } from '../../packages/embed/widgets.js';
import { verdicts } from './colours.js';
import { knownFeeds, withFeed, withoutTerms, type State } from './state.js';
import type { Terms } from './terms.js';

export interface FieldsModel {
  state: State;
  terms: Terms;
  set: (state: State) => void;
}

const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value.trim();

/** The attributes with one of them set, or let go where the value is empty. */
function withAttribute(state: State, name: string, value: string): State {
  const attributes = new Map(state.attributes);
  if (value) attributes.set(name, value);
  else attributes.delete(name);
  return { ...state, attributes };
}

function withFlag(state: State, name: string, on: boolean): State {
  const flags = new Set(state.flags);
  if (on) flags.add(name);
  else flags.delete(name);
  return { ...state, flags };
}

function textField(
  { state, set }: FieldsModel,
  name: string,
  label: string,
  hint?: string,
): TemplateResult {
  const id = `field-${name}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <input
      id=${id}
      type="text"
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .value=${state.attributes.get(name) ?? ''}
      @change=${(event: Event) => set(withAttribute(state, name, valueOf(event)))}
    />
  </div>`;
}

const flag = ({ state, set }: FieldsModel, name: string, label: string) =>
  html`<label class="tick">
    <input
      type="checkbox"
      .checked=${state.flags.has(name)}
      @change=${(event: Event) =>
        set(withFlag(state, name, (event.currentTarget as HTMLInputElement).checked))}
    />
    <span>${label}</span>
  </label>`;

const choice = (
  { state, set }: FieldsModel,
  name: string,
  label: string,
  options: NonNullable<Preset['options']>,
) =>
  html`<div class="field">
    <label for=${`field-${name}`}>${label}</label>
    <select
      id=${`field-${name}`}
      @change=${(event: Event) => set(withAttribute(state, name, valueOf(event)))}
    >
      ${options.map(
        (option) =>
          html`<option
            value=${option.value}
            ?selected=${option.value === (state.attributes.get(name) ?? '')}
          >
            ${option.label}
          </option>`,
      )}
    </select>
  </div>`;

function termsField(model: FieldsModel, { attribute, label, section = '' }: Preset) {
  const { state, set } = model;
  const terms = model.terms.of(section);
  const chosen = (state.attributes.get(attribute) ?? '').split(' ').filter(Boolean);
  const toggle = (id: string) =>
    set(
      withAttribute(
        state,
        attribute,
        (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(' '),
      ),
    );
  if (!terms.length) return nothing;
  return html`<details class="terms">
    <summary>${label}${chosen.length ? html` <b>${chosen.length} chosen</b>` : nothing}</summary>
    <fieldset>
      <legend class="visually-hidden">${label}</legend>
      ${terms.map(
        ({ id, name }) =>
          html`<label class="tick">
            <input type="checkbox" .checked=${chosen.includes(id)} @change=${() => toggle(id)} />
            <span>${name}</span>
          </label>`,
      )}
    </fieldset>
  </details>`;
}

function presetField(model: FieldsModel, preset: Preset) {
  const { attribute, label, hint, kind, options = [] } = preset;
  if (kind === 'terms') return termsField(model, preset);
  if (kind === 'choice') return choice(model, attribute, label, options);
  if (kind === 'flag') return flag(model, attribute, label);
  return textField(model, attribute, label, hint);
}

const widgetFields = ({ state, set }: FieldsModel) =>
  html`<fieldset class="group">
    <legend>What to show</legend>
    ${widgets.map(
      (widget) =>
        html`<label class="tick card-choice">
          <input
            type="radio"
            name="widget"
            .checked=${widget === state.widget}
            @change=${() => set({ ...state, widget })}
          />
          <span><b>${widget.title}</b><span class="hint">${widget.summary}</span></span>
        </label>`,
    )}
  </fieldset>`;

const feedFields = (model: FieldsModel) => {
  const { state, set, terms } = model;
  const addressOf = (path: string) => new URL(path, location.href).href;
  return html`<fieldset class="group">
    <legend>Which feed</legend>
    <div class="row">
      ${knownFeeds.map(
        (feed) =>
          html`<label class="tick">
            <input
              type="radio"
              name="feed"
              .checked=${state.feed === addressOf(feed.path)}
              @change=${() => set(withFeed(state, feed))}
            />
            <span>${feed.title}</span>
          </label>`,
      )}
    </div>
    <div class="field">
      <label for="field-feed">Address of the feed</label>
      <input
        id="field-feed"
        type="url"
        aria-describedby="field-feed-failed"
        .value=${state.feed}
        @change=${(event: Event) => {
          const next = withoutTerms({ ...state, feed: valueOf(event) });
          set(withFlag(withAttribute(next, 'as-of', ''), 'past', false));
        }}
      />
      <p class="problem" id="field-feed-failed" role="status">
        ${
          terms.hasFailed
            ? 'That feed can’t be read. Open its address in the browser to see whether it is there; then its host has to send the header Access-Control-Allow-Origin: * (see Hosting).'
            : ''
        }
      </p>
    </div>
    <div class="field">
      <label for="field-link">A page that helps without JavaScript</label>
      <input
        id="field-link"
        type="url"
        .value=${state.link}
        @change=${(event: Event) => set({ ...state, link: valueOf(event) })}
      />
    </div>
  </fieldset>`;
};

const presetFields = (model: FieldsModel) =>
  html`<fieldset class="group">
    <legend>What it starts with</legend>
    ${textField(model, 'heading', 'Heading', `Without one: that of the ${model.state.widget.title.toLowerCase()}.`)}
    ${model.state.widget.presets.map((preset) => presetField(model, preset))}
    <details class="terms">
      <summary>More</summary>
      ${choice(
        model,
        'heading-level',
        'Level of the heading',
        ['', '3', '4', '5', '6'].map((value) => ({ value, label: value || '2' })),
      )}
      ${textField(model, 'as-of', 'Show it as of this day', 'Like 2017-06-01, for archives and previews.')}
      ${flag(model, 'past', 'Show what is over, too')}
      ${textField(model, 'finder-href', 'Your page with the offer finder', 'If it is another one: links to offers lead there.')}
      ${textField(model, 'board-href', 'Your page with the secondment board', 'If it is another one: links to secondments lead there.')}
    </details>
  </fieldset>`;

const lookFields = ({ state, set }: FieldsModel) => {
  const found = verdicts(state);
  return html`<fieldset class="group">
    <legend>Your colours</legend>
    <div class="field">
      <label for="field-accent">Your school’s colour</label>
      <div class="row">
        <input
          type="color"
          aria-label="Pick your school’s colour"
          .value=${/^#[\da-f]{6}$/i.test(state.accent) ? state.accent : '#1c5f8a'}
          @input=${(event: Event) => set({ ...state, accent: valueOf(event) })}
        />
        <input
          id="field-accent"
          type="text"
          placeholder="#1c5f8a"
          spellcheck="false"
          aria-describedby="accent-verdict"
          .value=${state.accent}
          @change=${(event: Event) => set({ ...state, accent: valueOf(event) })}
        />
      </div>
      <div id="accent-verdict" role="status">
        <ul class="verdicts">
          ${
            state.accent && !found.length
              ? html`<li class="problem">Write the colour as # and six digits, like #7a1f5c.</li>`
              : nothing
          }
          ${found.map(
            ({ ground, ratio, passes, suggestion }) =>
              html`<li>
                ${
                  passes
                    ? html`<b>Passes</b> on ${ground}: contrast ${ratio.toFixed(1)} to 1.`
                    : html`<b>Too faint</b> on ${ground}: contrast ${ratio.toFixed(1)} to 1, text
                        needs 4.5. The widget makes it ${ground === 'light' ? 'darker' : 'lighter'}
                        there by itself. The nearest that passes:
                        <button type="button" @click=${() => set({ ...state, accent: suggestion })}>
                          Use ${suggestion}
                        </button>`
                }
              </li>`,
          )}
        </ul>
      </div>
    </div>
    <div class="field">
      <label for="field-scheme">Light or dark</label>
      <select
        id="field-scheme"
        @change=${(event: Event) => set({ ...state, scheme: valueOf(event) as State['scheme'] })}
      >
        <option value="" ?selected=${!state.scheme}>As the page around it</option>
        <option value="light" ?selected=${state.scheme === 'light'}>Light</option>
        <option value="dark" ?selected=${state.scheme === 'dark'}>Dark</option>
      </select>
    </div>
  </fieldset>`;
};

const hostField = ({ state, set }: FieldsModel) =>
  html`<fieldset class="group">
    <legend>Where the files are</legend>
    <div class="field">
      <label for="field-base">Address of the folder, of this exact version</label>
      <p class="hint" id="field-base-hint">
        Put the build’s files on a host of yours, or take a county’s. See
        <a href="../hosting/">Hosting</a>.
      </p>
      <input
        id="field-base"
        type="url"
        aria-describedby="field-base-hint"
        .value=${state.base}
        @change=${(event: Event) => set({ ...state, base: valueOf(event) })}
      />
    </div>
  </fieldset>`;

/** Everything that can be chosen. */
export const fields = (model: FieldsModel): TemplateResult =>
  html`<form
    class="fields"
    aria-label="What to show"
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${widgetFields(model)} ${feedFields(model)} ${presetFields(model)} ${lookFields(model)}
    ${hostField(model)}
  </form>`;
