import { css } from 'lit';

export const secondmentBoardStyles = css`
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    border-block-end: 1px solid var(--_edge);
  }
  .side {
    border: 0;
    border-block-end: 4px solid transparent;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: none;
    color: var(--_ink);
  }
  .side[aria-pressed='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .side .tally {
    min-inline-size: 2ch;
    margin-inline: 0;
  }
  .points {
    display: grid;
    gap: 4px;
  }
  .points li {
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
  }
  dd .points li + li::before {
    content: none;
  }
  .inline {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
  }
  .interest,
  .matches {
    display: grid;
    gap: 12px;
    padding-block: 16px 0;
    border-block-start: 1px solid var(--_hairline);
  }
  .interest .field,
  .form .field {
    max-inline-size: 40em;
  }
  .interest textarea {
    min-block-size: 5em;
  }
  legend,
  .part-title {
    padding: 0;
    font-weight: 600;
  }
  textarea {
    padding: 8px 12px;
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    padding-block: 16px 0;
    border-block-start: 1px solid var(--_hairline);
  }

  @media (forced-colors: active) {
    .side[aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
