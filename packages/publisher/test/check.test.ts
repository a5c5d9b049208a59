import { describe, expect, it } from 'vitest';
import { Desk } from './support/command.js';
import { feed, head, offer, secondment } from './support/feeds.js';

interface Result {
  clean: boolean;
  problems: {
    kind: string;
    file: string;
    path: string;
    line?: number;
    column?: number;
    message: string;
    mend: string;
  }[];
  warnings: { kind: string; path: string; message: string; mend: string }[];
}

async function check(content: unknown, ...words: string[]) {
  const desk = new Desk();
  desk.write('feed.json', content);
  const { code, out, err } = await desk.run('check', 'feed.json', '--format', 'json', ...words);
  return { code, err, ...(JSON.parse(out) as Result) };
}

describe('a feed without a fault', () => {
  it('is clean, and the command ends with 0', async () => {
    const { code, clean, problems, warnings } = await check(feed());
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(clean).toBe(true);
    expect(code).toBe(0);
  });

  it('is told so in words', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed());
    const { out } = await desk.ok('check', 'feed.json');
    expect(out).toBe('feed.json  2 offers, 1 secondment\n\nClean.\n');
  });
});

describe('a fault', () => {
  it('is told with file, line, path, what is wrong and how to mend it', async () => {
    const bad = feed({ offers: [offer('a', { sessions: [{ start: '7/6/2026' }] })] });
    const { code, problems } = await check(bad);
    expect(code).toBe(1);
    expect(problems).toEqual([
      {
        kind: 'field',
        file: 'feed.json',
        path: 'offers[0].sessions[0].start',
        item: 'a',
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
        message: 'must be a date or a date and time, such as 2017-06-07T09:00',
        mend: 'Write 2026-06-07, or 2026-06-07T09:00 with the time.',
      },
    ]);
    const desk = new Desk();
    desk.write('feed.json', bad);
    const [problem] = problems;
    const line = desk.text('feed.json').split('\n')[(problem?.line ?? 0) - 1];
    expect(line?.slice((problem?.column ?? 0) - 1)).toBe('"7/6/2026"');
  });

  it('of a document that is not JSON has line and column', async () => {
    const { code, problems } = await check(
      `{\n  "version": 1,\n  "offers": [\n    { "id": "a" "title": "A" }\n  ]\n}`,
    );
    expect(code).toBe(1);
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'syntax',
        line: 4,
        column: 17,
        message: 'should be a comma',
      }),
    );
  });

  it('of the most serious kind is told first, and all of one kind together', async () => {
    const desk = new Desk();
    const offers = Array.from({ length: 9 }, (_, i) => offer(`o${i}`, { url: 'example' }));
    desk.write('feed.json', feed({ offers: [...offers, { id: 'x' }, offer('y', { format: 5 })] }));
    const { out } = await desk.run('check', 'feed.json');
    const titles = out.split('\n').filter((line) => /^[A-Z].* {2}\d+$/.test(line));
    expect(titles).toEqual([
      'Items that visitors don’t see  1',
      'Values that are left out or wrong  10',
    ]);
    expect(out).toContain('9 × must be a public web address');
    expect(out).toContain('and 4 more; --all shows them');
    expect(out).toContain('11 problems.');
    expect((await desk.run('check', 'feed.json', '--all')).out).not.toContain('more; --all');
  });

  it('is told however many there are', async () => {
    const offers = Array.from({ length: 1500 }, (_, i) => offer(`o${i}`, { url: 'example' }));
    expect((await check(feed({ offers }))).problems).toHaveLength(1500);
  });

  it.each([
    [
      'two items with one id',
      { offers: [offer('a'), offer('a')] },
      'offers[1]',
      'has an id that an earlier item has',
    ],
    [
      'a person with a school',
      { secondments: [secondment('p', { side: 'available', school: { name: 'X' } })] },
      'secondments[0].school',
      'must be left out',
    ],
    ['a head without a publisher', { publisher: undefined }, 'publisher', 'is missing'],
    [
      'a script as a link',
      { offers: [offer('a', { url: 'javascript:alert(1)' })] },
      'offers[0].url',
      'must be a public web address',
    ],
  ])('is found: %s', async (_what, more, path, message) => {
    const { problems } = await check(feed(more));
    expect(problems).toContainEqual(
      expect.objectContaining({ path, message: expect.stringContaining(message) as string }),
    );
  });

  it('is found where a name is there twice in one object', async () => {
    const text = JSON.stringify(feed()).replace(
      '"title":"Offer a"',
      '"title":"Other","title":"Offer a"',
    );
    const { problems } = await check(text);
    expect(problems).toEqual([
      expect.objectContaining({
        path: 'offers[0].title',
        message: expect.stringContaining('twice') as string,
      }),
    ]);
  });
});

