import type { Layout } from './layout/layout.js';
import type { LayoutRoute } from './layout/slots.js';

/** The keys that move through a diagram. */
export type DiagramKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/**
 * The box to go to from another by a key: right and left along a route to the nearest role
 * of a later or earlier column (where none leads there, to the nearest of the next column),
 * up and down within the column, Home and End to the first and the last role of all.
 *
 * @returns the box's place in the layout, the same one where there is nothing that way
 */
export function boxAfter(
  key: DiagramKey,
  at: number,
  { boxes }: Layout,
  routes: readonly LayoutRoute[],
): number {
  const here = boxes[at];
  if (!here) return at;
  const middle = (index: number) => (boxes[index]?.y ?? 0) + (boxes[index]?.height ?? 0) / 2;
  const column = (index: number) => boxes[index]?.x ?? 0;
  const all = boxes.map((_, index) => index);
  const first = (indexes: number[], distance: (index: number) => number) =>
    indexes.sort((a, b) => distance(a) - distance(b))[0] ?? at;

  if (key === 'Home' || key === 'End') {
    const sign = key === 'Home' ? 1 : -1;
    return all.sort((a, b) => sign * (column(a) - column(b) || middle(a) - middle(b)))[0] ?? at;
  }
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const sign = key === 'ArrowDown' ? 1 : -1;
    const below = (index: number) => sign * (middle(index) - middle(at));
    return first(
      all.filter((index) => column(index) === here.x && below(index) > 0),
      below,
    );
  }
  const sign = key === 'ArrowRight' ? 1 : -1;
  const beyond = (index: number) => sign * (column(index) - here.x);
  const tied = routes.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : []));
  const far = (index: number) => beyond(index) * 1e6 + Math.abs(middle(index) - middle(at));
  const ahead = (indexes: number[]) => indexes.filter((index) => beyond(index) > 0);
  const along = ahead(tied);
  return first(along.length ? along : ahead(all), far);
}
