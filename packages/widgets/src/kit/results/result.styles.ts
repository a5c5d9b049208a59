import { css } from 'lit';
import { profilePictureStyles } from './profile-picture.styles.js';

/** What the self-assessment and the team profile share: tables and files. */
const pageStyles = css`
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
  .print-only {
    display: none;
  }
`;

/** With the picture: all that both share. */
export const resultStyles = [pageStyles, profilePictureStyles];