describe('a warning', () => {
  it.each([
    ['a sample', { offers: [offer('a', { sample: true })] }, 'sample', 'offers[0].sample'],
    [
      'an offer that is over',
      { offers: [offer('a', { sessions: [{ start: '2025-01-01' }] })] },
      'past',
      'offers[0]',
    ],
    [
      'an offer that nobody has confirmed for a year',
      { offers: [offer('a', { confirmed: '2024-12-01' })] },
      'stale',
      'offers[0].confirmed',
    ],
    [
      'an offer that was never confirmed',
      { offers: [offer('a', { confirmed: undefined })] },
      'stale',
      'offers[0].confirmed',
    ],
    ['a feed that nobody has touched', { modified: '2025-06-01T00:00:00' }, 'stale', 'modified'],
    [
      'an id that names nothing',
      { offers: [offer('a', { roles: ['hed'] })] },
      'reference',
      'offers[0].roles[0]',
    ],
    [
      'a misspelt field',
      { offers: [offer('a', { summery: 'x' })] },
      'unknown',
      'offers[0].summery',
    ],
  ])('is given for %s, and is no problem', async (_what, more, kind, path) => {
    const { code, problems, warnings } = await check(feed(more));
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.objectContaining({ kind, path })]);
    expect(code).toBe(0);
  });

  it('is given where there is nobody to ask', async () => {
    const { warnings } = await check({
      ...feed(),
      publisher: { id: 'county', name: 'C' },
      offers: [offer('a')],
    });
    expect(warnings.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'contact publisher',
      'contact offers[0]',
    ]);
  });

  it('proposes what was probably meant', async () => {
    const { warnings } = await check(
      feed({ offers: [offer('a', { roles: ['hed'], summery: 'x' })] }),
    );
    expect(warnings.map(({ mend }) => mend)).toEqual([
      'Did you mean "head"?',
      'Did you mean "summary"?',
    ]);
  });

  it('counts as a problem with --strict', async () => {
    expect((await check(feed({ offers: [offer('a', { sample: true })] }), '--strict')).code).toBe(
      1,
    );
  });
});

describe('what a feed names is checked too:', () => {
  it('the parts of a section, with their own places', async () => {
    const desk = new Desk();
    desk.write('feed.json', feed({ offers: { href: 'offers.json', count: 2, revision: 'r' } }));
    desk.write('offers.json', { revision: 'r', next: 'offers-2.json', items: [offer('a')] });
    desk.write('offers-2.json', { revision: 'r', items: [offer('b', { applyBy: 'soon' })] });
    const { code, out } = await desk.run('check', 'feed.json', '--format', 'json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as Result).problems).toEqual([
      expect.objectContaining({ file: 'offers-2.json', path: 'items[0].applyBy', line: 10 }),
    ]);
  });

  it('partners, whose ids may name the terms of the root', async () => {
    const desk = new Desk();
    desk.write(
      'feed.json',
      feed({ partners: [{ url: 'tsa.json', name: 'TSA', sections: ['offers'] }] }),
    );
    const tsa = { ...head, publisher: { id: 'tsa', name: 'TSA', email: 'a@tsa.example' } };
    desk.write('tsa.json', {
      ...tsa,
      offers: [offer('t', { roles: ['head'], prices: [{ amount: -1, currency: 'GBP' }] })],
    });
    const { out } = await desk.run('check', 'feed.json', '--format', 'json');
    const { problems, warnings } = JSON.parse(out) as Result;
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'tsa.json offers[0].prices[0].amount',
    ]);
    expect(warnings).toEqual([]);
    expect((await desk.run('check', 'feed.json', '--no-follow')).code).toBe(0);
  });

  it('a part that is missing', async () => {
    const { code, problems } = await check(feed({ offers: { href: 'gone.json', revision: 'r' } }));
    expect(code).toBe(1);
    expect(problems).toEqual([
      expect.objectContaining({
        kind: 'unreadable',
        message: expect.stringContaining('gone.json') as string,
      }),
    ]);
  });

  it('but never a file that is no feed', async () => {
    const { problems } = await check(
      feed({ offers: { href: '../../../../../../etc/passwd', revision: 'r' } }),
    );
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('root:');
  });
});

describe('what can’t be checked', () => {
  it.each([
    ['a file that is not there', 'none.json'],
    ['a folder', '.'],
  ])('is told, and the command ends with 2: %s', async (_what, name) => {
    const { code, err } = await new Desk().run('check', name);
    expect(code).toBe(2);
    expect(err).toMatch(/no file|is a folder/);
  });

  it('is a document in which nothing is a feed', async () => {
    const { code, problems } = await check('<html>');
    expect(code).toBe(1);
    expect(problems.map(({ kind }) => kind)).toContain('unreadable');
  });
});
