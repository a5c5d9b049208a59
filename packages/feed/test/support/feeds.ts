import {
  CommonsLoader,
  type Commons,
  type LoaderOptions,
  type SectionName,
} from '../../src/index.js';

export const FEED = 'https://county.example/feed.json';

export const head = {
  version: 1,
  publisher: { id: 'county', name: 'The county' },
  modified: '2017-05-19T12:00:00',
  language: 'en-GB',
  timeZone: 'Europe/London',
};

/** Waits are short and there is one try, unless a test says otherwise. */
export const shortCaps = { tries: 1, wait: 1, silence: 2000 };

/** The body of an answer in pieces of these lengths; what is left comes in one. */
function inPieces(body: Uint8Array, lengths: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  const rest = [...lengths];
  return new ReadableStream({
    pull(controller) {
      const length = rest.shift() ?? body.length;
      controller.enqueue(body.slice(at, (at += length)));
      if (at >= body.length) controller.close();
    },
  });
}

export function answer(body: string | Uint8Array, lengths: readonly number[] = []): Response {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const headers = { 'content-type': 'application/json' };
  return new Response(inPieces(bytes, lengths), { headers });
}

/** What a web would have at its addresses: a value, a text, or whatever a function gives. */
export type Web = Record<string, unknown>;

/** Stands in for `fetch`, and writes down what was asked for. */
export function fakeFetch(web: Web): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: (input) => {
      const url = String(input);
      asked.push(url);
      const page = typeof web[url] === 'function' ? (web[url] as () => unknown)() : web[url];
      if (page === undefined) return Promise.resolve(new Response('', { status: 404 }));
      if (page instanceof Response || page instanceof Promise) {
        return Promise.resolve(page as Response);
      }
      if (page instanceof Error) return Promise.reject(page);
      return Promise.resolve(answer(typeof page === 'string' ? page : JSON.stringify(page)));
    },
  };
}

/** Reads a web's `FEED` to the end of all that was wanted. */
export async function load(
  web: Web,
  wanted: SectionName[] = ['offers'],
  caps: LoaderOptions['caps'] = {},
): Promise<{ commons: Commons; loader: CommonsLoader; asked: string[] }> {
  const { fetch, asked } = fakeFetch(web);
  const loader = new CommonsLoader(FEED, { fetch, caps: { ...shortCaps, ...caps } });
  loader.want(wanted);
  await loader.finished;
  return { commons: loader.commons, loader, asked };
}

/** Reads one document. */
export async function read(
  body: string | Uint8Array,
  lengths: readonly number[] = [],
  caps: LoaderOptions['caps'] = {},
): Promise<Commons> {
  return (await load({ [FEED]: () => answer(body, lengths) }, [], caps)).commons;
}

export const ids = (commons: Commons, name: SectionName): string[] =>
  commons.entries(name).map(({ item }) => item.id);

/** Where something was wrong and what, one line a problem. */
export const problems = (commons: Commons): string[] =>
  commons.problems.map(({ section, item, path, message }) =>
    [section, item, path, message].filter((part) => part !== undefined && part !== '').join(' '),
  );

export const offer = (id: string, more: object = {}): object => ({
  id,
  title: `Offer ${id}`,
  summary: 'A day for new headteachers.',
  format: 'course',
  ...more,
});
