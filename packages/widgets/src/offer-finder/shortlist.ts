import { erase, keep, recall, whenChangedElsewhere, type Kept } from '../kit/storage.js';

const KEY = 'shortlist:';

/**
 * The offers that a visitor has saved, by their keys: in the page's memory and, once the
 * visitor asks for it, on the device.
 */
export class Shortlist {
  keys: readonly string[] = [];
  /** True once the visitor has asked for it to be kept on the device. */
  kept = false;
  /** Why it could not be kept. */
  trouble: Exclude<Kept, 'kept'> | undefined;

  /** The address of the feed. */
  readonly feed: string;

  private readonly name: string;
  private readonly onChange: () => void;
  private stopListening: (() => void) | undefined;

  /** @param feed the address of the feed: each feed has its own shortlist */
  constructor(feed: string, onChange: () => void) {
    this.feed = feed;
    this.name = KEY + feed;
    this.onChange = onChange;
    this.read();
  }

  connect(): void {
    this.stopListening ??= whenChangedElsewhere(this.name, () => {
      this.read();
      this.onChange();
    });
  }

  disconnect(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  has(key: string): boolean {
    return this.keys.includes(key);
  }

  toggle(key: string): void {
    this.keys = this.has(key) ? this.keys.filter((other) => other !== key) : [...this.keys, key];
    if (this.kept) this.keepOnDevice();
    this.onChange();
  }

  keepOnDevice(): void {
    const result = keep(this.name, this.keys);
    this.trouble = result === 'kept' ? undefined : result;
    // An older copy must not stay where the page says that there is none.
    this.kept = result === 'kept' || (this.kept && erase(this.name) !== 'erased');
    this.onChange();
  }

  /** Takes the list off the device; it stays in the page. */
  eraseFromDevice(): void {
    this.kept = erase(this.name) !== 'erased';
    this.onChange();
  }

  clear(): void {
    this.keys = [];
    if (this.kept) this.keepOnDevice();
    this.onChange();
  }

  private read(): void {
    const found = recall(this.name);
    const value = found.state === 'kept' ? found.value : undefined;
    if (Array.isArray(value)) this.keys = value.filter((key) => typeof key === 'string');
    this.kept = Array.isArray(value);
  }
}
