import { css } from 'lit';

/** Items of a list as cards, and what is said of an item when its details are open. */
export const cardStyles = css`
  .card {
    display: grid;
    gap: 4px;
    padding-block: 20px;
    border-block-start: 1px solid var(--_hairline);
    unicode-bidi: isolate;
  }
  .title {
    display: inline;
    min-block-size: 0;
    padding: 4px 0;
    border: 0;
    background: none;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .title:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  .title svg {
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-start: 8px;
  }
  [aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
  .tags {
    display: flex;
    margin-block-start: 4px;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tag {
    padding: 0 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 600;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  [data-open] > .summary {
    display: block;
  }
  .meta {
    max-inline-size: 90ch;
    font-size: 0.875em;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .meta strong,
  .deadline {
    color: var(--_ink);
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    justify-content: space-between;
  }
  .details {
    display: grid;
    gap: 16px;
    margin-block-start: 8px;
    padding: 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
  }
  .details[hidden] {
    display: none;
  }
  .details dl {
    display: grid;
    gap: 12px;
  }
  .prose p + p {
    margin-block-start: 0.75em;
  }
  .fact {
    display: grid;
    gap: 0 16px;
  }
  dt {
    font-size: 0.875em;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  @container (inline-size >= 600px) {
    .fact {
      grid-template-columns: 9em 1fr;
    }
  }
  @media (forced-colors: active) {
    .details {
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .title {
      display: inline !important;
      color: CanvasText;
      text-decoration: none;
    }
    .title svg {
      display: none;
    }
    .card {
      break-inside: avoid;
      padding-block: 12px;
    }
    .card[data-open] {
      break-inside: auto;
    }
    .summary {
      display: block;
    }
    .details {
      background: none;
    }
  }
`;
