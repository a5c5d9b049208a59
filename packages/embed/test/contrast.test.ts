import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, ENOUGH, parseHex, readable } from '../recipes/contrast.js';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
    expect(contrast('1c5f8a', '#FFF')).toBeCloseTo(6.87, 1);
  });

  it.each(['', 'red', '#12', '#12345g', 'var(--x)', '#1234567'])(
    'knows no colour in %j',
    (text) => {
      expect(parseHex(text)).toBeUndefined();
      expect(contrast(text, '#fff')).toBeUndefined();
      expect(readable('#fff', text)).toBeUndefined();
    },
  );
});

describe('a readable colour', () => {
  it('is there for any colour on any ground on which black or white can be read', () => {
    fc.assert(
      fc.property(hex, hex, (colour, ground) => {
        const found = readable(colour, ground);
        expect(contrast(found ?? '', ground)).toBeGreaterThanOrEqual(ENOUGH);
      }),
    );
  });

  it('is the given one where that can be read', () => {
    fc.assert(
      fc.property(hex, hex, (colour, ground) => {
        if ((contrast(colour, ground) ?? 0) >= ENOUGH)
          expect(readable(colour, ground)).toBe(colour);
      }),
    );
  });

  it('keeps its hue and moves no further than need be', () => {
    expect(readable('#ffcc00', '#ffffff')).toMatch(/^#[6-9a][\da-f][5-7][\da-f]0/);
    const found = readable('#ffcc00', '#ffffff') ?? '';
    expect(contrast(found, '#ffffff')).toBeLessThan(5);
  });
});
