import { svg, type TemplateResult } from 'lit';

/** An icon of a line, drawn in a square of 20 by 20. */
export const icon = (path: string) => (): TemplateResult =>
  svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>`;

export const bookmarkIcon = icon('M5 3h10v14l-5-4-5 4z');
export const crossIcon = icon('M5 5l10 10M15 5L5 15');
export const arrowIcon = icon('M5 8l5 5 5-5');
