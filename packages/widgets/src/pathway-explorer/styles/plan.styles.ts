import { css } from 'lit';

/** The plan, and the sheet for a conversation. */
export const planStyles = css`
  .plan-title,
  .sheet-title {
    font-size: 1.125em;
    font-weight: 600;
  }
  .planned {
    display: grid;
    gap: 16px;
  }
  .planned li {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .planned .field,
  .plan > .field {
    inline-size: 100%;
    max-inline-size: 48em;
  }
  .noted {
    display: none;
    white-space: pre-wrap;
  }
  .file:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .sheet {
    display: grid;
    gap: 12px;
    max-inline-size: 48em;
  }
  .sheet-line {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px;
  }
  .questions {
    display: grid;
    gap: 8px;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .rule {
    block-size: 26px;
    border-block-end: 1px solid var(--_edge);
  }
  @media print {
    .planned .field,
    .plan > .field,
    .plan > .about {
      display: none;
    }
    .noted {
      display: block;
    }
    .sheet {
      display: flex;
      flex-direction: column;
      max-inline-size: none;
      block-size: 250mm;
      overflow: clip;
    }
    .questions {
      display: flex;
      flex: 6 1 0;
      flex-direction: column;
      min-block-size: 0;
    }
    .questions li {
      flex: 1 1 0;
      min-block-size: 0;
    }
    .agreed {
      display: flex;
      flex: 1.5 1 0;
      flex-direction: column;
    }
    .agreed .rule {
      flex: 1 1 0;
    }
  }
`;
