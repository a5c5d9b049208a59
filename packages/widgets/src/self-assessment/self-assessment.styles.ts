import { css } from 'lit';
import { resultPrintStyles } from '../kit/results/result-print.styles.js';
import { resultStyles } from '../kit/results/result.styles.js';
import { answeringStyles } from './answering.styles.js';
import { progressStyles } from './progress.styles.js';
import { resultViewStyles } from './result-view.styles.js';

/** Where the answers are, files, and the line that stays in view. */
const frameStyles = css`
  .where,
  .question,
  .files {
    display: grid;
    gap: 12px;
  }
  .where {
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
  }
  .where .plain {
    margin-inline-start: -8px;
    background: none;
  }
  .where .plain + .plain {
    margin-inline-start: 0;
  }
  .question {
    padding-block: 8px;
  }
  .files {
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_hairline);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    justify-content: space-between;
    padding-block: 8px;
    border-block-start: 1px solid var(--_edge);
    background: var(--_ground);
    font-size: 0.875em;
    font-weight: 600;
  }
  .foot .quiet {
    font-size: 1em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  /* Nothing that has the focus is behind the line at the end. */
  :focus,
  .statement,
  .steer,
  .files {
    scroll-margin-block-end: 64px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
    box-shadow: none;
  }
  /* Where the window is low, as when it is enlarged, it would hide too much. */
  @media (min-height: 480px) {
    .foot {
      position: sticky;
      inset-block-end: 0;
    }
  }
`;

export const selfAssessmentStyles = [
  resultStyles,
  answeringStyles,
  progressStyles,
  resultViewStyles,
  frameStyles,
  resultPrintStyles,
];
