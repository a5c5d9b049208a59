import { isLocalHost } from '../rules/url.js';
import { FeedError, FeedErrorKind, stopped } from './feed-error.js';
import type { FetchOptions } from './fetch-text.js';

/** What a static host may call a JSON file. */
const JSON_TYPE =
  /^(?:application\/(?:[\w.-]+\+)?json|text\/(?:plain|json)|application\/octet-stream)\b/i;

const MAX_RETRY_AFTER = 30_000;

/** A failure after which another try may do. */
export class Passing extends Error {
  readonly error: FeedError;
  /** Milliseconds that the server asks to wait. */
  readonly after: number;

  constructor(error: FeedError, after = 0) {
    super(error.message);
    this.error = error;
    this.after = after;
  }
}

function retryAfter(header: string | null): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Math.min(Math.max(wait || 0, 0), MAX_RETRY_AFTER);
}

function checkAnswer(answer: Response, url: string): void {
  const isLocal = (address: string) => isLocalHost(new URL(address).hostname);
  if (answer.redirected && isLocal(answer.url) && !isLocal(url)) {
    const message = `${url} leads on to an address in a private network, which a public feed may not do. Give the address at which the file really is.`;
    throw new FeedError(FeedErrorKind.address, url, message);
  }
  if (answer.status >= 500) {
    const message = `${url} answered with status ${answer.status}. The server that has the feed is in trouble; try again later.`;
    const error = new FeedError(FeedErrorKind.status, url, message);
    throw new Passing(error, retryAfter(answer.headers.get('retry-after')));
  }
  if (!answer.ok) {
    const message = `${url} answered with status ${answer.status}. Check the address, and that the file is there for everybody.`;
    throw new FeedError(FeedErrorKind.status, url, message);
  }
  const type = answer.headers.get('content-type');
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

  open(): Promise<Response> {
    return this.waitFor(async () => {
      const answer = await (this.options.fetch ?? fetch)(this.url, {
        credentials: 'omit',
        signal: this.controller.signal,
      });
      checkAnswer(answer, this.url);
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
      throw cause instanceof FeedError || cause instanceof Passing ? cause : this.failure(cause);
    } finally {
      clearTimeout(silence);
    }
  }

  private failure(cause: unknown): Passing | FeedError {
    const { url } = this;
    if (this.options.signal?.aborted) return stopped(url, cause);
    if (this.timedOut) {
      const message = `${url} ${this.timedOut}. Try again later, or on a better connection.`;
      return new Passing(new FeedError(FeedErrorKind.timeout, url, message, cause));
    }
    const message = this.opened
      ? `${url} broke off before its end. What came is kept; try again later.`
      : `${url} could not be read. Either there is no connection, or its server does not send the header "Access-Control-Allow-Origin: *", which lets other websites read it.`;
    return new Passing(new FeedError(FeedErrorKind.network, url, message, cause));
  }
}
