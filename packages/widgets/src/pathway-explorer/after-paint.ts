/**
 * Does some work once what is there now has been painted.
 *
 * @returns a function that calls it off
 */
export function afterPaint(work: () => void): () => void {
  // A frame's own callbacks come before its paint, those of the next one after it.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(frame);
}
