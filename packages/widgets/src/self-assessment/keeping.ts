import { erase, keep, recall, whenChangedElsewhere } from '../kit/storage.js';
import type { StatementSet } from '../kit/results/statement-set.js';
import { dayOf, synced } from './draft.js';
import { fromKept, KEPT_VERSION, together, toKept, type Content } from './kept-form.js';

/** Where answers are. `found`: something is on the device that this page has not opened. */
export type Place = 'page' | 'found' | 'kept';

/** What went wrong with keeping; what is in the page is never touched by it. */
export type Trouble = 'full' | 'forbidden' | 'rubbish';

/**
 * The copy on the device. There is one only if the visitor asks for it; what is found there
 * is opened only if the visitor asks for that: on a shared computer it may be a colleague's.
 */
export class Keeping {
  place: Place = 'page';
  trouble: Trouble | undefined;

  /** What tells this copy from others: the site's path, the feed and the set. */
  readonly key: string;

  /** The day of the last answer in what was found. */
  found = '';

  private readonly set: () => StatementSet;
  private readonly onChange: (content?: Content) => void;
  private stopListening: (() => void) | undefined;

  /**
   * @param set the statements that the answers are to
   * @param onChange is called after each change, with what another tab keeps if it is that
   */
  constructor(key: string, set: () => StatementSet, onChange: (content?: Content) => void) {
    this.key = key;
    this.set = set;
    this.onChange = onChange;
    this.look();
  }

  connect(): void {
    this.stopListening ??= whenChangedElsewhere(this.key, () => this.hear());
    this.hear();
  }

  disconnect(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  /** From now on the device has a copy. Not over what is there and was not opened. */
  begin(content: Content): void {
    this.look();
    if (this.place === 'page' && this.trouble !== 'rubbish') {
      this.put(content);
      if (!this.trouble) this.place = 'kept';
    }
    this.onChange();
  }

  /** Goes on with what was found. */
  open(): Content | undefined {
    const content = this.read();
    if (content) this.place = 'kept';
    return content;
  }

  /**
   * Changes what is in the page, and the copy if there is one, and gives what is now in both:
   * another tab may have changed the copy. One that can't be replaced stays as it is.
   */
  update(own: Content, change: (content: Content) => Content): Content {
    const kept = this.place === 'kept' ? this.read() : undefined;
    // Without one, the other tab has erased it, or it is no longer ours.
    if (!kept) return change(own);
    const both = change(this.sync(own, kept));
    this.put(both);
    return both;
  }

  /** What is in the page and what another tab keeps, in one. */
  sync(own: Content, kept: Content): Content {
    const draft = synced(own.draft, kept.draft);
    // What the last attempt could not keep is in the page only.
    return { draft, earlier: this.trouble ? together(own.earlier, kept.earlier) : kept.earlier };
  }

  erase(): void {
    if (erase(this.key) === 'erased') {
      this.place = 'page';
      this.trouble = undefined;
    } else this.trouble = 'forbidden';
    this.onChange();
  }

  /** Another tab has changed the copy, or this page has come back. */
  private hear(): void {
    if (this.place === 'kept') this.onChange(this.read());
    else {
      this.look();
      this.onChange();
    }
  }

  /** What is on the device; says what is wrong with it if it can't be used. */
  private read(): Content | undefined {
    const recalled = recall(this.key);
    const content = recalled.state === 'kept' ? fromKept(recalled, this.set()) : undefined;
    if (recalled.state === 'nothing') {
      this.place = 'page';
      this.trouble = undefined;
    } else if (!content) this.trouble = recalled.state === 'forbidden' ? 'forbidden' : 'rubbish';
    return content;
  }

  private look(): void {
    this.place = 'page';
    this.trouble = undefined;
    const found = this.read();
    if (found) {
      this.place = 'found';
      this.found = dayOf(found.draft);
    }
    // Where storage is forbidden, nothing is wrong until the visitor wants something kept.
    else if (this.trouble === 'forbidden') this.trouble = undefined;
  }

  private put(content: Content): void {
    const result = keep(this.key, toKept(content, this.set()), KEPT_VERSION);
    this.trouble = result === 'kept' ? undefined : result;
  }
}
