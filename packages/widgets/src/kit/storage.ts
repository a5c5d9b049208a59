/**
 * What a visitor asks to be kept on the device. `localStorage` may be forbidden (a
 * sandboxed frame, a policy), absent, full, or hold what somebody else wrote: nothing
 * here throws, every answer says what came of it.
 */
const PREFIX = 'leadership-commons:';

/**
 * A key that tells what is kept from what other sites of the same host, and other pages of
 * the site, keep: many schools lie in folders of one host.
 *
 * @param kind what is kept: `self-assessment`
 * @param parts what else tells it from others: the feed, a set
 */
export const siteKey = (kind: string, ...parts: readonly string[]): string =>
  [kind, new URL('.', location.href).pathname, ...parts].map(encodeURIComponent).join(':');

/** What can be kept; not `undefined`, which JSON leaves out. */
export type Json = object | string | number | boolean | null;

export type Kept = 'kept' | 'full' | 'forbidden';

export type Recalled =
  | { state: 'kept'; value: unknown; version: number }
  /** `rubbish`: something is there that `keep` didn't write. */
  | { state: 'nothing' | 'rubbish' | 'forbidden' };

const isFull = (error: unknown) => error instanceof DOMException && /quota/i.test(error.name);

/**
 * Keeps `value` as JSON. `kept` only if it can be read back.
 *
 * @param key which kind of thing of which widget on which site path; the caller decides
 * @param version of the shape of `value`, which `recall` gives back with it
 */
export function keep(key: string, value: Json, version = 1): Kept {
  try {
    const text = JSON.stringify({ version, value });
    localStorage.setItem(PREFIX + key, text);
    return localStorage.getItem(PREFIX + key) === text ? 'kept' : 'forbidden';
  } catch (error) {
    return isFull(error) ? 'full' : 'forbidden';
  }
}

/** What was kept under `key`. The caller judges the value: anybody may have changed it. */
export function recall(key: string): Recalled {
  let text: string | null;
  try {
    text = localStorage.getItem(PREFIX + key);
  } catch {
    return { state: 'forbidden' };
  }
  if (text === null) return { state: 'nothing' };
  try {
    const { version, value } = JSON.parse(text) as { version?: unknown; value?: unknown };
    if (typeof version === 'number' && value !== undefined)
      return { state: 'kept', value, version };
  } catch {
    // Not JSON, or `null`.
  }
  return { state: 'rubbish' };
}

/** Takes away what was kept under `key`. */
export function erase(key: string): 'erased' | 'forbidden' {
  try {
    localStorage.removeItem(PREFIX + key);
    return localStorage.getItem(PREFIX + key) === null ? 'erased' : 'forbidden';
  } catch {
    return 'forbidden';
  }
}

/**
 * Calls `listener` when another tab or frame of the site changes what is kept under
 * `key`, or clears everything.
 *
 * @returns a function that ends it
 */
export function whenChangedElsewhere(key: string, listener: (now: Recalled) => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === PREFIX + key || event.key === null) listener(recall(key));
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
