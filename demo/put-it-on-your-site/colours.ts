import { contrast, ENOUGH, parseHex, readable } from '../../packages/embed/recipes/contrast.js';
import type { State } from './state.js';

/** What is to be said of the colour that was chosen, for each ground that it may stand on. */
export interface ColourVerdict {
  ground: string;
  /** Contrast with the ground, 1 to 21. */
  ratio: number;
  passes: boolean;
  /** The nearest colour that passes. */
  suggestion: string;
}

const GROUNDS = { light: '#ffffff', dark: '#121212' };

/** One verdict for each colour scheme that the widget can have; none where it is no colour. */
export function verdicts({ accent, scheme }: Pick<State, 'accent' | 'scheme'>): ColourVerdict[] {
  if (!parseHex(accent)) return [];
  const schemes = scheme ? [scheme] : (['light', 'dark'] as const);
  return schemes.flatMap((name) => {
    const ground = GROUNDS[name];
    const ratio = contrast(accent, ground);
    const suggestion = readable(accent, ground);
    if (ratio === undefined || !suggestion) return [];
    return [{ ground: name, ratio, passes: ratio >= ENOUGH, suggestion }];
  });
}
