import { css } from 'lit';

export const coverageStyles = css`
  .coverage-view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    min-inline-size: 0;
  }
  .coverage-view .option {
    font-size: 0.875em;
  }
  .coverage-sum {
    display: grid;
    gap: 4px;
  }
  .coverage-sum .count {
    font-weight: 600;
  }
  .coverage-scroll {
    position: relative;
    max-inline-size: 100%;
    max-block-size: 44em;
    overflow: auto;
    overscroll-behavior-x: contain;
    border-block: 1px solid var(--_hairline);
  }
  .coverage {
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .coverage th,
  .coverage td {
    padding: 4px;
    border-block-end: 1px solid var(--_hairline);
    text-align: center;
  }
  .coverage thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    min-inline-size: 6em;
    max-inline-size: 9em;
    padding: 8px 4px;
    border-block-end: 1px solid var(--_edge);
    background: var(--_ground);
    font-weight: 500;
    line-height: 1.25;
    vertical-align: bottom;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .coverage th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 8em;
    max-inline-size: 14em;
    padding-inline: 0 12px;
    background: var(--_ground);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .coverage thead th:first-child {
    z-index: 2;
  }
  .coverage .sum {
    color: var(--_quiet);
  }
  .coverage td[data-gap] {
    background: repeating-linear-gradient(135deg, var(--_tint) 0 4px, transparent 4px 8px);
  }
  .gap {
    display: inline-block;
    min-inline-size: 1.75em;
    border: 1.5px solid currentColor;
    border-radius: 4px;
    background: var(--_ground);
    line-height: 1.5;
    text-align: center;
  }
  .none {
    color: var(--_quiet);
  }
  .cell {
    justify-content: center;
    gap: 0;
    min-inline-size: max(var(--_control), 2.25em);
    padding-inline: 4px;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .cell[aria-expanded='true'] {
    background: var(--_accent);
    color: Canvas;
  }
  .cell-title {
    display: inline-block;
  }
  .cell-offers {
    display: grid;
    gap: 8px;
    padding-block-start: 8px;
  }
  .cell-offers[hidden] {
    display: none;
  }
  .gaps ul {
    display: grid;
    gap: 8px;
    padding-block-end: 16px;
  }
  @container (inline-size < 600px) {
    .coverage th:first-child {
      min-inline-size: 7.5em;
      max-inline-size: 8em;
    }
    .coverage thead th {
      min-inline-size: 5.5em;
    }
  }
  @media (forced-colors: active) {
    .cell[aria-expanded='true'] {
      color: ButtonText;
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .coverage-scroll {
      max-block-size: none;
      overflow: visible;
    }
    .coverage {
      table-layout: fixed;
      inline-size: 100%;
      font-size: 8pt;
    }
    .coverage th,
    .coverage td {
      padding: 2px 0;
    }
    .coverage thead th,
    .coverage th:first-child {
      position: static;
      min-inline-size: 0;
      max-inline-size: none;
    }
    .coverage th:first-child {
      inline-size: 9.5em;
      padding-inline-end: 6px;
    }
    /* On end, so that a sheet of paper takes thirty columns. */
    .coverage thead th:not(:first-child) {
      block-size: 13em;
      text-align: start;
    }
    .coverage thead th:not(:first-child) > * {
      display: inline-block;
      max-block-size: 2.6em;
      max-inline-size: 15em;
      overflow: hidden;
      font-size: 0.85em;
      line-height: 1.05;
      writing-mode: vertical-rl;
      rotate: 180deg;
    }
    .coverage .gap {
      min-inline-size: 1.4em;
      border-width: 1px;
    }
    .coverage .cell {
      display: inline !important;
      border: 0;
      color: CanvasText;
      text-decoration: none;
    }
    .coverage tr {
      break-inside: avoid;
    }
    .gaps {
      display: none;
    }
  }
`;
