import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Commons } from '@leadership-commons/feed';
import { FinderModel, type FinderSettings } from '../../src/offer-finder/finder-model.js';
import { viewOfState, withValues } from '../../src/kit/selection.js';
import { emptySelection, offerList } from '../../src/offer-finder/selection.js';
import { addTo, commonsOf } from './commons.js';
import { feedOf, NOW, offer, offersInOrder } from '../support/feeds.js';

const settingsFor = (commons: Commons, more: Partial<FinderSettings> = {}): FinderSettings => ({
  commons,
  complete: true,
  presets: {},
  fixed: false,
  past: false,
  sort: '',
  pageSize: 20,
  now: NOW,
  near: '',
  ...more,
});

const until = (condition: () => boolean) => vi.waitUntil(condition, { interval: 1, timeout: 4000 });

/** A model that shows its first page, as after the first frame. */
async function modelOf(commons: Commons, more: Partial<FinderSettings> = {}) {
  const model = new FinderModel(() => {});
  // What there is of a long feed is shown though more is to come.
  commons.isLong = true;
  model.update(settingsFor(commons, more));
  model.showPage();
  await until(() => model.isSettled || !!model.results?.total);
  return model;
}

const shown = ({ shown: offers }: FinderModel) => offers.map(({ row }) => row.entry.item.id);

afterEach(() => vi.restoreAllMocks());

