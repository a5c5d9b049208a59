import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/pathway-explorer/layout/label.js';

const measure = (text: string) => text.length;
const lines = (text: string, width = 10, most = 3) => wrap(text, width, most, measure);

describe('a label', () => {
  it('is parted at spaces', () => {
    expect(lines('Senior leader of all')).toEqual(['Senior', 'leader of', 'all']);
  });

  it('is parted after a hyphen, which stays', () => {
    expect(lines('Multi-academy trust')).toEqual(['Multi-', 'academy', 'trust']);
    expect(lines('A co-op')).toEqual(['A co-op']);
  });

  it('has a word that is longer than a line parted anywhere, an accent with its letter', () => {
    expect(lines('abcdefghijklmn')).toEqual(['abcdefghij', 'klmn']);
    expect(wrap('e\u0301e\u0301e\u0301', 2, 3, measure)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
  });

  it('ends with an ellipsis where it is cut short', () => {
    expect(lines('one two three four five six', 10, 2)).toEqual(['one two', 'three fou…']);
    expect(lines('abcdefghijklmnopqrstuvwxyz', 10, 1)).toEqual(['abcdefghi…']);
  });

  it('keeps all letters if there is room, has no more lines than may be, and none too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', maxLength: 120 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (text, width, most) => {
          const wrapped = lines(text, width, most);
          expect(wrapped.length).toBeLessThanOrEqual(most);
          for (const line of wrapped) expect(measure(line)).toBeLessThanOrEqual(width);
          const letters = (some: string) => some.replace(/\s/g, '');
          const all = letters(wrapped.join(''));
          if (all !== letters(text)) expect(wrapped.at(-1)).toMatch(/…$/);
        },
      ),
    );
  });
});
