import type { Commons } from '@leadership-commons/feed';
import { countInWords } from '../kit/list-kind.js';
import { PresetSelection, type Presets } from '../kit/presets.js';
import { nothingChosen, withValues, type View } from '../kit/selection.js';
import { listingList, type FacetName, type Side, type SortName } from './facets.js';
import { findListings, type BoardSelection, type ListingResults } from './find-listings.js';
import { ListingTable, type ListingRow } from './listing-table.js';

/** How many listings are shown at first, and with each step more. */
export const PAGE = 20;

/** What the page, and the feed, set. */
export interface BoardSettings {
  commons: Commons;
  /** Whether all listings have come in. */
  complete: boolean;
  presets: Presets<FacetName>;
  past: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

const onSide = (selection: BoardSelection, side: string): BoardSelection =>
  withValues(selection, 'side', [side]);

/** With one side chosen, the usual one if need be. */
const onItsSide = (selection: BoardSelection): BoardSelection =>
  onSide(selection, selection.chosen.side?.[0] ?? 'opportunity');

/** What the board shows: which listings, in which order, and what is set. Knows no element. */
export class BoardModel {
  selection: BoardSelection = onSide(nothingChosen(listingList), 'opportunity');
  table: ListingTable | undefined;
  results: ListingResults | undefined;
  /** The keys of the listings whose details are open. */
  readonly opened = new Set<string>();

  private readonly onChange: () => void;
  private settings: BoardSettings | undefined;
  private limit = PAGE;
  private readonly preset = new PresetSelection(listingList);
  /** True once the visitor, or a link, has set something. */
  private touched = false;
  /** The key of the listing that was asked for, until something else is set. */
  private requested: string | undefined;
  private requestPending = false;
  private answered: unknown[] = [];

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  get side(): Side {
    return this.selection.chosen.side?.[0] === 'available' ? 'available' : 'opportunity';
  }

  /** The listings on screen: what was asked for first, if it would not be among them. */
  get shown(): ListingRow[] {
    const shown = (this.results?.found ?? []).slice(0, this.limit);
    const asked = this.requested && this.table?.byKey.get(this.requested);
    return asked && !shown.includes(asked) ? [asked, ...shown] : shown;
  }

  get isComplete(): boolean {
    return !!this.settings?.complete;
  }

  /** True if the listing that was asked for is in none of the feeds. */
  get isGone(): boolean {
    const { requested } = this;
    return !!requested && this.isComplete && !this.table?.byKey.has(requested);
  }

  /** Nothing set but the side. */
  get cleared(): BoardSelection {
    return onSide(nothingChosen(listingList), this.side);
  }

  update(settings: BoardSettings): void {
    this.settings = settings;
    const { commons, complete, presets, now, past } = settings;
    if (commons.termsPending || !commons.root) return;
    const isNew = this.preset.take(presets, commons, complete, onItsSide);
    if (isNew && !this.touched) this.selection = this.preset.selection;
    if (!this.table?.isFor(commons, now)) this.table = new ListingTable(commons, now);
    this.table.grow();
    this.turnToRequested();
    const question = [this.table, this.table.rows.length, this.selection, past];
    if (question.every((part, i) => part === this.answered[i])) return;
    this.answered = question;
    this.results = findListings(this.table, this.selection, past);
  }

  /** Starts with what a link holds. */
  open({ selection, open }: View<FacetName, SortName>): void {
    this.selection = onItsSide(selection);
    this.touched = true;
    if (open) this.request(open);
  }

  /** Opens a listing and shows it, first of all if it would not be on screen. */
  request(key: string): void {
    this.opened.add(key);
    this.requested = key;
    this.requestPending = true;
    this.onChange();
  }

  /** What was asked for is on one of the sides: that side is shown. */
  private turnToRequested(): void {
    const asked = this.requestPending && this.requested && this.table?.byKey.get(this.requested);
    const side = asked && asked.entry.item.side;
    if (side && side !== this.side) this.selection = onSide(this.selection, side);
  }

  /** The key of the listing that is to be brought into view, once. */
  takeRequest(): string | undefined {
    const { requested } = this;
    if (!this.requestPending || !requested || !this.table?.byKey.has(requested)) return undefined;
    this.requestPending = false;
    return requested;
  }

  toggleDetails(key: string): void {
    if (!this.opened.delete(key)) this.opened.add(key);
    this.onChange();
  }

  /** Changes what is set. */
  select(selection: BoardSelection): void {
    this.selection = selection.chosen.side ? selection : onSide(selection, this.side);
    this.touched = true;
    this.requested = undefined;
    this.limit = PAGE;
    this.onChange();
  }

  showMore(): void {
    this.limit += PAGE;
    this.onChange();
  }

  showAll(): void {
    this.limit = Infinity;
    this.onChange();
  }

  /** "12 listings"; while listings come in, how many have. */
  countInWords(): string {
    const count = countInWords(this.results?.total ?? 0, listingList.noun);
    return this.isComplete ? count : `${count} so far`;
  }
}
