import { Attempt } from './attempt.js';
import { FeedError, FeedErrorKind } from './feed-error.js';
import type { FetchOptions } from './fetch-text.js';

/** Asks for the head of a document only, past the browser's cache and without a trace in it. */
async function askForHead(
  url: string,
  options: FetchOptions,
  mode: RequestMode,
): Promise<Response> {
  const attempt = new Attempt(url, options);
  try {
    const answer = await attempt.open({ method: 'HEAD', cache: 'no-store', mode });
    // To its end, though there is nothing in it: else the browser has it down as broken off.
    await answer.text();
    return answer;
  } finally {
    attempt.close();
  }
}

/**
 * Reads by way of the browser's copy. Where that is of no use (an error page may have been
 * kept, or a part of another revision), once more as the server has it now: there is
 * nothing to be lost.
 *
 * @param read gives `false` for what is of no use
 */
export async function readCopy<T>(
  read: (options: FetchOptions) => Promise<T | false>,
  options: FetchOptions,
): Promise<T | false> {
  try {
    const result = await read(options);
    if (result !== false || options.cache === 'no-cache') return result;
  } catch (error) {
    const { kind, retryAfter } = error as Partial<FeedError>;
    const isBad = kind === FeedErrorKind.status || kind === FeedErrorKind.type;
    if (options.cache !== 'force-cache' || !isBad || retryAfter !== undefined) throw error;
  }
  return read({ ...options, cache: 'no-cache' });
}

/**
 * Whether a document is another one than that which was read. A bad answer to a `GET` would
 * take the place of the good copy in the browser's cache, so only the head is asked for;
 * rejects with a `FeedError` where that is bad. Without a date to compare nobody can tell,
 * and it may have changed.
 *
 * @param read the head of what was read
 */
export async function hasChanged(
  url: string,
  read: Headers | undefined,
  options: FetchOptions,
): Promise<boolean> {
  try {
    const { headers } = await askForHead(url, options, 'cors');
    const isSame = (name: string) => headers.get(name) === read?.get(name);
    return !headers.has('last-modified') || !isSame('last-modified') || !isSame('content-length');
  } catch (error) {
    // A server that doesn't know the question is asked for the whole.
    const status = error instanceof FeedError ? error.cause : undefined;
    if (status === 405 || status === 501) return true;
    throw error;
  }
}

/** Where there was no answer: what the reason is, if it is a header that is missing. */
export async function withReason(error: FeedError, options: FetchOptions): Promise<FeedError> {
  const { url } = error;
  try {
    if ((await askForHead(url, options, 'no-cors')).type !== 'opaque') return error;
  } catch {
    return error;
  }
  const message = `${url} is there, but other websites may not read it: most likely its server does not send the header "Access-Control-Allow-Origin: *". Add that header.`;
  return new FeedError(FeedErrorKind.cors, url, message, error);
}
