import { beginningLike, beginningWith, fold, wordsOf } from './words.js';

/** The texts of all rows of a list, by field, best first. Each list runs alongside the rows. */
export interface Texts {
  title: string[];
  terms: string[];
  summary: string[];
  description: string[];
}

/** How much a word counts by where it was found. */
const weights: Readonly<Record<keyof Texts, number>> = {
  title: 8,
  terms: 4,
  summary: 2,
  description: 1,
};
const fields = Object.entries(weights) as [keyof Texts, number][];

const MAX_WORDS = 8;
const PIECES = /([\p{L}\p{N}\p{M}]+(?:['’‘][\p{L}\p{N}\p{M}]+)*)/u;

interface Sought {
  word: string;
  exact: RegExp;
  like: RegExp;
}

/** What somebody looks for: all of the words, in any order, each at the beginning of a word. */
export class Search {
  private readonly sought: readonly Sought[];

  /** @param query what was typed; of a long one the first words */
  constructor(query: string) {
    const words = wordsOf(query.slice(0, 200)).slice(0, MAX_WORDS);
    this.sought = words.map((word) => ({
      word,
      exact: beginningWith(word),
      like: beginningLike(word),
    }));
  }

  /** True if there is no word to look for. */
  get isEmpty(): boolean {
    return !this.sought.length;
  }

  /** How well a row fits, the more the better; 0 if it does not. */
  score(texts: Texts, row: number): number {
    let sum = 0;
    for (const words of this.sought) {
      const score = this.scoreWord(words, texts, row);
      if (!score) return 0;
      sum += score;
    }
    return sum;
  }

  /** The best place that the word is in. As it was typed counts more than with a letter forgiven. */
  private scoreWord({ exact, like }: Sought, texts: Texts, row: number): number {
    let best = 0;
    for (const [field, weight] of fields) {
      const text = texts[field][row] ?? '';
      if (weight * 3 <= best) break;
      if (like.test(text)) best = Math.max(best, exact.test(text) ? weight * 3 : weight);
    }
    return best;
  }

  /**
   * The pieces of `text`, every second one a word that was looked for. Of one or two letters,
   * with which half of all words begin, only the very word.
   */
  mark(text: string): string[] {
    const marked = [''];
    text.split(PIECES).forEach((piece, i) => {
      const found = i % 2 ? fold(piece).toLowerCase() : '';
      const fits = ({ word, like }: Sought) =>
        word.length > 2 ? like.test(found) : word === found;
      if (found && this.sought.some(fits)) marked.push(piece, '');
      else marked[marked.length - 1] += piece;
    });
    return marked;
  }
}
