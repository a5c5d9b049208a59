import { css } from 'lit';

export const selfAssessmentStyles = css`
  .where {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
  }
  .where .plain {
    margin-inline-start: -8px;
    background: none;
  }
  .where .plain + .plain {
    margin-inline-start: 0;
  }
  .question {
    display: grid;
    gap: 12px;
    padding-block: 8px;
  }
  .choices {
    display: grid;
    gap: 4px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: max(var(--_control), 2.5em);
    padding: 4px 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    line-height: 1.25;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice:hover {
    background: var(--_tint);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .statement,
  .steer,
  .files {
    scroll-margin-block-end: 64px;
  }
  legend {
    padding: 0 0 8px;
    max-inline-size: 65ch;
    font-weight: 600;
    line-height: 1.35;
  }
  .about-whom legend {
    font-size: 0.875em;
  }
  .about-whom .quiet {
    padding-block-start: 8px;
  }
  .clear {
    justify-self: start;
    font-size: 0.875em;
  }
  .clear[hidden] {
    visibility: hidden;
  }
  .dots ol {
    display: flex;
    gap: 4px;
  }
  .dots li {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .dot {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 6px;
    inline-size: 100%;
    block-size: 100%;
    padding: 10px 4px;
    border-color: transparent;
    background: none;
    color: inherit;
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.25;
    text-align: center;
  }
  .dot .name {
    display: none;
  }
  .mark {
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }
  .mark[data-state='some'] {
    background: linear-gradient(to top, var(--_accent) 50%, transparent 50%);
  }
  .mark[data-state='all'] {
    background: var(--_accent);
  }
  .dot[aria-current] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .gaps {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .gaps ul {
    display: grid;
    gap: 8px;
    padding-inline-start: 20px;
    list-style: disc;
  }
  .gaps a {
    display: inline-block;
    min-block-size: 24px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent);
    font-weight: 500;
    cursor: pointer;
  }
  .scale dl {
    display: grid;
    gap: 8px;
    padding-block: 12px;
  }
  dt {
    font-weight: 600;
  }
  .hallmark {
    display: grid;
    gap: 12px;
  }
  .hallmark + .hallmark {
    padding-block-start: 32px;
    border-block-start: 1px solid var(--_hairline);
  }
  .hallmark-head {
    display: grid;
    gap: 4px;
  }
  .hallmark-head :is(h3, h4, h5, h6),
  .result-head :is(h3, h4, h5, h6) {
    font-size: 1.375em;
  }
  .definition {
    padding-block-start: 4px;
  }
  .voices {
    display: grid;
    gap: 4px;
    margin-block-start: 12px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_hairline);
  }
  blockquote {
    margin: 0;
    font-style: italic;
    quotes: '“' '”';
  }
  blockquote p::before {
    content: open-quote;
  }
  blockquote p::after {
    content: close-quote;
  }
  .note {
    display: grid;
    gap: 4px;
    max-inline-size: 65ch;
  }
  .note .quiet {
    font-weight: 400;
    font-size: 1em;
  }
  .result,
  .result section,
  .profile,
  .next-for,
  .another {
    grid-template-columns: minmax(0, 1fr);
  }
  .result {
    display: grid;
    gap: 28px;
  }
  .result section,
  .next-for {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .profile,
  .words {
    display: grid;
    gap: 28px;
  }
  .standouts,
  .offers,
  .steps {
    display: grid;
    gap: 12px;
  }
  .telling {
    padding-block-start: 4px;
    display: grid;
    gap: 4px;
  }
  .rule {
    max-inline-size: 80ch;
  }
  .next-for + .next-for,
  .next-for + .another {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .next-for > button {
    justify-self: start;
  }
  .offers li {
    display: grid;
    justify-items: start;
  }
  .offers a,
  .offers button {
    min-block-size: 24px;
    padding-inline: 0;
    font-weight: 500;
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  .grow {
    flex: 1 1 16em;
  }
  .grow input {
    inline-size: 100%;
  }
  input[type='date'] {
    min-block-size: var(--_control);
    padding: 4px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .small {
    font-size: 0.875em;
  }
  .written {
    white-space: pre-wrap;
  }
  .files {
    display: grid;
    gap: 12px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_hairline);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    justify-content: space-between;
    padding-block: 8px;
    border-block-start: 1px solid var(--_edge);
    background: var(--_ground);
    font-size: 0.875em;
    font-weight: 600;
  }
  .foot .quiet {
    font-size: 1em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  :focus {
    scroll-margin-block-end: 64px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
    box-shadow: none;
  }
  /* Where the window is low, as when it is enlarged, it would hide too much. */
  @media (min-height: 480px) {
    .foot {
      position: sticky;
      inset-block-end: 0;
    }
  }
  @container (inline-size >= 600px) {
    .hallmark {
      gap: 28px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .dot .name {
      display: block;
    }
    .scale dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
    }
  }
  @container (inline-size >= 800px) {
    .profile,
    .words {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 40px;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    .mark[data-state='all'] {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
    .mark[data-state='some'] {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: linear-gradient(to top, CanvasText 50%, Canvas 50%);
    }
    .dot[aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    [part='base'],
    .result,
    .profile,
    .words {
      gap: 16px;
    }
    :host {
      font-size: 10.5pt !important;
    }
    .result section,
    .next-for {
      gap: 8px;
    }
    .profile,
    .words {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 24px;
    }
    .picture ol {
      gap: 4px;
    }
    th,
    td {
      padding-block: 4px;
    }
    .next-for,
    .standouts > li {
      break-inside: avoid;
    }
    .print-only {
      padding-inline-start: 20px;
      list-style: disc;
    }
  }
`;
