import { css } from 'lit';

/** The hallmarks with their statements, answers and notes. */
export const answeringStyles = css`
  .hallmark,
  .choices,
  .hallmark-head,
  .voices,
  .note {
    display: grid;
    gap: 4px;
  }
  .hallmark {
    gap: 12px;
  }
  .hallmark + .hallmark {
    padding-block-start: 32px;
    border-block-start: 1px solid var(--_hairline);
  }
  .hallmark-head :is(h3, h4, h5, h6) {
    font-size: 1.375em;
  }
  .definition {
    padding-block-start: 4px;
  }
  .voices {
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
  legend {
    padding: 0 0 8px;
    max-inline-size: 65ch;
    font-weight: 600;
    line-height: 1.35;
  }
  .about-whom legend,
  .clear {
    font-size: 0.875em;
  }
  .about-whom .quiet {
    padding-block-start: 8px;
  }
  .clear {
    justify-self: start;
  }
  .clear[hidden] {
    visibility: hidden;
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
  .note {
    max-inline-size: 65ch;
  }
  .note .quiet {
    font-weight: 400;
    font-size: 1em;
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
    .scale dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
