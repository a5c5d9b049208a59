import { describe, expect, it } from 'vitest';
import writeSheet from 'write-excel-file/node';
import { Desk } from './support/command.js';
import { feed, head, terms } from './support/feeds.js';
import { county, deskWith, IMPORT, type ImportedFeed } from './support/take.js';

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
    const desk = deskWith(content);
    await desk.ok(...IMPORT);
    expect(desk.json<ImportedFeed>('feed.json').offers).toEqual([
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
    expect(desk.json<ImportedFeed>('feed.json').offers[0]).toMatchObject({
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

describe('the example of a template', () => {
  it.each(['offers.csv', 'offers.xlsx'])(
    'is left out of an import, and that is said: %s',
    async (name) => {
      const desk = new Desk();
      desk.write('feed.json', county);
      await desk.ok('template', 'offers', '--out', name);
      const { out, err } = await desk.ok('import', name, '--into', 'feed.json');
      expect(out).toContain('0 rows of offers');
      expect(err).toContain('Row 2 is the example of the template, and was left out.');
      expect(desk.json<ImportedFeed>('feed.json').offers).toEqual([]);
    },
  );
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
    await desk.ok(...IMPORT);
    expect(desk.json<ImportedFeed>('feed.json').offers).toEqual([
      { id: 'x', modified: '2026-01-05', source, title: 'A', summary: 'new', format: 'course' },
      { id: 'y', title: 'Y', summary: 'Y', format: 'course' },
    ]);
  });
});

describe('secondments', () => {
  it('are told from offers by their headings', async () => {
    const desk = new Desk();
    desk.write('feed.json', { ...head, ...terms });
    await desk.ok('template', 'secondments', '--out', 'sheet.csv');
    desk.write('sheet.csv', desk.text('sheet.csv').replace('Leading learning', 'Leading well'));
    const { out } = await desk.ok(...IMPORT);
    expect(out).toContain('1 row of secondments: 1 new');
    expect(desk.json<{ secondments: object[] }>('feed.json').secondments[0]).toMatchObject({
      side: 'opportunity',
      role: 'middle-leader',
      hours: { fte: 0.4 },
    });
  });
});
