import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemSchemas } from '@leadership-commons/feed/schema';
import { validValue } from '../../feed/test/support/values.js';
import { Desk } from './support/command.js';
import { head, terms } from './support/feeds.js';

/** Items as a schema allows them, each with an id of its own. */
const items = (section: 'offers' | 'secondments') =>
  fc
    .array(validValue(itemSchemas[section]), { maxLength: 6 })
    .map((list) => list.map((item, i) => ({ ...item, id: `item-${i}` })));

const words = fc.constantFrom(
  'Leading, and learning',
  '=SUM(A1)',
  '-5',
  '@home',
  '+44',
  'Line "one"',
  'Ünïcode 👩‍🏫',
  'a; b',
);
const date = fc.constantFrom('2026-03-01', '2026-03-01T09:00', '2026-12-31T23:59');
/** Offers as people write them: all that a sheet can hold. */
const writable = fc.record(
  {
    id: fc.constant('x'),
    title: words,
    summary: words,
    format: fc.constantFrom('course', 'network'),
    description: fc.constantFrom('One.\n\nTwo.', '= not a formula'),
    providers: fc.constantFrom<unknown>(
      ['wensum'],
      ['wensum', 'vnet'],
      [{ name: 'Somebody else' }],
      [{ name: 'B', url: 'https://b.example/' }],
    ),
    roles: fc.subarray(
      terms.roles.map(({ id }) => id),
      { minLength: 1 },
    ),
    skills: fc.subarray(
      terms.skills.map(({ id }) => id),
      { minLength: 1 },
    ),
    localities: fc.subarray(
      terms.localities.map(({ id }) => id),
      { minLength: 1 },
    ),
    online: fc.boolean(),
    venue: fc.record(
      { name: words, address: fc.constant('1 Road\nNorwich') },
      { requiredKeys: ['name'] },
    ),
    sessions: fc.array(
      fc.record(
        {
          start: date,
          end: fc.constantFrom('2027-01-01', '2027-01-01T10:00'),
          status: fc.constantFrom('full', 'cancelled'),
          venue: fc.constant({ name: 'Hall' }),
        },
        { requiredKeys: ['start'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    attendance: fc.constantFrom('all', 'one'),
    applyBy: date,
    apply: fc.constantFrom<unknown>(
      { email: 'a@b.example' },
      { url: 'https://b.example/', note: 'Write.' },
    ),
    prices: fc.array(
      fc.record(
        {
          amount: fc.constantFrom(0, 75, 420, 1250.5),
          currency: fc.constantFrom('GBP', 'EUR'),
          per: fc.constant('session'),
          for: fc.constant('all six'),
          vat: fc.constantFrom('included', 'excluded', 'exempt'),
          note: fc.constant('lunch included'),
        },
        { requiredKeys: ['amount', 'currency'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    places: fc.record({ total: fc.nat(99), left: fc.nat(99) }),
    status: fc.constantFrom('full', 'postponed'),
    quality: fc.constantFrom<unknown>({ by: 'The county' }, { by: 'The county', when: '2025' }),
    confirmed: fc.constant('2025-12-01'),
    sample: fc.boolean(),
    contact: fc.constantFrom<unknown>({
      name: 'Office',
      email: 'a@b.example',
      telephone: '+44 1603 1',
    }),
  },
  { requiredKeys: ['id', 'title', 'summary', 'format'] },
);

describe('200 random feeds', () => {
  it.each(['offers', 'secondments'] as const)(
    'come back from a sheet unchanged: %s',
    async (section) => {
      const desk = new Desk();
      await fc.assert(
        fc.asyncProperty(items(section), async (list) => {
          desk.write('feed.json', { ...head, ...terms, [section]: list });
          const before = desk.text('feed.json');
          await desk.ok(
            'export',
            'feed.json',
            '--section',
            section,
            '--out',
            'sheet.csv',
            '--replace',
          );
          if (!list.length) return;
          const { out } = await desk.ok(
            'import',
            'sheet.csv',
            '--into',
            'feed.json',
            '--section',
            section,
          );
          expect(out).toContain('0 new, 0 changed, 0 withdrawn');
          expect(desk.text('feed.json')).toBe(before);
        }),
        { seed: 200, numRuns: 100 },
      );
    },
    60_000,
  );

  it('come whole from a sheet into an empty feed', async () => {
    const desk = new Desk();
    await fc.assert(
      fc.asyncProperty(
        fc.array(writable, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('csv', 'xlsx'),
        async (list, kind) => {
          const offers = list.map((offer, i) => ({ ...offer, id: `o-${i}` }));
          desk.write('feed.json', { ...head, ...terms, offers });
          desk.write('empty.json', { ...head, ...terms, offers: [] });
          await desk.ok('export', 'feed.json', '--out', `sheet.${kind}`, '--replace');
          await desk.ok('import', `sheet.${kind}`, '--into', 'empty.json', '--map', 'none.json');
          const { offers: found } = desk.json<{ offers: { id: string; modified?: string }[] }>(
            'empty.json',
          );
          const byId = (items: { id: string }[]) =>
            [...items].sort((a, b) => a.id.localeCompare(b.id));
          expect(byId(found.map((offer) => ({ ...offer, modified: undefined })))).toEqual(
            byId(offers),
          );
          desk.write('none.json', '{}');
        },
      ),
      { seed: 201, numRuns: 200 },
    );
  }, 120_000);
});

describe('a sheet that was exported', () => {
  it('holds no formula', async () => {
    const desk = new Desk();
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("https://x.example")'];
    const offers = evil.map((title, i) => ({
      id: `o${i}`,
      title: title.trim(),
      summary: title.trim(),
      format: 'course',
    }));
    desk.write('feed.json', { ...head, offers });
    const { out } = await desk.ok('export', 'feed.json');
    const lines = out.trim().split('\n').slice(1);
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?[=+\-@]/);
    await desk.ok('export', 'feed.json', '--out', 'a.csv');
    const { out: said } = await desk.ok('import', 'a.csv', '--into', 'feed.json');
    expect(said).toContain('0 new, 0 changed, 0 withdrawn, 6 as before');
  });
});
