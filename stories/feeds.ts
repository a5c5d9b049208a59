/// <reference types="vite/client" />
import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import norfolk from '../demo/feeds/norfolk/feed.json?raw';
import samples from '../demo/feeds/samples/feed.json?raw';
import { arabic } from './documents/arabic.js';
import { cutOff, empty, faulty, firstPart, inParts, small } from './documents/broken.js';
import { hostile } from './documents/hostile.js';
import { large } from './documents/large.js';
import { trust } from './documents/trust.js';

/** What stories need to know of the Norfolk feed. Modules of its name would be answered by the mock. */
export const norfolkFeed = JSON.parse(norfolk) as {
  assessments: { statements: { id: string; hallmark: string }[] }[];
};

type Answer = () => Response | Promise<Response>;

const UNCHANGED = {
  'Content-Type': 'application/json',
  'Last-Modified': 'Tue, 30 May 2017 12:00:00 GMT',
};

const json = (text: string) => new HttpResponse(text, { headers: UNCHANGED });

/** Answers with a document that is made when it is asked for. */
const made =
  (make: () => unknown): Answer =>
  () => {
    const document = make();
    return json(typeof document === 'string' ? document : JSON.stringify(document));
  };

async function never(): Promise<Response> {
  await delay('infinite');
  return HttpResponse.error();
}

/** The feeds of the stories, by the folder that each lies in. */
const answers = {
  norfolk: () => json(norfolk),
  samples: () => json(samples),
  arabic: made(arabic),
  hostile: made(hostile),
  large: made(large),
  small: made(small),
  trust: made(trust),
  empty: made(empty),
  /** Breaks off in the middle of an item. */
  'cut-off': made(cutOff),
  /** Has items that can't be shown. */
  faulty: made(faulty),
  /** Its offers lie in parts, of which the second never comes. */
  'in-parts': made(inParts),
  /** Never answers. */
  never,
  missing: () => new HttpResponse('Not found', { status: 404 }),
  /** A page about the feed instead of the feed. */
  page: () => HttpResponse.html('<!doctype html><title>Sign in</title>'),
  unreachable: () => HttpResponse.error(),
} satisfies Record<string, Answer>;

/** The address of a feed, relative to the page, as `feed="..."` takes it. */
export const feed = (name: keyof typeof answers): string => `feeds/${name}/feed.json`;

/** What the network answers. Nothing of it leaves the browser. */
export const handlers: HttpHandler[] = [
  ...Object.entries<Answer>(answers).map(([name, answer]) =>
    http.get(`*/feeds/${name}/feed.json`, answer),
  ),
  // Whether there is something newer: no.
  http.head('*/feeds/:name/feed.json', () => new HttpResponse(null, { headers: UNCHANGED })),
  http.get('*/feeds/in-parts/offers-1.json', made(firstPart)),
  http.get('*/feeds/in-parts/offers-2.json', never),
];

/** The day on which the stories of the Norfolk feed take place. */
export const JUNE_2017 = '2017-06-01';

/** The day on which the stories of invented feeds take place. */
export const SEPTEMBER_2026 = '2026-09-01';
