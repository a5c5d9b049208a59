import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { afterPaint } from './after-paint.js';
import { DiagramDrawing, type Marks } from './diagram-drawing.js';
import { boxAfter, type DiagramKey } from './diagram-keys.js';
import { metricsIn } from './diagram-metrics.js';
import { DiagramPane } from './diagram-pane.js';
import { diagramKey, diagramTools } from './diagram-tools.js';
import { layOut, type Layout } from './layout/layout.js';
import type { LayoutRoute } from './layout/slots.js';
import type { PathwayRole } from './pathway.js';
import { larger, smaller } from './zoom.js';

/** What a diagram shows. */
export interface DiagramModel extends Marks {
  readonly shown: readonly PathwayRole[];
  /** How wide the widget is, pixels, and how much of that something beside takes, in em. */
  readonly inlineSize: number;
  readonly beside: number;
  readonly onChoose: (role: PathwayRole) => void;
}

/** Between the diagram and what is beside it, pixels: see the styles. */
const GAP = 24;
/** So many boxes are named at a time. */
const SLICE = 200;
const KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** The diagram of a pathway: lays it out, draws it, moves through it. */
export class DiagramView implements ReactiveController {
  private readonly host: LitElement;
  private readonly pane: DiagramPane;
  private model: DiagramModel | undefined;
  private layout: Layout | undefined;
  private drawing: DiagramDrawing | undefined;
  private drawnIn: Element | null = null;
  private shown: readonly PathwayRole[] = [];
  private routes: readonly LayoutRoute[] = [];
  private kinds: ReadonlySet<string> = new Set();
  /** The boxes that have no name yet, those in view first. */
  private unnamed: number[] = [];
  private callOff: (() => void) | undefined;
  private active = 0;
  private lastChosen: PathwayRole | undefined;
  private isRtl = false;
  /** The size of the font, pixels. */
  private em = 16;

