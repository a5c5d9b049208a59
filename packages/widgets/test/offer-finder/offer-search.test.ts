import type { Commons } from '@leadership-commons/feed';
import { describe, expect, it, vi } from 'vitest';
import { OfferSearch } from '../../src/offer-finder/offer-search.js';
import { emptySelection, withWords } from '../../src/offer-finder/selection.js';
import { addTo, commonsOf, idsOf } from './commons.js';
import { feedOf, NOW, offer, type Item } from '../support/feeds.js';

type Task = Parameters<OfferSearch['update']>[0];

const taskFor = (commons: Commons, more: Partial<Task> = {}): Task => ({
  commons,
  complete: true,
  selection: emptySelection,
  limit: 100,
  past: false,
  now: NOW,
  ...more,
});

const until = (condition: () => boolean) => vi.waitUntil(condition, { interval: 1, timeout: 4000 });

const words = (text: string) => ({ selection: withWords(emptySelection, text) });

/** A search, with the totals that it has given so far. */
function searching() {
  const totals: number[] = [];
  const search = new OfferSearch(() => totals.push(search.results?.total ?? -1));
  const settled = () => until(() => search.isSettled);
  return { search, totals, settled };
}

const grow = (commons: Commons, offers: Item[]) => addTo(commons, { offers }, commons.root!);
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => offer(`o${from + i}`));

describe('the search', () => {
  it('gives a first result after a few offers, and settles once all are in it', async () => {
    const { search, totals, settled } = searching();
    search.update(taskFor(commonsOf(feedOf(numbers(1, 100)))));
    expect(search.isSettled).toBe(false);
    await settled();
    expect(totals[0]).toBe(8);
    expect(totals.at(-1)).toBe(100);
  });

  it('settles on nothing, too', async () => {
    const { search, settled } = searching();
    search.update(taskFor(commonsOf(feedOf([]))));
    await settled();
    expect(search.results?.total).toBe(0);
  });

  it('answers the last of several questions, and none of those before', async () => {
    const { search, totals, settled } = searching();
    const commons = commonsOf(feedOf([offer('a', { title: 'Finance' }), ...numbers(1, 2000)]));
    search.update(taskFor(commons, words('offer')));
    search.update(taskFor(commons, words('day')));
    search.update(taskFor(commons, words('finance')));
    await settled();
    expect(search.answered?.selection.words).toBe('finance');
    expect(idsOf(search.results!)).toEqual(['a']);
    expect(new Set(totals)).toEqual(new Set([1]));
  });

  it('drops a question in the middle of the work on it', async () => {
    const { search, settled } = searching();
    const commons = commonsOf(feedOf(numbers(1, 3000)));
    search.update(taskFor(commons, words('offer')));
    await until(() => (search.table?.rows.length ?? 0) > 8);
    search.update(taskFor(commons, words('xyzzy')));
    await settled();
    expect(search.results?.total).toBe(0);
  });

  it('does nothing more when it is asked the same again', async () => {
    const { search, totals, settled } = searching();
    const task = taskFor(commonsOf(feedOf(numbers(1, 20))));
    search.update(task);
    await settled();
    const { results } = search;
    const given = totals.length;
    search.update({ ...task });
    expect(search.isSettled).toBe(true);
    await Promise.resolve();
    expect([search.results, totals.length]).toEqual([results, given]);
  });

  it('has nothing running after it was stopped, and can be taken up again', async () => {
    const { search, totals, settled } = searching();
    const commons = commonsOf(feedOf(numbers(1, 3000)));
    search.update(taskFor(commons));
    await until(() => totals.length > 0);
    search.stop();
    const given = totals.length;
    const rows = search.table?.rows.length ?? 0;
    // As many turns of the loop as would have been enough for all of it.
    for (let turn = 0; turn < 50; turn++) await new Promise((done) => setTimeout(done));
    expect(totals).toHaveLength(given);
    expect((search.table?.rows.length ?? 0) - rows).toBeLessThanOrEqual(1);
    search.update(taskFor(commons));
    await settled();
    expect(search.results?.total).toBe(3000);
  });

  it('takes up a question that is asked as the work on the last one ends', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const commons = commonsOf(feedOf(numbers(1, 5)));
      let asked = false;
      const search = new OfferSearch(() => {
        if (asked) return;
        asked = true;
        let later = Promise.resolve();
        for (let turn = 0; turn < turns; turn++) later = later.then(() => {});
        void later.then(() => search.update(taskFor(commons, words('xyzzy'))));
      });
      search.update(taskFor(commons));
      await until(() => asked);
      await until(() => search.answered?.selection.words === 'xyzzy');
    }
  });
});

describe('a feed that grows', () => {
  it('is searched to its end, the first results before that', async () => {
    const { search, totals, settled } = searching();
    const commons = commonsOf(feedOf(numbers(1, 10)));
    const growing = taskFor(commons, { complete: false });
    search.update(growing);
    await until(() => search.results?.total === 10);
    expect(search.isSettled).toBe(false);
    grow(commons, numbers(11, 30));
    search.update({ ...growing, complete: true });
    await settled();
    expect(search.results?.total).toBe(30);
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
  });

  it('shows what has come in though nothing follows for a long time', async () => {
    const { search } = searching();
    const commons = commonsOf(feedOf(numbers(1, 10)));
    const task = taskFor(commons, { complete: false });
    search.update(task);
    await until(() => search.results?.total === 10);
    grow(commons, numbers(11, 15));
    search.update({ ...task });
    await until(() => search.results?.total === 15);
  });

  it('is read anew when terms arrive that offers refer to', async () => {
    const { search, settled } = searching();
    const commons = commonsOf(feedOf([offer('a', { phases: ['nursery'] })]));
    const task = taskFor(commons);
    search.update(task);
    await settled();
    expect(search.results?.counts.phase).toEqual([]);
    commons.add('phases', { id: 'nursery', name: 'Nursery' }, commons.root!);
    search.update({ ...task });
    await until(() => search.results?.counts.phase.length === 1);
  });

  it('may be changed for another while it is being searched', async () => {
    const { search, settled } = searching();
    search.update(taskFor(commonsOf(feedOf(numbers(1, 4000)))));
    await until(() => !!search.results);
    search.update(taskFor(commonsOf(feedOf([offer('other')]))));
    await settled();
    expect(idsOf(search.results!)).toEqual(['other']);
  });

  it('is judged anew when the day has changed', async () => {
    const { search, settled } = searching();
    const task = taskFor(commonsOf(feedOf([offer('a', { sessions: [{ start: '2017-06-01' }] })])));
    search.update(task);
    await settled();
    expect(search.results?.total).toBe(1);
    search.update({ ...task, now: NOW + 86_400_000 });
    await settled();
    expect(search.results?.total).toBe(0);
  });
});
