import { css } from 'lit';

/** The list of roles, and a role’s page. */
export const roleStyles = css`
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
  @media print {
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
    .fact,
    .planned li {
      break-inside: avoid;
    }
    :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    .list {
      margin-block-start: 24px;
    }
    .role[data-chosen] {
      break-inside: auto;
    }
  }
`;
