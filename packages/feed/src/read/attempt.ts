import { isLocalHost } from '../rules/url.js';
import { FeedError, FeedErrorKind, stopped } from './feed-error.js';
import type { FetchOptions } from './fetch-text.js';

/** What a static host may call a JSON file. */
const JSON_TYPE =
  /^(?:application\/(?:[\w.-]+\+)?json|text\/(?:plain|json)|application\/octet-stream)\b/i;

const MAX_RETRY_AFTER = 30_000;

function retryAfter(header: string | null): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Math.min(Math.max(wait || 0, 0), MAX_RETRY_AFTER);
}

function checkAnswer(answer: Response, url: string): void {
  const { headers, status } = answer;
  const isLocal = (address: string) => isLocalHost(new URL(address).hostname);
  if (answer.redirected && isLocal(answer.url) && !isLocal(url)) {
    const message = `${url} leads on to an address in a private network, which a public feed may not do. Give the address at which the file really is.`;
    throw new FeedError(FeedErrorKind.address, url, message);
  }
  if (!answer.ok) {
    const isPassing = status >= 500;
    const advice = isPassing
      ? 'The server that has the feed is in trouble; try again later.'
      : 'Check the address, and that the file is there for everybody.';
    const message = `${url} answered with status ${status}. ${advice}`;
    const wait = isPassing ? retryAfter(headers.get('retry-after')) : undefined;
    throw new FeedError(FeedErrorKind.status, url, message, status, wait);
  }
  const type = headers.get('content-type');
  if (type && !JSON_TYPE.test(type)) {
    const message = `${url} is ${type}, not JSON. Check that the address is the feed’s own and not that of a page about it.`;
    throw new FeedError(FeedErrorKind.type, url, message);
  }
}

/** One try. Ended when the reader asks for it, and when nothing or not all comes in time. */
export class Attempt {
  private readonly controller = new AbortController();
  private readonly url: string;
  private readonly options: FetchOptions;
  private opened = false;
  private readonly deadline: ReturnType<typeof setTimeout>;
  /** What took too long. */
  private timedOut: string | undefined;

  constructor(url: string, options: FetchOptions) {
    this.url = url;
    this.options = options;
    if (options.signal?.aborted) throw stopped(url, options.signal.reason);
    options.signal?.addEventListener('abort', this.stop, { once: true });
    this.deadline = this.limit(options.caps.time, 'was not finished in');
  }

  /** Gives the answer. One that script may not read is given only where `init` allows for it. */
  open(init: RequestInit = {}): Promise<Response> {
    return this.waitFor(async () => {
      const answer = await (this.options.fetch ?? fetch)(this.url, {
        ...init,
        credentials: 'omit',
        signal: this.controller.signal,
      });
      if (answer.type !== 'opaque') checkAnswer(answer, this.url);
      this.opened = true;
      return answer;
    });
  }

  read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
    return this.waitFor(async () => (await reader.read()).value);
  }

  close(): void {
    clearTimeout(this.deadline);
    this.options.signal?.removeEventListener('abort', this.stop);
    this.controller.abort();
  }

  private readonly stop = (): void => this.controller.abort();

  private limit(milliseconds: number, what: string): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.timedOut = `${what} ${milliseconds / 1000} seconds`;
      this.controller.abort();
    }, milliseconds);
  }

  /** Only while it is waited for: what the page does with a piece may take its time. */
  private async waitFor<T>(work: () => Promise<T>): Promise<T> {
    const silence = this.limit(this.options.caps.silence, 'sent nothing for');
    try {
      return await work();
    } catch (cause) {
      throw cause instanceof FeedError ? cause : this.failure(cause);
    } finally {
      clearTimeout(silence);
    }
  }

  private failure(cause: unknown): FeedError {
    const { url } = this;
    if (this.options.signal?.aborted) return stopped(url, cause);
    if (this.timedOut) {
      const message = `${url} ${this.timedOut}. Try again later, or on a better connection.`;
      return new FeedError(FeedErrorKind.timeout, url, message, cause, 0);
    }
    const message = this.opened
      ? `${url} broke off before its end. What came is kept; try again later.`
      : `${url} could not be read: there was no answer. Either there is no connection, or the address is wrong, or its server is down, or this page’s Content-Security-Policy (connect-src) does not let it be read.`;
    return new FeedError(FeedErrorKind.network, url, message, cause, 0);
  }
}
