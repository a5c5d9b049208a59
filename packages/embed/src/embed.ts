/**
 * The autoloader: finds the tags in the page, also those that are added later, and loads
 * the code of only those. It looks into an open shadow root too, if the root's host asks
 * for it by the attribute `data-leadership`.
 */
import loaders, { version } from 'leadership:loaders';

const ASKS = 'data-leadership';
const tags = Object.keys(loaders).join();
const wanted = `${tags},[${ASKS}]`;
const asked = new Set<string>();
const watched = new WeakSet<Node>();

function load(tag: string): void {
  // Of another version: its code is loaded to say so.
  const present = customElements.get(tag) as { leadershipVersion?: string } | undefined;
  if (asked.has(tag) || present?.leadershipVersion === version) return;
  asked.add(tag);
  loaders[tag]?.().catch((error: unknown) => {
    // Asked for anew with the next tag that is added.
    asked.delete(tag);
    console.warn(`Leadership Commons: the code of <${tag}> could not be loaded.`, error);
  });
}

async function look(host: Element): Promise<void> {
  if (!host.shadowRoot && host.localName.includes('-')) {
    await customElements.whenDefined(host.localName);
  }
  if (host.shadowRoot) watch(host.shadowRoot);
}

function visit(element: Element): void {
  if (element.matches(tags)) load(element.localName);
  if (element.hasAttribute(ASKS)) void look(element);
}

function search(root: ParentNode): void {
  for (const element of root.querySelectorAll(wanted)) visit(element);
}

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver((changes) => {
    for (const { target, attributeName, addedNodes } of changes) {
      if (attributeName) visit(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        visit(node);
        search(node);
      }
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: [ASKS] });
  search(root);
}

watch(document);
