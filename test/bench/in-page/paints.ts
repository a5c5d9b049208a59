export interface Paints {
  /** Call when the page, which has a body, has changed: the frame that paints it is told of. */
  expect(): void;
  /** True from `expect` until the paint. */
  isPending(): boolean;
}

/**
 * Tells of frames without asking for any. `seal` is called when nothing can change any more
 * before the frame is painted; what it returns is called just after that paint, with the time.
 *
 * A resize observer runs after a frame's animation callbacks and its layout. So a box whose
 * width changes along with the page, in the same microtask, leads to just the frame that paints
 * the change, be it made by a task or by an animation callback. The message comes after the paint.
 */
export function createPaints(seal: () => (painted: number) => void): Paints {
  const { port1, port2 } = new MessageChannel();
  let due: ((painted: number) => void)[] = [];
  port2.onmessage = () => {
    const painted = performance.now();
    const calls = due;
    due = [];
    for (const call of calls) call(painted);
  };

  const box = document.createElement('div');
  box.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;visibility:hidden';
  let isExpecting = false;
  new ResizeObserver(() => {
    isExpecting = false;
    due.push(seal());
    port1.postMessage(undefined);
  }).observe(box);

  return {
    expect() {
      // A second change of the width within a frame could undo the first one.
      if (isExpecting) return;
      isExpecting = true;
      if (!box.isConnected) document.body.append(box);
      box.style.width = box.style.width === '1px' ? '2px' : '1px';
    },
    isPending: () => isExpecting || due.length > 0,
  };
}
