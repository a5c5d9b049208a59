import { describe, expect, it } from 'vitest';
import { ReadStatus, problemText } from '../src/index.js';
import { head, ids, offer, problems, read } from './support/feeds.js';

const START = JSON.stringify(head).slice(0, -1);
const good = ['a', 'b', 'c'].map((id) => JSON.stringify(offer(id)));
/** A feed with something bad between its good offers. */
const between = (bad: string) => `${START},"offers":[${good[0]},${bad},${good[1]},${good[2]}]}`;

describe('an item that is bad costs only itself:', () => {
  it.each([
    ['a word that is no JSON', 'NaN', '1 is not JSON'],
    [
      'a number in it that is no JSON',
      '{"id":"x","title":"X","places":{"left":NaN}}',
      '1 is not JSON',
    ],
    ['a line break in a text', '{"id":"x","title":"X\nY"}', '1 is not JSON'],
    ['a comma too many in it', '{"id":"x","title":"X",}', '1 is not JSON'],
    ['brackets that cross', '{"id":"x","roles":["a"}]', '1 is not JSON'],
    ['a number', '17', '1 must be an object'],
    ['null', 'null', '1 must be an object'],
    ['a list', '[[]]', '1 must be an object'],
    ['a text', '"<img src=x onerror=alert(1)>"', '1 must be an object'],
    ['nothing in it', '{}', '1 id is missing'],
    ['no id', '{"title":"X"}', '1 id is missing'],
    ['no title', '{"id":"x"}', 'x title is missing'],
    ['an id that is there already', JSON.stringify(offer('a')), 'a has an id that an earlier item'],
    ['a title that is a template', '{"id":"x","title":{"_$litType$":1}}', 'x title must be plain'],
    ['depth', '['.repeat(100_000) + ']'.repeat(100_000), '1 has more than 64 brackets'],
    [
      'depth in a field',
      `{"id":"x","title":"X","x":${'{"a":'.repeat(70)}1${'}'.repeat(71)}`,
      '1 has more',
    ],
    ['length', `{"id":"x","title":"X","x":"${'x'.repeat(2 ** 20)}"}`, '1 is longer than 1,048,576'],
    ['a text of 30 MB', `"${'x'.repeat(30_000_000)}"`, '1 is longer than 1,048,576'],
    ['30 MB of backslashes', `"${'\\'.repeat(30_000_000)}"`, '1 is longer than 1,048,576'],
  ])('%s', async (_what, bad, problem) => {
    const commons = await read(between(bad));
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
    expect(commons.status).toBe(ReadStatus.complete);
    expect(commons.dropped).toBe(1);
    expect(problems(commons)).toContainEqual(expect.stringContaining(`offers ${problem}`));
  });

  it.each([
    ['a comma too many', ''],
    ['two', ','],
    ['a withdrawn one', '{"id":"x","state":"withdrawn"}'],
  ])('or nothing at all: %s', async (_what, bad) => {
    const commons = await read(between(bad));
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
    expect(commons.dropped).toBe(0);
  });
});

describe('a value that is odd but no fault', () => {
  it('of an item stays within it', async () => {
    const odd =
      '{"id":"x","title":"X","places":{"total":1e999,"left":3},"__proto__":{"title":"P"}}';
    const commons = await read(between(odd));
    expect(ids(commons, 'offers')).toEqual(['a', 'x', 'b', 'c']);
    expect(commons.entries('offers')[1]?.item.places).toEqual({ left: 3 });
    expect(problems(commons)).toContain('offers x places.total must be a whole number, 0 or more');
  });

  it('of an id is kept, and told to the publisher', async () => {
    const commons = await read(between('{"id":12345678901234567890,"title":"X"}'));
    expect(ids(commons, 'offers')).toEqual(['a', '12345678901234567000', 'b', 'c']);
    expect(problems(commons)[0]).toContain('offers 1 id must be an id');
  });
});

describe('names that objects have by birth', () => {
  it('are no sections, no heads and no ids of anything else', async () => {
    const items = `[${good[0]}]`;
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const members = names.map((name) => `"${name}":${items},"${name}":{"version":2},"${name}":5`);
    const commons = await read(`{${members.join()},${START.slice(1)},"offers":${items}}`);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toEqual([]);
    expect(Object.getPrototypeOf(commons.root?.header)).toBe(Object.prototype);
    expect(({} as { version?: unknown }).version).toBeUndefined();
  });

  it('may be ids', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const phases = names.map((id) => ({ id, name: id }));
    const offers = [offer('a', { phases: names })];
    const commons = await read(JSON.stringify({ ...head, phases, offers }));
    expect(ids(commons, 'phases')).toEqual(names);
    expect(problems(commons)).toEqual([]);
    for (const id of names) {
      expect(commons.find('phases', `county/${id}`)?.item.name).toBe(id);
      expect(commons.find('offers', id)).toBeUndefined();
    }
  });
});

describe('100,001 items', () => {
  it('are read up to the cap, and that is told once', async () => {
    const items = Array.from({ length: 100_001 }, (_, i) => `{"id":"${i}","name":"P"}`);
    const commons = await read(`${START},"phases":[${items.join()}],"offers":[${good[0]}]}`);
    expect(commons.entries('phases')).toHaveLength(100_000);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.dropped).toBe(1);
    expect(problems(commons)).toEqual([
      'phases 100000 and all behind it are more than the 100,000 items that are read',
    ]);
  });

  it('that are all bad leave the first 1,000 problems and their number', async () => {
    const commons = await read(`${START},"offers":[${'5,'.repeat(99_999)}${good[0]}]}`);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(commons.problems).toHaveLength(1000);
    expect(commons.dropped).toBe(99_999);
  });
});

describe('a problem', () => {
  it('says where it is, in one line, whatever the feed is called or says', async () => {
    const id = '\u202eevil\n\u0000https://a.example: all is well';
    const commons = await read(between(JSON.stringify({ id, title: 5 })));
    const text = problemText(commons.problems.at(-1) ?? { feed: '', path: '', message: '' });
    expect(text).toContain('https://county.example/feed.json: offers > ');
    expect(text).toContain(' > title must be plain text');
    expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('is short, however long the id is', async () => {
    const commons = await read(between(JSON.stringify({ id: 'x'.repeat(100_000), title: 'X' })));
    expect(commons.dropped).toBe(1);
    expect(JSON.stringify(commons.problems).length).toBeLessThan(1000);
  });
});
