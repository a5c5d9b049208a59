import { describe, expect, it, vi } from 'vitest';
import { CommonsLoader, FeedErrorKind, ReadStatus, sectionNames } from '../src/index.js';
import { FEED, head, ids, load, offer, problems, read } from './support/feeds.js';
import { serve } from './support/server.js';

const OFFERS = JSON.stringify([offer('a'), offer('b')]);
const START = JSON.stringify(head).slice(0, -1);
const whole = { ...head, offers: [offer('é')] };

/** UTF-16 with its byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].forEach(
    (unit, i) => view.setUint16(2 * i, unit, littleEndian),
  );
  return new Uint8Array(view.buffer);
}

describe('a document in another encoding', () => {
  const text = JSON.stringify(whole);
  const bytes = { 'UTF-16 LE': utf16(text, true), 'UTF-16 BE': utf16(text, false) };

  it.each(Object.entries(bytes))('is read: %s', async (_name, body) => {
    for (const pieces of [[], [1], [1, 1, 1], [2, 3]]) {
      expect(ids(await read(body, pieces), 'offers')).toEqual(['é']);
    }
  });

  it('may begin with the byte order mark of UTF-8, or with white space', async () => {
    for (const pieces of [[], [1], [1, 1, 1], [2]]) {
      expect(ids(await read(`\ufeff${text}`, pieces), 'offers')).toEqual(['é']);
    }
    expect(ids(await read(` \r\n\t${text}\n\n`), 'offers')).toEqual(['é']);
    expect(ids(await read(`${' '.repeat(20_000_000)}${text}`), 'offers')).toEqual(['é']);
  });

  it('costs the characters that are none, not the item', async () => {
    const broken = new TextEncoder().encode(text).map((byte) => (byte === 0xc3 ? 0xff : byte));
    const { item } = (await read(broken)).entries('offers')[0] ?? {};
    expect(item?.title).toContain('\ufffd');
  });
});

describe('what is no feed', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['a list', '[{"id":"a"}]'],
    ['a number', '17'],
    ['a text', '"feed"'],
    ['null', 'null'],
    ['an empty object', '{}', 'has neither a publisher nor a section'],
    ['an object that is none', '{"error":"Not found"}', 'has neither a publisher nor a section'],
    ['UTF-16 without a mark', new TextDecoder().decode(utf16('<', true).slice(2)) + 'x'],
    ['bytes at random', '\u0000\u0001\u0002'],
  ])(
    'is refused, and the message says where and what to do: %s',
    async (_what, body, why = 'does not begin with {') => {
      const commons = await read(body);
      expect(commons.status).toBe(ReadStatus.failed);
      expect(commons.error?.kind).toBe(FeedErrorKind.type);
      const message = `${FEED} is not a feed: it ${why}. Check the address.`;
      expect(commons.error?.message).toBe(message);
      expect(problems(commons)).toEqual([message]);
      expect(sectionNames.map((name) => commons.statusOf(name))).not.toContain(ReadStatus.complete);
    },
  );
});

describe('a document whose brackets or commas are wrong gives what can be read, and says so:', () => {
  it.each([
    ['text behind it', `${START},"offers":${OFFERS}} {"x":1}`, 'goes on after its closing bracket'],
    ['a second feed behind it', `${START},"offers":${OFFERS}}${START}}`, 'goes on after'],
    ['no comma behind a list', `${START},"offers":${OFFERS} "phases":[]}`, 'offers is not JSON'],
    ['text behind a list', `${START},"offers":${OFFERS} x}`, 'offers is not JSON'],
    [
      'a name without quotation marks',
      `{phases:[],${START.slice(1)},"offers":${OFFERS}}`,
      'has a member whose name',
    ],
    [
      'a name without a value',
      `{"phases",${START.slice(1)},"offers":${OFFERS}}`,
      'has a member whose name',
    ],
    [
      'a name of 2 MB',
      `{"${'x'.repeat(2e6)}":1,${START.slice(1)},"offers":${OFFERS}}`,
      'has a member whose name',
    ],
    ['a value that is no JSON', `${START},"phases":NaN,"offers":${OFFERS}}`, 'phases is not JSON'],
    [
      'a head that is no JSON',
      `{"licence":'x',${START.slice(1)},"offers":${OFFERS}}`,
      'licence is not JSON',
    ],
    [
      'a member that is too deep',
      `${START},"x":${'['.repeat(1e5)}${']'.repeat(1e5)},"offers":${OFFERS}}`,
      'x 0 has more than 64',
    ],
    [
      'a head that is too long',
      `${START},"licence":"${'x'.repeat(2e6)}","offers":${OFFERS}}`,
      'licence is longer than',
    ],
  ])('%s', async (_what, body, problem) => {
    for (const pieces of [[], [70, 1, 2, 3, 5, 8, 13, 21, 34]]) {
      const commons = await read(body, pieces);
      expect(ids(commons, 'offers')).toEqual(['a', 'b']);
      expect(commons.status).toBe(ReadStatus.complete);
      expect(problems(commons)).toContainEqual(expect.stringContaining(problem));
    }
  });

  it('more members than a feed can have', async () => {
    const commons = await read(`${START},"offers":${OFFERS},${'"x":1,'.repeat(5000)}"phases":[]}`);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(problems(commons)).toEqual([
      'has more members than a feed can have; the rest was left out',
    ]);
  });
});

describe('a section', () => {
  it.each([['null'], ['5'], ['"offers.json"'], ['true'], ['{}'], ['{"href":5}'], ['{"items":[]}']])(
    'that is %s is reported, and the others are read',
    async (value) => {
      const commons = await read(`${START},"phases":${value},"offers":${OFFERS}}`);
      expect(ids(commons, 'offers')).toEqual(['a', 'b']);
      expect(commons.statusOf('phases')).toBe(ReadStatus.complete);
      expect(problems(commons).join()).toMatch(/^phases/);
    },
  );

  it('that is there twice gives the items of both, and is reported', async () => {
    const commons = await read(`${START},"offers":${OFFERS},"offers":[{"id":"c","title":"C"}]}`);
    expect(ids(commons, 'offers')).toEqual(['a', 'b', 'c']);
    expect(problems(commons)).toContain('offers is there twice; put all its items into one');
  });

  it('that nobody knows is passed over', async () => {
    const commons = await read(`${START},"newer":[{"id":"a"}],"offers":${OFFERS}}`);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
    expect(problems(commons)).toEqual([]);
  });

  it('is complete where the next one begins, while the document is still to come', async () => {
    let goOn = (): void => {};
    const { url } = await serve((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.write(`${START},"phases":[{"id":"primary","name":"Primary"}],"offers":[`);
      goOn = () => response.end(`${OFFERS.slice(1)}}`);
    });
    const loader = new CommonsLoader(url);
    const { commons } = loader;
    loader.want(['phases', 'offers']);
    await vi.waitFor(() => expect(commons.statusOf('phases')).toBe(ReadStatus.complete));
    expect(ids(commons, 'phases')).toEqual(['primary']);
    expect(commons.status).toBe(ReadStatus.loading);
    expect(commons.statusOf('offers')).not.toBe(ReadStatus.complete);
    goOn();
    await loader.finished;
    expect(commons.statusOf('offers')).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a', 'b']);
  });

  it('that is empty is complete', async () => {
    const { commons } = await load({ [FEED]: { ...head, offers: [] } });
    expect(commons.statusOf('offers')).toBe(ReadStatus.complete);
    expect(problems(commons)).toEqual([]);
  });
});
