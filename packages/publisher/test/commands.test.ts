import { describe, expect, it } from 'vitest';
import { Desk } from './support/command.js';
import { feed, head, offer, secondment, terms } from './support/feeds.js';

interface Feed {
  publisher: Record<string, string>;
  secondments: Record<string, unknown>[];
  offers: Record<string, unknown>[];
}

describe('new', () => {
  it('writes a feed that is clean as it stands, with a README beside it', async () => {
    const desk = new Desk();
    await desk.ok(
      'new',
      '--name',
      'Wensum TSA',
      '--email',
      'office@tsa.example',
      '--localities',
      'Norwich, Broadland',
      '--roles',
      'Middle leader',
    );
    const { out } = await desk.ok('check', 'feed.json', '--strict');
    expect(out).toContain('Clean.');
    expect(desk.json<Feed>('feed.json').publisher).toEqual({
      id: 'wensum-tsa',
      name: 'Wensum TSA',
      email: 'office@tsa.example',
    });
    expect(desk.text('feed.README.md')).toContain(
      'npx leadership-feed import offers.xlsx --into feed.json',
    );
  });

  it('asks for what is needed, or says what to add', async () => {
    const { code, err } = await new Desk().run('new');
    expect(code).toBe(2);
    expect(err).toContain('Add --name');
  });

  it.each([
    ['--url', 'our website'],
    ['--email', 'office'],
  ])('takes no answer that is wrong: %s', async (option, value) => {
    const desk = new Desk();
    expect((await desk.run('new', '--name', 'X', option, value)).code).toBe(2);
    expect(() => desk.text('feed.json')).toThrow();
  });
});

describe('add', () => {
  const listing = secondment('new', { localities: ['norwich'], closes: '2026-03-01' });
  const mail = [
    'Please check this listing and add it to the secondment pool.',
    'For the broker alone, not for the board:\nA head, 01603 000000',
    'The listing, for the command "leadership-feed add":',
    JSON.stringify(listing),
  ].join('\n\n');

  it.each([
    ['a file of the form', JSON.stringify(listing, null, 2)],
    ['the email that came with it', mail],
    ['an email that was forwarded', mail.replace(/^/gm, '> ')],
    ['an email whose lines were broken', mail.replace('","', '",\n"')],
    ['a piece of a feed', JSON.stringify({ secondments: [listing] })],
  ])('puts a listing into the feed: %s', async (_what, text) => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('listing.txt', text);
    await desk.ok('add', 'listing.txt', '--to', 'feed.json');
    expect(desk.json<Feed>('feed.json').secondments.map(({ id }) => id)).toEqual(['new', 's1']);
    expect((await desk.run('check', 'feed.json')).code).toBe(0);
    expect((await desk.ok('add', 'listing.txt', '--to', 'feed.json')).out).toContain('as before');
  });

  it.each([
    ['what the schema refuses', { kind: 5 }, 'kind must be plain text'],
    [
      'a school of somebody who is available',
      { side: 'available', school: { name: 'X' } },
      'school must be left out',
    ],
    [
      'somebody who is available for longer than six months',
      { side: 'available', closes: '2026-09-01' },
      'closes must lie within six months',
    ],
  ])('refuses %s, and leaves the feed as it is', async (_what, more, words) => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('listing.json', { ...listing, ...more });
    const before = desk.text('feed.json');
    const { code, out } = await desk.run('add', 'listing.json', '--to', 'feed.json');
    expect(code).toBe(1);
    expect(out).toContain(words);
    expect(desk.text('feed.json')).toBe(before);
  });

  it('points at what may give a person away', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('listing.json', { ...listing, summary: 'Ask Mrs Baker, 01603 123456.' });
    expect((await desk.ok('add', 'listing.json', '--to', 'feed.json')).out).toContain(
      'may give a person away',
    );
  });

  it('replaces another state of a listing only if asked to', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    desk.write('listing.json', { ...secondment('s1'), summary: 'Changed.' });
    expect((await desk.run('add', 'listing.json', '--to', 'feed.json')).code).toBe(1);
    await desk.ok('add', 'listing.json', '--to', 'feed.json', '--update');
    expect(desk.json<Feed>('feed.json').secondments).toEqual([
      expect.objectContaining({ summary: 'Changed.' }),
    ]);
  });
});

