import type { Measure } from './layout/label.js';
import type { Metrics } from './layout/layout.js';

/** Measures texts in a font, word by word: names share words, and each is measured only once. */
function measureIn(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  if (context) context.font = font;
  const widthOf = (word: string) => {
    let width = known.get(word);
    // Without a canvas: as wide as the widest usual letters.
    width ??= context ? context.measureText(word).width : word.length * 12;
    known.set(word, width);
    return width;
  };
  return (text) => text.split(/(?= )/).reduce((sum, word) => sum + widthOf(word), 0);
}

/**
 * The measures of a diagram in the font of an element.
 *
 * @param em the size of the font, pixels
 */
export const metricsIn = (
  em: number,
  { fontWeight, fontFamily }: CSSStyleDeclaration,
): Metrics => ({
  measure: measureIn(`${fontWeight} ${em}px ${fontFamily}`),
  lineHeight: 1.25 * em,
  boxWidth: 7.5 * em,
  padding: 0.25 * em,
  columnGap: 1.625 * em,
  rowGap: 0.875 * em,
  laneGap: 0.625 * em,
  margin: 8,
  heading: 2 * em,
  maxLines: 5,
});
