import { csv } from '../kit/csv.js';
import type { Step, StatementSet } from '../kit/results/statement-set.js';
import { FEWEST_IN_CELL, FEWEST_PEOPLE, type Span } from './release.js';
import type { TeamPart } from './team.js';

export const NO_ANSWER = 'No answer that counts';

/** What stands for a hidden count. */
export const HIDDEN = 'hidden';

/** The rule in words. `release` and `together` are the rule. */
export const RELEASE_RULE = `Nothing is shown for fewer than ${FEWEST_PEOPLE} people. Where a count is one or two, or all people chose the same, counts below ${FEWEST_IN_CELL} are hidden (–), and so is as much beside them as would let somebody reckon them out. The median and the middle half are shown as far as the shown counts tell them; where all counts are hidden, the median alone. A hallmark takes all answers to its statements together, in per cent. It is reckoned from what is shown of them and from nothing else, so it is often known only between two bounds.`;

/** A row as it is told: words or numbers, `undefined` where they are hidden. */
export interface Row {
  kind: 'hallmark' | 'statement';
  text: string;
  median: string | undefined;
  middle: string | undefined;
  cells: readonly (number | string | undefined)[];
}

/** "Usually", "Sometimes to Usually". */
function spanInWords(span: Span | undefined, scale: readonly Step[]): string | undefined {
  if (!span) return undefined;
  const [from, to] = span.map((place) => scale[place]?.label ?? '');
  return from === to ? from : `${from} to ${to}`;
}

/** "12%", "12–15%". */
const percent = ([from, to]: Span) => (from === to ? `${from}%` : `${from}–${to}%`);

/** A hallmark and its statements, as they are shown, printed and saved. */
export function rowsOf({ name, together, statements }: TeamPart, scale: readonly Step[]): Row[] {
  const row = (
    kind: Row['kind'],
    text: string,
    { median, middle }: { median?: Span; middle?: Span },
  ) => ({
    kind,
    text,
    median: spanInWords(median, scale),
    middle: spanInWords(middle, scale),
  });
  return [
    {
      ...row('hallmark', name, together),
      cells: together.shares.map((share) => share && percent(share)),
    },
    ...statements.map(({ text, release }) => ({
      ...row('statement', text, release),
      median: spanInWords(release.median, scale) ?? 'Too few answers',
      cells: release.cells,
    })),
  ];
}

/** The profile as a table for a spreadsheet. It holds just what is on screen. */
export function teamCsv(set: StatementSet, people: number, parts: readonly TeamPart[]): string {
  return csv([
    [set.title, `version ${set.version}`, `${people} people`],
    ['what', 'text', 'median', 'middle half', ...set.scale.map(({ label }) => label), NO_ANSWER],
    ...parts
      .flatMap((part) => rowsOf(part, set.scale))
      .map(({ kind, text, median, middle, cells }) => [
        kind,
        text,
        ...[median, middle, ...cells].map((cell) => cell ?? HIDDEN),
      ]),
    [RELEASE_RULE],
  ]);
}
