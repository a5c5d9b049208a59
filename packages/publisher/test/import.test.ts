import { describe, expect, it } from 'vitest';
import writeSheet from 'write-excel-file/node';
import { Desk } from './support/command.js';
import { feed, head, terms } from './support/feeds.js';

interface Feed {
  offers: Record<string, unknown>[];
}

const county = { ...head, ...terms, offers: [] };

/** Imports a sheet with a title, a summary and a kind, and what else is given. */
async function take(cells: Record<string, string>, ...words: string[]) {
  const desk = new Desk();
  desk.write('feed.json', county);
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = { Title: 'A', Summary: 'B', Kind: 'course', ...cells };
  desk.write(
    'sheet.csv',
    `${Object.keys(row).map(quote).join()}\n${Object.values(row).map(quote).join()}\n`,
  );
  const ran = await desk.run('import', 'sheet.csv', '--into', 'feed.json', ...words);
  return { ...ran, offer: desk.json<Feed>('feed.json').offers[0] };
}

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

describe('terms', () => {
  it.each([
    ['Middle leader', ['middle-leader']],
    ['HoD, NQT', ['middle-leader', 'ect']],
    ['headteachers & middle leaders', ['head', 'middle-leader']],
    ['head; head', ['head']],
  ])('are known by id, name and other names: %s', async (text, roles) => {
    expect((await take({ 'For roles': text })).offer?.['roles']).toEqual(roles);
  });

  it('with a comma in their name are one', async () => {
    expect((await take({ Skills: 'Finance, and budgets' })).offer?.['skills']).toEqual(['finance']);
  });

  it('that the feed does not know are told, with what was probably meant', async () => {
    const { code, out } = await take({ Localities: 'Brekland' });
    expect(code).toBe(1);
    expect(out).toContain('D2  "Brekland" is not among the localities of the feed');
    expect(out).toContain('Did you mean "Breckland"?');
  });

  it('mean what the mapping says', async () => {
    const desk = new Desk();
    desk.write('feed.json', county);
    desk.write('sheet.csv', 'Course,Blurb,Zielgruppe\nA,B,Chefs\n');
    desk.write('map.json', {
      columns: { Zielgruppe: 'roles' },
      values: { roles: { Chefs: 'head' } },
      defaults: { format: 'course' },
    });
    await desk.ok('import', 'sheet.csv', '--into', 'feed.json', '--map', 'map.json');
    expect(desk.json<Feed>('feed.json').offers[0]).toMatchObject({
      title: 'A',
      roles: ['head'],
      format: 'course',
    });
    expect(desk.json('map.json')['items']).toEqual(['a']);
  });
});

describe('columns', () => {
  it('that are missing can have one value for all', async () => {
    const desk = new Desk();
    desk.write('feed.json', county);
    desk.write('sheet.csv', 'Title,Summary\nA,B\nC,D\n');
    const { code, out } = await desk.run('import', 'sheet.csv', '--into', 'feed.json');
    expect(code).toBe(1);
    expect(out).toContain('Add a column "Kind", or give one value for all: --default format=…');
    await desk.ok('import', 'sheet.csv', '--into', 'feed.json', '--default', 'format=course');
  });

  it('that would be the same field twice are told', async () => {
    const { code, err } = await take({ 'Course title': 'X' });
    expect(code).toBe(2);
    expect(err).toContain('Columns A "Title" and D "Course title" would both be "Title"');
  });

  it('for several dates make several sessions', async () => {
    const { offer } = await take({
      'Date 1': '',
      'Session 1': '5 Jan 2026',
      'Session 2': '12 Jan 2026',
    });
    expect(offer?.['sessions']).toEqual([{ start: '2026-01-05' }, { start: '2026-01-12' }]);
  });

  it('without any heading are answered with a sheet to fill in', async () => {
    const desk = new Desk();
    desk.write('feed.json', county);
    desk.write('sheet.csv', '1,2,3\n4,5,6\n');
    const { code, err } = await desk.run('import', 'sheet.csv', '--into', 'feed.json');
    expect(code).toBe(2);
    expect(err).toContain('leadership-feed template offers');
  });
});

