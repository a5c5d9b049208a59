import { css } from 'lit';

/**
 * The ground that all widgets stand on: type, space, colour, focus. Nothing here hangs on
 * the size of the page's root font, and the host's properties win over the page's.
 *
 * The accent is the page's; its lightness is moved as far as text needs to be read on it
 * and in it. Where a browser can't do that, the colour of links stands in.
 */
export const widgetStyles = css`
  :host {
    --_given: var(--leadership-accent, #1c5f8a);
    --_accent: LinkText;
    --_ground: var(--leadership-surface, Canvas);
    --_ink: CanvasText;
    --_quiet: color-mix(in oklab, CanvasText 72%, var(--_ground));
    --_edge: color-mix(in oklab, CanvasText 55%, var(--_ground));
    --_hairline: color-mix(in oklab, CanvasText 16%, var(--_ground));
    --_tint: color-mix(in oklab, var(--_accent) 9%, var(--_ground));
    --_control: 36px;
    --_radius: var(--leadership-radius, 6px);
    display: block !important;
    box-sizing: border-box !important;
    flex: 1 1 280px;
    min-inline-size: min(280px, 100%) !important;
    min-block-size: var(--leadership-min-block-size, 0) !important;
    font-family: var(--leadership-font, inherit);
    font-size: max(14px, 1em) !important;
    font-style: normal;
    line-height: 1.5 !important;
    text-align: start !important;
    text-transform: none !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    white-space: normal !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    font-weight: 400 !important;
    font-variant: normal !important;
    word-break: normal !important;
    hyphens: manual !important;
    text-decoration: none !important;
    user-select: text !important;
    cursor: auto !important;
    -webkit-text-fill-color: currentColor !important;
    -webkit-text-stroke: 0 !important;
    float: none !important;
    max-inline-size: none !important;
    color: CanvasText !important;
    background: var(--_ground) !important;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none !important;
  }
  @supports (color: oklch(from red l c h)) and (color: light-dark(red, red)) {
    :host {
      --_accent: light-dark(
        oklch(from var(--_given) min(l, 0.48) c h),
        oklch(from var(--_given) max(l, 0.8) min(c, 0.14) h)
      );
    }
  }
  @media (pointer: coarse) {
    :host {
      --_control: 44px;
    }
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  ul,
  ol {
    list-style: none;
  }
  p,
  dd {
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  /* One long word of a feed is no reason to scroll sideways. */
  li,
  bdi,
  legend,
  blockquote {
    overflow-wrap: anywhere;
  }
  button {
    overflow-wrap: break-word;
  }
  select {
    max-inline-size: 100%;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  .button,
  select,
  input[type='search'],
  input[type='text'] {
    min-block-size: var(--_control);
    padding: 4px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--_accent);
    font-weight: 500;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--_tint);
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: Canvas;
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 85%, CanvasText);
  }
  .plain {
    padding-inline: 8px;
    border-color: transparent;
    background: none;
  }
  :focus-visible {
    outline: 3px solid transparent;
    outline-offset: 3px;
    box-shadow:
      0 0 0 2px Canvas,
      0 0 0 5px var(--_accent);
  }
  svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  mark {
    border-radius: 2px;
    background: color-mix(in oklab, var(--_accent) 20%, var(--_ground));
    color: inherit;
  }
  .quiet,
  .about {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .notice {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding-block: 16px;
  }
  .bars {
    display: grid;
    gap: 24px;
    padding-block: 16px;
  }
  .bar {
    block-size: 5em;
    border-radius: var(--_radius);
    background: var(--_hairline);
  }
  .visually-hidden {
    position: absolute !important;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
    .primary,
    .primary:hover {
      color: ButtonText;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
    .bar {
      border: 1px solid;
    }
  }
  @media print {
    :host {
      --_accent: CanvasText;
      --_quiet: CanvasText;
      color-scheme: light;
    }
    .controls,
    button {
      display: none !important;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }
  }
`;
