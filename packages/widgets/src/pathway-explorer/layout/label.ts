/** Gives the width of a text on screen. */
export type Measure = (text: string) => number;

const ELLIPSIS = '…';

/** Pieces of a word that fit, for one that is wider than a line. */
function broken(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  // By what a reader sees as one letter: an accent stays with its letter.
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (piece && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece ? [...pieces, piece] : pieces;
}

/** The longest beginning of a line that fits along with an ellipsis. */
function shortened(line: string, width: number, measure: Measure): string {
  let text = line;
  while (text && measure(text + ELLIPSIS) > width) text = text.replace(/\P{M}?\p{M}*$/u, '');
  return text.trimEnd() + ELLIPSIS;
}

/**
 * A text in lines, none wider than `width` (unless a single letter is) and at most
 * `maxLines`, the last with an ellipsis where there is more.
 */
export function wrap(text: string, width: number, maxLines: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  // A space, or nothing behind a hyphen, may become the end of a line.
  for (const [, space = '', word = ''] of text.matchAll(/(\s*)([^\s-]*-+|[^\s-]+)/g)) {
    const joined = line ? line + (space && ' ') + word : word;
    if (measure(joined) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    const pieces = measure(word) > width ? broken(word, width, measure) : [word];
    line = pieces.pop() ?? '';
    lines.push(...pieces);
    // Enough to know that there is more.
    if (lines.length > maxLines) break;
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shortened(lines[maxLines - 1] ?? '', width, measure)];
}