describe('files', () => {
  const text = 'Title,Summary,Kind\nCafé,"Two\nlines, and ""more""",course\n';
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  it.each([
    ['with a byte order mark', `\ufeff${text}`],
    ['with semicolons', text.replaceAll(',', ';').replace('lines;', 'lines,')],
    ['with tabs', text.replaceAll(',', '\t').replace('lines\t', 'lines,')],
    [
      'that names its separator',
      `sep=;\r\n${text.replaceAll(',', ';').replace('lines;', 'lines,')}`,
    ],
    ['in Windows-1252', Uint8Array.from(text, (c) => c.charCodeAt(0))],
    ['in UTF-16', utf16],
    ['with Windows line ends', text.replaceAll('\n', '\r\n')],
  ])('are read %s', async (_what, content) => {
    const desk = new Desk();
    desk.write('feed.json', county);
    desk.write('sheet.csv', content);
    await desk.ok('import', 'sheet.csv', '--into', 'feed.json');
    expect(desk.json<Feed>('feed.json').offers).toEqual([
      expect.objectContaining({ id: 'cafe', title: 'Café', summary: 'Two\nlines, and "more"' }),
    ]);
  });

  it('of Excel are read, with real dates, times, numbers and headings in two rows', async () => {
    const desk = new Desk();
    desk.write('feed.json', county);
    const day = new Date(Date.UTC(2026, 0, 5));
    const rows = [
      [{ value: 'Programme' }],
      [null, null, null, { value: 'When' }, null, null, { value: 'Contact' }, null],
      ['Title', 'Summary', 'Kind', 'Date', 'Start', 'End', 'Email', 'Cost'].map((value) => ({
        value,
      })),
      [
        { value: 'A' },
        { value: 'B' },
        { value: 'course' },
        { value: day, type: Date, format: 'dd/mm/yyyy' },
        { value: 0.375 },
        { value: 0.5 },
        { value: 'a@b.example' },
        { value: 120, type: Number },
      ],
    ];
    await writeSheet(rows as never).toFile(desk.path('sheet.xlsx'));
    await desk.ok('import', 'sheet.xlsx', '--into', 'feed.json');
    expect(desk.json<Feed>('feed.json').offers[0]).toMatchObject({
      sessions: [{ start: '2026-01-05T09:00', end: '2026-01-05T12:00' }],
      contact: { email: 'a@b.example' },
      prices: [{ amount: 120, currency: 'GBP' }],
    });
  });

  it.each([
    [
      'of an old kind',
      'sheet.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
      'Save it as .xlsx or as CSV',
    ],
    ['that only look like a workbook', 'sheet.xlsx', 'PK not a zip', 'save it as .xlsx or CSV'],
    ['without anything in them', 'sheet.csv', '', 'is empty'],
    [
      'with a quotation mark that is not closed',
      'sheet.csv',
      'Title,Summary,Kind\n"A,B,course\nC,D,E\n',
      'quotation mark is not closed',
    ],
  ])('%s are told', async (_what, name, content, words) => {
    const desk = new Desk();
    desk.write('feed.json', county);
    desk.write(name, content);
    const { code, err } = await desk.run('import', name, '--into', 'feed.json');
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('an item that came from elsewhere', () => {
  it('keeps what the sheet has no column for, and is not withdrawn by a sheet it never was in', async () => {
    const desk = new Desk();
    const source = { title: 'The report' };
    desk.write(
      'feed.json',
      feed({
        offers: [
          { id: 'x', title: 'A', summary: 'old', format: 'course', source },
          { id: 'y', title: 'Y', summary: 'Y', format: 'course' },
        ],
      }),
    );
    desk.write('sheet.csv', 'Title,Summary,Kind\nA,new,course\n');
    await desk.ok('import', 'sheet.csv', '--into', 'feed.json');
    expect(desk.json<Feed>('feed.json').offers).toEqual([
      { id: 'x', modified: '2026-01-05', source, title: 'A', summary: 'new', format: 'course' },
      { id: 'y', title: 'Y', summary: 'Y', format: 'course' },
    ]);
  });
});

describe('secondments', () => {
  it('are told from offers by their headings', async () => {
    const desk = new Desk();
    desk.write('feed.json', { ...head, ...terms });
    await desk.ok('template', 'secondments', '--out', 'sheet.xlsx');
    const { out } = await desk.ok('import', 'sheet.xlsx', '--into', 'feed.json');
    expect(out).toContain('1 row of secondments: 1 new');
    expect(desk.json<{ secondments: object[] }>('feed.json').secondments[0]).toMatchObject({
      side: 'opportunity',
      role: 'middle-leader',
      hours: { fte: 0.4 },
    });
  });
});
