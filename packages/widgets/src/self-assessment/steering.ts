import { html, nothing, type TemplateResult } from 'lit';

const button = (words: string, onClick: () => void, look = '') =>
  html`<button type="button" class=${look} @click=${onClick}>${words}</button>`;

export interface QuestionsSteering {
  hasBack: boolean;
  hasNext: boolean;
  /** By so many pages. */
  onTurn: (pages: number) => void;
  onResult: () => void;
}

/** From one hallmark to the next, and to the result. */
export const questionsSteering = ({
  hasBack,
  hasNext,
  onTurn,
  onResult,
}: QuestionsSteering): TemplateResult =>
  html`<div class="row steer controls">
    ${hasBack ? button('Back', () => onTurn(-1)) : nothing}
    ${hasNext ? button('Next', () => onTurn(1), 'primary') : nothing}
    ${button('See the result', onResult, hasNext ? 'plain' : 'primary')}
  </div>`;

/** From the result back. */
export const resultSteering = (onBack: () => void, onAnew: () => void): TemplateResult =>
  html`<div class="row steer controls">
    ${button('Back to the statements', onBack)} ${button('Begin anew', onAnew, 'plain')}
  </div>`;
