/** How far the reading of a document, of a section, or of all, has come. */
export const ReadStatus = {
  /** Nothing of it has come. */
  waiting: 'waiting',
  /** Some has come, more may. */
  loading: 'loading',
  complete: 'complete',
  /** It can't be read to its end; what came before is there. */
  failed: 'failed',
} as const;

export type ReadStatus = (typeof ReadStatus)[keyof typeof ReadStatus];

export const isOver = (status: ReadStatus): boolean =>
  status === ReadStatus.complete || status === ReadStatus.failed;
