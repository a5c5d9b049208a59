import { css } from 'lit';

/** The profile as a picture: lines, which print without backgrounds and keep their contrast in forced colours. */
export const profilePictureStyles = css`
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
  /* In little room the words at the ends have to do; the table says all of them. */
  @container (inline-size < 420px) {
    .axis > :not(:first-child, :last-child) {
      display: none;
    }
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
  @media print {
    .picture {
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
