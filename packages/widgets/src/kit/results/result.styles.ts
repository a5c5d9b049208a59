import { css } from 'lit';

/** What the self-assessment and the team profile share: the picture, tables, files. */
export const resultStyles = css`
  [part='base'],
  .result,
  .result section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  [part='base'] {
    gap: 24px;
    padding-block: 4px;
  }
  [part='base'] > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.5em;
    margin-block-end: -16px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .row > p {
    flex: 1 1 18em;
  }
  .strong {
    font-weight: 600;
  }
  .field {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .field > span,
  .note > span {
    font-size: 0.875em;
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 5em;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .file {
    position: relative;
  }
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 3px solid transparent;
    outline-offset: 3px;
    box-shadow:
      0 0 0 2px Canvas,
      0 0 0 5px var(--_accent);
  }
  .opened {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
  }
  .opened li {
    max-inline-size: 65ch;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.35;
  }
  caption {
    padding-block-end: 8px;
    font-size: 0.9375em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    border-block-end: 1px solid var(--_hairline);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--_quiet);
    font-size: 0.9375em;
    font-weight: 600;
    vertical-align: bottom;
  }
  caption,
  tbody :is(th, td),
  .picture :is(.name, li) {
    overflow-wrap: anywhere;
  }
  tbody th {
    min-inline-size: 7em;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  /* What is hidden from sight in the table is placed in here, so that it doesn't widen the page. */
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  .picture {
    max-inline-size: 40em;
  }
  .picture ol {
    display: grid;
    gap: 12px;
  }
  .picture .name {
    display: block;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.25;
  }
  .track {
    display: block;
    inline-size: calc(100% - 18px);
    block-size: 24px;
    margin-inline: 9px;
    overflow: visible;
  }
  .rail,
  .tick {
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .now {
    fill: var(--_accent);
    stroke: var(--_ground);
    stroke-width: 2;
  }
  .earlier,
  .view {
    fill: var(--_ground);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .view {
    overflow: visible;
  }
  .stretch {
    stroke: color-mix(in oklab, var(--_accent) 55%, var(--_ground));
    stroke-width: 10;
  }
  /* The words stand below their ticks: those at the ends have half the room. */
  .axis {
    display: flex;
    max-inline-size: none;
    margin-inline: 9px;
    padding-block-start: 4px;
    overflow: clip;
    overflow-clip-margin: 9px;
    color: var(--_quiet);
    font-size: 0.875em;
    line-height: 1.25;
  }
  .axis > * {
    flex: 2 1 0;
    min-inline-size: 0;
    overflow-wrap: normal;
    text-align: center;
  }
  .axis > :is(:first-child, :last-child) {
    display: flex;
    flex-grow: 1;
    margin-inline-start: -9px;
    white-space: nowrap;
  }
  .axis > :last-child {
    justify-content: flex-end;
    margin-inline: 0 -9px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding-block-start: 12px;
    font-size: 0.875em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .sample {
    inline-size: 24px;
    block-size: 20px;
    overflow: visible;
  }
  :host(:dir(rtl)) .track {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .rail,
    .tick {
      stroke: CanvasText;
    }
    .now {
      fill: Highlight;
      stroke: Canvas;
    }
    .earlier,
    .view {
      fill: Canvas;
      stroke: Highlight;
    }
    .stretch {
      stroke: GrayText;
    }
  }
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: block;
    }
    .screen {
      display: none !important;
    }
    .scroll {
      overflow: visible;
    }
    tr,
    .picture,
    .rule {
      break-inside: avoid;
    }
    .now {
      fill: #000;
      stroke: #fff;
    }
    .earlier,
    .view {
      fill: #fff;
      stroke: #000;
    }
    .stretch {
      stroke: #999;
    }
    .rail,
    .tick {
      stroke: #666;
    }
  }
`;
