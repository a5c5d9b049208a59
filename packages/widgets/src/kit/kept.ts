import { erase, keep, recall, whenChangedElsewhere, type Json, type Kept } from './storage.js';

/**
 * What a visitor puts together: in the page's memory and, once the visitor asks for it, on
 * the device, where it then follows each change, in this tab and in others.
 */
export abstract class KeptOnRequest {
  /** True once the visitor has asked for it to be kept on the device. */
  kept = false;
  /** Why it could not be kept. */
  trouble: Exclude<Kept, 'kept'> | undefined;
  /** The address of the feed: what is put together is of one feed. */
  readonly feed: string;

  private readonly key: string;
  private readonly onChange: () => void;
  private stopListening: (() => void) | undefined;

  /** A subclass calls `read` once it is made. */
  constructor(kind: string, feed: string, onChange: () => void) {
    this.feed = feed;
    this.key = `${kind}:${feed}`;
    this.onChange = onChange;
  }

  /** What is kept. */
  protected abstract get content(): Json;

  /** Takes over what was kept; false if it is none of it, since anybody may have changed it. */
  protected abstract take(value: unknown): boolean;

  connect(): void {
    this.stopListening ??= whenChangedElsewhere(this.key, () => {
      this.read();
      this.onChange();
    });
  }

  disconnect(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  keepOnDevice(): void {
    const result = keep(this.key, this.content);
    this.trouble = result === 'kept' ? undefined : result;
    // An older copy must not stay where the page says that there is none.
    this.kept = result === 'kept' || (this.kept && erase(this.key) !== 'erased');
    this.onChange();
  }

  /** Takes it off the device; it stays in the page. */
  eraseFromDevice(): void {
    this.kept = erase(this.key) !== 'erased';
    this.onChange();
  }

  protected changed(): void {
    if (this.kept) this.keepOnDevice();
    else this.onChange();
  }

  protected read(): void {
    const found = recall(this.key);
    this.kept = found.state === 'kept' && this.take(found.value);
  }
}
