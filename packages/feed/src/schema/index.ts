export { feedSchema, headerSchema, itemSchemas, partHeader, sectionPointer } from './feed.js';
export { feedJsonSchema } from './json-schema.js';
