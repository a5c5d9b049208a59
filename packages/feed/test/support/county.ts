import { CommonsLoader, type Commons, type LoaderOptions } from '../../src/index.js';
import { FEED, answer, head, offer, shortCaps, type Web } from './feeds.js';

/** The feeds of a county and of its partners, each on a host of its own. */
export const partnerUrl = (i: number) => `https://partner-${i}.example/feed.json`;
export const publisherOf = (i: number) => ({ id: `p${i}`, name: `Partner ${i}` });

export const partnerFeed = (i: number, more: object = {}) => ({
  ...head,
  publisher: publisherOf(i),
  offers: [offer(`own-${i}`)],
  ...more,
});

export const countyFeed = (count: number, more: object = {}, sections = ['offers']) => ({
  ...head,
  partners: Array.from({ length: count }, (_, i) => ({
    url: partnerUrl(i + 1),
    name: `Partner ${i + 1}`,
    sections,
  })),
  offers: [offer('own')],
  ...more,
});

/** All that can be asked of what was read, as it would be shown: nothing of it may hang on who came first. */
export function picture({ entries, dropped, missing, problems, terms, find }: View): unknown {
  const all = entries.map(({ key, item, source, also }) => ({
    key,
    found: find(key),
    title: item.title,
    from: source.url,
    also: also?.map(({ url }) => url),
  }));
  return { all, dropped, missing, problems, terms };
}

interface View {
  entries: ReturnType<typeof entriesOf>;
  dropped: number;
  missing: readonly string[];
  problems: string[];
  terms: string[];
  find: (key: string) => string | undefined;
}
const entriesOf = (commons: Commons) => commons.entries('offers');

export const viewOf = (commons: Commons): unknown =>
  picture({
    entries: entriesOf(commons),
    dropped: commons.dropped,
    missing: commons.missing,
    problems: commons.problems.map(({ feed, message }) => `${feed} ${message}`).sort(),
    terms: (['skills', 'providers', 'roles'] as const).flatMap((name) =>
      commons.terms(name).map(({ key }) => key),
    ),
    find: (key) => commons.find('offers', key)?.key,
  });

/** Reads a web of feeds whose partners answer in the order that is given. */
export async function loadInOrder(
  web: Web,
  order: readonly string[],
  options: LoaderOptions = {},
): Promise<Commons> {
  const waiting = new Map<string, () => void>();
  const gates = new Map(
    order.map((url) => [url, new Promise<void>((resolve) => waiting.set(url, resolve))]),
  );
  const fetching: typeof fetch = async (input) => {
    const url = String(input);
    await gates.get(url);
    const body = web[url];
    if (body instanceof Error) throw body;
    if (body === undefined) return new Response('', { status: 404 });
    return answer(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const loader = new CommonsLoader(FEED, { ...options, fetch: fetching, caps: shortCaps });
  loader.want(['offers']);
  for (const url of order) {
    const before = loader.commons.revision;
    waiting.get(url)?.();
    await until(() => loader.commons.revision > before || !loader.isReading);
  }
  await loader.finished;
  return loader.commons;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** All orders of some things. */
export function orders<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((thing, i) =>
    orders(things.filter((_, other) => other !== i)).map((rest) => [thing, ...rest]),
  );
}
