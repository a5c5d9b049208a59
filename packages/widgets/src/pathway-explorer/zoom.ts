/** How large a diagram may be drawn, against its full size. */
const LEAST = 0.2;
const MOST = 3;
/** Below this the text is too small to read: better to scroll. */
const READABLE = 0.72;
const STEP = 1.25;

const within = (scale: number, least: number, most: number) =>
  Math.min(Math.max(scale, least), most);

/** The scale at which a diagram is as wide as the room for it, if it can be read then. */
export const fitting = (width: number, room: number): number =>
  width > 0 && room > 0 ? within(room / width, READABLE, 1) : 1;

export const zoomed = (scale: number, by: number): number => within(scale * by, LEAST, MOST);
export const larger = (scale: number): number => zoomed(scale, STEP);
export const smaller = (scale: number): number => zoomed(scale, 1 / STEP);

/**
 * Where to scroll to so that a stretch is in view, along one direction: as little as can be.
 *
 * @param start and `end`: the stretch, in pixels from the beginning of what is scrolled
 * @param margin room to leave on both sides
 */
export function scrollTo(
  scrolled: number,
  room: number,
  start: number,
  end: number,
  margin = 24,
): number {
  if (start - margin < scrolled) return start - margin;
  if (end + margin > scrolled + room) return end + margin - room;
  return scrolled;
}
