import { css } from 'lit';
import { resultPrintStyles } from '../kit/results/result-print.styles.js';
import { resultStyles } from '../kit/results/result.styles.js';

const ownStyles = css`
  .say {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
  }
  .people {
    font-size: 1.125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .people:focus {
    outline: none;
    box-shadow: none;
  }
  @media screen {
    /* Room for the longest of the usual words: only longer ones are broken. */
    .scroll td:not(.number) {
      min-inline-size: 8em;
    }
  }
  .profile {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
  }
  .hallmark > * {
    border-block-end-color: var(--_edge);
    font-weight: 600;
  }
  .statement > th {
    min-inline-size: 12em;
    padding-inline-start: 16px;
  }
  tbody + tbody .hallmark > * {
    padding-block-start: 24px;
  }
  .none {
    color: var(--_quiet);
  }
  @container (inline-size >= 600px) {
    .statement > th {
      min-inline-size: 16em;
    }
  }
  @media print {
    :host {
      font-size: 10pt !important;
    }
    th,
    td {
      padding: 3px 8px 3px 0;
    }
    .statement > th {
      inline-size: 38%;
      min-inline-size: 0;
      padding-inline-start: 12px;
    }
    .hallmark {
      break-after: avoid;
    }
    tbody + tbody .hallmark > * {
      padding-block-start: 10px;
    }
  }
`;

export const teamProfileStyles = [...resultStyles, ownStyles, resultPrintStyles];
