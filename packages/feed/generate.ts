/**
 * Writes the small validator's table from the schemas, so that a page needs no zod.
 * Run by `npm run generate` and by every command that needs the table.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import { headerSchema, itemSchemas, partHeader, sectionPointer } from './src/schema/index.js';
import { traits } from './src/schema/common.js';
import type { ObjectRule, Rule } from './src/read/rules.js';

type Schema = z.core.$ZodTypes;

function objectRule(schema: z.core.$ZodObject): ObjectRule {
  const fields: Record<string, Rule> = {};
  for (const [name, field] of Object.entries(schema._zod.def.shape) as [string, Schema][]) {
    const { def } = field._zod;
    const inner = def.type === 'optional' ? (def.innerType as Schema) : field;
    const grade = inner !== field ? '?' : traits.get(inner)?.wanted ? '~' : '';
    fields[name + grade] = ruleOf(inner);
  }
  const rule = traits.get(schema)?.rule;
  return rule ? { fields, rule } : { fields };
}

function ruleOf(schema: Schema): Rule {
  const leaf = traits.get(schema)?.leaf;
  if (leaf) return leaf;
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return objectRule(schema as z.core.$ZodObject);
    case 'array':
      return ['list', ruleOf(def.element as Schema)];
    case 'enum':
      return ['words', ...Object.values(def.entries).map(String)];
    case 'union':
      return ['either', ruleOf(def.options[0] as Schema), ruleOf(def.options[1] as Schema)];
    default:
      throw new Error(`generate: no rule for a schema of type ${def.type}; teach it to ruleOf().`);
  }
}

const items = Object.fromEntries(
  Object.entries(itemSchemas).map(([name, schema]) => [name, objectRule(schema)]),
);

const file = new URL('./src/read/rules.generated.ts', import.meta.url);
const text = `// Written by generate.ts from the schemas. Not for editing.
import type { ObjectRule } from './rules.js';
import type { SectionName } from '../types.js';

export const itemRules: Record<SectionName, ObjectRule> = ${JSON.stringify(items)};
export const headerRule: ObjectRule = ${JSON.stringify(objectRule(headerSchema))};
export const pointerRule: ObjectRule = ${JSON.stringify(objectRule(sectionPointer))};
export const partRule: ObjectRule = ${JSON.stringify(objectRule(partHeader))};
`;
// Tests that run meanwhile may be reading it.
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
