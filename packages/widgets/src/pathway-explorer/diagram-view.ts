import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../kit/icons.js';
import { DiagramDrawing, type Marks } from './diagram-drawing.js';
import { boxAfter, type DiagramKey } from './diagram-keys.js';
import { layOut, type Layout } from './layout/layout.js';
import type { LayoutRoute } from './layout/slots.js';
import type { PathwayRole } from './pathway.js';
import { kindNames } from './route-words.js';
import { fitting, larger, scrollTo, smaller, zoomed } from './zoom.js';

/** What a diagram shows. */
export interface DiagramModel extends Marks {
  readonly shown: readonly PathwayRole[];
  /** How wide the widget is, pixels, and how much of that something beside takes, in em. */
  readonly inlineSize: number;
  readonly beside: number;
  readonly onChoose: (role: PathwayRole) => void;
}

/** Which way to move, and the arrow that says so. */
const PAN: readonly (readonly [name: string, arrow: string, x: number, y: number])[] = [
  ['Move left', 'M16 10H4m5 5L4 10l5-5', -1, 0],
  ['Move right', 'M4 10h12m-5 5l5-5-5-5', 1, 0],
  ['Move up', 'M10 16V4M5 9l5-5 5 5', 0, -1],
  ['Move down', 'M10 4v12m5-5l-5 5-5-5', 0, 1],
];
/** Between the diagram and what is beside it, pixels: see the styles. */
const GAP = 24;
const KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
const KIND_WORDS: Readonly<Record<string, string>> = {
  progression: 'Leads to',
  sideways: 'Sideways',
  'step back': 'Step back',
  taster: 'Try out',
};

/** The diagram of a pathway: lays it out, draws it, moves through it, zooms. */
export class DiagramView implements ReactiveController {
  private readonly host: LitElement;
  private model: DiagramModel | undefined;
  private layout: Layout | undefined;
  private drawing: DiagramDrawing | undefined;
  private drawnIn: Element | null = null;
  private shown: readonly PathwayRole[] = [];
  private routes: readonly LayoutRoute[] = [];
  /** The scale that the visitor chose; without one it is as large as there is room. */
  private chosenScale: number | undefined;
  private active = 0;
  private lastChosen: PathwayRole | undefined;
  private fingers: { distance: number; scale: number } | undefined;
  private isRtl = false;
  /** The size of the font, pixels. */
  private em = 16;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  private get pane(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.pane');
  }

  private get scale(): number {
    const { inlineSize = 0, beside = 0 } = this.model ?? {};
    const room = beside ? inlineSize - beside * this.em - GAP : inlineSize;
    return this.chosenScale ?? fitting(this.layout?.width ?? 0, room - 2);
  }

  hostUpdated(): void {
    const svg = this.host.renderRoot.querySelector('.pane svg');
    const { model } = this;
    if (!svg || !model) {
      this.drawnIn = null;
      return;
    }
    if (this.drawing && this.drawnIn !== svg) {
      svg.replaceChildren(...this.drawing.elements());
      this.drawnIn = svg;
      const { pane } = this;
      if (pane && this.isRtl) pane.scrollLeft = pane.scrollWidth;
    }
    this.drawing?.mark(model);
    if (model.chosen === this.lastChosen) return;
    this.lastChosen = model.chosen;
    const index = model.chosen ? this.shown.indexOf(model.chosen) : -1;
    if (index >= 0) this.activate(index, false);
  }

