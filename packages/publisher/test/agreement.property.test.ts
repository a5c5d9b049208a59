import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommonsLoader, sectionNames } from '@leadership-commons/feed';
import { feedSchema, itemSchemas } from '@leadership-commons/feed/schema';
import { validValue } from '../../feed/test/support/values.js';
import { checkFeed } from '../src/check/check-feed.js';
import { isProblem } from '../src/check/finding.js';
import { Sources } from '../src/network/sources.js';
import { Io } from '../src/terminal/io.js';
import { Desk, NOW } from './support/command.js';
import { feed, head } from './support/feeds.js';

const URL = 'https://county.example/feed.json';
const silent = { write: () => true };

/** What a browser shows of a body: the ids of each section, in order. */
async function browserSees(body: string): Promise<Record<string, string[]>> {
  const fetch = () =>
    Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
  const loader = new CommonsLoader(URL, { fetch, caps: { tries: 1 } });
  loader.want(sectionNames);
  await loader.finished;
  return idsOf(loader);
}

const idsOf = ({ commons }: Pick<CommonsLoader, 'commons'>) =>
  Object.fromEntries(
    sectionNames.map((name) => [name, commons.entries(name).map(({ item }) => item.id)]),
  );

async function check(desk: Desk, body: string) {
  desk.write('feed.json', body);
  const io = new Io({
    stdout: silent,
    stderr: silent,
    folder: desk.folder,
    now: () => NOW,
    colours: false,
  });
  const sources = new Sources(io, { allowLocal: false, offline: true });
  const report = await checkFeed(sources, sources.address('feed.json'), NOW);
  await sources.close();
  return { seen: idsOf(report), problems: report.findings.filter(isProblem), report };
}

const wrong = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u202e',
    'javascript:x',
    -1,
    [],
    {},
    [null],
    '2026-02-30',
    true,
    Infinity,
  ),
);
/** Items of a section, some of them spoilt. */
const items = (name: (typeof sectionNames)[number]) =>
  fc
    .uniqueArray(validValue(itemSchemas[name]), { maxLength: 4, selector: ({ id }) => id })
    .chain((list) =>
      fc
        .tuple(fc.constant(list), fc.boolean(), fc.nat(), fc.nat(), wrong)
        .map(([whole, ...[spoils, place, key, value]]) =>
          whole.map((item, i) => {
            if (!spoils || i !== place % 8) return item;
            const keys = Object.keys(item);
            return { ...item, [keys[key % keys.length] ?? 'id']: value };
          }),
        ),
    );
const document = fc
  .tuple(...sectionNames.map((name) => fc.option(items(name), { nil: undefined })))
  .map((lists) => ({
    ...head,
    ...Object.fromEntries(sectionNames.map((name, i) => [name, lists[i]])),
  }));
/** The text of a feed, whole, cut off, or with something wrong between its characters. */
const body = fc
  .tuple(
    document,
    fc.constantFrom('whole', 'whole', 'cut', 'insert'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(',', ']', '}', '"', '{', '\u0000', 'NaN', '[[[['),
  )
  .map(([value, how, where, what]) => {
    const text = JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'bigint' ? 1 : inner,
    );
    const at = Math.floor(text.length * where);
    if (how === 'cut') return text.slice(0, at);
    return how === 'insert' ? text.slice(0, at) + what + text.slice(at) : text;
  });

describe('the check and the browser reader', () => {
  it('agree on which items survive, whatever the body', async () => {
    const desk = new Desk();
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        expect((await check(desk, text)).seen).toEqual(await browserSees(text));
      }),
      { seed: 7, numRuns: 300 },
    );
  }, 60_000);

  it('agree on the rule: what the check finds clean the schema accepts, and nothing of it is lost', async () => {
    const desk = new Desk();
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { problems, seen, report } = await check(desk, text);
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          expect(problems.some(({ kind }) => kind === 'syntax' || kind === 'unreadable')).toBe(
            true,
          );
          return;
        }
        if (problems.length) return;
        clean++;
        expect(feedSchema.safeParse(value).error?.issues ?? []).toEqual([]);
        expect(report.commons.dropped).toBe(0);
        for (const name of sectionNames) {
          const list = ((value as Record<string, unknown>)[name] ?? []) as {
            id: string;
            state?: string;
          }[];
          expect(seen[name]).toEqual(list.filter(({ state }) => !state).map(({ id }) => id));
        }
      }),
      { seed: 8, numRuns: 200 },
    );
    expect(clean).toBeGreaterThan(10);
  }, 60_000);

  it('agree that an item is gone: each one that the reader drops is a problem of the check', async () => {
    const desk = new Desk();
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { problems, report } = await check(desk, text);
        const dropped = problems.filter(({ kind }) => kind === 'dropped').length;
        expect(dropped).toBeGreaterThanOrEqual(report.commons.dropped ? 1 : 0);
        if (!dropped) expect(report.commons.dropped).toBe(0);
      }),
      { seed: 9, numRuns: 200 },
    );
  }, 60_000);

  it.each([
    ['a byte order mark', `\ufeff${JSON.stringify(feed())}`],
    ['duplicate members', JSON.stringify(feed()).replace('"roles":', '"roles":[],"roles":')],
    ['depth', `{"version":1,"offers":[${'['.repeat(5000)}${']'.repeat(5000)}]}`],
    [
      'names that objects have by birth',
      '{"__proto__":{"offers":[]},"constructor":1,"offers":[{"id":"__proto__","title":"x"}]}',
    ],
    ['nothing', ''],
    ['a page', '<!doctype html><title>x</title>'],
    ['a list', '[]'],
    ['text after the end', `${JSON.stringify(feed())}{}`],
  ])('agree on %s', async (_what, text) => {
    expect((await check(new Desk(), text)).seen).toEqual(await browserSees(text));
  });
});
