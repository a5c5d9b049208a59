/** The script of `frame.html`: shows the widget that the page's address names. */
import loaders from 'leadership:loaders';
import { tellHeight } from './frame/height.js';
import { openOutside, showAddresses } from './frame/links.js';
import { mayShow, readFrameQuery, type FrameQuery } from './frame/query.js';

function say(text: string): void {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.textContent = text;
  document.body.replaceChildren(notice);
}

/** The widget. Only attributes that it knows are set: never one that runs a script. */
function make(query: FrameQuery): HTMLElement {
  const element = document.createElement(query.tag);
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: string[] };
  for (const [name, value] of query.attributes) {
    if (observedAttributes.includes(name) || name === 'lang') element.setAttribute(name, value);
  }
  for (const [name, value] of query.look) element.style.setProperty(name, value);
  return element;
}

async function show(query: FrameQuery): Promise<void> {
  const root = document.documentElement;
  root.lang = query.attributes.get('lang') ?? root.lang;
  if (query.direction) root.dir = query.direction;
  if (query.scheme) root.style.colorScheme = query.scheme;
  try {
    await loaders[query.tag]?.();
  } catch {
    say('This list could not be loaded. Reload the page to try again.');
    return;
  }
  const element = make(query);
  document.title = query.attributes.get('heading') ?? document.title;
  document.body.replaceChildren(element);
  let addressesShown = false;
  const showThem = () => {
    if (addressesShown || !element.shadowRoot) return;
    addressesShown = true;
    showAddresses(element.shadowRoot);
  };
  // An opaque origin is a sandbox, of which nothing more can be known.
  if (self.origin === 'null' && !query.linksOpen) showThem();
  openOutside(showThem);
}

const parameters = new URLSearchParams(location.search);
const query = readFrameQuery(parameters, Object.keys(loaders));
const allowed = document.querySelector<HTMLMetaElement>('meta[name="leadership-feeds"]');

tellHeight();
if (!query) {
  say('The address of this frame names no widget. It needs ?widget=offer-finder&feed=https://…');
} else if (!mayShow(parameters.get('feed') ?? '', location.href, allowed?.content ?? '*')) {
  say('This frame may not show that feed: its host has to allow it.');
} else {
  void show(query);
}