  constructor(host: LitElement) {
    this.host = host;
    this.pane = new DiagramPane(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const svg = this.host.renderRoot.querySelector('.pane svg');
    const { model, drawing } = this;
    if (!svg || !model) {
      this.drawnIn = null;
      return;
    }
    if (drawing && this.drawnIn !== svg) {
      svg.replaceChildren(...drawing.elements());
      this.drawnIn = svg;
      if (this.isRtl) this.pane.showRightEnd();
    }
    drawing?.mark(model);
    if (model.chosen === this.lastChosen) return;
    this.lastChosen = model.chosen;
    const index = model.chosen ? this.shown.indexOf(model.chosen) : -1;
    if (index >= 0) this.activate(index, false);
  }

  hostDisconnected(): void {
    this.callOff?.();
  }

  hostConnected(): void {
    this.nameNext();
  }

  render(model: DiagramModel): TemplateResult {
    this.model = model;
    const { pane, host } = this;
    const { shown, inlineSize, beside } = model;
    const isNew = shown !== this.shown || !this.layout;
    if (isNew) this.lay(shown);
    const { width = 0, height = 0 } = this.layout ?? {};
    pane.width = width;
    pane.room = (beside ? inlineSize - beside * this.em - GAP : inlineSize) - 2;
    if (isNew) this.name(host.ownerDocument.documentElement.clientHeight);
    const { scale } = pane;
    const count = shown.length;
    return html`<section class="diagram" part="diagram" aria-label="Diagram" tabindex="-1">
      ${diagramTools(pane)}
      <div
        class="pane"
        dir="ltr"
        @wheel=${{ handleEvent: pane.handleWheel, passive: false }}
        @touchstart=${{ handleEvent: pane.handleTouch, passive: false }}
        @touchmove=${{ handleEvent: pane.handleTouch, passive: false }}
      >
        <svg
          role="listbox"
          aria-label="Diagram of ${count} ${count === 1 ? 'role' : 'roles'}"
          aria-describedby="diagram-help"
          viewBox="0 0 ${width} ${height}"
          width=${Math.round(width * scale)}
          height=${Math.round(height * scale)}
          @click=${this.handleClick}
          @keydown=${this.handleKey}
          @focusin=${this.handleFocus}
        ></svg>
      </div>
      ${diagramKey(this.kinds)}
      <p class="quiet controls" id="diagram-help">
        Arrow keys follow routes and columns, Enter opens a role, + and − change the size.
      </p>
    </section>`;
  }

  /** Draws anew, for example when another font has come. */
  forget(): void {
    this.layout = undefined;
    this.host.requestUpdate();
  }

  /** Names all boxes at once, to be printed. */
  complete(): void {
    for (const index of this.unnamed.splice(0)) this.drawing?.write(index);
  }

  private lay(shown: readonly PathwayRole[]): void {
    const styles = getComputedStyle(this.host);
    this.em = parseFloat(styles.fontSize) || 16;
    this.isRtl = styles.direction === 'rtl';
    const metrics = metricsIn(this.em, styles);
    const index = new Map(shown.map((role, i) => [role, i]));
    const routes = shown.flatMap(({ out }) => out.filter(({ to }) => index.has(to)));
    this.kinds = new Set(routes.map(({ kind }) => kind));
    this.shown = shown;
    this.routes = routes.map(({ from, to, kind }) => ({
      from: index.get(from) ?? 0,
      to: index.get(to) ?? 0,
      kind,
    }));
    this.layout = layOut(
      shown.map(({ name, stage }) => ({ label: name, stage })),
      this.routes,
      metrics,
    );
    this.drawing = new DiagramDrawing(this.layout, shown, routes, metrics.lineHeight, this.isRtl);
    this.drawnIn = null;
    this.lastChosen = undefined;
    this.active = 0;
    this.drawing.offer(0);
  }

  /**
   * Names the boxes that are in view at first; of a large diagram the others behind the first
   * paint.
   *
   * @param tall how much of the page is in view, pixels
   */
  private name(tall: number): void {
    const { boxes = [] } = this.layout ?? {};
    const { scale, room } = this.pane;
    const isSeen = ({ x, y }: { x: number; y: number }) =>
      boxes.length <= SLICE || (x * scale < room && y * scale < tall);
    this.unnamed = [];
    boxes.forEach((box, index) => {
      if (isSeen(box)) this.drawing?.write(index);
      else this.unnamed.push(index);
    });
    this.nameNext();
  }

  private nameNext(): void {
    this.callOff?.();
    if (!this.unnamed.length) return;
    this.callOff = afterPaint(() => {
      for (const index of this.unnamed.splice(0, SLICE)) this.drawing?.write(index);
      this.nameNext();
    });
  }

  /** Makes a role the one that the Tab key comes to, and brings it into view. */
  private activate(index: number, focus: boolean): void {
    this.active = index;
    const { drawing, pane } = this;
    const box = this.layout?.boxes[index];
    drawing?.write(index);
    drawing?.offer(index);
    if (focus) drawing?.nodeAt(index)?.focus({ preventScroll: true });
    if (!box) return;
    pane.show({ ...box, x: this.isRtl ? pane.width - box.x - box.width : box.x });
    if (focus) drawing?.nodeAt(index)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The role whose node an event comes from, -1 if from none. */
  private indexOf({ target }: Event): number {
    return this.drawing?.indexOf((target as Element).closest('.node')) ?? -1;
  }

  private readonly handleFocus = (event: Event): void => {
    const index = this.indexOf(event);
    if (index >= 0) this.active = index;
  };

  private readonly handleClick = (event: Event): void => {
    const index = this.indexOf(event);
    if (index >= 0) this.choose(index);
  };

  private choose(index: number): void {
    const role = this.shown[index];
    this.active = index;
    this.drawing?.offer(index);
    if (role) this.model?.onChoose(role);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.layout) return;
    if (KEYS.has(event.key)) {
      const mirrored = this.isRtl && /Left|Right/.test(event.key);
      const key = mirrored ? (event.key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft') : event.key;
      this.activate(boxAfter(key as DiagramKey, this.active, this.layout, this.routes), true);
    } else if (event.key === 'Enter' || event.key === ' ') this.choose(this.active);
    else if (event.key === '+' || event.key === '=') this.pane.zoom(larger(this.pane.scale));
    else if (event.key === '-') this.pane.zoom(smaller(this.pane.scale));
    else if (event.key === '0') this.pane.zoom(undefined);
    else return;
    event.preventDefault();
  };
}
