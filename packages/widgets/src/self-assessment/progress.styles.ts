import { css } from 'lit';

/** The dots, and what has no answer yet. */
export const progressStyles = css`
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
  @container (inline-size >= 600px) {
    .dot .name {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .mark[data-state] {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .mark[data-state='all'] {
      background: CanvasText;
    }
    .mark[data-state='some'] {
      background: linear-gradient(to top, CanvasText 50%, Canvas 50%);
    }
    .dot[aria-current] {
      border-color: Highlight;
    }
  }
`;
