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
    padding-inline: 8px;
    background: none;
    color: var(--_ink);
  }
  .side[aria-pressed='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .side .tally {
    min-inline-size: 1ch;
    margin-inline: 0;
  }
  .points {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .points li {
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
  }
  .as-link {
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
  .form legend,
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

  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .form > :is(h3, h4, h5, h6) {
    margin-block-start: 16px;
  }
  .form > :first-child {
    margin-block-start: 0;
    font-size: 1.25em;
  }
  .form-title,
  .summary-of-faults {
    outline-offset: 4px;
  }
  .form .field > :is(label, legend) {
    font-weight: 600;
  }
  .form .field > .quiet {
    font-size: 0.875em;
    font-weight: 400;
  }
  .form .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 0;
  }
  .form .field > :is(select, input) {
    inline-size: 100%;
  }
  .form .field[data-fault] {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_bad);
  }
  .form textarea {
    min-block-size: 4em;
  }
  :host {
    --_bad: light-dark(#a3161b, #ff9a94);
  }
  .fault {
    color: var(--_bad);
    font-weight: 600;
  }
  .form .field [aria-invalid] {
    border: 2px solid var(--_bad);
  }
  .warning {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_edge);
    overflow-wrap: anywhere;
  }
  .summary-of-faults {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 3px solid var(--_bad);
    border-radius: var(--_radius);
  }
  .summary-of-faults a {
    display: inline-block;
    padding-block: 4px;
    color: var(--_bad);
    font-weight: 600;
  }
  .warnings {
    display: grid;
    gap: 8px;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .part {
    display: grid;
    gap: 4px;
    font-size: 0.875em;
  }
  .part input {
    inline-size: 4em;
  }
  .part .year {
    inline-size: 6em;
  }
  .options {
    columns: 16em;
  }
  .options .option {
    break-inside: avoid;
  }
  .outcome:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .side {
      border-block-end-color: ButtonFace;
    }
    .side[aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
