/**
 * Prints one widget alone: a copy of it in an empty frame of the same origin. A copy keeps
 * its shadow roots, so that `:host`, slots and the widget's own print rules hold there.
 * Everything is made by DOM methods and constructed style sheets: nothing here needs more
 * than `default-src 'none'` allows.
 */

type FrameWindow = Window & typeof globalThis;

const PAGE = ':root { color-scheme: light } body { margin: 0 }';

let finishLast: (() => void) | undefined;

/** The rules of a shadow root as a style sheet of the frame's; constructed ones can't be shared. */
function sheetOf(root: ShadowRoot, view: FrameWindow): CSSStyleSheet {
  const rules = [...root.styleSheets, ...root.adoptedStyleSheets].flatMap((sheet) => [
    ...sheet.cssRules,
  ]);
  const copy = new view.CSSStyleSheet();
  copy.replaceSync(rules.map((rule) => rule.cssText).join('\n'));
  return copy;
}

/** `element` in the frame's document without its children, but with an empty shadow root if it has one. */
function shellOf(element: Element, view: FrameWindow): Element {
  const shell = view.document.importNode(element, false);
  if (element.shadowRoot) {
    shell.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheetOf(element.shadowRoot, view)];
  }
  return shell;
}

function copyOf(element: Element, view: FrameWindow): Element {
  const copy = shellOf(element, view);
  copyChildren(element, copy, view);
  if (element.shadowRoot && copy.shadowRoot)
    copyChildren(element.shadowRoot, copy.shadowRoot, view);
  // Of what a visitor has set, only a choice from a list isn't copied with its element.
  if (element instanceof HTMLSelectElement) {
    (copy as HTMLSelectElement).selectedIndex = element.selectedIndex;
  }
  return copy;
}

function copyChildren(from: ParentNode, to: ParentNode, view: FrameWindow): void {
  for (const node of from.childNodes) {
    if (node instanceof Element) {
      if (!/^(?:script|style|link|iframe)$/.test(node.localName)) to.append(copyOf(node, view));
    } else if (node instanceof Text) to.append(node.data);
  }
}

function fill(view: FrameWindow, source: Element | ShadowRoot, title: string): void {
  const { document: page } = view;
  const element = source instanceof ShadowRoot ? source.host : source;
  const root = element.getRootNode();
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PAGE);
  page.adoptedStyleSheets = [sheet];
  page.title = title;
  page.documentElement.lang = document.documentElement.lang;
  page.dir = document.dir;
  page.body.style.fontFamily = getComputedStyle(element).fontFamily;
  const copy = copyOf(element, view);
  if (root instanceof ShadowRoot) {
    // Part of a widget: it needs the widget's styles around it.
    const shell = shellOf(root.host, view);
    shell.shadowRoot?.append(copy);
    page.body.append(shell);
  } else page.body.append(copy);
}

/** The empty frame, once the browser has loaded it (Firefox does so later). */
function openFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Not `display: none`, which Firefox doesn't print.
  Object.assign(frame.style, { position: 'fixed', border: '0', width: '0', height: '0' });
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(frame), { once: true });
    document.body.append(frame);
  });
}

/**
 * Opens the print dialog for `source` alone: a widget, its shadow root, or an element in it.
 *
 * @param title heads the printed pages and names the file where one is saved
 * @returns false where a frame or printing isn't allowed, so that the caller can offer
 *   something else; true once the dialog has been opened
 */
export async function printAlone(source: Element | ShadowRoot, title: string): Promise<boolean> {
  finishLast?.();
  const frame = await openFrame();
  const finish = () => {
    frame.remove();
    removeEventListener('focus', finish);
  };
  finishLast = finish;
  let begun = false;
  try {
    const view = frame.contentWindow as FrameWindow;
    fill(view, source, title);
    view.addEventListener('beforeprint', () => (begun = true));
    view.addEventListener('afterprint', finish);
    view.print();
  } catch {
    // No access to the frame, or no `print`.
  }
  if (begun) addEventListener('focus', finish);
  else finish();
  return begun;
}
