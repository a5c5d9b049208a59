import type { Layout } from './layout/layout.js';
import type { LayoutRoute } from './layout/slots.js';

/** The keys that move through a diagram. */
export type DiagramKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/**
 * The box to go to from another by a key. Right and left go along a route to the nearest role
 * of a later or earlier column (where none leads there, to the nearest of the next column);
 * up and down through the column and on into the next one, so that every role can be reached;
 * Home and End to the first and the last role of all.
 *
 * @returns the box's place in the layout, the same one where there is nothing that way
 */
export function boxAfter(
  key: DiagramKey,
  at: number,
  { boxes }: Layout,
  routes: readonly LayoutRoute[],
): number {
  const middle = (index: number) => (boxes[index]?.y ?? 0) + (boxes[index]?.height ?? 0) / 2;
  const column = (index: number) => boxes[index]?.x ?? 0;
  const all = boxes.map((_, index) => index);

  if (key !== 'ArrowRight' && key !== 'ArrowLeft') {
    all.sort((a, b) => column(a) - column(b) || middle(a) - middle(b));
    const here = all.indexOf(at);
    const next = { Home: 0, End: all.length - 1, ArrowUp: here - 1, ArrowDown: here + 1 }[key];
    return all[next] ?? at;
  }
  const sign = key === 'ArrowRight' ? 1 : -1;
  const beyond = (index: number) => sign * (column(index) - column(at));
  const tied = routes.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : []));
  const along = tied.filter((index) => beyond(index) > 0);
  const far = (index: number) => beyond(index) * 1e6 + Math.abs(middle(index) - middle(at));
  const ahead = along.length ? along : all.filter((index) => beyond(index) > 0);
  return ahead.sort((a, b) => far(a) - far(b))[0] ?? at;
}
