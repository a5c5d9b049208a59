import { FeedError, FeedErrorKind, stopped } from './feed-error.js';
import { fetchText, type FetchOptions } from './fetch-text.js';
import { JsonScanner, type ScannedElements } from './json-scanner.js';
import { Slices } from './slices.js';

export interface DocumentHandlers {
  /** A member whose value is not an array, parsed. */
  member(key: string, value: unknown): void;
  array(key: string): void;
  /** Parsed elements of an array, the first of them at place `from`. */
  elements(key: string, values: unknown[], from: number): void;
  /** Something that could not be read; what is beside it is. */
  problem(key: string | undefined, index: number | undefined, message: string): void;
}

/** Characters that are read at a time: few enough that something can be shown soon. */
const PIECE = 16 * 1024;

/** The elements up to a place in the array. Tells of the first one behind it. */
function upTo(most: number, elements: ScannedElements, to: DocumentHandlers): ScannedElements {
  const { key, from, text } = elements;
  if (from + elements.ends.length <= most) return elements;
  if (from <= most) {
    const number = most.toLocaleString('en');
    to.problem(key, most, `and all behind it are more than the ${number} items that are read`);
  }
  const ends = elements.ends.slice(0, Math.max(0, most - from));
  return { key, from, ends, text: text.slice(0, ends.at(-1) ?? 0) };
}

function parseElements({ key, text, ends, from }: ScannedElements, to: DocumentHandlers): void {
  if (!ends.length) return;
  try {
    to.elements(key, JSON.parse(`[${text}]`) as unknown[], from);
    return;
  } catch {
    // One of them is broken: take them one by one.
  }
  let start = 0;
  ends.forEach((end, i) => {
    try {
      to.elements(key, [JSON.parse(text.slice(start, end))], from + i);
    } catch (error) {
      to.problem(key, from + i, `is not JSON: ${(error as Error).message}`);
    }
    start = end + 1;
  });
}

export function noFeed(url: string, why: string): FeedError {
  const message = `${url} is not a feed: it ${why}. Check the address.`;
  return new FeedError(FeedErrorKind.type, url, message);
}

/**
 * Reads a JSON object as it comes in and hands on its members and the elements of its
 * arrays, in slices of time. Rejects with a `FeedError` where nothing more can be read;
 * what was handed on before stays good.
 */
export async function readDocument(
  url: string,
  to: DocumentHandlers,
  options: FetchOptions,
): Promise<void> {
  const { caps } = options;
  const scanner = new JsonScanner(
    {
      member(key, text) {
        try {
          to.member(key, JSON.parse(text));
        } catch (error) {
          to.problem(key, undefined, `is not JSON: ${(error as Error).message}`);
        }
      },
      array: (key) => to.array(key),
      elements: (elements) => parseElements(upTo(caps.items, elements, to), to),
      excess(key, index, why) {
        const most =
          why === 'depth'
            ? `has more than ${caps.depth} brackets inside brackets`
            : `is longer than ${caps.itemLength.toLocaleString('en')} characters`;
        to.problem(key, index, `${most} and was left out`);
      },
      passedOver(why) {
        const what =
          why === 'name'
            ? 'a member whose name can’t be read, and which was left out'
            : 'more members than a feed can have; the rest was left out';
        to.problem(undefined, undefined, `has ${what}`);
      },
    },
    caps,
  );
  const { slices = new Slices() } = options;
  for await (const text of fetchText(url, options)) {
    for (let at = 0; at < text.length; at += PIECE) {
      if (slices.over) await slices.next();
      if (options.signal?.aborted) throw stopped(url, options.signal.reason);
      scanner.push(text.slice(at, at + PIECE));
      if (scanner.isObject === false) throw noFeed(url, 'does not begin with {');
    }
  }
  if (!scanner.isObject) throw noFeed(url, 'does not begin with {');
  if (!scanner.done) {
    const message = `${url} ends in the middle. What came before is shown; publish the file again.`;
    throw new FeedError(FeedErrorKind.cutOff, url, message);
  }
  if (scanner.trailing) {
    to.problem(undefined, undefined, 'goes on after its closing bracket; the rest was left out.');
  }
}
