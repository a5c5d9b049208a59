const SLICE = 8;
/** A page that nobody looks at is not painted: after so long, milliseconds, the work goes on. */
const NO_PAINT = 100;

/** Lets the page answer before the work goes on. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Lets the page paint before the work goes on. Where there is no page, it only yields. */
export async function afterPaint(): Promise<void> {
  if (!('requestAnimationFrame' in globalThis)) return yieldToPage();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, NO_PAINT);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  return yieldToPage();
}

/** Work in slices of at most about 8 ms, so that no task is long enough to be felt. */
export class Slices {
  private until = performance.now() + SLICE;
  private paint = false;

  /** True once the slice is used up: then `await next()`. */
  get over(): boolean {
    return this.paint || performance.now() >= this.until;
  }

  /** True once so much is being read that it is better painted as it comes. */
  isLong = false;

  /** Ends the slice, so that what there is by now is painted before more comes. */
  letPaint(): void {
    this.paint = true;
  }

  async next(): Promise<void> {
    await (this.paint ? afterPaint() : yieldToPage());
    this.paint = false;
    this.until = performance.now() + SLICE;
  }
}
