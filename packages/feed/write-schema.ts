/** Writes the feed's JSON Schema, `dist/feed.schema.json`. Run by `npm run build`. */
import { writeFileSync } from 'node:fs';
import { feedJsonSchema } from './src/schema/index.js';

const file = new URL('../../dist/feed.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
