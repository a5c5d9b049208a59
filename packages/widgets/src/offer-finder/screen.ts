import type { FoundOffer } from './find-offers.js';
import type { OfferTable } from './offer-table.js';

/** Which offers are on screen. What is there stays in its place; what is new comes behind it. */
export class Screen {
  shown: readonly FoundOffer[] = [];
  /** The keys of the offers whose details are open. */
  readonly opened = new Set<string>();

  /** The key of the offer that a link or another widget asked for, until something else is set. */
  private requested: string | undefined;
  /** True until the offer that was asked for has been brought into view. */
  private isPending = false;

  request(key: string): void {
    this.opened.add(key);
    this.requested = key;
    this.isPending = true;
  }

  forgetRequest(): void {
    this.requested = undefined;
  }

  /** The key of the offer that is to be brought into view, once. */
  takeRequest(table: OfferTable | undefined): string | undefined {
    const { requested } = this;
    if (!this.isPending || !requested || !table?.find(requested)) return undefined;
    this.isPending = false;
    return requested;
  }

  /** True if the offer that was asked for is not in the table. */
  isGone(table: OfferTable | undefined): boolean {
    return !!this.requested && !table?.find(this.requested);
  }

  toggleDetails(key: string): void {
    if (!this.opened.delete(key)) this.opened.add(key);
  }

  clear(): void {
    this.shown = [];
  }

  /** True if other offers belong before some on screen. */
  isOutOfOrder(found: readonly FoundOffer[]): boolean {
    // The offer that was asked for may stand before all others.
    const first = this.shown[0]?.row.entry.key === this.requested ? 1 : 0;
    const inOrder = found.filter(({ row }) => !first || row.entry.key !== this.requested);
    return this.shown
      .slice(first)
      .some(({ row }, i) => row.entry.key !== inOrder[i]?.row.entry.key);
  }

  /** Puts the best of what was found behind what is on screen. */
  arrange(table: OfferTable, found: readonly FoundOffer[], limit: number): void {
    const kept = this.shown.flatMap((offer) => this.renewed(offer, table) ?? []);
    const keys = new Set(kept.map(({ row }) => row.entry.key));
    const others = found.filter(({ row }) => !keys.has(row.entry.key));
    const shown: FoundOffer[] = [...kept, ...others].slice(0, limit);
    const asked = this.requested && table.find(this.requested);
    if (asked && !shown.some(({ row }) => row === asked)) shown.unshift({ row: asked });
    this.shown = shown;
  }

  /** An offer on screen as it is now, in the same place and as open as before, or another feed's copy of it. */
  private renewed({ row, distance, slot }: FoundOffer, table: OfferTable): FoundOffer | undefined {
    const { key } = row.entry;
    const now = table.find(key);
    if (!now || now.entry.key === key) return now && { row: now, distance, slot };
    if (this.opened.delete(key)) this.opened.add(now.entry.key);
    return { row: now, distance, slot: slot ?? key };
  }
}
