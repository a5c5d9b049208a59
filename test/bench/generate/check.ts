import {
  headerSchema,
  itemSchemas,
  partHeader,
  sectionPointer,
} from '@leadership-commons/feed/schema';
import type { Offer, SectionName } from '../../../packages/feed/src/types.js';

interface Schema {
  safeParse(value: unknown): {
    error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
  };
}

function hold(schema: Schema, value: unknown, what: string): void {
  const { error } = schema.safeParse(value);
  if (!error) return;
  const reasons = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new Error(`The benchmark's generator made an invalid ${what}: ${reasons.join('; ')}`);
}

/** Each throws, with the reason, if what the generator made is no valid feed of the size it should be. */
export const check = {
  header: (value: unknown) => hold(headerSchema, value, 'header'),
  part: (value: unknown) => hold(partHeader, value, 'part'),
  pointer: (value: unknown) => hold(sectionPointer, value, 'section pointer'),
  section(name: SectionName, items: readonly { id: string }[]) {
    for (const item of items) hold(itemSchemas[name], item, `item of ${name} (${item.id})`);
    if (new Set(items.map(({ id }) => id)).size < items.length) {
      throw new Error(`The benchmark's generator gave one id twice in ${name}.`);
    }
  },
};

const words = (text = '') => text.split(/\s+/).length;
const begins = ({ sessions, available }: Offer) => sessions?.[0]?.start ?? available?.from ?? '';

/** Holds offers, batch by batch, to the order and the amount of text that the benchmark promises. */
export function createOffersCheck() {
  let last = '';
  let count = 0;
  let summary = 0;
  let description = 0;
  return {
    add(offers: readonly Offer[]) {
      check.section('offers', offers);
      for (const offer of offers) {
        const start = begins(offer);
        if (start < last) throw new Error(`${offer.id} begins before the one in front of it.`);
        if (Object.keys(offer).length !== 16) throw new Error(`${offer.id} has not 16 fields.`);
        last = start;
        count += 1;
        summary += words(offer.summary);
        description += words(offer.description);
      }
    },
    finish() {
      const means = [summary / count, description / count] as const;
      if (Math.abs(means[0] - 44) > 2 || Math.abs(means[1] - 119) > 4) {
        throw new Error(`Words of summary and description on average: ${means.join(', ')}.`);
      }
    },
  };
}
