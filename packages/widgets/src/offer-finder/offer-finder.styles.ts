import { css } from 'lit';

export const offerFinderStyles = css`
  .save {
    margin-inline-start: auto;
    font-size: 0.875em;
  }
  .save[data-saved] svg {
    fill: currentColor;
  }
  .sessions {
    display: grid;
    gap: 4px;
  }
  .sessions li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
  }
  .shortlist {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .shortlist-title {
    font-weight: 600;
  }
  .saved li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
  }
  .keeping {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  @media print {
    .saved-title {
      display: inline !important;
      color: CanvasText;
      text-decoration: none;
    }
  }
`;
