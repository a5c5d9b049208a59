import type { Variant } from './generate/write.js';
import type { FigureName, Results } from './results.js';

/** The goals for the offer finder, as the project's page on performance states them. */
export interface GoalRow {
  what: string;
  floor: number | undefined;
  finder: number | undefined;
  /** `ratio`: of finder to floor. `value`: of the finder itself. */
  by: 'ratio' | 'value';
  atMost: number;
}

const small: Variant = { offers: 250, inParts: false };
const medium: Variant = { offers: 10_000, inParts: false };
const mediumParts: Variant = { offers: 10_000, inParts: true };
const large: Variant = { offers: 100_000, inParts: true };

const said = ({ offers, inParts }: Variant) =>
  `${offers.toLocaleString('en')}${inParts ? ' in parts' : ''}`;

/** One row a goal, those of which nothing was measured included. Sizes of code in KB. */
export function goalRows(
  results: Results,
  throttle: number,
  code: { floor?: number; finder?: number },
): GoalRow[] {
  const row = (
    what: string,
    name: FigureName,
    variant: Variant,
    limit: Pick<GoalRow, 'by' | 'atMost'>,
    slowed = 1,
    floorVariant = variant,
  ): GoalRow => ({
    what,
    floor: results.figure({ peer: 'floor', variant: floorVariant, throttle: slowed }, name),
    finder: results.figure({ peer: 'finder', variant, throttle: slowed }, name),
    ...limit,
  });
  const ratio = (atMost: number) => ({ by: 'ratio', atMost }) as const;
  const value = (atMost: number) => ({ by: 'value', atMost }) as const;

  return [
    { what: 'code, KB brotli', floor: code.floor, finder: code.finder, ...value(25) },
    row('first result, 250', 'firstResult', small, ratio(1.3)),
    row('first result, 10,000', 'firstResult', medium, ratio(0.6)),
    row(
      'first result, 10,000 in parts (floor: one document)',
      'firstResult',
      mediumParts,
      ratio(0.6),
      1,
      medium,
    ),
    row('first result, 100,000 in parts (floor: 250)', 'firstResult', large, ratio(2), 1, small),
    row('key to painted result, 10,000', 'key', medium, ratio(1.5)),
    row('key to all counts painted, 10,000', 'keySettled', medium, ratio(1.5)),
    {
      ...row('key of a mistyped word, all counts, 10,000', 'mistypedSettled', medium, ratio(1.5)),
      // The floor finds nothing then, so the word as it should be is the measure.
      floor: results.figure({ peer: 'floor', variant: medium, throttle: 1 }, 'keySettled'),
    },
    row('longest task while typing, 100,000', 'typingTask', large, value(50)),
    row('blocked until complete, 10,000', 'blocked', medium, value(0)),
    row('blocked until complete, 10,000 in parts', 'blocked', mediumParts, value(0)),
    ...(throttle > 1 ? [medium, mediumParts] : []).map((variant) =>
      row(
        `blocked until complete, ${said(variant)}, processor ÷ ${throttle}`,
        'blocked',
        variant,
        value(200),
        throttle,
      ),
    ),
    row('heap, complete, 10,000', 'heapReady', medium, ratio(1.5)),
    row('heap, after typing, 10,000', 'heapTyped', medium, ratio(1.5)),
    row('heap, complete, 100,000', 'heapReady', large, ratio(1.5)),
    row('heap, after typing, 100,000', 'heapTyped', large, ratio(1.5)),
    ...[small, medium, mediumParts, large].map((variant) =>
      row(`layout shift, ${said(variant)}`, 'layoutShift', variant, value(0)),
    ),
  ];
}

/** What is held against the goal: the ratio or the finder's own figure. */
export function achieved({ by, floor, finder }: GoalRow): number | undefined {
  if (by === 'value' || finder === undefined) return finder;
  return floor ? finder / floor : undefined;
}