  render(model: DiagramModel): TemplateResult {
    this.model = model;
    if (model.shown !== this.shown || !this.layout) this.lay(model.shown);
    const { width = 0, height = 0 } = this.layout ?? {};
    const { scale } = this;
    const count = model.shown.length;
    return html`<section class="diagram" part="diagram" aria-label="Diagram">
      <div class="diagram-tools controls" role="group" aria-label="Size and place of the diagram">
        ${this.button('Smaller', 'M4 10h12', () => this.zoom(smaller(this.scale)))}
        ${this.button('Larger', 'M4 10h12M10 4v12', () => this.zoom(larger(this.scale)))}
        ${this.button('Fit', 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4', () => this.zoom(undefined))}
        ${PAN.map(([name, arrow, x, y]) => this.button(name, arrow, () => this.pan(x, y)))}
      </div>
      <div
        class="pane"
        dir="ltr"
        @wheel=${{ handleEvent: this.handleWheel, passive: false }}
        @touchstart=${{ handleEvent: this.handleTouch, passive: false }}
        @touchmove=${{ handleEvent: this.handleTouch, passive: false }}
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
      ${this.renderKey()}
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

  private button(name: string, path: string, act: () => void): TemplateResult {
    return html`<button type="button" aria-label=${name} title=${name} @click=${act}>
      ${icon(path)()}
    </button>`;
  }

  private renderKey(): TemplateResult | typeof nothing {
    const kinds = kindNames.filter((kind) => this.kinds.has(kind));
    if (!kinds.length) return nothing;
    return html`<ul class="key" role="list" aria-label="Lines of the diagram">
      ${kinds.map(
        (kind) =>
          html`<li>
            <svg viewBox="0 0 36 12" aria-hidden="true">
              <path class="line" data-kind=${kind} d="M0 6H30"></path>
              <path class="head" d="M36 6l-8 -4v8z"></path></svg
            >${KIND_WORDS[kind]}
          </li>`,
      )}
    </ul>`;
  }

  private kinds = new Set<string>();

  private lay(shown: readonly PathwayRole[]): void {
    const styles = getComputedStyle(this.host);
    const em = parseFloat(styles.fontSize) || 16;
    this.em = em;
    const lineHeight = 1.25 * em;
    this.isRtl = styles.direction === 'rtl';
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
      {
        measure: measureIn(`${styles.fontWeight} ${em}px ${styles.fontFamily}`),
        lineHeight,
        boxWidth: 8 * em,
        padding: 0.375 * em,
        columnGap: 2 * em,
        rowGap: 0.875 * em,
        laneGap: 0.625 * em,
        margin: 8,
        heading: 2 * em,
        maxLines: 5,
      },
    );
    this.drawing = new DiagramDrawing(this.layout, shown, routes, lineHeight, this.isRtl);
    this.drawnIn = null;
    this.lastChosen = undefined;
    this.active = 0;
    this.drawing.offer(0);
  }

  private zoom(scale: number | undefined): void {
    const { pane } = this;
    const before = this.scale;
    const [x, y] = pane
      ? [pane.scrollLeft + pane.clientWidth / 2, pane.scrollTop + pane.clientHeight / 2]
      : [0, 0];
    this.chosenScale = scale;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      // What was in the middle stays there.
      const by = this.scale / before;
      pane?.scrollTo(x * by - pane.clientWidth / 2, y * by - pane.clientHeight / 2);
    });
  }

  private pan(x: number, y: number): void {
    const { pane } = this;
    pane?.scrollBy((x * pane.clientWidth) / 2, (y * pane.clientHeight) / 2);
  }

  /** Makes a role the one that the Tab key comes to, and brings it into view. */
  private activate(index: number, focus: boolean): void {
    this.active = index;
    this.drawing?.offer(index);
    const { pane, scale } = this;
    const box = this.layout?.boxes[index];
    if (focus) this.drawing?.nodeAt(index)?.focus({ preventScroll: true });
    if (!pane || !box) return;
    const left = this.isRtl ? (this.layout?.width ?? 0) - box.x - box.width : box.x;
    pane.scrollTo(
      scrollTo(pane.scrollLeft, pane.clientWidth, left * scale, (left + box.width) * scale),
      scrollTo(pane.scrollTop, pane.clientHeight, box.y * scale, (box.y + box.height) * scale),
    );
    if (focus) this.drawing?.nodeAt(index)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
    else if (event.key === '+' || event.key === '=') this.zoom(larger(this.scale));
    else if (event.key === '-') this.zoom(smaller(this.scale));
    else if (event.key === '0') this.zoom(undefined);
    else return;
    event.preventDefault();
  };

  /** A pinch on a touchpad comes as a turn of the wheel with Ctrl. */
  private readonly handleWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom(zoomed(this.scale, Math.exp(-event.deltaY / 200)));
  };

  private readonly handleTouch = (event: TouchEvent): void => {
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
}

/** Measures texts in a font; each only once. */
function measureIn(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  if (context) context.font = font;
  return (text) => {
    let width = known.get(text);
    // Without a canvas: as wide as the widest usual letters.
    width ??= context ? context.measureText(text).width : text.length * 12;
    known.set(text, width);
    return width;
  };
}
