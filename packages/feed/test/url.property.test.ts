import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedUrl, isLocalHost, safeUrl } from '../src/index.js';

/** Text that looks like an address more often than not. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'https://',
      'http://',
      'HTTP:',
      '//',
      '\\\\',
      '/',
      '@',
      ':',
      '.',
      '..',
      '%',
      '%2e',
      '?',
      '#',
    ],
    ...[
      'javascript:',
      'data:',
      'localhost',
      '127.0.0.1',
      '0x7f.1',
      '[::1]',
      '[fe80::1]',
      'a.example',
    ],
    ...['xn--', 'ß', 'İ', '\u202e', '\ufeff', '\ud800', '\t', '\n', ' ', '\u3000', '。', '１'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const addressLike = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(
  addressLike,
  addressLike.map((text) => `https://${text}`),
  addressLike.map((text) => `https://a.example${text}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.ipV4Extended().map((host) => `http://${host}/`),
  fc.ipV6().map((host) => `http://[${host}]/`),
  fc.anything(),
);
const options = { seed: 20170601, numRuns: 5000 };

describe('whatever the value, safeUrl', () => {
  it('gives nothing, or an http(s) address that it gives again unchanged', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const address = safeUrl(value);
        if (address === undefined) return;
        expect(address).toMatch(/^https?:\/\/[a-z0-9[]/);
        expect(address).toMatch(/^[!-~]{1,2048}$/);
        expect(safeUrl(address)).toBe(address);
        const url = new URL(address);
        expect([url.username, url.password, isLocalHost(url.hostname)]).toEqual(['', '', false]);
      }),
      options,
    );
  });

  it('knows a private IPv4 address in whatever form it is written', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most });
    const number = (value: number, radix: number) =>
      radix === 8 ? `0${value.toString(8)}` : radix === 16 ? `0X${value.toString(16)}` : `${value}`;
    const loopback = fc
      .tuple(part(255), part(255), part(255), fc.constantFrom(8, 10, 16), part(3))
      .map(([b, c, d, radix, shortened]) => {
        const parts = [127, b, c, d];
        const last = parts.splice(3 - shortened).reduce((sum, byte) => sum * 256 + byte, 0);
        return [...parts, last].map((value) => number(value, radix)).join('.');
      });
    fc.assert(
      fc.property(loopback, (host) => {
        expect(safeUrl(`http://${host}/`)).toBeUndefined();
        expect(safeUrl(`http://${host}./`)).toBeUndefined();
      }),
      { ...options, numRuns: 2000 },
    );
  });
});

describe('whatever the value, feedUrl', () => {
  it('gives nothing or an http(s) address, and from a feed never leads into a network', () => {
    const base = fc.constantFrom('https://county.example/a/feed.json', 'http://10.0.0.1/feed.json');
    fc.assert(
      fc.property(anything, base, fc.constantFrom('page', 'feed'), (value, from, writtenBy) => {
        const address = feedUrl(value, from, writtenBy);
        if (address === undefined) return;
        expect(address).toMatch(/^https?:\/\/[a-z0-9[]/);
        expect(feedUrl(address, from, writtenBy)).toBe(address);
        if (from.startsWith('https') && writtenBy === 'feed') {
          expect(isLocalHost(new URL(address).hostname)).toBe(false);
        }
      }),
      options,
    );
  });

  it('leads to another host only where that is written out', () => {
    fc.assert(
      fc.property(addressLike, (text) => {
        const address = feedUrl(text, 'https://county.example/a/feed.json', 'page');
        if (address === undefined || /^[\t\n\f\r ]*https?:\/\//i.test(text)) return;
        expect(new URL(address).origin).toBe('https://county.example');
      }),
      options,
    );
  });
});