describe('coverage', () => {
  it('is the same in the terminal, as a sheet and as a page', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    const { out } = await desk.ok('coverage', 'feed.json');
    expect(out.split('\n').slice(1, 3)).toEqual([
      'Finance, and budgets\t·\t0\t0\t0',
      'Coaching\t0\t1\t·\t1',
    ]);
    expect(out).toContain('2 offers counted. 3 of 4 needed pairs have none. 1 name no skill');
    const csv = (await desk.ok('coverage', 'feed.json', '--format', 'csv')).out;
    expect(csv).toContain('"Finance, and budgets",,0,0,0\n');
    await desk.ok('coverage', 'feed.json', '--out', 'gaps.html');
    const page = desk.text('gaps.html');
    expect(page).toContain('<li><strong>Coaching</strong>: Early career teacher</li>');
    expect(page).not.toContain('<script');
  });

  it('needs two kinds of term', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    expect((await desk.run('coverage', 'feed.json', '--rows', 'roles')).code).toBe(2);
  });
});

describe('report', () => {
  const now = {
    ...feed(),
    offers: [
      offer('a', {
        pillars: ['pathways'],
        localities: ['norwich'],
        quality: { by: 'The county' },
        modified: '2026-01-03',
      }),
      offer('b', { confirmed: '2024-01-01' }),
      { id: 'gone', state: 'withdrawn', modified: '2026-01-04' },
    ],
  };
  const figures = (out: string) =>
    Object.fromEntries(
      out
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => line.split('\t') as [string, string]),
    );

  it('counts outputs, activity since a date, and quality', async () => {
    const desk = new Desk();
    desk.write('feed.json', now);
    const { out } = await desk.ok('report', 'feed.json', '--since', '2026-01-01');
    expect(figures(out)).toMatchObject({
      Offers: '2',
      'Clear pathways': '1',
      Norwich: '1',
      'New or changed': '1',
      Withdrawn: '1',
      Assured: '1',
      'Confirmed longer ago': '1',
      'The county': '1',
    });
  });

  it('tells new from changed by an older copy', async () => {
    const desk = new Desk();
    desk.write('feed.json', now);
    desk.write(
      'old.json',
      feed({ offers: [offer('a'), offer('gone'), offer('b', { confirmed: '2023-01-01' })] }),
    );
    const { out } = await desk.ok('report', 'feed.json', '--since', 'old.json');
    expect(figures(out)).toMatchObject({
      New: '0',
      Changed: '1',
      'Confirmed again': '1',
      Withdrawn: '1',
    });
  });

  it('is a page of its own to print, whatever the feed is called', async () => {
    const desk = new Desk();
    desk.write(
      'feed.json',
      feed({ publisher: { id: 'c', name: '<script>alert(1)</script>', email: 'a@b.example' } }),
    );
    await desk.ok('report', 'feed.json', '--out', 'report.html');
    expect(desk.text('report.html')).toContain('&lt;script&gt;');
    expect(desk.text('report.html')).not.toContain('<script');
    await desk.ok('report', 'feed.json', '--out', 'report.csv');
    expect(desk.text('report.csv')).toContain('2026-01-05,On offer now,Offers,2');
  });
});

describe('a long feed', () => {
  it('is written in parts by itself, and read back from them', async () => {
    const desk = new Desk();
    desk.write('feed.json', { ...head, ...terms, offers: [] });
    const rows = Array.from(
      { length: 6000 },
      (_, i) => `Course ${i},${'About it. '.repeat(70)},course`,
    );
    desk.write('sheet.csv', ['Title,Summary,Kind', ...rows].join('\n'));
    const { err } = await desk.ok('import', 'sheet.csv', '--into', 'feed.json');
    expect(err).toContain('Wrote offers-4.json');
    expect(desk.json('feed.json')['offers']).toMatchObject({ href: 'offers.json', count: 6000 });
    expect((await desk.ok('import', 'sheet.csv', '--into', 'feed.json')).out).toContain(
      '6000 as before',
    );
  }, 30_000);
});
