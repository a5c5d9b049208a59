import { css } from 'lit';

/** The result, on screen and on two pages of paper. */
export const resultViewStyles = css`
  .result,
  .result section,
  .profile,
  .next-for,
  .another {
    grid-template-columns: minmax(0, 1fr);
  }
  .result,
  .profile,
  .words {
    display: grid;
    gap: 28px;
  }
  .result section,
  .next-for,
  .standouts,
  .offers,
  .steps {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .result-head :is(h3, h4, h5, h6) {
    font-size: 1.375em;
  }
  .telling {
    padding-block-start: 4px;
    display: grid;
    gap: 4px;
  }
  .rule {
    max-inline-size: 80ch;
  }
  .next-for + .next-for,
  .next-for + .another {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .next-for > button {
    justify-self: start;
  }
  .offers li {
    display: grid;
    justify-items: start;
  }
  .offers a,
  .offers button {
    min-block-size: 24px;
    padding-inline: 0;
    font-weight: 500;
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  .grow {
    flex: 1 1 16em;
  }
  .grow input {
    inline-size: 100%;
  }
  input[type='date'] {
    min-block-size: var(--_control);
    padding: 4px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .small {
    font-size: 0.875em;
  }
  .written {
    white-space: pre-wrap;
  }
  @container (inline-size >= 800px) {
    .profile,
    .words {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 40px;
    }
  }
  @media print {
    :host {
      font-size: 10.5pt !important;
    }
    .profile {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 24px;
      break-inside: avoid;
    }
    /* Columns may go on on the next page, which what is side by side in a grid can't. */
    .words {
      columns: 2;
      column-gap: 24px;
    }
    .words > section {
      break-inside: avoid-column;
    }
    .result .words > section + section {
      break-before: column;
      margin-block-start: 0;
    }
    .result .next-for + .next-for {
      margin-block-start: 12px;
      padding-block-start: 12px;
    }
    th,
    td {
      padding-block: 4px;
    }
    .result .print-only {
      padding-inline-start: 20px;
      list-style: disc;
    }
  }
`;
