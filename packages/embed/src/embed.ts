/**
 * The autoloader: finds the tags in the page, also those that are added later, and loads
 * the code of only those.
 */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'leadership-feed': () => import('@leadership-commons/widgets/feed/define.js'),
  'leadership-offer-finder': () => import('./offer-finder.js'),
};

const tags = Object.keys(loaders).join();
const asked = new Set<string>();

function load(tag: string): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  if (customElements.get(tag)) return;
  loaders[tag]?.().catch((error: unknown) => {
    // Asked for anew with the next tag that is added.
    asked.delete(tag);
    console.warn(`Leadership Commons: the code of <${tag}> could not be loaded.`, error);
  });
}

function search(root: ParentNode): void {
  for (const element of root.querySelectorAll(tags)) load(element.localName);
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(tags)) load(node.localName);
      search(node);
    }
  }
}).observe(document, { childList: true, subtree: true });

search(document);
