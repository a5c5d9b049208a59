import { cleanText } from '@leadership-commons/feed';
import type { Answer, NextStep, Result, SetName } from './result.js';

/**
 * Results as files. `version` is that of the format: whatever comes after, files of
 * version 1 are read as they are here. Ids stand in lists, never as names of members, so
 * that no id means anything to JavaScript.
 */
const FORMAT = 'leadership-self-assessment';
const VERSION = 1;

/** Larger files are none of ours, characters. */
export const LONGEST_FILE = 1_000_000;

/** Why a file can't be opened. */
export type FileTrouble = 'foreign' | 'broken' | 'newer';

type Members = Record<string, unknown>;

/** A result as the members of a file. With `scoresOnly` without notes and steps, to be handed over. */
export function resultMembers(result: Result, scoresOnly = false): Members {
  const { id, about, made, set, answers, notes, steps } = result;
  return {
    format: FORMAT,
    version: VERSION,
    id,
    about,
    made,
    set,
    answers,
    ...(!scoresOnly && {
      notes: [...notes].map(([hallmark, text]) => ({ hallmark, text })),
      steps,
    }),
  };
}

/** The text of a file. */
export const resultFile = (result: Result, scoresOnly = false): string =>
  `${JSON.stringify(resultMembers(result, scoresOnly), null, 2)}\n`;

class Broken extends Error {}

function members(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Broken();
  return value as Members;
}

function text(value: unknown, most = 200): string {
  if (typeof value !== 'string' || value.length > most) throw new Broken();
  return cleanText(value);
}

function id(value: unknown): string {
  if (typeof value !== 'string' || !value || value.length > 300) throw new Broken();
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Broken();
  return value;
}

function day(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || isNaN(Date.parse(value)))
    throw new Broken();
  return value;
}

function list<T>(value: unknown, read: (member: Members) => T): T[] {
  if (!Array.isArray(value) || value.length > 1000) throw new Broken();
  return value.map((member) => read(members(member)));
}

function readSet(value: unknown): SetName {
  const { key, version, title, low, high } = members(value);
  const set = { low: number(low), high: number(high) };
  if (set.low >= set.high) throw new Broken();
  return { key: id(key), version: text(version), title: text(title, 1000), ...set };
}

function readAnswers(value: unknown, { low, high }: SetName): Answer[] {
  const seen = new Set<string>();
  return list(value, ({ statement, hallmark, value: given }) => {
    const answer: Answer = { statement: id(statement), hallmark: id(hallmark) };
    if (seen.has(answer.statement)) throw new Broken();
    seen.add(answer.statement);
    if (given === undefined) return answer;
    if (given !== null && (number(given) < low || number(given) > high)) throw new Broken();
    return { ...answer, value: given as number | null };
  });
}

/** What somebody means to do, as it was written by us. Throws where it wasn't. */
function readStep({ hallmark, text: words, by }: Members): NextStep {
  const step = { hallmark: id(hallmark), text: text(words, 10_000) };
  return by === undefined ? step : { ...step, by: day(by) };
}

function read(file: Members): Result {
  const { about, notes = [], steps = [] } = file;
  if (about !== 'self' && about !== 'colleague') throw new Broken();
  const set = readSet(file['set']);
  const written = list(
    notes,
    (note) => [id(note['hallmark']), text(note['text'], 50_000)] as const,
  );
  return {
    id: id(file['id']),
    about,
    made: day(file['made']),
    set,
    answers: readAnswers(file['answers'], set),
    notes: new Map(written),
    steps: list(steps, readStep),
  };
}

/** A result from the members of a file, or why there is none in it. */
export function resultFrom(value: unknown): Result | FileTrouble {
  try {
    const file = members(value);
    if (file['format'] !== FORMAT) return 'foreign';
    if (number(file['version']) > VERSION) return 'newer';
    return read(file);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return 'broken';
  }
}

/** A result from the text of a file, or why there is none in it. */
export function readResult(content: string): Result | FileTrouble {
  let value: unknown;
  try {
    // Editors put a byte order mark in front.
    value = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    // One of ours that was cut off, or anything else.
    return content.includes(`"${FORMAT}"`) ? 'broken' : 'foreign';
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? resultFrom(value)
    : 'foreign';
}

const WHY: Readonly<Record<FileTrouble | 'other-set', string>> = {
  foreign: 'is no file of this self-assessment. Files that it makes end in .json.',
  broken: 'is damaged, so nothing of it was taken. Ask for it again, or use another copy of it.',
  newer:
    'was made by a newer version of this page. Reload this page, or open the file where it was made.',
  'other-set': 'has answers to another set of statements, which can’t be set beside these.',
};

/** What to say of a file that can't be used, and what to do. */
export const fileTroubleInWords = (name: string, why: keyof typeof WHY): string =>
  `${name} ${WHY[why]}`;
