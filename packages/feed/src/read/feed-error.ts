/** Why a document could not be read. */
export const FeedErrorKind = {
  /** The address is no address that may be read. */
  address: 'address',
  /** No answer, or one that the browser withholds because a CORS header is missing. */
  network: 'network',
  /** An answer with a status other than 200. */
  status: 'status',
  /** An answer that is no JSON, by its type or by its first character. */
  type: 'type',
  timeout: 'timeout',
  tooLarge: 'too-large',
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

  constructor(kind: FeedErrorKind, url: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
    this.url = url;
  }
}

/** What a reader gets that asked for the reading to stop. */
export function stopped(url: string, cause?: unknown): FeedError {
  return new FeedError(FeedErrorKind.aborted, url, `Reading ${url} was stopped.`, cause);
}
