import { describe, expect, it } from 'vitest';
import { deskWith, IMPORT, take, type ImportedFeed } from './support/take.js';

describe('dates', () => {
  it.each([
    ['5 January 2026', '2026-01-05'],
    ['Mon 5th Jan 2026', '2026-01-05'],
    ['January 5, 2026', '2026-01-05'],
    ['25/01/2026', '2026-01-25'],
    ['01/25/2026', '2026-01-25'],
    ['05/05/2026', '2026-05-05'],
    ['2026-01-05 09:30', '2026-01-05T09:30'],
    ['46027', '2026-01-05'],
    ['46027.375', '2026-01-05T09:00'],
    ['5 January 2026 9.30am', '2026-01-05T09:30'],
  ])('as people write them: %s', async (text, start) => {
    expect((await take({ Dates: text })).offer?.['sessions']).toEqual([{ start }]);
  });

  it.each([
    ['5 January 2026 9-12pm', [{ start: '2026-01-05T09:00', end: '2026-01-05T12:00' }]],
    [
      '5 January 2026, 9am to 12.30pm; 12 January 2026, 1-3pm',
      [
        { start: '2026-01-05T09:00', end: '2026-01-05T12:30' },
        { start: '2026-01-12T13:00', end: '2026-01-12T15:00' },
      ],
    ],
    ['5 Jan 2026\n12 Jan 2026', [{ start: '2026-01-05' }, { start: '2026-01-12' }]],
  ])('several in a cell: %s', async (text, sessions) => {
    expect((await take({ Dates: text })).offer?.['sessions']).toEqual(sessions);
  });

  it('that may be day/month or month/day are never guessed', async () => {
    const { code, err } = await take({ Dates: '05/01/2026' });
    expect(code).toBe(2);
    expect(err).toContain(
      '"05/01/2026" in D2 may be day/month or month/day, and nothing in the sheet tells. Nothing was imported.',
    );
    expect(
      (await take({ Dates: '05/01/2026' }, '--dates', 'day-first')).offer?.['sessions'],
    ).toEqual([{ start: '2026-01-05' }]);
    expect(
      (await take({ Dates: '05/01/2026' }, '--dates', 'month-first')).offer?.['sessions'],
    ).toEqual([{ start: '2026-05-01' }]);
  });

  it('that contradict one another are told', async () => {
    const { code, err } = await take({ Dates: '25/01/2026', 'Apply by': '01/25/2026' });
    expect(code).toBe(2);
    expect(err).toContain(
      'Some dates are day/month ("25/01/2026" in D2), some month/day ("01/25/2026" in E2)',
    );
  });
});

describe('times in columns of their own', () => {
  const at = async (start: string, end: string) => {
    const desk = deskWith(
      `Title,Summary,Kind,Date,Start,End\nA,B,course,25/01/2026,${start},${end}\n`,
    );
    const { out } = await desk.run(...IMPORT);
    return { out, sessions: desk.json<ImportedFeed>('feed.json').offers[0]?.['sessions'] };
  };

  it.each([
    ['9am-12', '', '09:00', '12:00'],
    ['9-12pm', '', '09:00', '12:00'],
    ['9.30am to 3.30pm', '', '09:30', '15:30'],
    ['12', '1pm', '12:00', '13:00'],
  ])('are read as people write them: %s', async (start, end, from, to) => {
    expect((await at(start, end)).sessions).toEqual([
      { start: `2026-01-25T${from}`, end: `2026-01-25T${to}` },
    ]);
  });

  it('are told by their own cell where they can’t be read', async () => {
    expect((await at('9am', 'late')).out).toMatch(/F2\s+"late" is not a time/);
    expect((await at('9', '12')).out).toMatch(/E2\s+"9" is not a time/);
  });
});

describe('prices', () => {
  it.each([
    ['£120 + VAT', [{ amount: 120, currency: 'GBP', vat: 'excluded' }]],
    [
      '£120 plus VAT per person',
      [{ amount: 120, currency: 'GBP', vat: 'excluded', per: 'person' }],
    ],
    ['£1,250.50 inc. VAT', [{ amount: 1250.5, currency: 'GBP', vat: 'included' }]],
    [
      '£75 a session or £420 for all six',
      [
        { amount: 75, currency: 'GBP', per: 'session' },
        { amount: 420, currency: 'GBP', for: 'all six' },
      ],
    ],
    [
      'Members £50; Non-members £75',
      [
        { amount: 50, currency: 'GBP', for: 'Members' },
        { amount: 75, currency: 'GBP', for: 'Non-members' },
      ],
    ],
    ['Free', [{ amount: 0, currency: 'GBP' }]],
    ['Fully funded', [{ amount: 0, currency: 'GBP', note: 'Fully funded' }]],
    ['85', [{ amount: 85, currency: 'GBP' }]],
    ['€30 each', [{ amount: 30, currency: 'EUR', per: 'person' }]],
    ['from £50', [{ amount: 50, currency: 'GBP', note: 'from' }]],
    ['tbc', undefined],
    ['', undefined],
  ])('as people write them: %s', async (text, prices) => {
    expect((await take({ Price: text })).offer?.['prices']).toEqual(prices);
  });
});
