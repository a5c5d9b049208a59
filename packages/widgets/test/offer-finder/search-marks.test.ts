import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Search } from '../../src/kit/search.js';

const marked = (words: string, text: string) =>
  new Search(words)
    .mark(text)
    .map((piece, i) => (i % 2 ? `[${piece}]` : piece))
    .join('');

describe('the words found', () => {
  it.each([
    ['lead', 'Leading and learning, to lead', '[Leading] and learning, to [lead]'],
    ['leadreship', 'Leadership', '[Leadership]'],
    ['cafe', 'Un café, deux cafés', 'Un [café], deux [cafés]'],
    ['cafe', 'A cafe\u0301', 'A [cafe\u0301]'],
    ['head', 'The head’s first year', 'The [head’s] first year'],
    ["head's", 'The head’s first year', 'The [head’s] first year'],
    ['year head', 'Head of year', '[Head] of [year]'],
    ['ηγεσια', 'Η ηγεσία', 'Η [ηγεσία]'],
    ['القيادة', 'القِيَادَة المدرسية', '[القِيَادَة] المدرسية'],
    ['школа', 'Новая школа.', 'Новая [школа].'],
    ['a', '<b>a</b> & a', '<b>[a]</b> & [a]'],
    ['a new team', 'About a team and another new one', 'About [a] [team] and another [new] one'],
    ['xyzzy', 'Leadership', 'Leadership'],
    ['', 'Leadership', 'Leadership'],
    ['lead', '', ''],
  ])('for "%s" are marked whole in "%s"', (words, text, expected) => {
    expect(marked(words, text)).toBe(expected);
  });

  it('are pieces of the text: joined they are the text again, whatever it is', () => {
    const piece = fc.constantFrom(
      'leading',
      'café',
      'head’s',
      "it's",
      ' ',
      '-',
      '\n',
      'ŵ',
      '👩🏽‍🏫',
      "'",
    );
    const texts = (maxLength: number) =>
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength }),
        fc.string({ unit: 'binary', maxLength }),
        fc.array(piece, { maxLength: maxLength / 4 }).map((pieces) => pieces.join('')),
      );
    fc.assert(
      fc.property(texts(16), texts(60), (words, text) => {
        const pieces = new Search(words).mark(text);
        expect(pieces.join('')).toBe(text);
        expect(pieces.length % 2).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('are each a whole word, in which what was typed can be found', () => {
    const word = fc.constantFrom('leading', 'lead', 'maths', 'café', 'cafés', 'Ηγεσία', 'head’s');
    const texts = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(word, texts, (typed, text) => {
        const pieces = new Search(typed).mark(text);
        pieces.forEach((piece, i) => {
          if (i % 2) expect(text.split(' ')).toContain(piece);
        });
        const found = pieces.filter((_, i) => i % 2);
        if (text.split(' ').includes(typed)) expect(found).toContain(typed);
      }),
    );
  });
});
