import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames } from '../../src/offer-finder/facets.js';
import {
  countChosen,
  stateOfView,
  toggle,
  viewOfState,
  withValues,
} from '../../src/kit/selection.js';
import {
  emptySelection,
  offerList,
  sortNames,
  withWords,
  type Selection,
} from '../../src/offer-finder/selection.js';
import { readViewLink, viewLink } from '../../src/kit/view-link.js';

describe('a selection', () => {
  it('takes a value and lets go of it, beside others of its facet', () => {
    const one = toggle(emptySelection, 'role', 'a');
    const two = toggle(one, 'role', 'b');
    expect(two.chosen.role).toEqual(['a', 'b']);
    expect(toggle(two, 'role', 'a').chosen.role).toEqual(['b']);
    expect(toggle(one, 'role', 'a').chosen.role).toBeUndefined();
    expect(emptySelection.chosen).toEqual({});
  });

  it('is never changed in place', () => {
    const chosen: Selection['chosen'] = Object.freeze({});
    const frozen: Selection = Object.freeze({ ...emptySelection, chosen });
    withWords(toggle(withValues(frozen, 'phase', ['a']), 'role', 'a'), 'b');
    expect(frozen).toEqual(emptySelection);
  });

  it('is in order of the best match as long as there are words, unless another was asked for', () => {
    const typed = withWords(emptySelection, 'finance');
    expect(typed.sort).toBe('best');
    expect(withWords(typed, ' ').sort).toBe('soonest');
    expect(withWords({ ...emptySelection, sort: 'nearest' }, 'finance').sort).toBe('nearest');
    expect(withWords({ ...typed, sort: 'confirmed' }, '').sort).toBe('confirmed');
  });

  it('counts what is chosen, but for the facets named', () => {
    const selection = withValues(withValues(emptySelection, 'role', ['a', 'b']), 'phase', ['c']);
    expect(countChosen(selection, new Set())).toBe(3);
    expect(countChosen(selection, new Set(['role']))).toBe(1);
  });
});

describe('a view of the finder', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const views = fc.record({
    selection: fc.record({
      words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((words) => words.trim()),
      sort: fc.constantFrom(...sortNames),
      from: fc.oneof(fc.constant(''), text),
      chosen: fc
        .dictionary(fc.constantFrom(...facetNames), fc.uniqueArray(text, { minLength: 1 }))
        .map((chosen) => ({ ...chosen })),
    }),
    open: fc.option(text, { nil: undefined }),
  });

  it('comes back whole from what a link keeps of it', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOfState(offerList, stateOfView(offerList, view))).toEqual(view);
        const link = viewLink(
          'https://school.example/',
          'offer-finder',
          stateOfView(offerList, view),
        );
        if (!link) return;
        const read = readViewLink(new URL(link).hash, 'offer-finder');
        expect(viewOfState(offerList, read!)).toEqual(view);
      }),
    );
  });

  it('with nothing set needs nothing in the link', () => {
    expect(stateOfView(offerList, { selection: emptySelection }).size).toBe(0);
    const typed = withWords(emptySelection, '  finance ');
    expect([...stateOfView(offerList, { selection: typed })]).toEqual([['q', ['finance']]]);
  });

  it('takes from a link nothing that it does not know', () => {
    const state = new Map([
      ['sort', ['__proto__']],
      ['constructor', ['a']],
      ['__proto__', ['b']],
      ['role', ['county/head']],
    ]);
    const { selection, open } = viewOfState(offerList, state);
    const role = withValues(emptySelection, 'role', ['county/head']);
    expect(selection).toEqual(role);
    expect(open).toBeUndefined();
  });
});
