import fc from 'fast-check';
import type * as z from 'zod/mini';
import { traits } from '../../src/schema/common.js';
import { itemRules } from '../../src/rules/items.js';
import type { LeafName } from '../../src/rules/leaves.js';

type Schema = z.core.$ZodTypes;

const line = fc.constantFrom('Norwich', 'Köche & <b>Köchinnen</b>', '👩‍🏫', ' a ', '0');
const date = fc.constantFrom('2017-06-07', '2016-02-29');
const id = fc.constantFrom('a', 'headteacher', 'nfk-01', 'A.b_c~d', '__proto__', 'constructor');

/** Values that each leaf of the schemas accepts. */
const leafValues: Record<LeafName, fc.Arbitrary<unknown>> = {
  line,
  text: fc.oneof(line, fc.constant('One.\n\nTwo.')),
  id,
  link: fc.constantFrom('https://school.example/', 'http://slideplayer.com./a'),
  address: fc.constantFrom('offers.json', 'https://tsa.example/feed.json'),
  email: fc.constant('office@school.example'),
  date,
  moment: fc.oneof(date, fc.constantFrom('2017-06-07T09:00', '2017-06-07T09:00:00Z')),
  period: fc.oneof(date, fc.constantFrom('2017', '2017-06')),
  language: fc.constantFrom('en-GB', 'cy'),
  zone: fc.constant('Europe/London'),
  currency: fc.constant('GBP'),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  amount: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  count: fc.nat(),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  flag: fc.boolean(),
};

/** Values that a schema accepts, made by walking through it. */
function valid(schema: Schema): fc.Arbitrary<unknown> {
  const leaf = traits.get(schema)?.leaf;
  if (leaf) return leafValues[leaf];
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape) as [string, Schema][];
      const isOptional = ([, field]: [string, Schema]) => field._zod.def.type === 'optional';
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, valid(field)])), {
        requiredKeys: fields.filter((field) => !isOptional(field)).map(([name]) => name),
      });
    }
    case 'optional':
      return valid(def.innerType as Schema);
    case 'array':
      return fc.array(valid(def.element as Schema), { maxLength: 3 });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'union':
      return fc.oneof(...def.options.map((option) => valid(option as Schema)));
    default:
      throw new Error(`no values for a schema of type ${def.type}`);
  }
}

/** Objects that a schema accepts. */
export function validValue(schema: z.ZodMiniType): fc.Arbitrary<Record<string, unknown>> {
  const values = valid(schema as unknown as Schema) as fc.Arbitrary<Record<string, unknown>>;
  const rule = traits.get(schema)?.rule;
  return rule ? values.filter((made) => !itemRules[rule](made).length) : values;
}
