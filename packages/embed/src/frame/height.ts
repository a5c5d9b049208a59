/** What a frame tells its parent, and nothing else. */
export interface HeightMessage {
  /** Pixels. */
  leadershipFrameHeight: number;
}

/** What a parent asks, in case that it came later than the frame. */
export const HEIGHT_QUESTION = 'leadership-frame-height?';

/** Tells the parent how high the page is, now and whenever that changes, and when it asks. */
export function tellHeight(): void {
  if (parent === window) return;
  let told = 0;
  const tell = () => {
    told = Math.ceil(document.body.getBoundingClientRect().height);
    const message: HeightMessage = { leadershipFrameHeight: told };
    // The parent may be anyone, and its origin can't be known: a height is no secret.
    parent.postMessage(message, '*');
  };
  new ResizeObserver(() => {
    if (Math.ceil(document.body.getBoundingClientRect().height) !== told) tell();
  }).observe(document.body);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data === HEIGHT_QUESTION) tell();
  });
}
