import * as z from 'zod/mini';
import { leaves, MAX_LIST, MUST_BE_LIST, MUST_BE_OBJECT, type LeafName } from '../rules/leaves.js';
import { itemRules, type ItemRuleName } from '../rules/items.js';

/**
 * What zod itself does not say of a schema. The build reads it to write the small
 * validator that browsers get, see `generate.ts`.
 */
export const traits = z.registry<{
  /** The rule of `leaves` that judges this value. */
  leaf?: LeafName;
  /** The rule of `itemRules` that judges this object as a whole. */
  rule?: ItemRuleName;
  /** Required of a publisher; a reader shows the item without it. */
  wanted?: boolean;
}>();

interface Described extends Record<string, unknown> {
  description: string;
  format?: string;
  examples?: unknown[];
}

function describe<T extends z.core.$ZodType>(schema: T, meta: Described): T {
  z.globalRegistry.add(schema, meta);
  return schema;
}

function leaf(name: LeafName, base: 'string', meta: Described): z.ZodMiniString;
function leaf(name: LeafName, base: 'number', meta: Described): z.ZodMiniNumber;
function leaf(name: LeafName, base: 'string' | 'number', meta: Described): z.ZodMiniType {
  const { expects, test } = leaves[name];
  const error = `must be ${expects}`;
  const schema: z.ZodMiniType = base === 'string' ? z.string(error) : z.number(error);
  const checked = schema.check(z.refine(test, error));
  traits.add(checked, { leaf: name });
  return describe(checked, meta);
}

/** One line of plain text. */
export const line = (description: string) => leaf('line', 'string', { description });
/** Plain text; blank lines part paragraphs. */
export const text = (description: string) => leaf('text', 'string', { description });
export const id = (description: string) => leaf('id', 'string', { description });
export const link = (description: string) =>
  leaf('link', 'string', {
    description,
    format: 'uri',
    examples: ['https://school.example/course'],
  });
/** The address of a feed document, which may be relative to the document that names it. */
export const address = (description: string) =>
  leaf('address', 'string', { description, format: 'uri-reference' });
export const email = (description: string) =>
  leaf('email', 'string', { description, format: 'email', examples: ['office@school.example'] });
export const date = (description: string) =>
  leaf('date', 'string', { description, format: 'date', examples: ['2017-06-07'] });
/** A date, or a date and time; local to the feed's time zone where it has no offset. */
export const moment = (description: string) =>
  leaf('moment', 'string', { description, examples: ['2017-06-07T09:00', '2017-06-07'] });
export const period = (description: string) =>
  leaf('period', 'string', { description, examples: ['2017', '2017-06', '2017-06-07'] });
export const language = (description: string) =>
  leaf('language', 'string', { description, examples: ['en-GB'] });
export const zone = (description: string) =>
  leaf('zone', 'string', { description, examples: ['Europe/London'] });
export const currency = (description: string) =>
  leaf('currency', 'string', { description, examples: ['GBP'] });
export const number = (description: string) => leaf('number', 'number', { description });
export const amount = (description: string) => leaf('amount', 'number', { description });
export const count = (description: string) => leaf('count', 'number', { description });
export const latitude = (description: string) => leaf('latitude', 'number', { description });
export const longitude = (description: string) => leaf('longitude', 'number', { description });

export function flag(description: string): z.ZodMiniBoolean {
  const schema = z.boolean(`must be ${leaves.flag.expects}`);
  traits.add(schema, { leaf: 'flag' });
  return describe(schema, { description });
}

/** One of a closed list of words. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
  description: string,
) {
  return describe(z.enum(values, `must be one of: ${values.join(', ')}`), { description });
}

/** One line of text with the words that tools know; any other is shown as it is. */
export const openWord = (words: readonly string[], description: string) =>
  leaf('line', 'string', {
    description: `${description} Known: ${words.join(', ')}.`,
    examples: [...words],
  });

/** A list that has to be there. */
export function many<T extends z.core.$ZodType>(element: T, description: string) {
  const schema = z
    .array(element, `must be ${MUST_BE_LIST}`)
    .check(z.maxLength(MAX_LIST, `must be ${MUST_BE_LIST}`));
  return describe(schema, { description });
}

export function list<T extends z.core.$ZodType>(element: T, description: string) {
  return z.optional(many(element, description));
}

export const ids = (what: string) => list(id('An id.'), what);
export const lines = (what: string) => list(line('One entry.'), what);
export const optional = <T extends z.core.$ZodType>(schema: T) => z.optional(schema);

/** Required of a publisher, but a reader shows the item without it. */
export function wanted<T extends z.core.$ZodType>(schema: T): T {
  traits.add(schema, { ...traits.get(schema), wanted: true });
  return schema;
}

export function object<T extends z.core.$ZodLooseShape>(shape: T, description: string) {
  return describe(z.object(shape, `must be ${MUST_BE_OBJECT}`), { description });
}

/** Attaches a rule that looks at several fields of an item. */
export function ruled<T extends z.core.$ZodLooseShape>(
  schema: z.ZodMiniObject<T>,
  rule: ItemRuleName,
) {
  const checked = schema.check(({ value, issues }) => {
    for (const { field, message } of itemRules[rule](value)) {
      issues.push({ code: 'custom', input: value, path: [field], message });
    }
  });
  traits.add(checked, { rule });
  return checked;
}

export const contact = object(
  {
    name: optional(line('An office or a role, never a person.')),
    email: optional(email('Where to write.')),
    url: optional(link('A page about how to get in touch.')),
    telephone: optional(line('A number of an office.')),
  },
  'Who to ask.',
);

const source = object(
  {
    title: line('The document or page that says so.'),
    url: optional(link('Where it can be read.')),
    date: optional(period('When it was published.')),
    confidence: optional(line('How sure it is: stated, inferred, …')),
  },
  'Where a fact comes from.',
);

const origin = object(
  {
    feed: link('The address of the feed that the item was copied from.'),
    publisher: object(
      { id: id('The id of its publisher.'), name: line('The name of its publisher.') },
      'Who published the item first.',
    ),
    id: id('The id that it has there.'),
  },
  'Written by the merge command: where a copied item came from.',
);

/** What every item of every section may have. */
export const itemShape = {
  id: id('Unique within its section of this feed, and the same for as long as the item lives.'),
  url: optional(link('A page about it.')),
  modified: optional(moment('When the item was last changed.')),
  confirmed: optional(date('When its publisher last confirmed that it is right.')),
  source: optional(source),
  sample: optional(flag('True for an invented example. It is shown as such wherever it appears.')),
  contact: optional(contact),
  origin: optional(origin),
  state: optional(
    oneOf(
      ['withdrawn'],
      'Set to "withdrawn" (with the id alone) to take the item back wherever a copy is kept.',
    ),
  ),
};

export function item<T extends z.core.$ZodLooseShape>(shape: T, description: string) {
  return object({ ...itemShape, ...shape }, description);
}

export const replacedBy = optional(id('The id of what has taken its place.'));
