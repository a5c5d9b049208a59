import { csv } from '../kit/csv.js';
import type { Step, StatementSet } from '../kit/results/statement-set.js';
import { FEWEST_IN_CELL, FEWEST_PEOPLE, type Span } from './release.js';
import type { TeamPart, TeamRow } from './team.js';

export const NO_ANSWER = 'No answer that counts';

/** What stands for a hidden count. */
export const HIDDEN = 'hidden';

/** The rule in words. `release` is the rule. */
export const RELEASE_RULE = `Nothing is shown for fewer than ${FEWEST_PEOPLE} people. Where a count is one or two, or all people chose the same, counts below ${FEWEST_IN_CELL} are hidden (–), and so is as much beside them as would let somebody reckon them out. The median and the middle half are shown as far as the shown counts tell them; where all counts are hidden, the median alone. A person counts for a hallmark with the step that their average is nearest to.`;

/** "Usually", "Sometimes to Usually"; empty where it is not told. */
export function spanInWords(span: Span | undefined, scale: readonly Step[]): string {
  if (!span) return '';
  const [from, to] = span.map((place) => scale[place]?.label ?? '');
  return from === to ? (from ?? '') : `${from} to ${to}`;
}

/** The profile as a table for a spreadsheet. It holds just what is on screen. */
export function teamCsv(set: StatementSet, people: number, parts: readonly TeamPart[]): string {
  const row = (kind: string, { text, release }: TeamRow) => [
    kind,
    text,
    spanInWords(release.median, set.scale),
    spanInWords(release.middle, set.scale),
    ...release.cells.map((cell) => cell ?? HIDDEN),
  ];
  return csv([
    [set.title, `version ${set.version}`, `${people} people`],
    ['what', 'text', 'median', 'middle half', ...set.scale.map(({ label }) => label), NO_ANSWER],
    ...parts.flatMap(({ hallmark, statements }) => [
      row('hallmark', hallmark),
      ...statements.map((statement) => row('statement', statement)),
    ]),
    [RELEASE_RULE],
  ]);
}
