import type { LitElement } from 'lit';
import { fitting, scrollTo, zoomed } from './zoom.js';

/** A stretch of the diagram, in pixels at its full size. */
interface Stretch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pane that a diagram is seen through: how large it is drawn, and which part is in view. */
export class DiagramPane {
  /** How wide the diagram is at its full size, and the room for it, pixels. */
  width = 0;
  room = 0;

  private readonly host: LitElement;
  /** The scale that the visitor chose; without one it is as large as there is room. */
  private chosenScale: number | undefined;
  private fingers: { distance: number; scale: number } | undefined;

  constructor(host: LitElement) {
    this.host = host;
  }

  get scale(): number {
    return this.chosenScale ?? fitting(this.width, this.room);
  }

  /** Draws it larger or smaller; without a scale, as large as there is room. */
  zoom(scale: number | undefined): void {
    const { element } = this;
    const before = this.scale;
    const [x, y] = element
      ? [element.scrollLeft + element.clientWidth / 2, element.scrollTop + element.clientHeight / 2]
      : [0, 0];
    this.chosenScale = scale;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      // What was in the middle stays there.
      const by = this.scale / before;
      element?.scrollTo(x * by - element.clientWidth / 2, y * by - element.clientHeight / 2);
    });
  }

  /** Moves by halves of what is in view. */
  pan(x: number, y: number): void {
    const { element } = this;
    element?.scrollBy((x * element.clientWidth) / 2, (y * element.clientHeight) / 2);
  }

  /** Brings a part into view, moving as little as can be. */
  show({ x, y, width, height }: Stretch): void {
    const { element, scale } = this;
    element?.scrollTo(
      scrollTo(element.scrollLeft, element.clientWidth, x * scale, (x + width) * scale),
      scrollTo(element.scrollTop, element.clientHeight, y * scale, (y + height) * scale),
    );
  }

  /** Shows where the page is read from: its right end. */
  showRightEnd(): void {
    const { element } = this;
    if (element) element.scrollLeft = element.scrollWidth;
  }

  /** A pinch on a touchpad comes as a turn of the wheel with Ctrl. */
  readonly handleWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom(zoomed(this.scale, Math.exp(-event.deltaY / 200)));
  };

  readonly handleTouch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!one || !other) {
      this.fingers = undefined;
      return;
    }
    event.preventDefault();
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    this.fingers ??= { distance, scale: this.scale };
    this.zoom(zoomed(this.fingers.scale, distance / this.fingers.distance));
  };

  private get element(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.pane');
  }
}
