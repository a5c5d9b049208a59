import { css } from 'lit';

export const pathwayExplorerStyles = css`
  .explorer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding-block: 4px;
  }
  .explorer > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.5em;
  }
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .field > span,
  legend {
    padding: 0;
    font-size: 0.875em;
    font-weight: 600;
  }
  .field :is(input, select, textarea) {
    inline-size: 100%;
  }
  textarea {
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .buttons,
  .actions,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .tools {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .link {
    display: inline;
    min-block-size: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .small {
    font-size: 0.875em;
  }
  .plain {
    margin-inline-start: -8px;
  }
  .tag {
    padding: 0 6px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    font-size: 0.875em;
    white-space: nowrap;
  }

  .chooser,
  .panel,
  .ways,
  .compare {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .chooser {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: end;
  }
  .fields .field {
    flex: 1 1 14em;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .role-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
  }
  .role-bar .field {
    flex: 1 1 12em;
    max-inline-size: 24em;
  }
  .role-bar .count {
    padding-block-end: 8px;
  }
  .strands {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    min-inline-size: 0;
  }
  .choice {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: var(--_control);
    cursor: pointer;
  }
  .choice input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px 24px;
    align-items: start;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
  }
  .stage-group {
    padding-block-end: 16px;
  }
  .stage-name {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .roles {
    margin-block-start: 4px;
  }
  .role {
    padding-block: 8px;
    border-block-start: 1px solid var(--_hairline);
  }
  [data-long] .role {
    content-visibility: auto;
    contain-intrinsic-size: auto 5em;
  }
  .title {
    position: relative;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 2px 24px 2px 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font-weight: 600;
    line-height: 1.25;
  }
  .role .title {
    font-size: inherit;
  }
  .role :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .title:hover {
    background: none;
    color: var(--_accent);
  }
  .title::after,
  summary::after {
    content: '';
    position: absolute;
    inset-inline-end: 4px;
    inset-block-start: 0.5em;
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  .title[aria-expanded='true']::after,
  [open] > summary::after {
    inset-block-start: 0.7em;
    transform: rotate(225deg);
  }
  .role[data-chosen] {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: 12px;
  }
  .routes {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding-block: 4px 12px;
  }
  .page[hidden] {
    display: none;
  }
  dl {
    display: grid;
    gap: 12px;
  }
  .fact {
    display: grid;
    gap: 2px;
  }
  dt,
  .group-name {
    font-size: 0.875em;
    font-weight: 600;
  }
  .lines {
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .lines li::marker {
    color: var(--_quiet);
  }
  .items li,
  .ways-out > li {
    padding-block: 4px;
  }
  .items .quiet {
    display: block;
  }
  .group {
    padding-block: 2px 6px;
  }
  summary {
    position: relative;
    display: inline-block;
    padding-inline-end: 24px;
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .gap {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_edge);
    background: color-mix(in oklab, CanvasText 5%, var(--_ground));
  }

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
    inset-block-start: -2px;
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

  .plan-title,
  .sheet-title {
    font-size: 1.125em;
    font-weight: 600;
  }
  .planned {
    display: grid;
    gap: 16px;
  }
  .planned li {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .planned .field,
  .plan > .field {
    inline-size: 100%;
    max-inline-size: 48em;
  }
  .noted {
    display: none;
    white-space: pre-wrap;
  }
  .file:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .sheet {
    display: grid;
    gap: 12px;
    max-inline-size: 48em;
  }
  .sheet-line {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px;
  }
  .questions {
    display: grid;
    gap: 8px;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .rule {
    block-size: 26px;
    border-block-end: 1px solid var(--_edge);
  }

  .diagram {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
  }
  .diagram-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .diagram-tools button {
    justify-content: center;
    min-inline-size: var(--_control);
    padding-inline: 8px;
  }
  .pane {
    max-block-size: min(80vh, 56em);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .pane svg {
    display: block;
    inline-size: auto;
    block-size: auto;
    margin-inline: auto;
    overflow: visible;
    fill: none;
    stroke: none;
  }
  .node {
    cursor: pointer;
  }
  .node rect {
    fill: var(--_ground);
    stroke: var(--_edge);
    stroke-width: 1.25;
  }
  .name,
  .stage {
    fill: CanvasText;
    pointer-events: none;
    font: inherit;
    text-anchor: middle;
    stroke: none;
  }
  .stage {
    fill: var(--_quiet);
  }
  .node:hover rect {
    fill: var(--_tint);
  }
  .node[data-state='near'] rect {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .node[data-state='chosen'] rect {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .name[data-state='chosen'] {
    fill: Canvas;
  }
  .node:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    box-shadow: none;
  }
  .line {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.25;
  }
  .head {
    fill: var(--_edge);
    stroke: none;
  }
  .line[data-kind='sideways'] {
    stroke-dasharray: 8 4;
  }
  .line[data-kind='step back'] {
    stroke-dasharray: 2 4;
  }
  .line[data-kind='taster'] {
    stroke-dasharray: 8 3 2 3;
  }
  .line.near {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .head.near {
    fill: var(--_accent);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .key li {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .key svg {
    inline-size: 36px;
    block-size: 12px;
  }

  @container (inline-size >= 720px) {
    .columns {
      grid-template-columns: 20em minmax(0, 1fr);
    }
    .columns[data-answer] {
      grid-template-columns: 26em minmax(0, 1fr);
    }
    .diagram {
      position: sticky;
      inset-block-start: 8px;
    }
  }
  @media (forced-colors: active) {
    .node rect,
    .line {
      stroke: CanvasText;
    }
    .head {
      fill: CanvasText;
    }
    .node[data-state='chosen'] rect {
      fill: Highlight;
      stroke: Highlight;
    }
    .name[data-state='chosen'] {
      fill: HighlightText;
    }
    .node[data-state='near'] rect,
    .line.near {
      stroke: Highlight;
    }
    .head.near {
      fill: Highlight;
    }
    .chooser,
    .gap {
      border: 1px solid;
    }
  }
  @media print {
    .columns,
    .beside {
      display: block;
    }
    .title,
    .link {
      display: inline !important;
      color: CanvasText;
    }
    .title::after {
      display: none;
    }
    .link {
      text-decoration: none;
    }
    .role,
    .step,
    .planned li {
      break-inside: avoid;
    }
    .role[data-chosen] {
      break-inside: auto;
    }
    .pane {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
    .pane svg {
      inline-size: 100%;
      max-block-size: 24cm;
    }
    .planned .field,
    .plan > .field,
    .plan > .about {
      display: none;
    }
    .noted {
      display: block;
    }
    .panel {
      padding: 0;
      border: 0;
    }
    .sheet {
      display: flex;
      flex-direction: column;
      max-inline-size: none;
      block-size: 250mm;
      overflow: clip;
    }
    .questions {
      display: flex;
      flex: 6 1 0;
      flex-direction: column;
      min-block-size: 0;
    }
    .questions li {
      flex: 1 1 0;
      min-block-size: 0;
    }
    .agreed {
      display: flex;
      flex: 1.5 1 0;
      flex-direction: column;
    }
    .agreed .rule {
      flex: 1 1 0;
    }
  }
`;
