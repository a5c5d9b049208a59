import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../src/kit/csv.js';

describe('a table as CSV', () => {
  it('puts every text in quotes, and ends lines as the standard says', () => {
    expect(csv([['a "b"', 'c,\nd', 1.5, -2, undefined], ['é']])).toBe(
      '\ufeff"a ""b""","c,\nd",1.5,-2,\r\n"é"\r\n',
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('takes the danger out of %j', (text) => expect(csv([[text]])).toBe(`\ufeff"'${text}"\r\n`));

  it('never has a text that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [, content = ''] = /^\ufeff"(.*)"\r\n$/s.exec(csv([[text]])) ?? [];
        expect(content).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
