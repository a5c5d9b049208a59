import { describe, expect, it } from 'vitest';
import { CommonsLoader } from '@leadership-commons/feed';
import { Desk } from './support/command.js';
import { head, terms } from './support/feeds.js';
import { faultRow, faults, messyRows, sheetBytes } from './support/messy-sheet.js';
import { serve } from './support/server.js';

interface Feed {
  offers: {
    id: string;
    title: string;
    state?: string;
    sessions?: { start: string; end?: string }[];
    prices?: object[];
    roles?: string[];
  }[];
}

const county = { ...head, ...terms };
const IMPORT = ['import', 'programme.csv', '--into', 'feed.json'];

/** An administrator's desk: the county's feed, and the sheet, as typed or as mended. */
function deskWith(rows: readonly (readonly string[])[]): Desk {
  const desk = new Desk();
  desk.write('feed.json', county);
  desk.write('programme.csv', sheetBytes(rows));
  return desk;
}

describe('an administrator with a sheet of 500 rows and twenty kinds of faults', () => {
  it('is told each fault by its cell and how to mend it, and nothing is written', async () => {
    const desk = deskWith(messyRows(false));
    const before = desk.text('feed.json');
    const { code, out, err } = await desk.run(...IMPORT, '--errors', 'errors.csv');
    expect(code).toBe(1);
    expect(desk.text('feed.json')).toBe(before);
    expect(err).toContain('read as windows-1252');
    expect(err).toContain('parted by semicolons');
    expect(err).toContain('read as day/month, because "25/01/2026"');
    expect(err).toContain('"Course Tittle", is taken for "Title"');
    expect(err).toContain('Not read: T "Internal notes"');
    expect(out).toContain(`${faults.length} with faults`);
    const errors = desk.text('errors.csv');
    faults.forEach(({ what, message }, i) => {
      const line = errors.split('\r\n').find((text) => text.startsWith(`${faultRow(i)},`));
      expect(line, what).toMatch(message);
    });
  });

  it('mends the sheet, imports, checks, publishes, and the widgets show every row', async () => {
    const desk = deskWith(messyRows(true));
    const { out } = await desk.ok(...IMPORT);
    expect(out).toContain('500 rows of offers: 500 new, 0 changed, 0 withdrawn, 0 as before.');
    const checked = await desk.ok('check', 'feed.json');
    expect(checked.out).toContain('500 offers');
    expect(checked.out).toContain('Clean');

    const { url } = await serve((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(desk.text('feed.json'));
    });
    const loader = new CommonsLoader(`${url}/feed.json`);
    loader.want(['offers']);
    await loader.finished;
    expect(loader.commons.entries('offers')).toHaveLength(500);
    expect(loader.commons.problems).toEqual([]);
    await desk.ok('coverage', 'feed.json');
    await desk.ok('report', 'feed.json', '--since', '2026-01-01');
  });

  it('understands what people type', async () => {
    const desk = deskWith(messyRows(true));
    await desk.ok(...IMPORT);
    const { offers } = desk.json<Feed>('feed.json');
    const found = (title: string) => offers.find((offer) => offer.title === title);
    expect(found('Leading learning 1')).toMatchObject({
      sessions: [{ start: '2026-01-25T09:00', end: '2026-01-25T15:00' }],
      prices: [{ amount: 120, currency: 'GBP', vat: 'excluded' }],
      roles: ['middle-leader'],
    });
    expect(found('Coaching for heads 2')?.roles).toEqual(['middle-leader', 'head']);
    expect(found('Middle leaders’ programme 3')?.prices).toEqual([
      { amount: 75, currency: 'GBP', per: 'session' },
      { amount: 420, currency: 'GBP', for: 'all six' },
    ]);
    expect(found('Finance for new heads 5')?.sessions?.[0]?.start).toBe('2026-03-19T09:00');
    expect(found('Finance for new heads 5')?.prices).toEqual([
      { amount: 0, currency: 'GBP', for: 'members' },
    ]);
  });

  it('edits, adds and deletes rows: an update, a new item, a withdrawal, and ids that stay', async () => {
    const rows = messyRows(true);
    const desk = deskWith(rows);
    await desk.ok(...IMPORT);
    const before = desk.json<Feed>('feed.json').offers;

    const [first = [], second = [], third = [], ...rest] = rows;
    const renamed = first.with(1, 'Leading learning, renamed');
    const moved = second.with(9, '12 June 2026');
    const added = third.with(1, 'Brand new').with(2, 'Something else.');
    desk.write('programme.csv', sheetBytes([moved, renamed, added, ...rest]));
    const { out } = await desk.ok(...IMPORT);
    expect(out).toContain('1 new, 2 changed, 1 withdrawn, 497 as before');
    expect(out).toContain('withdrawn  Middle leaders’ programme 3');

    const after = desk.json<Feed>('feed.json').offers;
    const idOf = (offers: Feed['offers'], title: string) =>
      offers.find((offer) => offer.title === title)?.id;
    expect(idOf(after, 'Leading learning, renamed')).toBe(idOf(before, 'Leading learning 1'));
    expect(idOf(after, 'Coaching for heads 2')).toBe(idOf(before, 'Coaching for heads 2'));
    const gone = idOf(before, 'Middle leaders’ programme 3');
    expect(after.find(({ id }) => id === gone)).toEqual({
      id: gone,
      modified: '2026-01-05',
      state: 'withdrawn',
    });
    expect((await desk.run('check', 'feed.json')).code).toBe(0);

    const { out: again } = await desk.ok(...IMPORT);
    expect(again).toContain('0 new, 0 changed, 0 withdrawn, 500 as before');
    desk.write('programme.csv', sheetBytes([moved, renamed, added, third, ...rest]));
    await desk.ok(...IMPORT);
    expect(idOf(desk.json<Feed>('feed.json').offers, 'Middle leaders’ programme 3')).toBe(gone);
  });

  it('takes the good rows alone if asked to, and withdraws nothing for a fault', async () => {
    const desk = deskWith(messyRows(true));
    await desk.ok(...IMPORT);
    desk.write('programme.csv', sheetBytes(messyRows(false)));
    const { out } = await desk.ok(...IMPORT, '--skip-bad');
    expect(out).toContain(
      `0 new, 0 changed, 0 withdrawn, ${500 - faults.length} as before, ${faults.length} with faults`,
    );
  });

  it('does not withdraw nearly everything by importing half a sheet', async () => {
    const desk = deskWith(messyRows(true));
    await desk.ok(...IMPORT);
    desk.write('programme.csv', sheetBytes(messyRows(true).slice(0, 100)));
    const { code, err } = await desk.run(...IMPORT);
    expect(code).toBe(2);
    expect(err).toContain('400 of the 500 items from this sheet would be withdrawn');
    expect((await desk.ok(...IMPORT, '--withdraw-many')).out).toContain('400 withdrawn');
  });
});
