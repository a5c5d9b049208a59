import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedSchema } from '@leadership-commons/feed/schema';
import type { Side } from '../../src/secondment-board/facets.js';
import { formFaults, listingOf, type FormValues } from '../../src/secondment-board/listing-form.js';
import { listingFile, listingMail } from '../../src/secondment-board/listing-mail.js';
import { commonsOf } from '../support/commons.js';
import { NOW, type Feed } from '../support/feeds.js';
import { listing, poolOf } from './listings.js';
import { filledIn } from './random-form.js';

const pool = poolOf([listing('a')]);
const commons = commonsOf(pool);
const context = { commons, now: NOW, stamp: 'x1' };

/** What the strict check says of the feed once the listing is in it; nothing if it is accepted. */
function strictCheck(item: unknown): unknown[] {
  const { header } = commons.root!;
  const { error } = feedSchema.safeParse({ ...header, secondments: [item] } satisfies Feed);
  return error?.issues ?? [];
}

/** References that nothing in the feed stands for. */
function unresolved(item: Record<string, unknown>): string[] {
  const source = commons.root!;
  return (['phases', 'localities', 'skills'] as const).flatMap((section) =>
    ((item[section] ?? []) as string[]).filter((id) => !commons.resolve(section, id, source)),
  );
}

const judge = (side: Side, values: FormValues) => {
  const faults = formFaults(side, values, context);
  expect(faults).toEqual([]);
  const file = JSON.parse(listingFile(listingOf(side, values, context))) as Record<string, unknown>;
  expect(strictCheck(file)).toEqual([]);
  expect(unresolved(file)).toEqual([]);
  const mail = listingMail(listingOf(side, values, context), 'A. Head, 01234 567890');
  expect(JSON.parse(mail.split('\n').at(-1)!)).toEqual(file);
  return file;
};

describe('what comes out of the form is accepted by the strict check as it stands', () => {
  it('of 100 random forms that offer a secondment', () => {
    fc.assert(
      fc.property(filledIn(commons, 'opportunity'), (values) => {
        judge('opportunity', values);
      }),
      { numRuns: 100 },
    );
  });

  it('of 100 random forms of people who are available, without a school or a town', () => {
    fc.assert(
      fc.property(filledIn(commons, 'available'), (values) => {
        const file = judge('available', {
          ...values,
          'school.name': 'A school',
          localities: ['lynn', 'west'],
        });
        expect(file).not.toHaveProperty('school');
        expect(file['localities']).toEqual(['west']);
      }),
      { numRuns: 100 },
    );
  });

  it('or something is wrong with the form, whatever is typed into it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    const rubbish = fc.dictionary(
      fc.constantFrom(
        'title',
        'summary',
        'kind',
        'role',
        'broker',
        'broker.name',
        'broker.email',
        'school.url',
        'closes-day',
        'closes-month',
        'closes-year',
        'start-year',
        'hours.fte',
      ),
      fc.oneof(text, fc.array(text, { maxLength: 3 })),
    );
    let accepted = 0;
    fc.assert(
      fc.property(filledIn(commons, 'opportunity'), rubbish, (values, more) => {
        const mixed = { ...values, ...more };
        if (formFaults('opportunity', mixed, context).length) return;
        accepted++;
        expect(strictCheck(listingOf('opportunity', mixed, context))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
