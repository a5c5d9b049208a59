import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readViewLink, viewLink } from '../src/kit/view-link.js';

const PAGE = 'https://school.example/cpd/';
const state = new Map([
  ['role', ['middle-leader', 'senior-leader']],
  ['words', ['leadreship & “Äpfel” 👩🏽‍🏫']],
]);
const hashOf = (link: string | undefined) =>
  link?.includes('#') ? link.slice(link.indexOf('#')) : '';

describe('a link to a view', () => {
  it('brings back what it was made of', () => {
    const link = viewLink(PAGE, 'offer-finder', state);
    expect(link?.startsWith(`${PAGE}#leadership-offer-finder_`)).toBe(true);
    expect(readViewLink(hashOf(link), 'offer-finder')).toEqual(state);
  });

  it('is a valid selector for themes that look for one, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const any = fc.array(fc.tuple(text, fc.array(text, { minLength: 1, maxLength: 4 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(any, (entries) => {
        const view = new Map(entries);
        const hash = hashOf(viewLink(PAGE, 'offer-finder', view));
        expect(hash).toMatch(/^#leadership-offer-finder_[\w-]*$/);
        expect(readViewLink(hash, 'offer-finder')).toEqual(view);
        const routed = viewLink(`${PAGE}#/courses?page=2`, 'offer-finder', view);
        expect(readViewLink(hashOf(routed), 'offer-finder')).toEqual(view);
      }),
    );
  });

  it('replaces an anchor of the page and keeps its query', () => {
    const link = viewLink(`${PAGE}?lang=cy#main`, 'offer-finder', new Map());
    expect(link).toBe(`${PAGE}?lang=cy#leadership-offer-finder_`);
  });

  it.each([
    ['#/', /^#\/\?leadership=board_[\w-]+$/],
    ['#!/jobs/open', /^#!\/jobs\/open\?leadership=board_[\w-]+$/],
    ['#/jobs?page=2&q=a%20b?c', /^#\/jobs\?page=2&q=a%20b\?c&leadership=board_[\w-]+$/],
    ['#/jobs?leadership=board_YQ&leadership=x&page=2', /^#\/jobs\?page=2&leadership=board_[\w-]+$/],
    ['#/jobs#list', /^#\/jobs\?leadership=board_[\w-]+#list$/],
  ])('joins the address of a hash router: %s', (hash, expected) => {
    const link = viewLink(PAGE + hash, 'board', state);
    expect(hashOf(link)).toMatch(expected);
    expect(readViewLink(hashOf(link), 'board')).toEqual(state);
  });

  it('is read by its own widget only', () => {
    const hash = hashOf(viewLink(PAGE, 'offer-finder', state));
    expect(readViewLink(hash, 'secondment-board')).toBeUndefined();
    expect(readViewLink(hash, 'finder')).toBeUndefined();
  });

  it.each([
    '',
    '#',
    '#main',
    '#leadership-offer-finder',
    '#leadership-offer-finder_a',
    '#leadership-offer-finder_YQ==',
    '#leadership-offer-finder_YQ&x',
    '#leadership-offer-finder_____',
    '#leadership-offer-finder_YT0lRkY', // a=%FF
    '#/jobs?leadership=offer-finder_!',
    '#/jobs?xleadership=offer-finder_YT0x',
    `#leadership-offer-finder_${'A'.repeat(9000)}`,
  ])('is not read from a malformed fragment: %.60s', (hash) => {
    expect(readViewLink(hash, 'offer-finder')).toBeUndefined();
  });

  it('never throws at any fragment', () => {
    const start = fc.constantFrom('', '#leadership-offer-finder_', '#/?leadership=offer-finder_');
    fc.assert(
      fc.property(start, fc.string(), (prefix, rest) => {
        expect(() => readViewLink(prefix + rest, 'offer-finder')).not.toThrow();
        expect(() => viewLink(rest, 'offer-finder', state)).not.toThrow();
      }),
    );
  });

  it('is not made of more than it could bring back', () => {
    const longest = (length: number) =>
      viewLink(PAGE, 'offer-finder', new Map([['words', ['x'.repeat(length)]]]));
    expect(readViewLink(hashOf(longest(6000)), 'offer-finder')?.get('words')?.[0]).toHaveLength(
      6000,
    );
    expect(longest(6200)).toBeUndefined();
  });

  it('treats names like any others', () => {
    const odd = new Map([
      ['__proto__', ['x']],
      ['constructor', ['y']],
    ]);
    expect(readViewLink(hashOf(viewLink(PAGE, 'board', odd)), 'board')).toEqual(odd);
  });
});
