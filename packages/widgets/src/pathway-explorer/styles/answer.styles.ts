import { css } from 'lit';

/** The ways between two roles, and the two side by side. */
export const answerStyles = css`
  .now {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .way {
    padding-block: 12px;
    border-block-start: 1px solid var(--_hairline);
  }
  .arrow::after {
    content: ' → ';
    color: var(--_quiet);
    font-weight: 400;
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding-block: 16px;
    counter-reset: step;
  }
  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding-inline-start: 40px;
    position: relative;
    counter-increment: step;
  }
  .step::before {
    content: counter(step);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    inline-size: 28px;
    block-size: 28px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-weight: 600;
    line-height: 24px;
    text-align: center;
  }
  table,
  thead,
  tbody {
    display: block;
  }
  tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 2px 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_hairline);
  }
  th,
  td {
    padding: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  th[role='rowheader'],
  td[colspan='2'] {
    grid-column: 1 / -1;
  }
  th[role='rowheader'] {
    font-size: 0.875em;
    font-weight: 600;
  }
  .corner {
    position: absolute;
  }
`;
