/**
 * The line of a route as cubic curves, in pixels from the diagram's left upper corner: the x
 * and y of its start, then for each curve those of the two points that bend it and of its end.
 */
export type Curve = readonly number[];

interface Places {
  readonly leftOf: (slot: number) => number;
  readonly heightOf: (slot: number) => number;
  readonly boxWidth: number;
  readonly columnGap: number;
}

/** Routes of different kinds between the same two roles leave and arrive side by side. */
const APART: ReadonlyMap<string, number> = new Map([
  ['taster', -7],
  ['step back', 7],
]);

/**
 * The line of a route through its slots: level where it leaves, arrives and passes a column,
 * bent between columns. Within a column an arc on the right of it.
 */
export function curveOf(chain: readonly number[], kind: string, places: Places): Curve {
  const { leftOf, heightOf, boxWidth, columnGap } = places;
  const apart = APART.get(kind) ?? 0;
  const [from = 0] = chain;
  const to = chain.at(-1) ?? from;
  const [first, last] = [leftOf(from), leftOf(to)];
  let x = last >= first ? first + boxWidth : first;
  let y = heightOf(from) + apart;
  const curve = [x, y];

  if (first === last) {
    const end = heightOf(to) + apart;
    // Three quarters of it is how far the arc goes, which is less than to the next column.
    const reach = x + columnGap * Math.min(1, 0.5 + Math.abs(end - y) / 1000);
    curve.push(reach, y, reach, end, x, end);
    return curve;
  }
  function bendTo(nextX: number, nextY: number): void {
    const middle = (x + nextX) / 2;
    curve.push(middle, y, middle, nextY, nextX, nextY);
    x = nextX;
    y = nextY;
  }
  for (let i = 1; i < chain.length; i++) {
    const slot = chain[i] ?? to;
    const left = leftOf(slot);
    const isEnd = i === chain.length - 1;
    const height = heightOf(slot) + (isEnd ? apart : 0);
    bendTo(last > first ? left : left + boxWidth, height);
    if (!isEnd) bendTo(last > first ? left + boxWidth : left, height);
  }
  return curve;
}

/** The curve as the data of an SVG path. */
export function pathOf(curve: Curve): string {
  let path = '';
  for (let i = 0; i < curve.length; i += 2) {
    const command = i === 0 ? 'M' : i % 6 === 2 ? 'C' : ' ';
    path += `${command}${Math.round(curve[i] ?? 0)} ${Math.round(curve[i + 1] ?? 0)}`;
  }
  return path;
}

/** An arrowhead at the end of the curve, as the data of an SVG path. */
export function headOf(curve: Curve, size = 7): string {
  const [before = 0, , x = 0, y = 0] = curve.slice(-4);
  const back = Math.round(x >= before ? x - size : x + size);
  return `M${Math.round(x)} ${Math.round(y)}L${back} ${Math.round(y - size / 2)}V${Math.round(y + size / 2)}Z`;
}

/** The same line seen in a mirror, for pages that are read from right to left. */
export const mirrored = (curve: Curve, width: number): Curve =>
  curve.map((number, i) => (i % 2 ? number : width - number));
