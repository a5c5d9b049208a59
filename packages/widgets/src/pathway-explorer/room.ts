import type { LitElement, ReactiveController } from 'lit';

/** How wide a widget is: its diagram stands beside the list where there is room. */
export class Room implements ReactiveController {
  private readonly host: LitElement;
  private width = 0;
  private resizes: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  /** Pixels. */
  get inlineSize(): number {
    // Asked once: the answer takes a layout.
    this.width ||= this.host.clientWidth;
    return this.width;
  }

  hostConnected(): void {
    this.resizes = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (!width || !this.width || width === this.width) return;
      this.width = width;
      // With the next frame: what changes within this one would be observed again.
      requestAnimationFrame(() => this.host.requestUpdate());
    });
    this.resizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.resizes?.disconnect();
  }
}
