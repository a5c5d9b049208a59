/** A point, in pixels from the diagram's left upper corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line of a route, as cubic curves from point to point. */
export interface Curve {
  readonly start: Point;
  /** Each curve: two points that bend it, and where it ends. */
  readonly bends: readonly (readonly [Point, Point, Point])[];
}

interface Places {
  readonly leftOf: (slot: number) => number;
  readonly heightOf: (slot: number) => number;
  readonly boxWidth: number;
  readonly columnGap: number;
}

/** Routes of different kinds between the same two roles leave and arrive side by side. */
const APART: Readonly<Record<string, number>> = { taster: -7, 'step back': 7 };

/**
 * The line of a route through its slots: level where it leaves, arrives and passes a column,
 * bent between columns. Within a column an arc on the right of it.
 */
export function curveOf(chain: readonly number[], kind: string, places: Places): Curve {
  const { leftOf, heightOf, boxWidth, columnGap } = places;
  const apart = APART[kind] ?? 0;
  const [from = 0] = chain;
  const to = chain.at(-1) ?? from;
  const rightOf = (slot: number) => leftOf(slot) + boxWidth;

  if (leftOf(from) === leftOf(to)) {
    const [start, end] = [from, to].map((slot) => ({
      x: rightOf(slot),
      y: heightOf(slot) + apart,
    }));
    if (!start || !end) return { start: { x: 0, y: 0 }, bends: [] };
    // Three quarters of it is how far the arc goes, which is less than to the next column.
    const reach = start.x + columnGap * Math.min(1, 0.5 + Math.abs(end.y - start.y) / 1000);
    return { start, bends: [[{ x: reach, y: start.y }, { x: reach, y: end.y }, end]] };
  }
  const isForward = leftOf(from) < leftOf(to);
  const points = chain.flatMap((slot, i): Point[] => {
    const isEnd = i === 0 || i === chain.length - 1;
    const y = heightOf(slot) + (isEnd ? apart : 0);
    const sides = isForward ? [leftOf(slot), rightOf(slot)] : [rightOf(slot), leftOf(slot)];
    const [near = 0, far = 0] = sides;
    if (i === 0) return [{ x: far, y }];
    return isEnd
      ? [{ x: near, y }]
      : [
          { x: near, y },
          { x: far, y },
        ];
  });
  const [start = { x: 0, y: 0 }, ...others] = points;
  return {
    start,
    bends: others.map((end, i) => {
      const begin = points[i] ?? start;
      const middle = (begin.x + end.x) / 2;
      return [{ x: middle, y: begin.y }, { x: middle, y: end.y }, end];
    }),
  };
}

const rounded = (number: number) => Math.round(number * 10) / 10;
const written = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;

/** The curve as the data of an SVG path. */
export const pathOf = ({ start, bends }: Curve): string =>
  `M${written(start)}${bends.map((points) => `C${points.map(written).join(' ')}`).join('')}`;

/** An arrowhead at the end of the curve, as the data of an SVG path. */
export function headOf({ start, bends }: Curve, size = 6): string {
  const [, before = start, end = start] = bends.at(-1) ?? [];
  const back = end.x >= before.x ? -size : size;
  const corner = (y: number) => written({ x: end.x + back, y: end.y + y });
  return `M${written(end)}L${corner(-size / 2)} ${corner(size / 2)}Z`;
}

/** The same diagram seen in a mirror, for pages that are read from right to left. */
export function mirrored(curve: Curve, width: number): Curve {
  const mirror = ({ x, y }: Point): Point => ({ x: width - x, y });
  return {
    start: mirror(curve.start),
    bends: curve.bends.map(([a, b, end]) => [mirror(a), mirror(b), mirror(end)]),
  };
}
