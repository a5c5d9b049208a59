import type { StatementSet } from './statement-set.js';

/** What was answered to a statement. */
export interface Answer {
  statement: string;
  /** The key of the hallmark that the statement is about. */
  hallmark: string;
  /** A value of the scale; `null`: not sure, or not mine; `undefined`: not answered. */
  value?: number | null;
}

/** What somebody means to do. */
export interface NextStep {
  /** The key of the hallmark that it is for. */
  hallmark: string;
  text: string;
  /** The day by which, `2026-11-21`. */
  by?: string;
}

/** Which statements answers were given to. Results name it, for other statements say other things. */
export interface SetName {
  /** The qualified id of the assessment. */
  key: string;
  version: string;
  title: string;
  /** The lowest and the highest value of its scale. */
  low: number;
  high: number;
}

/** The answers of one person at one time. It holds no name. */
export interface Result {
  /** Made at random, so that a file which is opened twice counts once. */
  id: string;
  /** A colleague's view is somebody else's, who was asked for it. */
  about: 'self' | 'colleague';
  /** The day of the last answer, `2026-11-21`. */
  made: string;
  set: SetName;
  /** One for each statement of the set, in its order. */
  answers: readonly Answer[];
  /** Own notes by the keys of hallmarks. */
  notes: ReadonlyMap<string, string>;
  steps: readonly NextStep[];
}

export function nameOf({ key, version, title, scale }: StatementSet): SetName {
  return { key, version, title, low: scale[0]?.value ?? 0, high: scale.at(-1)?.value ?? 0 };
}

/**
 * Whether answers can be set beside those to a set. Of another version of the set the
 * hallmarks can, if the scale is the same; its statements can't.
 */
export function fitOf(result: Result, set: StatementSet): 'same' | 'other-version' | 'other-set' {
  const own = nameOf(set);
  const { key, version, low, high } = result.set;
  if (key !== own.key || low !== own.low || high !== own.high) return 'other-set';
  return version === own.version ? 'same' : 'other-version';
}

/** A random id. Not `randomUUID`, which pages without encryption don't have. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
