import type { Result } from '../../src/kit/results/result.js';
import { nameOf } from '../../src/kit/results/result.js';
import type { StatementSet } from '../../src/kit/results/statement-set.js';

const LABELS = ['Not yet', 'Sometimes', 'Usually', 'Consistently'];
const NAMES = ['Moral purpose', 'Bravery', 'Collaboration', 'Outward-facing'];

/** A set of so many steps, and so many statements for each hallmark: `m1`, `m2`, `b1` … */
export function smallSet(steps = 4, statements = 2, hallmarks = 1): StatementSet {
  return {
    key: 'county/six',
    version: '1',
    title: 'A reflection',
    source: 'Our own',
    isSample: false,
    scale: LABELS.slice(0, steps).map((label, i) => ({ value: i + 1, label, meaning: label })),
    parts: NAMES.slice(0, hallmarks).map((name) => ({
      key: `county/${name.toLowerCase().replace(' ', '-')}`,
      hallmark: { id: name, name, definition: `${name} means much.` },
      statements: Array.from({ length: statements }, (_, i) => ({
        id: `${name[0]!.toLowerCase()}${i + 1}`,
        text: `I show ${name.toLowerCase()} (${i + 1}).`,
      })),
    })),
  };
}

/** A result with these values, in the order of the statements. */
export function answersTo(
  set: StatementSet,
  values: readonly (number | null | undefined)[],
  more: Partial<Result> = {},
): Result {
  return {
    id: 'a1b2',
    about: 'self',
    made: '2017-06-01',
    set: nameOf(set),
    answers: set.parts
      .flatMap(({ key, statements }) =>
        statements.map(({ id }) => ({ statement: id, hallmark: key })),
      )
      .map((answer, i) => ({ ...answer, value: values[i] })),
    notes: new Map(),
    steps: [],
    ...more,
  };
}
