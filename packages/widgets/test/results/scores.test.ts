import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeInWords,
  hallmarkScores,
  inScaleWords,
  standouts,
} from '../../src/kit/results/scores.js';
import { answersTo, smallSet } from './sets.js';

const set = smallSet(4, 4, 2);
const scoresOf = (...values: (number | null | undefined)[]) =>
  Object.fromEntries(hallmarkScores(answersTo(set, values).answers));

describe('the average of a hallmark', () => {
  it('is that of the answers on the scale', () => {
    expect(scoresOf(1, 2, 4, 4, 2, 2, 2, 3)).toEqual({
      'county/moral-purpose': 2.75,
      'county/bravery': 2.25,
    });
  });

  it('leaves out what is not sure, or not answered, and is there from half of the statements on', () => {
    expect(scoresOf(1, null, 4, undefined, 3)).toEqual({ 'county/moral-purpose': 2.5 });
    expect(scoresOf()).toEqual({});
  });
});

const outOf = (...scores: number[]) =>
  standouts(new Map(scores.map((score, i) => [`h${i}`, score])));

describe('what stands out', () => {
  it('is the two highest above and the two lowest below the average over all', () => {
    expect(outOf(3.75, 2, 3.25, 1.5, 3, 2.75)).toEqual({
      strengths: ['h0', 'h2'],
      priorities: ['h3', 'h1'],
    });
  });

  it('is nothing where all are alike, there is one, or none', () => {
    for (const scores of [[2.5, 2.5, 2.5], [3], [], [7 / 3, 7 / 3, 7 / 3]])
      expect(outOf(...scores)).toEqual({ strengths: [], priorities: [] });
  });

  it('is not what is second only because there are few', () => {
    expect(outOf(4, 1, 1, 1)).toEqual({
      strengths: ['h0'],
      priorities: ['h1', 'h2', 'h3'].reverse(),
    });
  });

  it('keeps together what has the same average', () => {
    expect(outOf(4, 3.5, 3.5, 1, 2, 2).strengths).toEqual(['h0', 'h1', 'h2']);
    expect(outOf(4, 3.5, 3.5, 1, 2, 2).priorities).toHaveLength(3);
  });

  it('is never both a strength and a priority', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 16 }), { maxLength: 8 }), (quarters) => {
        const { strengths, priorities } = outOf(...quarters.map((quarter) => quarter / 4));
        expect(strengths.filter((one) => priorities.includes(one))).toEqual([]);
      }),
    );
  });
});

describe('an average in words', () => {
  it.each([
    [1, 'Not yet'],
    [1.2, 'Not yet'],
    [1.25, 'between Not yet and Sometimes'],
    [2.5, 'between Sometimes and Usually'],
    [2.8, 'Usually'],
    [4, 'Consistently'],
  ])('%d is %s', (score, words) => {
    expect(inScaleWords(score, set.scale)).toBe(words);
  });
});

describe('a change in words', () => {
  it('says which way and how far', () => {
    expect(changeInWords(2, 2.5)).toBe('up 0.5');
    expect(changeInWords(2.75, 2.5)).toBe('down 0.3');
    expect(changeInWords(2.5, 2.51)).toBe('no change');
    expect(changeInWords(undefined, 2.5)).toBe('–');
  });
});
