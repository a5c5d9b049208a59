import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentModel } from './assessment-model.js';
import type { Keeping, Trouble } from './keeping.js';

/** What the visitor is asked before it is done. */
export type Question = 'keep' | 'clear';

export interface WhereModel {
  model: AssessmentModel;
  asking: Question | undefined;
  /** The day of what was found on the device, in words. */
  found: string;
  onAsk: (question: Question | undefined) => void;
  /** Does something by a button that goes away with it. */
  onAct: (act: () => void) => void;
}

const TROUBLE: Readonly<Record<Trouble, string>> = {
  full: 'There is no room left on this device for your latest answers.',
  forbidden: 'This browser doesn’t let anything be kept here.',
  rubbish: 'What is on this device in the place of your answers can’t be read.',
};

/** Where the answers are, in a few words, always in view. */
export function placeInShort({ place, trouble }: Keeping, isColleague: boolean): string {
  if (isColleague || place !== 'kept') return 'In this page only';
  return trouble ? 'Not all is kept on this device' : 'Kept on this device';
}

/** Where the answers are, in full. */
function placeInWords({ place, trouble }: Keeping, isColleague: boolean): string {
  if (isColleague) {
    return 'What you answer about a colleague is in this page only, and is never kept on the device. It is gone when you leave or reload the page: save it as a file, and give that to your colleague.';
  }
  if (place === 'kept') {
    return trouble
      ? `${TROUBLE[trouble]} They are still in this page; save them as a file.`
      : 'Your answers are kept on this device, in this browser. Whoever uses it after you can open them, until you erase them.';
  }
  const inPage =
    'Your answers are in this page only. Nobody else sees them, and they are gone when you leave or reload it.';
  return trouble ? `${TROUBLE[trouble]} ${inPage}` : inPage;
}

const button = (words: string, onClick: () => void, look = '') =>
  html`<button type="button" class=${look} @click=${onClick}>${words}</button>`;

/** A question with its answers, in the place of the buttons. */
function question(model: WhereModel): TemplateResult {
  const { asking, onAct, onAsk, model: assessment } = model;
  const clear = asking === 'clear';
  const act = () =>
    onAct(() => {
      onAsk(undefined);
      if (clear) assessment.clear();
      else assessment.keep();
    });
  return html`<div class="question" role="group" aria-labelledby="question">
    <p id="question" tabindex="-1">
      ${
        clear
          ? 'Answers, notes, next steps and opened files go from this page, and from this device if they are kept there. Files that you have saved stay yours.'
          : `Your answers would be in the storage that this browser has for ${location.host || 'this site'}. Who uses this browser after you can open them, and so can this website itself. Don’t keep them on a shared computer. You can erase them here at any time.`
      }
    </p>
    <div class="row">
      ${button(clear ? 'Clear everything' : 'Keep them here', act, 'primary')}
      ${button('No, leave it as it is', () => onAct(() => onAsk(undefined)))}
    </div>
  </div>`;
}

function buttons(model: WhereModel): TemplateResult {
  const { keeping, isEmpty, about, earlier, views } = model.model;
  const { onAct, onAsk } = model;
  const canKeep = about === 'self' && keeping.place === 'page' && keeping.trouble !== 'rubbish';
  const canErase = about === 'self' && (keeping.place === 'kept' || keeping.trouble === 'rubbish');
  const hasAny = !isEmpty || earlier.length + views.length > 0;
  return html`<div class="row">
    ${canKeep ? button('Keep on this device', () => onAsk('keep'), 'plain') : nothing}
    ${
      canErase
        ? button('Erase from this device', () => onAct(() => keeping.erase()), 'plain')
        : nothing
    }
    ${hasAny ? button('Clear everything', () => onAsk('clear'), 'plain') : nothing}
  </div>`;
}

/** What was found on the device: opened only if the visitor says that it is theirs. */
function found({ model, found: day, onAct }: WhereModel): TemplateResult {
  return html`<div class="question">
    <p>
      Answers of <span>${day}</span> are kept on this device. If they are yours, open them and go
      on.${model.isEmpty ? '' : ' What you have answered here joins them; the newer answer counts.'}
    </p>
    <div class="row">
      ${button('Open them', () => onAct(() => model.openKept()), 'primary')}
      ${button('Erase them from this device', () => onAct(() => model.keeping.erase()))}
    </div>
  </div>`;
}

/** Where the answers are, and what can be done about it. */
export function where(model: WhereModel): TemplateResult {
  const { keeping, about } = model.model;
  const isColleague = about === 'colleague';
  return html`<section class="where controls" part="where" aria-label="Where your answers are">
    <p class="place" tabindex="-1" .textContent=${placeInWords(keeping, isColleague)}></p>
    ${keeping.place === 'found' && !isColleague ? found(model) : nothing}
    ${model.asking ? question(model) : buttons(model)}
  </section>`;
}
