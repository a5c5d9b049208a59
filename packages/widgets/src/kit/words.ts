/**
 * Words as people type them: without accents, unfinished, and with one letter wrong.
 * A library for this (uFuzzy, 3.8 kB brotli) would be a tenth of what a page loads; the
 * regular expression below is all that we need of one.
 */

const NOT_ASCII = /[^\0-\x7f]/;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

/** `text` without accents and curly apostrophes, which people leave out when they type. */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'");
}

/** The words of a query, folded, each once. */
export function wordsOf(query: string): string[] {
  return [...new Set(fold(query).toLowerCase().match(WORD))];
}

/** Where a word begins. `\b` knows only ASCII, and is much faster. */
const beginning = (word: string) => (NOT_ASCII.test(word) ? '(?<![\\p{L}\\p{N}])' : '\\b');

/** Finds a text in which a word begins with `word`. */
export const beginningWith = (word: string) => expression(word, word);

/** `u` only where it has to be: it makes the search several times slower. */
const expression = (word: string, pattern: string) =>
  new RegExp(beginning(word) + pattern, NOT_ASCII.test(word) ? 'iu' : 'i');

/** No letter is forgiven in longer words: their expressions would be slow. */
const MAX_FORGIVEN = 30;

/**
 * Finds a text in which a word begins with `word`, or nearly: from five letters on, one
 * letter behind the first may be wrong, missing, too many, or changed places with the next;
 * of four letters two may have changed places. Numbers have to be right.
 */
export function beginningLike(word: string): RegExp {
  if (word.length < 4 || word.length > MAX_FORGIVEN || /\d/.test(word)) return beginningWith(word);
  const any = NOT_ASCII.test(word) ? "[\\p{L}\\p{N}']" : "[a-z\\d']";
  // From the end: the rest as it is or, else, with one letter wrong from here on.
  let pattern = '';
  for (let i = word.length - 1; i > 0; i--) {
    const [here = '', rest = '', after = ''] = [word[i], word.slice(i + 1), word.slice(i + 2)];
    const errors: string[] = [];
    if (word.length > 4) errors.push(`${any}(?:${rest}|${here}${rest})`, rest);
    if (rest && !rest.startsWith(here)) errors.push(`${rest[0] ?? ''}${here}${after}`);
    pattern = `(?:${[here + pattern, ...errors].join('|')})`;
  }
  return expression(word, (word[0] ?? '') + pattern);
}
