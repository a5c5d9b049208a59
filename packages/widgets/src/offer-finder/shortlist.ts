import { KeptOnRequest } from '../kit/kept.js';

/** The offers that a visitor has saved, by their keys. */
export class Shortlist extends KeptOnRequest {
  keys: readonly string[] = [];

  /** @param feed the address of the feed: each feed has its own shortlist */
  constructor(feed: string, onChange: () => void) {
    super('shortlist', feed, onChange);
    this.read();
  }

  has(key: string): boolean {
    return this.keys.includes(key);
  }

  toggle(key: string): void {
    this.keys = this.has(key) ? this.keys.filter((other) => other !== key) : [...this.keys, key];
    this.changed();
  }

  clear(): void {
    this.keys = [];
    this.changed();
  }

  protected get content(): readonly string[] {
    return this.keys;
  }

  protected take(value: unknown): boolean {
    if (!Array.isArray(value)) return false;
    this.keys = value.filter((key) => typeof key === 'string');
    return true;
  }
}
