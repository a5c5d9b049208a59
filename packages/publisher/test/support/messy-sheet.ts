/** A sheet as it comes from a teaching school alliance: 500 rows, and twenty kinds of faults. */
const HEADINGS = [
  'Ref',
  'Course Tittle',
  'Short description',
  'Type',
  'Delivered by',
  'Who for',
  'Phase',
  'District',
  'Venue',
  'Date',
  'Start',
  'Finish',
  'Booking deadline',
  'Cost',
  'Places',
  'Status',
  'Virtual?',
  'Book online',
  'Email',
  'Internal notes',
];

export interface MessyFault {
  /** What somebody has got wrong. */
  what: string;
  /** The heading of the column, as the sheet has it. */
  column: string;
  bad: string;
  /** What the administrator makes of it, after reading what the command says. */
  good: string;
  /** What the command says. */
  message: RegExp;
}

/** Twenty things that go wrong in sheets, one to a row. */
export const faults: readonly MessyFault[] = [
  {
    what: 'a day that there is not',
    column: 'Date',
    bad: '31/02/2026',
    good: '28/02/2026',
    message: /no day of the calendar/,
  },
  {
    what: 'a date without a year',
    column: 'Date',
    bad: '5 March',
    good: '5 March 2026',
    message: /has no year/,
  },
  {
    what: 'words for a date',
    column: 'Date',
    bad: 'Spring term',
    good: '1 April 2026',
    message: /is not a date/,
  },
  {
    what: 'a weekday that does not fit',
    column: 'Date',
    bad: 'Monday 3 March 2026',
    good: 'Tuesday 3 March 2026',
    message: /is a Tuesday/,
  },
  {
    what: 'a month without a day',
    column: 'Booking deadline',
    bad: 'May 2026',
    good: '1 May 2026',
    message: /is not a date/,
  },
  {
    what: 'an end before the start',
    column: 'Finish',
    bad: '08:00',
    good: '16:00',
    message: /before it begins/,
  },
  {
    what: 'a time that is none',
    column: 'Start',
    bad: 'after lunch',
    good: '13:00',
    message: /is not a time/,
  },
  {
    what: 'a range of prices',
    column: 'Cost',
    bad: '£50-£75',
    good: '£50 for members; £75 for others',
    message: /range of prices/,
  },
  {
    what: 'words for a price',
    column: 'Cost',
    bad: 'ask the office',
    good: '',
    message: /is not a price/,
  },
  { what: 'dollars', column: 'Cost', bad: '$100', good: '£80', message: /is not a price/ },
  {
    what: 'a role that is misspelt',
    column: 'Who for',
    bad: 'Midle leader',
    good: 'Middle leader',
    message: /not among the roles/,
  },
  {
    what: 'a role that nobody knows',
    column: 'Who for',
    bad: 'Wizards',
    good: 'Headteacher',
    message: /not among the roles/,
  },
  {
    what: 'a place outside the county',
    column: 'District',
    bad: 'Atlantis',
    good: 'Norwich',
    message: /not among the localities/,
  },
  {
    what: 'a phase that is none',
    column: 'Phase',
    bad: 'Primry',
    good: 'Primary',
    message: /not among the phases/,
  },
  {
    what: 'two email addresses',
    column: 'Email',
    bad: 'a@b.example, c@d.example',
    good: 'a@b.example',
    message: /one email address/,
  },
  {
    what: 'an address that is no link',
    column: 'Book online',
    bad: 'see our website',
    good: 'www.tsa.example/book',
    message: /more than one web address|public web address/,
  },
  {
    what: 'places in words',
    column: 'Places',
    bad: 'about twenty',
    good: '20',
    message: /is not a number/,
  },
  {
    what: 'a status of one’s own',
    column: 'Status',
    bad: 'maybe',
    good: 'scheduled',
    message: /is not known/,
  },
  {
    what: 'neither yes nor no',
    column: 'Virtual?',
    bad: 'sometimes',
    good: 'yes',
    message: /neither yes nor no/,
  },
  {
    what: 'no title',
    column: 'Course Tittle',
    bad: '',
    good: 'A course with a name',
    message: /is missing/,
  },
  {
    what: 'a formula that failed',
    column: 'Short description',
    bad: '#REF!',
    good: 'What it is.',
    message: /formula has failed/,
  },
  {
    what: 'a summary of a page',
    column: 'Course Tittle',
    bad: `${'Very long '.repeat(40)}`,
    good: 'Very long',
    message: /plain text/,
  },
];

const TITLES = [
  'Leading learning',
  'Coaching for heads',
  'Middle leaders’ programme',
  'Governance briefing',
  'Finance for new heads',
];
const DATES = [
  '25/01/2026',
  '05/02/2026',
  '3rd March 2026',
  'Wed 4 March 2026',
  '46100',
  '2026-05-01',
  '17.06.26',
];
const COSTS = [
  '£120 + VAT',
  'Free',
  '£75 per session or £420 for all six',
  '85',
  'FREE to members',
  '',
  'TBC',
  '£1,250.00 inc VAT',
];
const ROLES = [
  'Middle leader',
  'HoD; Headteacher',
  'NQT',
  'Headteachers',
  'head, middle leader',
  'Early career teacher\nMiddle leader',
];

/** Rows as they were typed, without a fault. */
function goodRow(i: number): string[] {
  const pick = (from: readonly string[]) => from[i % from.length] ?? '';
  return [
    '',
    `${pick(TITLES)} ${i + 1}`,
    `Session ${i + 1}: what it is,\nin two lines.`,
    pick(['Course', 'network', 'Programme']),
    pick(['Wensum TSA', 'Viscount Nelson Education Network', 'A school of its own']),
    pick(ROLES),
    pick(['Primary', 'Primary; Secondary', '']),
    pick(['Norwich', 'Breckland', 'King’s Lynn and West Norfolk', 'Whole county']),
    pick(['Hethersett Hall', '', 'The Forum']),
    pick(DATES),
    pick(['9am', '09:30', '1.15pm', '0900']),
    pick(['3pm', '15:30', '4.45pm', '1600']),
    '',
    pick(COSTS),
    pick(['24', '', '12']),
    pick(['', 'Fully booked', 'scheduled']),
    pick(['no', 'Y', '']),
    pick(['www.tsa.example/book', '']),
    'office@tsa.example',
    'do not publish',
  ];
}

const quoted = (cell: string) => (/[";\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** 500 rows, the faults among them; as typed, or as mended. */
export function messyRows(mended: boolean): string[][] {
  return Array.from({ length: 500 }, (_, i) => {
    const row = goodRow(i);
    const fault = i % 20 === 7 ? faults[Math.floor(i / 20)] : undefined;
    if (fault) row[HEADINGS.indexOf(fault.column)] = mended ? fault.good : fault.bad;
    return row;
  });
}

/** The row of the sheet in which a fault stands: three lines come before the first row. */
export const faultRow = (index: number): number => index * 20 + 7 + 4;

/** The sheet as Excel on a British Windows saves it: semicolons, Windows-1252, CRLF, headings in two rows. */
export function sheetBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [
    ['Wensum TSA: programme 2026', ...Array<string>(HEADINGS.length - 1).fill('')],
    [...Array<string>(9).fill(''), 'When', '', '', '', '', '', '', '', '', 'Contact', ''],
    HEADINGS,
    ...rows,
  ];
  const text = lines.map((row) => row.map(quoted).join(';')).join('\r\n');
  return Uint8Array.from(text, (character) => {
    const windows: Record<string, number> = { '’': 0x92, '£': 0xa3, '–': 0x96 };
    return windows[character] ?? character.charCodeAt(0);
  });
}
