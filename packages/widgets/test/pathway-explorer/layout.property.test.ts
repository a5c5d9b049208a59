import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve } from '../../src/pathway-explorer/layout/curves.js';
import { layOut, type Box, type Layout } from '../../src/pathway-explorer/layout/layout.js';
import { largePathway, metrics, randomPathway, type RandomPathway } from './random-pathway.js';

const lay = ({ roles, routes }: RandomPathway): Layout => layOut(roles, routes, metrics);

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

interface Point {
  x: number;
  y: number;
}

/** Points along a curve, close to one another. */
function along(curve: Curve): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 7 < curve.length; i += 6) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = curve.slice(i, i + 8) as [number, ...number[]];
    for (let t = 0; t <= 1; t += 0.05) {
      const at = (p: number, q: number, r: number, s: number) =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
      points.push({ x: at(x0, x1!, x2!, x3!), y: at(y0!, y1!, y2!, y3!) });
    }
  }
  return points;
}

const inside = ({ x, y }: Point, box: Box) =>
  x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5;

/** What is wrong with a layout, in words. */
function faults({ roles, routes }: RandomPathway, layout: Layout): string[] {
  const { boxes, curves, width, height, columns } = layout;
  const found: string[] = [];
  const stages = [...new Set(roles.map(({ stage }) => stage))].sort((a, b) => a - b);
  boxes.forEach((box, i) => {
    if (columns[stages.indexOf(roles[i]!.stage)]?.x !== box.x) found.push(`${i} not in its column`);
    if (box.lines.length > metrics.maxLines) found.push(`${i} has too many lines`);
    if (box.height < box.lines.length * metrics.lineHeight)
      found.push(`${i} is too low for its text`);
    for (const line of box.lines) {
      if (metrics.measure(line) > box.width - 2 * metrics.padding)
        found.push(`text wider than ${i}: ${line}`);
    }
    const isIn =
      box.x >= 0 &&
      box.y >= metrics.heading &&
      box.x + box.width <= width &&
      box.y + box.height <= height;
    if (!isIn) found.push(`${i} sticks out`);
  });
  const byColumn = new Map<number, Box[]>();
  for (const box of boxes) byColumn.set(box.x, [...(byColumn.get(box.x) ?? []), box]);
  for (const column of byColumn.values()) {
    const sorted = column.toSorted((a, b) => a.y - b.y);
    sorted.forEach((box, i) => {
      const above = sorted[i - 1];
      if (above && (overlap(above, box) || box.y - above.y - above.height < metrics.rowGap - 0.01))
        found.push(`boxes too close: ${box.lines.join(' ')}`);
    });
  }
  const boxesAt = [...byColumn.values()];
  curves.forEach((curve, i) => {
    const { from, to } = routes[i]!;
    const ends = [
      [curve.slice(0, 2), boxes[from]!],
      [curve.slice(-2), boxes[to]!],
    ] as const;
    for (const [[x = NaN, y = NaN], box] of ends) {
      const isBeside = x === box.x || x === box.x + box.width;
      const touches = isBeside && y > box.y && y < box.y + box.height;
      if (!touches) found.push(`route ${i} does not meet its role`);
    }
    for (const point of along(curve)) {
      if (point.x < 0 || point.x > width || point.y < 0 || point.y > height)
        found.push(`route ${i} sticks out`);
      const column = boxesAt.find(([box]) => box && point.x > box.x && point.x < box.x + box.width);
      if (column?.some((box) => inside(point, box))) found.push(`route ${i} runs through a role`);
    }
  });
  return found;
}

describe('the layout of any pathway', () => {
  it('has no box on another, no text outside its box and no route through a box', () => {
    fc.assert(
      fc.property(randomPathway(), (pathway) => {
        expect(faults(pathway, lay(pathway))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(randomPathway(20), (pathway) => {
        expect(lay(pathway)).toEqual(lay(structuredClone(pathway)));
      }),
      { numRuns: 30 },
    );
  });

  it.each([1, 60, 1000])('holds for %i roles', (count) => {
    const pathway = largePathway(count);
    expect(faults(pathway, lay(pathway))).toEqual([]);
  });

  it('holds for 1,000 roles of one stage, and for 1,000 stages', { timeout: 30_000 }, () => {
    const { roles, routes } = largePathway(1000);
    const one = { roles: roles.map((role) => ({ ...role, stage: 3 })), routes };
    expect(faults(one, lay(one))).toEqual([]);
    const all = {
      roles: roles.map((role, i) => ({ ...role, stage: i })),
      routes: routes.slice(0, 100),
    };
    expect(faults(all, lay(all))).toEqual([]);
  });

  it('of no role at all is empty', () => {
    expect(layOut([], [], metrics)).toMatchObject({ boxes: [], curves: [], columns: [] });
  });
});
