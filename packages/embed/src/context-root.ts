import { ContextRoot } from '@lit/context';

const KEY = Symbol.for('leadership-commons/1/context-root');
const page = globalThis as { [KEY]?: ContextRoot };

/**
 * A `<leadership-feed>` may be defined after the widgets inside it have asked for it: the
 * root hears what they ask and asks again. One of all bundles on a page does.
 */
if (!page[KEY]) {
  page[KEY] = new ContextRoot();
  page[KEY].attach(document.documentElement);
}
