/**
 * A frame must not lose its widget when a link is followed, so links open outside. A
 * sandbox can forbid that, and nothing tells whether it does: then every link has its
 * address beside it as text to select.
 */

const ADDRESS = `
  .leadership-address {
    margin-inline-start: 0.5em;
    font-size: 0.875em;
    font-weight: 400;
    overflow-wrap: anywhere;
    user-select: all;
  }
  @media print {
    .leadership-address { display: none }
  }`;

/** The address of a link as people write it. */
function addressOf(link: HTMLAnchorElement): string {
  return link.protocol === 'mailto:' ? decodeURIComponent(link.pathname) : link.href;
}

/** Shows the address of every link in `root`, also of those that come later, as text to select. */
export function showAddresses(root: ShadowRoot): void {
  const shown = new WeakMap<Element, HTMLElement>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ADDRESS);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const show = () => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const address = addressOf(link);
      let text = shown.get(link);
      if (!text) {
        text = document.createElement('span');
        text.className = 'leadership-address';
        shown.set(link, text);
      }
      if (text.textContent !== address) text.textContent = address;
      if (link.textContent.trim() !== address && link.nextSibling !== text) link.after(text);
    }
  };
  new MutationObserver(show).observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['href'],
  });
  show();
}

const linkOf = (event: Event) =>
  event.composedPath().find((target) => target instanceof HTMLAnchorElement);

/**
 * Opens links outside the frame.
 *
 * @param onForbidden called when the browser refuses
 */
export function openOutside(onForbidden: () => void): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey);
    if (!link || !isPlain || event.defaultPrevented || !/^https?:/.test(link.protocol)) return;
    event.preventDefault();
    const opened = window.open(link.href);
    if (opened) opened.opener = null;
    else onForbidden();
  });
}
