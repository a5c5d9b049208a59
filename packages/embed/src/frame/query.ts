/** What the address of `frame.html` asks for. */
export interface FrameQuery {
  /** The tag, with its prefix. */
  tag: string;
  /** Attributes by name; only those that the element knows are set. */
  attributes: ReadonlyMap<string, string>;
  /** Custom properties by name. */
  look: ReadonlyMap<string, string>;
  scheme: string;
  direction: string;
  /** True if the frame was made so that links can open outside. */
  linksOpen: boolean;
}

/** What may be given in the address besides attributes, and what a value has to be in CSS. */
const LOOK: Readonly<Record<string, string>> = {
  accent: 'color',
  surface: 'color',
  font: 'font-family',
  radius: 'border-radius',
};

const OWN = new Set(['widget', 'scheme', 'dir', 'links', ...Object.keys(LOOK)]);

/**
 * Reads the address of `frame.html`.
 *
 * @param tags the tags that can be shown
 * @returns what to show, or `undefined` where it names no widget that is known
 */
export function readFrameQuery(
  query: URLSearchParams,
  tags: readonly string[],
): FrameQuery | undefined {
  const tag = `leadership-${query.get('widget') ?? ''}`;
  if (!tags.includes(tag) || tag === 'leadership-feed') return undefined;
  const attributes = [...query].filter(([name, value]) => !OWN.has(name) && value !== 'false');
  const look = Object.entries(LOOK).flatMap(([name, property]): [string, string][] => {
    const value = query.get(name)?.trim();
    return value && CSS.supports(property, value) ? [[`--leadership-${name}`, value]] : [];
  });
  const among = (name: string, values: string[]) => {
    const value = query.get(name) ?? '';
    return values.includes(value) ? value : '';
  };
  return {
    tag,
    attributes: new Map(attributes),
    look: new Map(look),
    scheme: among('scheme', ['light', 'dark']),
    direction: among('dir', ['ltr', 'rtl']),
    linksOpen: query.get('links') === 'open',
  };
}

/**
 * True if the page's owner lets a feed be shown: its address begins with one of `allowed`.
 * Otherwise anyone could show what they like under the owner's address.
 *
 * @param allowed addresses parted by spaces, or `*` for any; from `<meta name="leadership-feeds">`
 */
export function mayShow(feed: string, base: string, allowed: string): boolean {
  const starts = allowed.split(/\s+/).filter(Boolean);
  // Without one it is the page's own, from its head.
  if (!feed || starts.includes('*')) return true;
  const url = URL.canParse(feed, base) ? new URL(feed, base).href : '';
  return starts.some(
    (start) => URL.canParse(start, base) && url.startsWith(new URL(start, base).href),
  );
}
