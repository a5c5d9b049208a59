/**
 * Links to a view of a widget. The state is in the fragment, so no server sees it, as
 * letters, digits, `-` and `_` only: a theme that does `querySelector(location.hash)`
 * finds a valid selector. On a page of a hash router (`#/courses?page=2`) it is one more
 * parameter of the router's own address.
 */

/** What a view is made of: names and their values, in order. */
export type ViewState = ReadonlyMap<string, readonly string[]>;

/** The longest fragment that is read, in characters. */
const MAX_LENGTH = 8192;
const ROUTER = /^#!?\//;

const toBase64Url = (text: string) =>
  btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/**
 * A link to the page that shows `state` in the widget, or `undefined` where there is more
 * of it than a link can hold.
 *
 * @param pageAddress the page's present address, in a frame the frame's own
 * @param widget the tag without its prefix: `offer-finder`
 */
export function viewLink(
  pageAddress: string,
  widget: string,
  state: ViewState,
): string | undefined {
  const parameters = new URLSearchParams();
  for (const [name, values] of state) for (const value of values) parameters.append(name, value);
  // URLSearchParams writes ASCII only, UTF-8 percent-encoded.
  const view = `${widget}_${toBase64Url(parameters.toString())}`;
  const [page = '', route = '', anchor] = pageAddress.split('#', 3);
  let hash = `#leadership-${view}`;
  if (ROUTER.test(`#${route}`)) {
    const [path, query = ''] = route.split(/\?(.*)/s);
    const own = query.split('&').filter((part) => part && !part.startsWith('leadership='));
    hash = `#${path}?${[...own, `leadership=${view}`].join('&')}`;
    if (anchor !== undefined) hash += `#${anchor}`;
  }
  return hash.length > MAX_LENGTH ? undefined : page + hash;
}

/**
 * The state that a link made by `viewLink` holds for the widget; `undefined` for any
 * other fragment, whatever is in it.
 *
 * @param hash `location.hash`
 */
export function readViewLink(hash: string, widget: string): Map<string, string[]> | undefined {
  if (hash.length > MAX_LENGTH) return undefined;
  const form = ROUTER.test(hash)
    ? /[?&]leadership=([a-z-]+)_([\w-]*)(?:[&#]|$)/
    : /^#leadership-([a-z-]+)_([\w-]*)$/;
  const [, name, text = ''] = form.exec(hash) ?? [];
  if (name !== widget) return undefined;
  try {
    const query = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const parameters = new URLSearchParams(query);
    if (parameters.toString() !== query) return undefined;
    const state = new Map<string, string[]>();
    for (const [key, value] of parameters) {
      const values = state.get(key);
      if (values) values.push(value);
      else state.set(key, [value]);
    }
    return state;
  } catch {
    return undefined;
  }
}
