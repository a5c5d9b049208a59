import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from './after-paint.js';

/** So many roles are made at a time. */
const SLICE = 60;

/**
 * Makes a long list in slices: what is seen first is painted first, and the page can answer
 * in between.
 */
export class ListSlices implements ReactiveController {
  /** False until something has been painted: what isn't seen at once can wait until then. */
  hasBegun = false;

  private readonly host: ReactiveControllerHost;
  private limit = 0;
  private count = 0;
  private callOff: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  /** True once all of the list is made. */
  get isWhole(): boolean {
    return this.hasBegun && this.limit >= this.count;
  }

  /**
   * How many of a list to make now.
   *
   * @param count how many there are
   * @param first how many are to be there with the first paint
   */
  next(count: number, first: number): number {
    this.count = count;
    if (!this.hasBegun) this.limit = Math.max(this.limit, first);
    return this.limit;
  }

  /** Makes all of it with the next update. */
  hurry(): void {
    this.limit = Infinity;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.count || this.isWhole) return;
    this.callOff ??= afterPaint(() => {
      this.callOff = undefined;
      this.hasBegun = true;
      this.limit += SLICE;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.callOff?.();
    this.callOff = undefined;
  }
}
