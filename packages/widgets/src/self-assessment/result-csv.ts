import { csv } from '../kit/csv.js';
import type { Result } from '../kit/results/result.js';
import { hallmarkScores, inDigits } from '../kit/results/scores.js';
import type { StatementSet } from '../kit/results/statement-set.js';

/** A result as a table for a spreadsheet: a row a statement, then averages, notes and steps. */
export function resultCsv(result: Result, set: StatementSet): string {
  const given = new Map(result.answers.map(({ statement, value }) => [statement, value]));
  const label = (value: number | null | undefined) =>
    value === undefined
      ? 'no answer'
      : value === null
        ? 'not sure, or not mine'
        : set.scale.find((step) => step.value === value)?.label;
  const scores = hallmarkScores(result.answers);
  const name = new Map(set.parts.map(({ key, hallmark }) => [key, hallmark.name]));
  const statements = set.parts.flatMap(({ hallmark, statements }) =>
    statements.map(({ id, text }) => {
      const value = given.get(id);
      return ['answer', hallmark.name, text, value ?? undefined, label(value)];
    }),
  );
  const averages = set.parts.map(({ key, hallmark }) => {
    const score = scores.get(key);
    return [
      'average',
      hallmark.name,
      '',
      score === undefined ? undefined : Number(inDigits(score)),
    ];
  });
  return csv([
    [set.title, `version ${set.version}`, result.made],
    ['what', 'hallmark', 'text', 'value', 'in words'],
    ...statements,
    ...averages,
    ...[...result.notes].map(([key, text]) => ['note', name.get(key), text]),
    ...result.steps.map(({ hallmark, text, by }) => [
      'next step',
      name.get(hallmark),
      text,
      undefined,
      by && `by ${by}`,
    ]),
  ]);
}
