import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/index.js';
import { leaves, type Leaf, type LeafName } from '../src/rules/leaves.js';

const named = Object.entries(leaves) as [LeafName, Leaf][];

const accepted: Partial<Record<LeafName, unknown[]>> = {
  line: ['a', ' Köche & Köchinnen <b> ', '\u200fעברית', '👩‍🏫', 'x'.repeat(300)],
  text: ['One.\n\nTwo.\tThree.', 'x'.repeat(20_000)],
  id: ['a', 'A.b_c~d-1', 'x'.repeat(100), '__proto__', 'constructor'],
  email: ['office@school.example', "o'neil+heads@a-b.co.uk", 'a@b.sch.uk'],
  address: ['feed.json', '../a/feed.json?x', 'https://a.example/feed.json', 'http://localhost/f'],
  date: ['2017-06-07'],
  moment: ['2017-06-07', '2017-06-07T09:00', '2017-06-07T09:00:00+01:00'],
  period: ['2017', '2017-06', '2017-06-07'],
  language: ['en', 'en-GB', 'zh-Hant-TW'],
  currency: ['GBP', 'EUR'],
  number: [0, -1.5, 1e300],
  amount: [0, 0.5],
  count: [0, 12, Number.MAX_SAFE_INTEGER],
  latitude: [-90, 90, 52.6],
  longitude: [-180, 180],
  flag: [true, false],
};

const refused: Partial<Record<LeafName, unknown[]>> = {
  line: ['', ' ', '\u3000', 'a\nb', 'a\tb', 'a\rb', 'a\u2028b', 'x'.repeat(301), 5, null],
  text: [
    '',
    '\n\n',
    'a\r\nb',
    'a\u0000b',
    'a\u202eb',
    'a\u2066b',
    'a\ufeffb',
    'a\ud800b',
    '\udc00',
  ],
  id: ['', 'a b', 'a/b', 'é', 'x'.repeat(101), 5, 'a\n'],
  email: [
    ...['a', 'a@b', 'a@b.c', 'a b@c.uk', 'a@b@c.uk', 'a@b.uk?cc=x@y.uk', 'a@b.uk\n', '<a@b.uk>'],
    ...['mailto:a@b.uk', 'a,b@c.uk', 'a@-b.uk', 'a@b..uk', `a@${'b.'.repeat(130)}uk`],
  ],
  address: ['', ' ', 'javascript:alert(1)', '//a.example/feed.json', 'https://u@a.example/', 5],
  date: ['2017', '2017-06', '2017-06-07T09:00', '2017-02-29'],
  moment: ['2017', '2017-06', '9:00'],
  period: ['2017-06-07T09:00', 2017],
  language: ['', 'english language', 'en_GB', 'e', '../x', 'x'.repeat(1e6)],
  currency: ['£', 'gbp', 'GBPX', 'GBP\n'],
  number: [NaN, Infinity, '5', 5n],
  amount: [-0.01, Infinity],
  count: [-1, 0.5, 2 ** 53, '5'],
  latitude: [90.1, NaN, '52'],
  longitude: [180.1, -Infinity],
  flag: ['true', 1, null],
};

describe('a value of a feed', () => {
  it.each(Object.entries(accepted))('as %s may be any of these', (name, values) => {
    for (const value of values)
      expect.soft(leaves[name as LeafName].test(value), String(value)).toBe(true);
  });

  it.each(Object.entries(refused))('as %s may be none of these', (name, values) => {
    for (const value of values)
      expect.soft(leaves[name as LeafName].test(value), String(value)).toBe(false);
  });

  it('is judged without throwing, whatever it is, and what is mended passes', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '\r',
          '\n',
          '\t',
          ' ',
          '\u0000',
          '\u202e',
          '\ufeff',
          '\ud83d',
          '\ude00',
          'é',
        ),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      size: 'max',
      maxLength: 400,
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.anything()), (value) => {
        for (const [name, leaf] of named) {
          expect(leaf.test(value)).toBeTypeOf('boolean');
          const mended = leaf.mend?.(value);
          if (mended === undefined) continue;
          // A lenient id is any text that is not empty.
          const passes = name === 'id' ? typeof mended === 'string' && mended : leaf.test(mended);
          expect(passes, `${name}: ${JSON.stringify(mended)}`).toBeTruthy();
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is judged in time that grows with its length', () => {
    const long = [
      ...[' ', '\n', '\u2028', '\ud800', 'a@', 'a.', 'https://', '-', '2017-'].map((unit) =>
        unit.repeat(500_000),
      ),
      `a@${'a.'.repeat(500_000)}!`,
      `https://a.example/${' '.repeat(1_000_000)}x`,
      `2017-06-07T09:00:00.${'1'.repeat(1_000_000)}x`,
    ];
    const start = performance.now();
    for (const [, leaf] of named) for (const text of long) leaf.mend?.(text) ?? leaf.test(text);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('text that does not fit', () => {
  it('is cut, and says so', () => {
    expect(leaves.line.mend?.('x'.repeat(400))).toBe(`${'x'.repeat(299)}…`);
    expect(leaves.text.mend?.('x'.repeat(30_000))).toHaveLength(20_000);
  });

  it('is cut between characters, not within one', () => {
    const mended = leaves.line.mend?.('👩'.repeat(400)) as string;
    expect(leaves.line.test(mended)).toBe(true);
    expect(mended).toBe(`${'👩'.repeat(149)}…`);
  });

  it('loses what would disturb the text around it', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
    expect(cleanText('\ufeffa\u202eb\u2066c\u0000d\u009fe\uffff')).toBe('abcde');
    expect(cleanText('a\ud800b\udc00c😀\ud83d')).toBe('a\ufffdb\ufffdc😀\ufffd');
    expect(leaves.line.mend?.('one\r\n two\tthree')).toBe('one two three');
    expect(leaves.line.mend?.('\u202e \r\n')).toBeUndefined();
  });

  it('keeps ids that are only unusual', () => {
    expect(leaves.id.mend?.('Offer 1/2')).toBe('Offer 1/2');
    expect(leaves.id.mend?.(17)).toBe('17');
    for (const value of ['', '\u0000', 'x'.repeat(301), null, {}, true]) {
      expect(leaves.id.mend?.(value)).toBeUndefined();
    }
  });
});
