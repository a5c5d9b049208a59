import { describe, expect, it } from 'vitest';
import { emptySelection, withWords } from '../../src/offer-finder/selection.js';
import { commonsOf, find, idsOf, tableOf } from './commons.js';
import { feedOf, offer, type Item } from '../support/feeds.js';

/** The ids of what is found, best first. */
async function search(words: string, offers: Item[], more: object = {}): Promise<string[]> {
  const table = await tableOf(commonsOf(feedOf(offers, more)));
  return idsOf(find(table, { selection: withWords(emptySelection, words) }));
}

const titled = (...titles: string[]) =>
  titles.map((title) => offer(title, { title, summary: '', format: 'event' }));

describe('a search', () => {
  it.each([
    ['leadership', 'Leadership of learning'],
    ['leadreship', 'Leadership of learning'],
    ['leadrship', 'Leadership of learning'],
    ['leeadership', 'Leadership of learning'],
    ['leadarship', 'Leadership of learning'],
    ['LEADERSHIP', 'Leadership of learning'],
    ['lead', 'Leadership of learning'],
    ['l', 'Leadership of learning'],
    ['learning leadership', 'Leadership of learning'],
    ['learn, lead!', 'Leadership of learning'],
    ['cafe', 'Café conversations'],
    ['café', 'Cafe conversations'],
    ['CAFÉ', 'café conversations'],
    ['cafe\u0301', 'Café conversations'],
    ['dwr', 'Dŵr a thân'],
    ['dŵr', 'Dwr a than'],
    ['ysgol y wyddfa', 'Ysgol yr Ŵyddfa'],
    ["head's", 'The head’s first year'],
    ['head’s', "The head's first year"],
    ['heads', 'Heads of year'],
    ['don’t', 'Don‘t panic'],
    ['ηγεσια', 'Ηγεσία στην εκπαίδευση'],
    ['ΕΚΠΑΊΔΕΥΣΗ', 'Ηγεσία στην εκπαίδευση'],
    ['εκπαιδ', 'Ηγεσία στην εκπαίδευση'],
    ['λογος', 'Ο ΛΟΓΟΣ'],
    ['القيادة', 'القيادة المدرسية'],
    ['المدرسية القيادة', 'القِيَادَة المدرسية'],
    ['лидерство', 'Лидерство в школе'],
    ['лидрство', 'Лидерство в школе'],
    ['школа', 'Лидерство, школа'],
    ['2017', 'Autumn 2017'],
    ['ks2', 'Maths in KS2'],
    ['c++', 'C++ for governors'],
    ['(year', 'First steps (year 1)'],
  ])('for "%s" finds "%s"', async (words, title) => {
    expect(await search(words, titled(title, 'Other things'))).toEqual([title]);
  });

  it.each([
    ['xyzzy', 'Leadership'],
    ['leadership xyzzy', 'Leadership'],
    ['eadership', 'Leadership'],
    ['ship', 'Leadership'],
    ['2017', 'Autumn 2018'],
    ['leaders', 'Readers'],
    ['head', 'Had a hand'],
    ['.*', 'Leadership'],
    ['l.*p', 'Leadership'],
    ['школа', 'Leadership'],
    ['λόγος', 'Leadership'],
  ])('for "%s" does not find "%s"', async (words, title) => {
    const found = await search(words, titled(title));
    // What has no letter or digit asks for nothing.
    expect(found).toEqual(/[\p{L}\d]/u.test(words) ? [] : [title]);
  });

  it('finds what is for newly qualified teachers by what people call them', async () => {
    const offers = [offer('nqt', { roles: ['new-teacher'] }), offer('other', { roles: ['head'] })];
    for (const words of ['NQT', 'ect', 'newly qualified', 'qualifed teachr']) {
      expect(await search(words, offers), words).toEqual(['nqt']);
    }
  });

  it.each([
    ['Headteacher', { roles: ['head'] }],
    ['Primary', { phases: ['primary'] }],
    ['Coaching others', { skills: ['coaching-others'] }],
    ['Lynn', { localities: ['lynn'] }],
    ['online', { online: true }],
    ['network', { format: 'network' }],
    ['Alliance', { providers: ['alliance'] }],
    ['Village', { providers: [{ name: 'Village School' }] }],
    ['thursday', { summary: 'Every Thursday.' }],
    ['biscuits', { description: 'Tea.\n\nBiscuits.' }],
  ])('for "%s" finds an offer that says so somewhere', async (words, more) => {
    expect(await search(words, [offer('a', more), offer('b')])).toEqual(['a']);
  });

  it('finds in a locality’s name what is for the county around it', async () => {
    expect(await search('lynn', [offer('a', { localities: ['county'] })])).toEqual(['a']);
  });

  it('takes characters that mean something to regular expressions as they are', async () => {
    for (const words of ['(', '[a', 'a)', '*', '+', '?', '\\', '\\d', '^$', '{2}', 'a|b', '[^a]']) {
      await expect(search(words, titled('Leadership')), words).resolves.toBeDefined();
    }
    expect(await search('a|b', titled('a b', 'a', 'b'))).toEqual(['a b']);
  });

  it('is quick with 10,000 characters, and asks for the first of them', async () => {
    const offers = titled(...Array.from({ length: 200 }, (_, i) => `Leadership ${i}`));
    const started = performance.now();
    expect(await search(`leadership 7${' '.repeat(9990)}`, offers)).toHaveLength(11);
    for (const words of ['a'.repeat(10_000), 'Ж'.repeat(10_000), 'ab '.repeat(3333)]) {
      expect(await search(words, offers)).toEqual([]);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('for nothing but white space finds everything', async () => {
    expect(await search(' \t\n\u00a0', titled('A', 'B'))).toEqual(['A', 'B']);
  });
});

describe('the best match', () => {
  it('is a word as it was typed, before one with a letter forgiven', async () => {
    const offers = titled('Loading', 'Leading', 'Leaving');
    expect(await search('leading', offers)).toEqual(['Leading', 'Loading', 'Leaving']);
  });

  it('is in the title, then in terms, in the summary, in the description', async () => {
    const offers = [
      offer('description', { description: 'Finance.' }),
      offer('summary', { summary: 'Finance.' }),
      offer('terms', { skills: ['finance'] }),
      offer('title', { title: 'Finance' }),
    ];
    expect(await search('finance', offers)).toEqual(['title', 'terms', 'summary', 'description']);
  });

  it('has each of the words in the best place', async () => {
    const offers = [
      offer('one in the title', { title: 'Finance', description: 'For governors.' }),
      offer('both in the title', { title: 'Finance for governors' }),
      offer('both in the description', { description: 'Finance for governors.' }),
    ];
    const expected = ['both in the title', 'one in the title', 'both in the description'];
    expect(await search('governors finance', offers)).toEqual(expected);
  });
});
