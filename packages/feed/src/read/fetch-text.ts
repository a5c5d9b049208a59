import { feedUrl } from '../rules/url.js';
import { Attempt } from './attempt.js';
import type { Caps } from './caps.js';
import { FeedError, FeedErrorKind, stopped } from './feed-error.js';
import { withReason } from './freshness.js';
import type { Slices } from './slices.js';

export interface FetchOptions {
  caps: Caps;
  signal?: AbortSignal;
  /** Stands in for the platform's `fetch`. */
  fetch?: typeof fetch;
  /** How the work is parted. Without it each document has slices of its own. */
  slices?: Slices;
  /** Decoded bytes that all documents together may still have. Counted down. */
  budget?: { bytes: number };
  /** True where a browser keeps copies, and withholds answers that lack a header. */
  isPage?: boolean;
  /** How the browser's copies are used. */
  cache?: RequestCache;
  /** Told of the head of an answer that is read. */
  onHead?: (headers: Headers) => void;
}

/** More bytes than these make a document long: as they are sent, where that is said, or decoded. */
const SENT = 256 * 1024;
const DECODED = 1024 * 1024;

/** A document in UTF-16 says so with its first byte, which UTF-8 never has. */
function decoderFor(first: number | undefined): TextDecoder {
  return new TextDecoder(first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8');
}

function tooLarge(url: string, what: string, bytes: number, advice: string): FeedError {
  const most = (bytes / 2 ** 20).toLocaleString('en', { maximumSignificantDigits: 3 });
  const message = `${url} is too large: ${what} more than ${most} MiB. ${advice}`;
  return new FeedError(FeedErrorKind.tooLarge, url, message);
}

async function* decode(attempt: Attempt, answer: Response, url: string, options: FetchOptions) {
  const { budget, caps } = options;
  const reader = answer.body?.getReader();
  if (!reader) {
    // A page's polyfill of `fetch` has no stream; nor has an answer without a body.
    const text = await answer.text();
    if (text.length > caps.documentBytes) {
      throw tooLarge(url, 'it has', caps.documentBytes, 'Split its long sections into parts.');
    }
    yield text;
    return;
  }
  const { slices } = options;
  const sent = Number(answer.headers.get('content-length') ?? 0);
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for (let piece = await attempt.read(reader); piece; piece = await attempt.read(reader)) {
    bytes += piece.length;
    if (slices) slices.isLong ||= sent > SENT || bytes > DECODED;
    if (budget) budget.bytes -= piece.length;
    if (bytes > caps.documentBytes) {
      throw tooLarge(url, 'it has', caps.documentBytes, 'Split its long sections into parts.');
    }
    if (budget && budget.bytes < 0) {
      const advice = 'Put less into each, or show fewer of them on one page.';
      throw tooLarge(url, 'all that belongs to this feed has', caps.totalBytes, advice);
    }
    if (!piece.length) continue;
    decoder ??= decoderFor(piece[0]);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

function pause(milliseconds: number, url: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(stopped(url, signal?.reason));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Gives the text of a document as it comes in. Asks again, after growing waits, where the
 * network or the server fails before anything has come. Throws a `FeedError`.
 */
export async function* fetchText(url: string, options: FetchOptions): AsyncGenerator<string, void> {
  const { caps, signal } = options;
  if (feedUrl(url, url, 'page') === undefined) {
    const message = `"${url}" is not the address of a feed: give one that begins with https:// or http://.`;
    throw new FeedError(FeedErrorKind.address, url, message);
  }
  let { cache } = options;
  for (let tried = 1; ; tried++) {
    let begun = false;
    let failed: FeedError;
    const attempt = new Attempt(url, options);
    try {
      const answer = await attempt.open({ cache });
      options.onHead?.(answer.headers);
      for await (const text of decode(attempt, answer, url, options)) {
        begun = true;
        yield text;
      }
      return;
    } catch (cause) {
      if (!(cause instanceof FeedError)) throw cause;
      failed = cause;
    } finally {
      attempt.close();
    }
    const { kind, retryAfter } = failed;
    if (begun || retryAfter === undefined) throw failed;
    if (tried >= caps.tries) {
      const mayBeWithheld = options.isPage && kind === FeedErrorKind.network;
      throw mayBeWithheld ? await withReason(failed, options) : failed;
    }
    // A browser keeps answers that say that there is trouble, too.
    cache &&= 'no-cache';
    const wait = caps.wait * 2 ** (tried - 1) * (0.5 + Math.random());
    await pause(Math.max(wait, retryAfter), url, signal);
  }
}
