/** Replaces a property of an object while `test` runs. */
export async function replacing<T extends object>(
  target: T,
  name: keyof T,
  value: unknown,
  test: () => unknown,
): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  try {
    await test();
  } finally {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  }
}

/** What a visitor's clipboard takes; of one that refuses nothing is copied. */
export function clipboard(allowed = true): {
  copied: string[];
  writeText(text: string): Promise<void>;
} {
  const copied: string[] = [];
  return {
    copied,
    writeText: (text) =>
      allowed
        ? Promise.resolve(void copied.push(text))
        : Promise.reject(new DOMException('Refused.', 'NotAllowedError')),
  };
}

/**
 * A storage of the page's own: the one that all pages of this address share would carry
 * what one test keeps over to another that runs at the same time.
 */
export class OwnStorage {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

/** Runs `test` in a page where nothing happens by waiting: timers of 200 ms and more never end. */
export const withoutPatience = (test: () => unknown): Promise<void> => {
  const { setTimeout } = window;
  const impatient = (callback: () => void, delay = 0) =>
    delay < 200 ? setTimeout(callback, delay) : -1;
  return replacing(window, 'setTimeout', impatient, test);
};
