import { html, nothing, type TemplateResult } from 'lit';
import type { About, AssessmentModel } from './assessment-model.js';

/** Whom the answers are about: oneself, or a colleague who has asked for a view. */
export function aboutWhom(
  { about }: AssessmentModel,
  onAbout: (about: About) => void,
): TemplateResult {
  const choice = (value: About, words: string) =>
    html`<label class="choice">
      <input
        type="radio"
        name="about"
        autocomplete="off"
        .checked=${about === value}
        @change=${() => onAbout(value)}
      />
      <span>${words}</span>
    </label>`;
  return html`<fieldset class="about-whom controls">
    <legend>Whom is this about?</legend>
    <div class="choices">
      ${choice('self', 'Myself')} ${choice('colleague', 'A colleague who has asked me')}
    </div>
    ${
      about === 'colleague'
        ? html`<p class="quiet">
            Read “I” as your colleague, and answer what you have seen. Nobody’s name is asked for.
          </p>`
        : nothing
    }
  </fieldset>`;
}
