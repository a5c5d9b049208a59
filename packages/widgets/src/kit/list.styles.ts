import { css } from 'lit';

/** Lists to search and filter: toolbar, filters, count and tools. */
export const listStyles = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding-block: 4px;
  }
  .list > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.5em;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: end;
  }
  .search .field {
    flex: 1 1 14em;
    max-inline-size: 40em;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field > span {
    font-size: 0.875em;
    font-weight: 600;
  }
  .field.inline {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .field.inline > span {
    font-weight: 400;
    color: var(--_quiet);
  }
  .field input {
    inline-size: 100%;
  }
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .sort select {
    max-inline-size: 15em;
    padding-inline: 8px;
    font-size: 0.875em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .chip {
    border-color: var(--_edge);
    background: var(--_tint);
    border-radius: 18px;
    font-size: 0.875em;
    color: var(--_ink);
  }
  .chip svg {
    inline-size: 0.875em;
  }
  .columns {
    display: grid;
    gap: 32px;
    align-items: start;
  }
  .filters:not(.open) {
    display: none;
  }
  .facet {
    border-block-end: 1px solid var(--_hairline);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(var(--_control), 2.75em);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: auto 4px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  [open] > summary::after {
    transform: translateY(25%) rotate(225deg);
  }
  .set {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_quiet);
  }
  fieldset {
    padding-block-end: 16px;
    min-inline-size: 0;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control);
    padding-block: 4px;
    line-height: 1.25;
    cursor: pointer;
  }
  .option input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0 0 0 3px;
    accent-color: var(--_accent);
  }
  .option bdi {
    overflow-wrap: anywhere;
  }
  .option[data-none] {
    color: var(--_quiet);
  }
  .tally {
    flex: none;
    min-inline-size: 6ch;
    margin-inline-start: auto;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--_quiet);
  }
  .small {
    font-size: 0.875em;
  }
  .small.plain,
  .keeping .plain,
  .tools .plain,
  .saved .plain {
    /* Its words, not its padding, stand in line with what is around. */
    margin-inline-start: -9px;
  }
  .filters-done {
    inline-size: 100%;
    justify-content: center;
    margin-block-start: 16px;
  }
  .bar-top {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block-end: 8px;
  }
  .count {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    min-inline-size: 8em;
  }
  .more,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 8em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  @container (inline-size >= 720px) {
    .columns {
      grid-template-columns: minmax(13em, 17em) minmax(0, 1fr);
    }
    .filters:not(.open) {
      display: block;
    }
    .filters-toggle,
    .filters-done {
      display: none;
    }
  }
  @media print {
    .columns {
      display: block;
    }
    .filters.controls,
    .tools {
      display: none;
    }
  }
`;
