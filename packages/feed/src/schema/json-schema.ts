import * as z from 'zod/mini';
import { feedSchema } from './feed.js';

/** The feed’s JSON Schema (draft 2020-12), which editors check and complete by. */
export function feedJsonSchema(): object {
  return {
    ...z.toJSONSchema(feedSchema, { io: 'input', reused: 'ref' }),
    title: 'Leadership feed, version 1',
  };
}
