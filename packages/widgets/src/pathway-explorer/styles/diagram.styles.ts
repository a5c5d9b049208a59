import { css } from 'lit';

/** The diagram. Its measures are in `diagram-metrics.ts`. */
export const diagramStyles = css`
  .diagram {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
  }
  .diagram p {
    max-inline-size: none;
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
  }
  @media print {
    .pane {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
    .pane svg {
      inline-size: 100%;
      max-block-size: 24cm;
    }
    .panel {
      padding: 0;
      border: 0;
    }
  }
`;
