/** Why a document could not be read. */
export const FeedErrorKind = {
  /** The address is no address that may be read. */
  address: 'address',
  /** No answer. */
  network: 'network',
  /** There is an answer, which the browser withholds because a header is missing. */
  cors: 'cors',
  /** An answer with a status other than 200. */
  status: 'status',
  /** An answer that is no JSON, by its type or by its first character, or no feed. */
  type: 'type',
  timeout: 'timeout',
  tooLarge: 'too-large',
  /** The document ends in the middle. */
  cutOff: 'cut-off',
  /** The reader asked for it to stop. */
  aborted: 'aborted',
} as const;

export type FeedErrorKind = (typeof FeedErrorKind)[keyof typeof FeedErrorKind];

/** A document could not be read. Its message says what failed, where, and what to do. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedErrorKind;
  /** The address of the document. */
  readonly url: string;
  /** Where another try may do: milliseconds that the server asks to wait, or 0. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: FeedErrorKind,
    url: string,
    message: string,
    cause?: unknown,
    retryAfter?: number,
  ) {
    super(message, { cause });
    this.kind = kind;
    this.url = url;
    this.retryAfter = retryAfter;
  }
}

/** What a reader gets that asked for the reading to stop. */
export function stopped(url: string, cause?: unknown): FeedError {
  return new FeedError(FeedErrorKind.aborted, url, `Reading ${url} was stopped.`, cause);
}
