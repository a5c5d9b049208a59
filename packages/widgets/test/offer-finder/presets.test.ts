import { describe, expect, it } from 'vitest';
import { resolvePresets as resolve } from '../../src/kit/presets.js';
import { emptySelection, offerList } from '../../src/offer-finder/selection.js';
import { commonsOf } from './commons.js';
import { feedOf, head } from '../support/feeds.js';

const commons = commonsOf(feedOf([]), {
  ...head,
  publisher: { id: 'partner', name: 'A partner' },
  providers: [{ id: 'alliance', name: 'Another alliance', kind: 'TSA' }],
});

const resolvePresets = (presets: Parameters<typeof resolve>[1], from: typeof commons) =>
  resolve(offerList, presets, from);

describe('presets', () => {
  it.each([
    ['role', 'head', ['county/head']],
    ['phase', 'primary secondary', ['county/primary', 'county/secondary']],
    ['skill', ' finance\n ', ['county/finance']],
    ['hallmark', 'bravery', ['county/bravery']],
    ['pillar', 'leading-schools', ['county/leading-schools']],
    ['provider', 'alliance', ['county/alliance']],
    ['place', 'lynn online', ['county/lynn', 'online']],
    ['format', 'action-research Course', ['action-research', 'course']],
  ] as const)('of %s are resolved: "%s"', (name, ids, values) => {
    const { selection, unknown } = resolvePresets({ [name]: ids }, commons);
    expect(selection).toEqual({ ...emptySelection, chosen: { [name]: values } });
    expect(unknown).toEqual([]);
  });

  it('take a partner’s term by its publisher and id', () => {
    const { selection } = resolvePresets({ provider: 'partner/alliance' }, commons);
    expect(selection.chosen.provider).toEqual(['partner/alliance']);
  });

  it('are reported where the feed does not know them, and the others hold', () => {
    const { selection, unknown } = resolvePresets(
      { role: 'hed head', phase: '__proto__' },
      commons,
    );
    expect(selection.chosen).toEqual({ role: ['county/head'] });
    expect(unknown).toEqual([
      { name: 'role', id: 'hed' },
      { name: 'phase', id: '__proto__' },
    ]);
  });

  it('that are empty set nothing', () => {
    expect(resolvePresets({ role: '  ' }, commons)).toEqual({
      selection: emptySelection,
      unknown: [],
    });
  });
});
