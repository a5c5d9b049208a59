interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the page paint and answer before the work goes on. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Work in slices of at most about 8 ms, so that no task is long enough to be felt. */
export class Slices {
  private until = performance.now() + 8;

  /** True once the slice is used up: then `await next()`. */
  get over(): boolean {
    return performance.now() >= this.until;
  }

  async next(): Promise<void> {
    await yieldToPage();
    this.until = performance.now() + 8;
  }
}
