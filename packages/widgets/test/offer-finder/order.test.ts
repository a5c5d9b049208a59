import { describe, expect, it } from 'vitest';
import { emptySelection, type SortName } from '../../src/offer-finder/selection.js';
import { commonsOf, find, idsOf, tableOf } from './commons.js';
import { feedOf, NOW, offer, type Item } from '../support/feeds.js';

async function sorted(sort: SortName, offers: Item[], more: object = {}): Promise<string[]> {
  const table = await tableOf(commonsOf(feedOf(offers)));
  return idsOf(find(table, { selection: { ...emptySelection, sort }, ...more }));
}

const on = (...starts: string[]) => ({ sessions: starts.map((start) => ({ start })) });

describe('soonest first', () => {
  it('puts what is to begin first, then what goes on or has no date', async () => {
    const offers = [
      offer('no date'),
      offer('autumn', { available: { from: '2017-09' } }),
      offer('going on', { available: { from: '2017-01' } }),
      offer('june', on('2017-06-07T09:00')),
      offer('july', on('2017-07-01')),
    ];
    const expected = ['june', 'july', 'autumn', 'no date', 'going on'];
    expect(await sorted('soonest', offers)).toEqual(expected);
  });

  it('goes by the next session that is not over', async () => {
    const offers = [
      offer('begun', on('2017-05-01', '2017-06-20')),
      offer('new', on('2017-06-10')),
      offer('next of several', on('2017-09-01', '2017-06-05')),
    ];
    expect(await sorted('soonest', offers)).toEqual(['next of several', 'new', 'begun']);
  });

  it('puts what is over last, the latest of it first', async () => {
    const offers = [
      offer('2015', on('2015-06-07')),
      offer('2016', on('2016-06-07')),
      offer('no date'),
      offer('2017', on('2017-06-07')),
    ];
    const expected = ['2017', 'no date', '2016', '2015'];
    expect(await sorted('soonest', offers, { past: true })).toEqual(expected);
  });
});

describe('recently confirmed first', () => {
  it('puts what was never confirmed last, and of the same day the soonest first', async () => {
    const offers = [
      offer('never'),
      offer('later', { confirmed: '2017-05-01', ...on('2017-07-01') }),
      offer('sooner', { confirmed: '2017-05-01', ...on('2017-06-07') }),
      offer('yesterday', { confirmed: '2017-05-31' }),
    ];
    const expected = ['yesterday', 'sooner', 'later', 'never'];
    expect(await sorted('confirmed', offers)).toEqual(expected);
  });
});

describe('nearest first', () => {
  const place = { latitude: 52.63, longitude: 1.297 };
  const at = (latitude: number, longitude: number) => ({ name: 'A hall', latitude, longitude });

  it('goes by the nearest venue, else by the nearest locality; places of names only are last', async () => {
    const offers = [
      offer('by name', { venue: { name: 'A hall' }, ...on('2017-06-02') }),
      offer('lynn', { localities: ['lynn'] }),
      offer('far and near', {
        sessions: [
          { start: '2017-06-07', venue: at(52.75, 0.4) },
          { start: '2017-06-08', venue: at(52.64, 1.3) },
        ],
      }),
      offer('venue', { venue: at(52.7, 1.2), localities: ['norwich'] }),
      offer('norwich', { localities: ['lynn', 'norwich'] }),
    ];
    const expected = ['norwich', 'far and near', 'venue', 'lynn', 'by name'];
    expect(await sorted('nearest', offers, { place })).toEqual(expected);
  });

  it('is soonest first as long as there is no place to go from', async () => {
    const offers = [
      offer('later', { localities: ['norwich'], ...on('2017-07-01') }),
      offer('sooner', { localities: ['lynn'], ...on('2017-06-07') }),
    ];
    expect(await sorted('nearest', offers)).toEqual(['sooner', 'later']);
  });
});

describe('best match first', () => {
  it('puts the sooner of two that match alike first', async () => {
    const offers = [
      offer('later', { title: 'Finance', ...on('2017-07-01') }),
      offer('sooner', { title: 'Finance', ...on('2017-06-07') }),
    ];
    const selection = { ...emptySelection, words: 'finance', sort: 'best' };
    expect(await sorted('best', offers, { selection })).toEqual(['sooner', 'later']);
  });
});

describe('what is over', () => {
  const shown = async (now: string, more: object, past = false) => {
    const at = Date.parse(now);
    const table = await tableOf(commonsOf(feedOf([offer('a', more)])), at);
    return find(table, { now: at, past }).total === 1;
  };

  it('goes at the end of its last day in the feed’s time zone', async () => {
    const day = on('2017-06-07', '2017-06-06');
    expect(await shown('2017-06-07T23:59:59+01:00', day)).toBe(true);
    expect(await shown('2017-06-08T00:00:00+01:00', day)).toBe(false);
    expect(await shown('2017-06-08T00:00:00+01:00', day, true)).toBe(true);
  });

  it('goes at the end of its last session where that is known, or of its last month', async () => {
    const timed = { sessions: [{ start: '2017-06-07T09:00', end: '2017-06-07T12:00' }] };
    expect(await shown('2017-06-07T11:59:00+01:00', timed)).toBe(true);
    expect(await shown('2017-06-07T12:00:00+01:00', timed)).toBe(false);
    const month = { available: { until: '2017-06' } };
    expect(await shown('2017-06-30T23:59:00+01:00', month)).toBe(true);
    expect(await shown('2017-07-01T00:00:00+01:00', month)).toBe(false);
  });

  it('is never what has no end, and not what has closed', async () => {
    expect(await shown('2040-01-01', { available: { from: '2017' } })).toBe(true);
    expect(await shown('2017-06-01', { applyBy: '2017-05-01', ...on('2017-06-07') })).toBe(true);
  });

  it('is known beforehand: the next end or closing is when the results change', async () => {
    const offers = [
      offer('closed', { applyBy: '2017-05-01', ...on('2017-06-20') }),
      offer('closes', { applyBy: '2017-06-06', ...on('2017-06-07') }),
      offer('over', on('2017-05-07')),
    ];
    const { nextChange } = find(await tableOf(commonsOf(feedOf(offers))));
    expect(nextChange).toBe(Date.parse('2017-06-07T00:00:00+01:00'));
    const never = find(await tableOf(commonsOf(feedOf([offer('open')]))), { now: NOW });
    expect(never.nextChange).toBe(Infinity);
  });
});
