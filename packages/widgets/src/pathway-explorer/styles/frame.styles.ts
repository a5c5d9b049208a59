import { css } from 'lit';

/** The frame of the explorer: bar, chooser, panels, columns. */
export const frameStyles = css`
  .explorer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding-block: 4px;
  }
  .explorer > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.5em;
  }
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .field > span,
  legend {
    padding: 0;
    font-size: 0.875em;
    font-weight: 600;
  }
  legend {
    padding-block-end: 4px;
  }
  .field :is(input, select, textarea) {
    inline-size: 100%;
  }
  textarea {
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .buttons,
  .actions,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .tools {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .link {
    display: inline;
    min-block-size: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .small {
    font-size: 0.875em;
  }
  .plain {
    margin-inline-start: -8px;
  }
  .tag {
    padding: 0 6px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .chooser,
  .panel,
  .ways,
  .compare {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .chooser {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: end;
  }
  .fields .field {
    flex: 1 1 14em;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .role-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
  }
  .role-bar .field {
    flex: 1 1 12em;
    max-inline-size: 24em;
  }
  .role-bar .count {
    padding-block-end: 8px;
  }
  .strands {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    min-inline-size: 0;
  }
  .choice {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: var(--_control);
    cursor: pointer;
  }
  .choice input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px 24px;
    align-items: start;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
  }
  @container (inline-size >= 720px) {
    .columns {
      grid-template-columns: 20em minmax(0, 1fr);
    }
    .columns[data-open] {
      grid-template-columns: 28em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .chooser,
    .gap {
      border: 1px solid;
    }
  }
  @media print {
    .columns,
    .beside {
      display: block;
    }
  }
`;
