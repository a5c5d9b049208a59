import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { sectionNames } from '../src/index.js';
import { headerRule, itemRules, partRule, pointerRule } from '../src/read/rules.generated.js';
import { validator, type ObjectRule } from '../src/read/rules.js';
import { headerSchema, itemSchemas, partHeader, sectionPointer } from '../src/schema/index.js';
import { validValue } from './support/values.js';

type Slots = Record<string, unknown>;

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
});
const wrong = fc.oneof(
  anything,
  fc.constantFrom(null, undefined, '', ' ', '\u202e', '2017-02-29', 'javascript:x', 0, -1, NaN),
  fc.constantFrom(
    [],
    {},
    [null],
    [[]],
    { id: '' },
    { name: 5 },
    '2017',
    true,
    Infinity,
    'available',
  ),
  fc.integer({ min: 999, max: 1001 }).map((length) => Array<string>(length).fill('a')),
);
const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '_$litType$',
  'school',
  'x',
];
const change = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('drop', 'replace', 'replace', 'add'),
  name: fc.constantFrom(...oddNames),
  value: wrong,
});

/** Every object and array inside a value, with each of its keys. */
function places(value: unknown): [Slots, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value as Slots, key], ...places(inner)]);
}

/** What a schema accepts, with a few of its values dropped, replaced or added. */
const changed = (schema: z.ZodMiniType) =>
  fc.tuple(validValue(schema), fc.array(change, { maxLength: 3 })).map(([made, changes]) => {
    const item = structuredClone(made);
    for (const { where, how, name: extra, value } of changes) {
      const all = places(item);
      const [slots, key] = all[where % (all.length || 1)] ?? [item, 'id'];
      const at = how === 'add' && !Array.isArray(slots) ? extra : key;
      if (how === 'drop') delete slots[key];
      else
        Object.defineProperty(slots, at, {
          value: structuredClone(value),
          enumerable: true,
          writable: true,
          configurable: true,
        });
    }
    return item;
  });

function judge(rule: ObjectRule, value: unknown) {
  const problems: string[] = [];
  const kept = validator(rule)(value, (path, message) =>
    problems.push(`${path.join('.')} ${message}`),
  );
  return { kept, problems };
}

const kinds: [name: string, schema: z.ZodMiniType, rule: ObjectRule][] = [
  ...sectionNames.map((name): [string, z.ZodMiniType, ObjectRule] => [
    `an item of ${name}`,
    itemSchemas[name],
    itemRules[name],
  ]),
  ['the head of a feed', headerSchema, headerRule],
  ['a section pointer', sectionPointer, pointerRule],
  ['the head of a part', partHeader, partRule],
];
const options = { seed: 1871, numRuns: 400 };

describe.each(kinds)('%s', (_name, schema, rule) => {
  it('that the schema accepts is kept as it is', () => {
    fc.assert(
      fc.property(validValue(schema), (value) => {
        const before = structuredClone(value);
        expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
        const { kept, problems } = judge(rule, value);
        expect(problems).toEqual([]);
        expect(kept).toBe(value);
        expect(kept).toEqual(before);
      }),
      { ...options, numRuns: 100 },
    );
  });

  it('is judged alike by the schema and by the small validator', () => {
    const value = fc.oneof({ weight: 9, arbitrary: changed(schema) }, wrong);
    fc.assert(
      fc.property(value, (judged) => {
        const { success, error } = schema.safeParse(judged);
        const { problems } = judge(rule, judged);
        if ((problems.length === 0) !== success) expect(problems).toEqual(error?.issues ?? []);
      }),
      options,
    );
  });

  it('that is kept has the right types: judged again, only its ids are unusual', () => {
    fc.assert(
      fc.property(changed(schema), (value) => {
        const { kept } = judge(rule, value);
        if (!kept) return;
        const { kept: again, problems } = judge(rule, kept);
        expect(problems.filter((text) => !/must be an id|is missing/.test(text))).toEqual([]);
        expect(again).toBe(kept);
      }),
      options,
    );
  });
});

describe('whatever the items', () => {
  it('the prototype of all objects stays as it is', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const evil = JSON.parse(
      '{"id":"a","name":"A","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"contact":{"__proto__":{"name":"x"},"email":5}}',
    ) as unknown;
    const { kept } = judge(itemRules.phases, evil);
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((kept as { contact: { name?: unknown } }).contact.name).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('a field that is only inherited does not count', () => {
    expect(
      judge(itemRules.phases, JSON.parse('{"__proto__":{"id":"a","name":"A"}}')).kept,
    ).toBeUndefined();
  });
});
