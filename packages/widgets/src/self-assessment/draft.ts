import { newId, type Answer, type NextStep, type Result, nameOf } from '../kit/results/result.js';
import type { StatementSet } from '../kit/results/statement-set.js';

/** A step as it is being written: its hallmark, words and day. */
export type DraftStep = Required<NextStep>;

/** What stands in one field; `undefined` once it has been emptied. */
export type Value = number | null | string | DraftStep | undefined;

/** A field, and when it was last changed, milliseconds since 1970. */
export interface Field {
  value: Value;
  at: number;
}

/**
 * Answers, notes and steps as they are being written. Every field knows when it was last
 * changed, so that what two tabs hold can be merged field by field.
 *
 * A field's name is a letter and an id: `a` a statement's answer, `n` the note on a
 * hallmark, `s` a step.
 */
export interface Draft {
  id: string;
  /** When it was begun, milliseconds since 1970. */
  begun: number;
  fields: ReadonlyMap<string, Field>;
}

type Kind = 'a' | 'n' | 's';

export const emptyDraft = (now: number): Draft => ({ id: newId(), begun: now, fields: new Map() });

export const fieldOf = (draft: Draft, kind: Kind, id: string): Value =>
  draft.fields.get(kind + id)?.value;

/** The answer to a statement; `null`: not sure, or not mine; `undefined`: not answered. */
export const answerOf = (draft: Draft, statement: string): Answer['value'] =>
  fieldOf(draft, 'a', statement) as Answer['value'];

export const noteOf = (draft: Draft, hallmark: string): string =>
  (fieldOf(draft, 'n', hallmark) as string | undefined) ?? '';

/** The draft with one field changed. */
export function withField(draft: Draft, kind: Kind, id: string, value: Value, now: number): Draft {
  const name = kind + id;
  // A clock that was set back must not make a change older than what it changes.
  const at = Math.max(now, (draft.fields.get(name)?.at ?? 0) + 1);
  return { ...draft, fields: new Map(draft.fields).set(name, { value, at }) };
}

/** The steps in the order in which they were added. */
export function stepsOf(draft: Draft): { id: string; step: DraftStep }[] {
  const steps: { id: string; step: DraftStep }[] = [];
  for (const [name, { value }] of draft.fields) {
    if (name.startsWith('s') && value) steps.push({ id: name.slice(1), step: value as DraftStep });
  }
  // Ids begin with the time, so two tabs agree on the order.
  return steps.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** True if nothing stands in any field. */
export const isEmpty = ({ fields }: Draft): boolean =>
  ![...fields.values()].some(({ value }) => value !== undefined && value !== '');

/** Both drafts in one, as the first: of each field what was written last. Of the same moment either tab takes the same. */
export function merged(own: Draft, other: Draft): Draft {
  const fields = new Map(own.fields);
  for (const [name, field] of other.fields) {
    const mine = fields.get(name);
    const isLater =
      !mine ||
      field.at > mine.at ||
      (field.at === mine.at &&
        (JSON.stringify(field.value) ?? '') > (JSON.stringify(mine.value) ?? ''));
    if (isLater) fields.set(name, field);
  }
  return { ...own, fields };
}

/**
 * What one tab makes of what another one keeps: of the same draft, both; else the one that
 * was begun later, for then the other tab has begun anew.
 */
export function synced(own: Draft, kept: Draft): Draft {
  if (own.id === kept.id) return merged(own, kept);
  return kept.begun > own.begun || (kept.begun === own.begun && kept.id > own.id) ? kept : own;
}

/** The day of the last answer, or of the beginning, in the visitor's own zone. */
export function dayOf({ begun, fields }: Draft): string {
  const answers = [...fields].filter(([name]) => name.startsWith('a'));
  const date = new Date(Math.max(begun, ...answers.map(([, { at }]) => at)));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A draft as the result that it is so far. */
export function resultOf(draft: Draft, about: Result['about'], set: StatementSet): Result {
  const hallmarks = set.parts.map(({ key }) => key);
  const notes = hallmarks.map((key) => [key, noteOf(draft, key).trim()] as const);
  return {
    id: draft.id,
    about,
    made: dayOf(draft),
    set: nameOf(set),
    answers: set.parts.flatMap(({ key, statements }) =>
      statements.map(({ id }) => ({ statement: id, hallmark: key, value: answerOf(draft, id) })),
    ),
    notes: new Map(notes.filter(([, text]) => text)),
    steps: stepsOf(draft)
      .filter(({ step }) => step.text.trim())
      .map(({ step: { by, ...step } }) => (by ? { ...step, by } : step)),
  };
}

/** A result as a draft, to go on with it. */
export function draftOf(result: Result, now: number): Draft {
  const at = Math.min(now, Date.parse(result.made) || now);
  const fields = new Map<string, Field>();
  for (const { statement, value } of result.answers) {
    if (value !== undefined) fields.set(`a${statement}`, { value, at });
  }
  for (const [hallmark, text] of result.notes) fields.set(`n${hallmark}`, { value: text, at });
  result.steps.forEach((step, i) => {
    const value = { ...step, by: step.by ?? '' };
    fields.set(`s${at}-${String(i).padStart(3, '0')}`, { value, at });
  });
  return { id: result.id, begun: at, fields };
}
