import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { JsonScanner } from '../src/read/json-scanner.js';

/** Everything that the scanner hands on, the elements one by one. */
function scan(text: string, pieces: number[] = [], caps = { depth: 64, itemLength: 1e6 }) {
  const seen: unknown[] = [];
  const scanner = new JsonScanner(
    {
      member: (key, value) => seen.push([key, value.trim()]),
      array: (key) => seen.push([key, '[']),
      elements({ key, text: run, ends, from }) {
        let start = 0;
        ends.forEach((end, i) => {
          seen.push([key, from + i, run.slice(start, end).trim()]);
          start = end + 1;
        });
      },
      excess: (key, index, why) => seen.push([key, index, why]),
      passedOver: (why) => seen.push(['passed over', why]),
    },
    caps,
  );
  let at = 0;
  for (const length of pieces) {
    scanner.push(text.slice(at, at + length));
    at += length;
  }
  scanner.push(text.slice(at));
  const { done, isObject, trailing } = scanner;
  return { seen, done, isObject, trailing };
}

describe('JsonScanner', () => {
  it('hands on members and the elements of arrays with their places', () => {
    const { seen, done } = scan(
      '{ "a": {"b": [1, 2]}, "items": [ {"id": "x,]}"}, 2 , "s" ], "z": [] }',
    );
    expect(seen).toEqual([
      ['a', '{"b": [1, 2]}'],
      ['items', '['],
      ['items', 0, '{"id": "x,]}"}'],
      ['items', 1, '2'],
      ['items', 2, '"s"'],
      ['z', '['],
    ]);
    expect(done).toBe(true);
  });

  it('sees through quotation marks and backslashes in strings', () => {
    const text = JSON.stringify({ items: ['\\', '"', '\\"', '],[', '\\\\"}'] });
    expect(
      scan(text)
        .seen.slice(1)
        .map((entry) => JSON.parse((entry as string[])[2] ?? '') as unknown),
    ).toEqual(['\\', '"', '\\"', '],[', '\\\\"}']);
  });

  it('passes over an element that is too deep or too long, and keeps its neighbours in their places', () => {
    const text = `{"items":[1,${'['.repeat(100_000)}${']'.repeat(100_000)},2,"${'z'.repeat(200)}",3]}`;
    expect(scan(text, [], { depth: 64, itemLength: 100 }).seen).toEqual([
      ['items', '['],
      ['items', 0, '1'],
      ['items', 1, 'depth'],
      ['items', 2, '2'],
      ['items', 3, 'length'],
      ['items', 4, '3'],
    ]);
  });

  it('says when the text is no object, is cut off, or goes on', () => {
    expect(scan('<!doctype html>').isObject).toBe(false);
    expect(scan('[]').isObject).toBe(false);
    expect(scan('{"items":[1,2').done).toBe(false);
    expect(scan('{"items":[1,2').seen).toContainEqual(['items', 0, '1']);
    expect(scan('{"a":1} {').trailing).toBe(true);
  });

  it('finds the same wherever the text is cut into pieces', () => {
    const document = fc.dictionary(
      fc.string({ unit: 'binary' }),
      fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
      { maxKeys: 6 },
    );
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 200 });
    fc.assert(
      fc.property(document, cuts, fc.integer({ min: 5, max: 60 }), (value, pieces, itemLength) => {
        const text = JSON.stringify(value, null, 1);
        // What is both too deep and too long may be passed over for the one or the other.
        const any = (result: unknown) => JSON.stringify(result).replaceAll('"depth"', '"length"');
        const caps = { depth: 4, itemLength };
        expect(any(scan(text, pieces, caps))).toEqual(any(scan(text, [], caps)));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('hands on exactly what JSON.parse would give', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (items) => {
        const { seen } = scan(JSON.stringify({ items }), [7, 7, 7]);
        const parsed = seen
          .slice(1)
          .map((entry) => JSON.parse((entry as string[])[2] ?? '') as unknown);
        expect(parsed).toEqual(JSON.parse(JSON.stringify(items)));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', 'a', ' ', '1'),
        }),
        (text) => void scan(`{${text}`, [1, 2, 3]),
      ),
      { seed: 3, numRuns: 2000 },
    );
  });
});
