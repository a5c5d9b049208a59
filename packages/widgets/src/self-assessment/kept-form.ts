import { resultFrom, resultMembers } from '../kit/results/result-file.js';
import { fitOf, type Result } from '../kit/results/result.js';
import type { StatementSet } from '../kit/results/statement-set.js';
import {
  emptyDraft,
  resultOf,
  type Draft,
  type DraftStep,
  type Field,
  type Value,
} from './draft.js';

/** What is kept on the device: what is being written, and earlier results. */
export interface Content {
  draft: Draft;
  earlier: readonly Result[];
}

/** The version of the form below. */
export const KEPT_VERSION = 1;

/**
 * What is kept as JSON can hold it: a field as its name, its time and, unless it is empty,
 * its value. And what is being written once more as a result, which stays to be read when
 * the set has got a new version.
 */
export const toKept = ({ draft, earlier }: Content, set: StatementSet): object => ({
  id: draft.id,
  begun: draft.begun,
  fields: [...draft.fields].map(([name, { value, at }]) =>
    // Of an empty field there is no value: JSON would make `null` of it, which is an answer.
    value === undefined ? [name, at] : [name, at, value],
  ),
  result: resultMembers(resultOf(draft, 'self', set)),
  earlier: earlier.map((result) => resultMembers(result)),
});

const isString = (value: unknown): value is string => typeof value === 'string';

function isStep(value: unknown): value is DraftStep {
  const { hallmark, text, by } = (value ?? {}) as Partial<Record<keyof DraftStep, unknown>>;
  return isString(hallmark) && isString(text) && isString(by);
}

function isValue(kind: string | undefined, value: unknown): value is Value {
  if (kind === 'a') return value === null || Number.isFinite(value);
  return kind === 'n' ? isString(value) : kind === 's' && isStep(value);
}

function fieldFrom(entry: unknown): [string, Field] | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [name, at, value] = entry as unknown[];
  if (!isString(name) || !Number.isFinite(at)) return undefined;
  return value === undefined || isValue(name[0], value)
    ? [name, { at: at as number, value }]
    : undefined;
}

/** Results of both, each once, the oldest first; of one day in the order in which they came. */
export function together(older: readonly Result[], newer: readonly Result[]): Result[] {
  const all = new Map([...older, ...newer].map((result) => [result.id, result]));
  return [...all.values()].sort((a, b) => a.made.localeCompare(b.made));
}

/**
 * What was kept, or `undefined` if anything in it is not as we wrote it: then it is left as
 * it is. Answers to another version of the set are an earlier result.
 */
export function fromKept(
  { value, version }: { value: unknown; version: number },
  set: StatementSet,
): Content | undefined {
  if (version > KEPT_VERSION) return undefined;
  const { id, begun, fields, earlier, result } = (value ?? {}) as Record<string, unknown>;
  if (!isString(id) || !Number.isFinite(begun)) return undefined;
  if (!Array.isArray(fields) || !Array.isArray(earlier)) return undefined;
  const read = fields.map(fieldFrom);
  const results = earlier.map(resultFrom);
  const last = resultFrom(result);
  if (isString(last) || read.includes(undefined) || results.some(isString)) return undefined;
  const content = {
    draft: { id, begun: begun as number, fields: new Map(read as [string, Field][]) },
    earlier: results as Result[],
  };
  if (fitOf(last, set) === 'same') return content;
  const hasAnswers = last.answers.some((answer) => answer.value !== undefined);
  return {
    draft: emptyDraft(begun as number),
    earlier: hasAnswers ? together(content.earlier, [last]) : content.earlier,
  };
}