describe('what is on screen while a short feed comes in', () => {
  const come = async (offers: object[], presets: FinderSettings['presets'] = {}) => {
    const commons = commonsOf(feedOf(offers));
    const model = new FinderModel(() => {});
    const settings = { complete: false, presets };
    model.update(settingsFor(commons, settings));
    await until(() => !!model.results);
    return { model, more: () => model.update(settingsFor(commons, settings)), commons };
  };

  it('is the first eight at once, if they came in order', async () => {
    const { model } = await come(offersInOrder(12));
    expect(model.hasAnswer).toBe(true);
    expect(shown(model)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('is nothing, if they came in no order', async () => {
    const [first, second, ...others] = offersInOrder(12);
    const { model } = await come([second!, first!, ...others]);
    expect(model.hasAnswer).toBe(false);
  });

  it('is nothing while there are fewer, and is there as soon as there are eight', async () => {
    const { model, more, commons } = await come(offersInOrder(7));
    expect(model.hasAnswer).toBe(false);
    addTo(commons, { offers: offersInOrder(9).slice(7) }, commons.root!);
    more();
    await until(() => model.hasAnswer);
    expect(shown(model)).toHaveLength(8);
  });

  it('stays once it is there, whatever is set then', async () => {
    const { model } = await come(offersInOrder(12));
    expect(model.hasAnswer).toBe(true);
    model.select({ ...emptySelection, words: 'nothing has this' });
    await until(() => model.results?.total === 0);
    expect(model.hasAnswer).toBe(true);
  });
});

describe('what is on screen', () => {
  it('is the first 8, then 20, then 20 more', async () => {
    const model = new FinderModel(() => {});
    model.update(settingsFor(commonsOf(feedOf(offersInOrder(50)))));
    await until(() => model.results?.total === 50);
    expect(model.shown).toHaveLength(8);
    model.showPage();
    await until(() => model.shown.length === 20);
    for (const length of [40, 50]) {
      await model.showMore();
      expect(model.shown).toHaveLength(length);
    }
  });

  it('stays where it is while offers come in that belong before it', async () => {
    const [soonest, ...others] = offersInOrder(5);
    const commons = commonsOf(feedOf(others));
    const model = await modelOf(commons, { complete: false });
    await until(() => model.shown.length === 4);
    addTo(commons, { offers: [soonest] }, commons.root!);
    model.update(settingsFor(commons));
    await until(() => model.isSettled);
    expect(shown(model)).toEqual(['2', '3', '4', '5', '1']);
    expect(model.isOutOfOrder).toBe(true);
    model.putInOrder();
    expect(shown(model)).toEqual(['1', '2', '3', '4', '5']);
    expect(model.isOutOfOrder).toBe(false);
  });

  it('has an offer that was asked for, first of all if it would not be there', async () => {
    const model = await modelOf(commonsOf(feedOf(offersInOrder(30))));
    await until(() => model.isSettled);
    model.request('county/30');
    expect(shown(model)[0]).toBe('30');
    expect(shown(model)).toHaveLength(21);
    expect(model.takeRequest()).toBe('county/30');
    expect(model.takeRequest()).toBeUndefined();
    // Nothing has come later.
    expect(model.isOutOfOrder).toBe(false);
  });
});

describe('presets', () => {
  const commons = commonsOf(
    feedOf([
      offer('b', { roles: ['head'], phases: ['primary'] }),
      offer('a', { roles: ['head'] }),
      offer('c'),
    ]),
  );
  const presets = { role: 'head' };

  it('are set at first, and can be let go of', async () => {
    const model = await modelOf(commons, { presets });
    await until(() => model.isSettled);
    expect(shown(model)).toEqual(['b', 'a']);
    model.select(model.cleared);
    await until(() => model.shown.length === 3);
  });

  it('that are fixed stay, and can’t be filtered by', async () => {
    const model = await modelOf(commons, { presets: { ...presets, phase: '' }, fixed: true });
    model.select(withValues(emptySelection, 'phase', ['county/primary']));
    await until(() => model.isSettled);
    expect(shown(model)).toEqual(['b']);
    expect(model.selection.chosen.phase).toEqual(['county/primary']);
    model.select(emptySelection);
    await until(() => shown(model).join() === 'b,a');
    expect([...model.hidden]).toEqual(['role']);
    expect(model.cleared.chosen.role).toEqual(['county/head']);
  });

  it('give way to what a link holds, unless they are fixed', async () => {
    const view = viewOfState(offerList, new Map([['phase', ['county/primary']]]));
    for (const fixed of [false, true]) {
      const model = new FinderModel(() => {});
      model.open(view);
      model.update(settingsFor(commons, { presets, fixed }));
      expect(model.selection.chosen.phase).toEqual(['county/primary']);
      expect(model.selection.chosen.role).toEqual(fixed ? ['county/head'] : undefined);
    }
  });

  it('that name what comes later are set as soon as it has come', async () => {
    const growing = commonsOf(feedOf([offer('a', { phases: ['nursery'] }), offer('b')]));
    const late = { presets: { phase: 'nursery' }, complete: false };
    const model = await modelOf(growing, late);
    growing.add('phases', { id: 'nursery', name: 'Nursery' }, growing.root!);
    model.update(settingsFor(growing, { ...late, complete: true }));
    await until(() => model.isSettled);
    expect(shown(model)).toEqual(['a']);
  });

  it('that nobody knows are told to the webmaster, once', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const model = await modelOf(commons, { presets: { role: 'hed' } });
    model.update(settingsFor(commons, { presets: { role: 'hed' } }));
    expect(warn).toHaveBeenCalledOnce();
    expect(String(warn.mock.calls[0])).toContain('"hed"');
  });
});

describe('the place that distances are reckoned from', () => {
  const nearest = { ...emptySelection, sort: 'nearest' as const };

  it('is the locality chosen, else the page’s own', async () => {
    const far = offer('far', { localities: ['lynn'] });
    const commons = commonsOf(feedOf([far, offer('near', { localities: ['norwich'] })]));
    const model = await modelOf(commons, { near: '52.63,1.297' });
    model.select(nearest);
    await until(() => model.isSettled);
    expect(shown(model)).toEqual(['near', 'far']);
    model.select({ ...nearest, from: 'county/lynn' });
    await until(() => shown(model)[0] === 'far');
  });

  it('is found though its locality comes after the first offers', async () => {
    const spa = { id: 'spa', name: 'Spa', latitude: 52.9, longitude: 1 };
    const commons = commonsOf(feedOf([offer('a', { localities: ['lynn'] })]));
    const model = await modelOf(commons, { complete: false });
    model.select({ ...nearest, from: 'county/spa' });
    commons.add('localities', spa, commons.root!);
    model.update(settingsFor(commons));
    await until(() => model.isSettled);
    expect(model.shown[0]?.distance?.miles).toBeGreaterThan(1);
  });
});
