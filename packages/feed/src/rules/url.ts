/**
 * The only judge of links. A feed is data from a stranger, so every address that
 * reaches an `href`, a request, an export or the command goes through here.
 */

const MAX_LENGTH = 2048;
const ASCII_SPACE = '\t\n\f\r ';

/** Control, bidirectional, invisible and unpaired surrogate characters: none belongs in an address. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufff0-\uffff]/u;

/** Most addresses are of these characters alone, which is sooner known. */
const PLAIN = /^[!-~]+$/;

/** Scheme, then an authority without userinfo, backslash, percent sign or white space. */
const HTTP_WITH_HOST = /^https?:\/\/[^\s/?#\\%@]+(?:[/?#]|$)/i;
const LABEL = /^[a-z0-9_-]{1,63}$/;

function isPrivateIPv4(first: number, second: number): boolean {
  return (
    first === 0 ||
    first === 10 ||
    first === 127 ||
    first >= 224 ||
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 198 && (second === 18 || second === 19))
  );
}

/** The eight groups of an address that the URL parser has already put in its shortest form. */
function ipv6Groups(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string) => (part ? part.split(':').map((group) => parseInt(group, 16)) : []);
  const left = parse(head);
  const right = tail === undefined ? [] : parse(tail);
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

const IPV4_PREFIX = /^(?:0:0:0:0:0:(?:0|ffff)|0:0:0:0:ffff:0|64:ff9b:0:0:0:0)$/;

function isPrivateIPv6(address: string): boolean {
  const groups = ipv6Groups(address);
  const [first = 0, second = 0] = groups;
  const embedded = (high = 0) => isPrivateIPv4(high >> 8, high & 255);
  const prefix = groups.slice(0, 6).map((group) => group.toString(16));
  // ::, ::1, and IPv4 addresses written as IPv6, mapped, translated (SIIT) or by NAT64.
  if (IPV4_PREFIX.test(prefix.join(':'))) return embedded(groups[6]);
  if (first === 0x2002) return embedded(second);
  // All that has been given out to the public begins with the bits 001.
  return first >> 13 !== 1;
}

/** Names that are kept for networks of one's own: RFC 6761, 6762 and 8375, and ICANN's `internal`. */
const LOCAL_NAME = /\.(?:localhost|local|localdomain|internal|home\.arpa)$/;

/** True for a host that only this machine or its own network can reach. `host` as `URL.hostname` gives it. */
export function isLocalHost(host: string): boolean {
  if (host.startsWith('[')) return isPrivateIPv6(host.slice(1, -1));
  const ipv4 = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (ipv4) return isPrivateIPv4(Number(ipv4[1]), Number(ipv4[2]));
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || LOCAL_NAME.test(name);
}

function hasPublicForm(host: string): boolean {
  if (host.startsWith('[')) return true;
  const name = host.replace(/\.$/, '');
  return name.length <= 253 && name.split('.').every((label) => LABEL.test(label));
}

/** Without the white space at both ends; `trim()` would take U+FEFF and others with it. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ASCII_SPACE.includes(text.charAt(start))) start++;
  while (end > start && ASCII_SPACE.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function parse(value: unknown, base?: string): URL | undefined {
  if (typeof value !== 'string') return undefined;
  const text = trimmed(value);
  if (!text || text.length > MAX_LENGTH) return undefined;
  if (!PLAIN.test(text) && UNSEEN.test(text)) return undefined;
  if (base === undefined && !HTTP_WITH_HOST.test(text)) return undefined;
  // A relative address must not smuggle in another scheme, a host or userinfo.
  if (base !== undefined && /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(text)) {
    if (!HTTP_WITH_HOST.test(text)) return undefined;
  }
  try {
    const url = new URL(text, base);
    const http = url.protocol === 'https:' || url.protocol === 'http:';
    if (!http || url.username || url.password || !hasPublicForm(url.hostname)) return undefined;
    // Characters that are not ASCII get longer in the normal form.
    return url.href.length <= MAX_LENGTH ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Gives the address in its normal form (host in punycode) if it is a public http(s)
 * address that is safe to link to, otherwise `undefined`. Never throws.
 */
export function safeUrl(value: unknown): string | undefined {
  const url = parse(value);
  return url && !isLocalHost(url.hostname) ? url.href : undefined;
}

/**
 * Gives the absolute address of a feed or of a part of one, otherwise `undefined`.
 *
 * @param value what the page author or a feed wrote: absolute, or relative to `base`
 * @param base the address that relative ones hang on: the page's, or the naming feed's
 * @param writtenBy `page`: the page author may name a local or private host.
 *   `feed`: only where the naming feed's own host is local or private too.
 */
export function feedUrl(
  value: unknown,
  base: string,
  writtenBy: 'page' | 'feed',
): string | undefined {
  const url = parse(value, base);
  if (!url) return undefined;
  if (writtenBy === 'feed' && isLocalHost(url.hostname)) {
    if (!isLocalHost(new URL(base).hostname)) return undefined;
  }
  url.hash = '';
  return url.href;
}
