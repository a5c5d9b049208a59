import { headerSchema, itemSchemas } from '@leadership-commons/feed/schema';
import { nearest } from '../words/nearest.js';
import type { JsonPath } from './finding.js';

/** As much of a schema of zod as is needed to walk through it. */
interface Schema {
  _zod: {
    def: {
      type: string;
      shape?: Record<string, Schema>;
      innerType?: Schema;
      element?: Schema;
      options?: readonly Schema[];
    };
  };
}

export interface UnknownField {
  path: JsonPath;
  /** The field that was probably meant. */
  meant?: string;
}

/** Names that say that nobody is to read them. */
const PRIVATE = /^(?:[$_]|x-|comment$)/i;

function walk(schema: Schema, value: unknown, path: JsonPath, found: UnknownField[]): void {
  const { def } = schema._zod;
  if (def.innerType) walk(def.innerType, value, path, found);
  else if (def.element && Array.isArray(value)) {
    value.forEach((entry, i) => walk(def.element as Schema, entry, [...path, i], found));
  } else if (def.options) {
    const object = def.options.find((option) => option._zod.def.shape);
    if (object) walk(object, value, path, found);
  } else if (def.shape && typeof value === 'object' && value && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const field = Object.hasOwn(def.shape, name) ? def.shape[name] : undefined;
      if (field) walk(field, inner, [...path, name], found);
      else if (!PRIVATE.test(name)) {
        found.push({ path: [...path, name], meant: nearest(name, Object.keys(def.shape)) });
      }
    }
  }
}

/** The fields of a parsed feed document, or of a part, that the format does not know. */
export function unknownFields(document: Record<string, unknown>, section?: string): UnknownField[] {
  const found: UnknownField[] = [];
  const items = (name: string, list: unknown, path: JsonPath) => {
    const schema = itemSchemas[name as keyof typeof itemSchemas] as unknown as Schema;
    if (!Array.isArray(list)) return;
    list.forEach((item, i) => walk(schema, item, [...path, i], found));
  };
  if (section) {
    items(section, document['items'], ['items']);
    return found;
  }
  const head: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(document)) {
    if (Object.hasOwn(itemSchemas, name)) items(name, value, [name]);
    else head[name] = value;
  }
  walk(headerSchema, head, [], found);
  const sections = Object.keys(itemSchemas);
  for (const field of found) {
    const [name] = field.path;
    if (field.path.length === 1) field.meant ??= nearest(String(name), sections);
  }
  return found;
}
