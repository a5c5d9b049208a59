interface Row {
  readonly entry: { readonly key: string };
}

/** An item on screen. */
export interface Placed<R extends Row> {
  row: R;
  /** The key by which it came onto the screen, where it is another one now: its element stays. */
  slot?: string;
}

interface Table<R extends Row> {
  /** The row of a key, also of a copy that is not shown by itself. */
  find(key: string): R | undefined;
}

/** Which items are on screen. What is there stays in its place; what is new comes behind it. */
export class Screen<R extends Row, P extends Placed<R> = Placed<R>> {
  shown: readonly P[] = [];
  /** The keys of the items whose details are open. */
  readonly opened = new Set<string>();

  /** The key of the item that a link or another widget asked for, until something else is set. */
  private requested: string | undefined;
  /** True until the item that was asked for has been brought into view. */
  private isPending = false;

  request(key: string): void {
    this.opened.add(key);
    this.requested = key;
    this.isPending = true;
  }

  forgetRequest(): void {
    this.requested = undefined;
  }

  /** The row of the item that is to be brought into view. */
  pending(table: Table<R> | undefined): R | undefined {
    return this.isPending && this.requested ? table?.find(this.requested) : undefined;
  }

  /** The key of the item that is to be brought into view, once. */
  takeRequest(table: Table<R> | undefined): string | undefined {
    if (!this.pending(table)) return undefined;
    this.isPending = false;
    return this.requested;
  }

  /** True if the item that was asked for is not in the table. */
  isGone(table: Table<R> | undefined): boolean {
    return !!this.requested && !table?.find(this.requested);
  }

  toggleDetails(key: string): void {
    if (!this.opened.delete(key)) this.opened.add(key);
  }

  clear(): void {
    this.shown = [];
  }

  /** True if other items belong before some on screen. */
  isOutOfOrder(found: readonly Placed<R>[]): boolean {
    // The item that was asked for may stand before all others.
    const first = this.shown[0]?.row.entry.key === this.requested ? 1 : 0;
    const inOrder = found.filter(({ row }) => !first || row.entry.key !== this.requested);
    return this.shown
      .slice(first)
      .some(({ row }, i) => row.entry.key !== inOrder[i]?.row.entry.key);
  }

  /** Puts the best of what was found behind what is on screen. */
  arrange(table: Table<R>, found: readonly P[], limit: number): void {
    const keys = new Set<string>();
    const kept = this.shown.flatMap((item) => this.renewed(item, table, keys) ?? []);
    const others = found.filter(({ row }) => !keys.has(row.entry.key));
    const shown = [...kept, ...others].slice(0, limit);
    const asked = this.requested && table.find(this.requested);
    if (asked && !shown.some(({ row }) => row === asked)) shown.unshift({ row: asked } as P);
    this.shown = shown;
  }

  /**
   * An item on screen as it is now, in the same place and as open as before, or another feed's
   * copy of it. Of two that are one by now, the first stays.
   */
  private renewed(item: P, table: Table<R>, keys: Set<string>): P | undefined {
    const { key } = item.row.entry;
    const row = table.find(key);
    const now = row?.entry.key ?? key;
    if (now !== key && this.opened.delete(key)) this.opened.add(now);
    if (!row || keys.has(now)) return undefined;
    keys.add(now);
    return { ...item, row, slot: item.slot ?? (now === key ? undefined : key) };
  }
}
