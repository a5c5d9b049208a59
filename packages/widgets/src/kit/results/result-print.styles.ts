import { css } from 'lit';

/**
 * A result on paper, whatever it looks like on screen: it comes after all other styles.
 *
 * What is in a grid and goes on on the next page is laid over what follows it there. So
 * whatever may be longer than what is left of a page is in plain blocks.
 */
export const resultPrintStyles = css`
  @media print {
    [part='base'],
    .result,
    .result section,
    .result .print-only,
    .next-for,
    .standouts,
    .offers,
    .words {
      display: block;
    }
    [part='base'] > * + *,
    .result > * + * {
      margin-block: 16px 0;
    }
    [part='base'] > :is(h1, h2, h3, h4, h5, h6) {
      margin-block-end: 0;
    }
    .result section > * + *,
    .next-for > * + *,
    .standouts > * + *,
    .offers > * + * {
      margin-block-start: 6px;
    }
    .screen {
      display: none !important;
    }
    .scroll {
      overflow: visible;
    }
    tr,
    .rule,
    .next-for,
    .standouts > li {
      break-inside: avoid;
    }
    caption,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
    .picture ol {
      gap: 4px;
    }
  }
`;
