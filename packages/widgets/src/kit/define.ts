import { ContextRoot } from '@lit/context';
import { shared } from './shared.js';
import { VERSION } from './version.js';

const ROOT = Symbol.for('leadership-commons/1/context-root');

/** An element's class, with the version of the code that it was defined by. */
interface Defined extends CustomElementConstructor {
  leadershipVersion?: string;
}

/**
 * A `<leadership-feed>` may be defined after the widgets inside it have asked for it: the
 * root hears what they ask and asks again. One of all bundles on a page does.
 */
function installContextRoot(): void {
  const page = globalThis as { [ROOT]?: ContextRoot };
  if (page[ROOT] || typeof document === 'undefined') return;
  page[ROOT] = new ContextRoot();
  page[ROOT].attach(document.documentElement);
}

/**
 * True if this copy of the code is to define the element. Of several copies and versions
 * on a page the first serves; where versions are mixed, the console says so, once.
 */
export function isFirst(tag: string, element: Defined): boolean {
  installContextRoot();
  const present: Defined | undefined = customElements.get(tag);
  if (!present) {
    element.leadershipVersion = VERSION;
    return true;
  }
  const { leadershipVersion: first = 'of another script' } = present;
  const page = shared();
  if (first !== VERSION && !page.toldOfVersions) {
    page.toldOfVersions = true;
    console.warn(
      `Leadership Commons: two versions are on this page. <${tag}> ${first} came first and serves, ${VERSION} does not. Load one of them.`,
    );
  }
  return false;
}
