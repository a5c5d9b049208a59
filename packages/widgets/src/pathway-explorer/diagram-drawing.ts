import { headOf, mirrored, pathOf, type Curve } from './layout/curves.js';
import type { Box, Layout } from './layout/layout.js';
import type { PathwayRole, PathwayRoute } from './pathway.js';
import { roleInWords } from './route-words.js';

/** What stands out in a diagram. */
export interface Marks {
  /** The role that is chosen. */
  readonly chosen?: PathwayRole;
  /** The roles and routes that belong to what is chosen. */
  readonly roles: ReadonlySet<PathwayRole>;
  readonly routes: ReadonlySet<PathwayRoute>;
}

/** Where letters stand in their line, from its top. */
const BASELINE = 0.74;

type Attributes = Readonly<Record<string, string | number>>;

const NAMESPACE = 'http://www.w3.org/2000/svg';

function put(element: Element | null, attributes: Attributes): void {
  for (const name in attributes) element?.setAttribute(name, String(attributes[name]));
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(NAMESPACE, name);
  put(element, attributes);
  element.append(...children);
  return element;
}

/**
 * The drawing of a layout. Made without templates, once for each layout, since it may have
 * a thousand roles: routes of a kind are one line, and what stands out is drawn over them.
 */
export class DiagramDrawing {
  private readonly layout: Layout;
  private readonly isMirrored: boolean;
  private readonly roles: readonly PathwayRole[];
  private readonly routes: readonly PathwayRoute[];
  private readonly curves: readonly Curve[];
  private readonly lineHeight: number;
  private readonly nodes: readonly SVGGElement[];
  private readonly names: SVGGElement = make('g', { 'aria-hidden': 'true' });
  /** What is written in the boxes, as far as it has been written. */
  private readonly texts: SVGTextElement[] = [];
  /** How each role stands out. */
  private readonly states: string[];
  /** The node that the Tab key comes to. */
  private offered = -1;
  private readonly near = make('path', { class: 'line near' });
  private readonly nearHeads = make('path', { class: 'head near' });

  /** @param rtl true if the page is read from right to left */
  constructor(
    layout: Layout,
    roles: readonly PathwayRole[],
    routes: readonly PathwayRoute[],
    lineHeight: number,
    rtl: boolean,
  ) {
    this.layout = layout;
    this.lineHeight = lineHeight;
    this.isMirrored = rtl;
    this.states = roles.map(() => '');
    this.roles = roles;
    this.routes = routes;
    this.curves = rtl ? layout.curves.map((curve) => mirrored(curve, layout.width)) : layout.curves;
    // Copies are made faster than elements, and a thousand may be needed.
    const box = make('g', { role: 'option', class: 'node' }, make('rect', { rx: 6 }));
    this.nodes = layout.boxes.map((at) => {
      const node = box.cloneNode(true) as SVGGElement;
      const { y, width, height } = at;
      put(node.firstElementChild, { x: this.leftOf(at), y, width, height });
      return node;
    });
  }

  /**
   * Names a box, to be seen and to be read out. Apart from drawing it, since most of the
   * time that a large diagram takes goes into text, and most of it is out of view at first.
   */
  write(index: number): void {
    const at = this.layout.boxes[index];
    const role = this.roles[index];
    if (!at || !role || this.texts[index]) return;
    // Apart from the node, whose name says more than is written in it.
    this.nodes[index]?.setAttribute('aria-label', roleInWords(role));
    const { lineHeight } = this;
    const x = this.leftOf(at) + at.width / 2;
    const top = at.y + (at.height - at.lines.length * lineHeight) / 2;
    const places = at.lines.map((_, row) => ({ x, y: top + (row + BASELINE) * lineHeight }));
    const [line = '', ...others] = at.lines;
    const text = others.length
      ? make('text', {}, ...at.lines.map((words, row) => make('tspan', places[row] ?? {}, words)))
      : make('text', places[0] ?? {}, line);
    put(text, { class: 'name', 'data-state': this.states[index] ?? '' });
    this.texts[index] = text;
    this.names.append(text);
  }

  /** All of it, to be put into an `svg` element. */
  elements(): SVGElement[] {
    const { layout, routes, curves } = this;
    const kinds = [...new Set(routes.map(({ kind }) => kind))];
    const lines = kinds.map((kind) => {
      const own = curves.filter((_, i) => routes[i]?.kind === kind);
      return make('path', { class: 'line', 'data-kind': kind, d: own.map(pathOf).join('') });
    });
    const heads = make('path', { class: 'head', d: curves.map((curve) => headOf(curve)).join('') });
    const stages = layout.columns.map(({ stage, x }) => {
      const [box] = layout.boxes;
      const middle = x + (box?.width ?? 0) / 2;
      const place = this.isMirrored ? layout.width - middle : middle;
      return make('text', { class: 'stage', x: place, y: 20 }, `Stage ${stage}`);
    });
    const drawn = make(
      'g',
      { 'aria-hidden': 'true' },
      ...stages,
      ...lines,
      heads,
      this.near,
      this.nearHeads,
    );
    return [drawn, ...this.nodes, this.names];
  }

  nodeAt(index: number): SVGGElement | undefined {
    return this.nodes[index];
  }

  /** Which role a node is, -1 for anything else. */
  indexOf(node: Element | null): number {
    return this.nodes.indexOf(node as SVGGElement);
  }

  /** Makes one role the one that the Tab key comes to. */
  offer(index: number): void {
    this.nodes[this.offered]?.removeAttribute('tabindex');
    this.nodes[index]?.setAttribute('tabindex', '0');
    this.offered = index;
  }

  /** Lets a choice stand out, and everything else step back. */
  mark({ chosen, roles, routes }: Marks): void {
    this.nodes.forEach((node, i) => {
      const role = this.roles[i];
      const state = role && role === chosen ? 'chosen' : role && roles.has(role) ? 'near' : '';
      if (this.states[i] === state) return;
      this.states[i] = state;
      node.setAttribute('data-state', state);
      this.texts[i]?.setAttribute('data-state', state);
      node.ariaSelected = state === 'chosen' ? 'true' : null;
    });
    const near = this.curves.filter((_, i) => {
      const route = this.routes[i];
      return route && routes.has(route);
    });
    this.near.setAttribute('d', near.map(pathOf).join(''));
    this.nearHeads.setAttribute('d', near.map((curve) => headOf(curve, 9)).join(''));
  }

  private leftOf({ x, width }: Box): number {
    return this.isMirrored ? this.layout.width - x - width : x;
  }
}
