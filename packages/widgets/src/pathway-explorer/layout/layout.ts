import { curveOf, type Curve } from './curves.js';
import { heightsOf } from './heights.js';
import { wrap, type Measure } from './label.js';
import { reduceCrossings } from './order.js';
import { slotsOf, type LayoutRole, type LayoutRoute } from './slots.js';

/** The measures of a diagram, all in pixels at its full size. */
export interface Metrics {
  /** The width of a text in the diagram's font. */
  measure: Measure;
  lineHeight: number;
  /** The width of a role's box, and the room in it beside the text. */
  boxWidth: number;
  padding: number;
  /** Between two columns, where routes bend. */
  columnGap: number;
  /** At least so much between two roles of a column. */
  rowGap: number;
  /** At least so much on both sides of a route that passes a column by. */
  laneGap: number;
  /** Around the whole, and above it for the names of the columns. */
  margin: number;
  heading: number;
  maxLines: number;
}

/** A role's box, its left upper corner, and what is written in it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Where everything stands. Boxes and curves in the order of the roles and routes given. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly stage: number; readonly x: number }[];
  readonly boxes: readonly Box[];
  readonly curves: readonly Curve[];
}

/**
 * Lays roles out in columns of their stages, and routes as curves between them. No two boxes
 * touch, no text is wider than its box, and no route runs through a box.
 */
export function layOut(
  roles: readonly LayoutRole[],
  routes: readonly LayoutRoute[],
  metrics: Metrics,
): Layout {
  const { boxWidth, padding, columnGap, rowGap, laneGap, margin, heading } = metrics;
  const slots = slotsOf(roles, routes);
  reduceCrossings(slots);

  const texts = roles.map(({ label }) =>
    wrap(label, boxWidth - 2 * padding, metrics.maxLines, metrics.measure),
  );
  const tall = (slot: number) =>
    slot < slots.roles ? (texts[slot]?.length ?? 1) * metrics.lineHeight + 2 * padding : 0;
  const middles = heightsOf(slots, (upper, lower) => {
    const areRoles = upper < slots.roles && lower < slots.roles;
    return (tall(upper) + tall(lower)) / 2 + (areRoles ? rowGap : laneGap);
  });

  let top = Infinity;
  let bottom = -Infinity;
  middles.forEach((middle, slot) => {
    top = Math.min(top, middle - tall(slot) / 2);
    bottom = Math.max(bottom, middle + tall(slot) / 2);
  });
  const down = roles.length ? margin + heading - top : 0;
  const left = (column: number) => margin + column * (boxWidth + columnGap);
  const leftOf = (slot: number) => left(slots.columnOf[slot] ?? 0);
  const heightOf = (slot: number) => (middles[slot] ?? 0) + down;

  // Arcs within the last column bend out of it.
  const hasArcs = slots.columns.at(-1)?.some((slot) => slots.beside[slot]?.length);

  return {
    width: left(slots.columns.length) - (hasArcs ? 0 : columnGap) + margin,
    height: roles.length ? bottom + down + margin : 0,
    columns: slots.stages.map((stage, column) => ({ stage, x: left(column) })),
    boxes: texts.map((lines, slot) => ({
      x: leftOf(slot),
      y: heightOf(slot) - tall(slot) / 2,
      width: boxWidth,
      height: tall(slot),
      lines,
    })),
    curves: routes.map(({ kind }, i) =>
      curveOf(slots.chains[i] ?? [], kind, { leftOf, heightOf, boxWidth, columnGap }),
    ),
  };
}
