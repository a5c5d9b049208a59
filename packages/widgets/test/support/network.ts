import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { feedOf, type Feed, type Item } from './feeds.js';

const worker = setupWorker();

// For every test of the file that imports this.
before(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));
afterEach(() => worker.resetHandlers());

type Answer = Feed | Response;
type Answers = Answer | (() => Answer | Promise<Answer>);

let files = 0;
const asked = new Map<string, number>();

/** A file that does not change while it is there. */
const UNCHANGED = 'Tue, 30 May 2017 12:00:00 GMT';

/** Puts a file on the web and gives its address, which no other has. */
export function serve(answers: Answers, name = `/feeds/${++files}.json`): string {
  let status = 200;
  worker.use(
    http.get(name, async () => {
      asked.set(name, requestsOf(name) + 1);
      const answer = typeof answers === 'function' ? await answers() : answers;
      const response = answer instanceof Response ? answer.clone() : HttpResponse.json(answer);
      const { headers } = response;
      headers.set('last-modified', UNCHANGED);
      headers.delete('content-length');
      ({ status } = response);
      return response;
    }),
    // Says the same as the answer before.
    http.head(name, () => {
      const headers = { 'content-type': 'application/json', 'last-modified': UNCHANGED };
      return new HttpResponse(null, { status, headers });
    }),
  );
  return name;
}

/** Puts a feed with these offers on the web. */
export const serveOffers = (...offers: Item[]): string => serve(feedOf(offers));

/** Takes what is posted to an address, and answers it. */
export function receive(url: string, answer: (request: Request) => Response): void {
  worker.use(http.post(url, ({ request }) => answer(request)));
}

/** How often a file has been asked for. */
export const requestsOf = (name: string): number => asked.get(name) ?? 0;

/** A feed whose later offers are in a file of their own. */
export function serveInParts(first: Item[], second: () => Promise<Item[]>): string {
  const part = (number: number) => `${name.replace('.json', '')}-offers-${number}.json`;
  const count = first.length + 2;
  const name = serve(() => ({
    ...feedOf([]),
    offers: { href: part(1), count, revision: '1' },
  }));
  serve({ revision: '1', items: first, next: part(2) }, part(1));
  serve(async () => ({ revision: '1', items: await second() }), part(2));
  return name;
}

/** Something to wait for, until it is let through. */
export function gate<T = void>(): { passed: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => {};
  const passed = new Promise<T>((resolve) => (open = resolve));
  return { passed, open };
}

/** Takes what the console is warned of, which would else fail the run, while `test` runs. */
export async function warnings(test: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...parts) => said.push(parts.map(String).join(' '));
  try {
    await test();
  } finally {
    console.warn = warn;
  }
  return said;
}
