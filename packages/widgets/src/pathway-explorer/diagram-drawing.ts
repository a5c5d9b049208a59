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

const NAMESPACE = 'http://www.w3.org/2000/svg';

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(NAMESPACE, name);
  for (const key in attributes) element.setAttribute(key, String(attributes[key]));
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
  private readonly nodes: readonly SVGGElement[];
  private readonly texts: readonly SVGTextElement[];
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
    this.isMirrored = rtl;
    this.roles = roles;
    this.routes = routes;
    this.curves = rtl ? layout.curves.map((curve) => mirrored(curve, layout.width)) : layout.curves;
    const leftOf = ({ x, width }: Box) => (rtl ? layout.width - x - width : x);
    this.nodes = layout.boxes.map((box, i) => {
      const { y, width, height } = box;
      const role = roles[i];
      return make(
        'g',
        {
          role: 'option',
          class: 'node',
          tabindex: -1,
          'data-index': i,
          'aria-selected': 'false',
          'aria-label': role ? roleInWords(role) : '',
        },
        make('rect', { x: leftOf(box), y, width, height, rx: 6 }),
      );
    });
    // Apart from the nodes, whose names say more than is written in them.
    this.texts = layout.boxes.map((box) => {
      const x = leftOf(box) + box.width / 2;
      const top = box.y + (box.height - box.lines.length * lineHeight) / 2;
      const lines = box.lines.map((line, row) =>
        make('tspan', { x, y: top + (row + BASELINE) * lineHeight }, line),
      );
      return make('text', { class: 'name' }, ...lines);
    });
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
    return [drawn, ...this.nodes, make('g', { 'aria-hidden': 'true' }, ...this.texts)];
  }

  nodeAt(index: number): SVGGElement | undefined {
    return this.nodes[index];
  }

  /** Makes one role the one that the Tab key comes to. */
  offer(index: number): void {
    this.nodes.forEach((node, i) => {
      if (node.tabIndex !== (i === index ? 0 : -1)) node.tabIndex = i === index ? 0 : -1;
    });
  }

  /** Lets a choice stand out, and everything else step back. */
  mark({ chosen, roles, routes }: Marks): void {
    this.nodes.forEach((node, i) => {
      const role = this.roles[i];
      const state = !role || role === chosen ? 'chosen' : roles.has(role) ? 'near' : '';
      if ((node.dataset['state'] ?? '') === state) return;
      node.dataset['state'] = state;
      this.texts[i]?.setAttribute('data-state', state);
      node.setAttribute('aria-selected', String(state === 'chosen'));
    });
    const near = this.curves.filter((_, i) => {
      const route = this.routes[i];
      return route && routes.has(route);
    });
    this.near.setAttribute('d', near.map(pathOf).join(''));
    this.nearHeads.setAttribute('d', near.map((curve) => headOf(curve, 9)).join(''));
  }
}
