import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPrices, priceKind } from '../src/kit/money.js';

const GBP = (amount: number, more: object = {}) => ({ amount, currency: 'GBP', ...more });
/** Browsers set no-break spaces beside some currencies. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formatPrices', () => {
  it('says that a price is not stated', () => {
    expect(formatPrices(undefined)).toBe('Price not stated');
    expect(formatPrices([])).toBe('Price not stated');
  });

  it('gives alternatives as the publisher does', () => {
    const prices = [GBP(75, { per: 'session' }), GBP(420, { for: 'all six' })];
    expect(formatPrices(prices)).toBe('£75 a session or £420 for all six');
    expect(formatPrices([...prices, GBP(350, { for: 'members' })])).toBe(
      '£75 a session, £420 for all six or £350 for members',
    );
  });

  it.each([
    [75, '£75'],
    [7.5, '£7.50'],
    [14000, '£14,000'],
    [0.99, '£0.99'],
  ])('writes pence only where there are any: %d as %s', (amount, words) => {
    expect(formatPrices([GBP(amount)])).toBe(words);
  });

  it.each([
    ['year', '£20 a year'],
    ['hour', '£20 an hour'],
    ['evening', '£20 an evening'],
    ['academy', '£20 an academy'],
    ['NQT', '£20 an NQT'],
    ['MAT', '£20 a MAT'],
    ['TSA', '£20 a TSA'],
    ['unit', '£20 a unit'],
    ['user', '£20 a user'],
    ['one-off visit', '£20 a one-off visit'],
    ['union', '£20 a union'],
    ['upgrade', '£20 an upgrade'],
    ['per person', '£20 per person'],
    ['10 pupils', '£20 per 10 pupils'],
  ])('reads well with what it is paid for: %s', (per, words) => {
    expect(formatPrices([GBP(20, { per })])).toBe(words);
  });

  it('tells value added tax', () => {
    expect(formatPrices([GBP(120, { vat: 'excluded' })])).toBe('£120 + VAT');
    expect(formatPrices([GBP(120, { vat: 'included' })])).toBe('£120 including VAT');
    expect(formatPrices([GBP(120, { vat: 'exempt' })])).toBe('£120 (VAT exempt)');
    expect(formatPrices([GBP(75, { vat: 'excluded', per: 'session' })])).toBe(
      '£75 + VAT a session',
    );
    expect(formatPrices([GBP(75, { vat: 'included', per: 'session' })])).toBe(
      '£75 a session including VAT',
    );
  });

  it('says what is free, for whom, and in the publisher’s words', () => {
    expect(formatPrices([GBP(0)])).toBe('Free');
    expect(formatPrices([GBP(0, { per: 'person', vat: 'included' })])).toBe('Free');
    expect(formatPrices([GBP(0, { for: 'members' })])).toBe('Free for members');
    expect(formatPrices([GBP(0, { note: 'Free travel' })])).toBe('Free travel');
    expect(formatPrices([GBP(0, { note: 'cover is paid' })])).toBe('Free (cover is paid)');
    expect(formatPrices([GBP(50), GBP(0, { for: 'members' })])).toBe('£50 or free for members');
    expect(formatPrices([GBP(0), GBP(0)])).toBe('Free');
  });

  it('adds a note and doesn’t double "for"', () => {
    expect(formatPrices([GBP(350, { for: 'for a placement', note: 'paid by the school' })])).toBe(
      '£350 for a placement (paid by the school)',
    );
  });

  it('writes any currency, known or not, on a page of any language', () => {
    expect(plain(formatPrices([{ amount: 75, currency: 'ZZZ' }]))).toBe('ZZZ 75');
    expect(formatPrices([{ amount: 75, currency: 'pounds' }])).toBe('75 pounds');
    expect(formatPrices([GBP(75)], 'en_GB')).toBe('£75');
    expect(formatPrices([{ amount: 75, currency: 'USD' }], 'en-US')).toBe('$75');
    const euros = [
      { amount: 75, currency: 'EUR', per: 'Sitzung' },
      { amount: 99, currency: 'EUR', for: 'alle' },
    ];
    expect(plain(formatPrices(euros, 'de'))).toBe('75 € / Sitzung oder 99 € (alle)');
  });

  it('never throws, and never gives nothing', () => {
    const price = fc.record(
      {
        amount: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
        currency: fc.string(),
        per: fc.string(),
        for: fc.string(),
        vat: fc.string(),
        note: fc.string(),
      },
      { requiredKeys: ['amount', 'currency'] },
    );
    fc.assert(
      fc.property(fc.array(price), fc.string(), (prices, locale) => {
        expect(formatPrices(prices, locale)).not.toBe('');
      }),
    );
  });
});

describe('priceKind', () => {
  it('tells free from priced from not stated', () => {
    expect(priceKind(undefined)).toBe('not-stated');
    expect(priceKind([])).toBe('not-stated');
    expect(priceKind([GBP(0), GBP(0)])).toBe('free');
    expect(priceKind([GBP(0, { for: 'members' }), GBP(50)])).toBe('priced');
  });
});
