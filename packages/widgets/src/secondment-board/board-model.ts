import type { Commons } from '@leadership-commons/feed';
import { countInWords } from '../kit/list-kind.js';
import { PresetSelection, type Presets } from '../kit/presets.js';
import { Screen, type Placed } from '../kit/screen.js';
import { nothingChosen, withValues, type View } from '../kit/selection.js';
import { listingList, type FacetName, type Side, type SortName } from './facets.js';
import { findListings, type BoardSelection, type ListingResults } from './find-listings.js';
import { ListingTable, type ListingRow } from './listing-table.js';

/** How many listings are shown at first, and with each step more. */
export const PAGE = 20;

/** How long listings may take, milliseconds, before what there is of them is shown. */
const PATIENCE = 500;

export type PlacedListing = Placed<ListingRow>;

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

/**
 * What the board shows: which listings, in which order, and what is set. Listings that are on
 * screen keep their place while others come in behind them. Knows no element.
 */
export class BoardModel {
  selection: BoardSelection = onSide(nothingChosen(listingList), 'opportunity');
  table: ListingTable | undefined;
  results: ListingResults | undefined;
  readonly screen = new Screen<ListingRow>();
  /** True once there is something to show. */
  hasAnswer = false;

  private readonly onChange: () => void;
  private settings: BoardSettings | undefined;
  private limit = PAGE;
  private readonly preset = new PresetSelection(listingList);
  /** True once the visitor, or a link, has set something. */
  private touched = false;
  private answered: unknown[] = [];
  /** For what the listings on screen were put in order. */
  private shownFor: unknown[] = [];
  private patience: ReturnType<typeof setTimeout> | undefined;
  private isImpatient = false;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  get side(): Side {
    return this.selection.chosen.side?.[0] === 'available' ? 'available' : 'opportunity';
  }

  /** The listings on screen: what was asked for first, if it would not be among them. */
  get shown(): readonly PlacedListing[] {
    return this.screen.shown;
  }

  /** True if listings have come in that belong before others on screen. */
  get isOutOfOrder(): boolean {
    return this.isComplete && this.screen.isOutOfOrder(this.found);
  }

  get isComplete(): boolean {
    return !!this.settings?.complete;
  }

  /** True if the listing that was asked for is in none of the feeds. */
  get isGone(): boolean {
    return this.isComplete && this.screen.isGone(this.table);
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
    if (!question.every((part, i) => part === this.answered[i])) {
      this.answered = question;
      this.results = findListings(this.table, this.selection, past);
    }
    this.arrange(this.table, [this.selection, past, now]);
    this.judge();
  }

  stop(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
  }

  /** Puts the listings on screen in order. */
  putInOrder(): void {
    this.screen.clear();
    this.onChange();
  }

  private get found(): PlacedListing[] {
    return (this.results?.found ?? []).map((row) => ({ row }));
  }

  /** Sees whether to show what there is: of a short pool all, in order, unless it comes slowly. */
  private judge(): void {
    if (this.hasAnswer) return;
    const { settings, results, isComplete } = this;
    const isSome = !!results?.total;
    this.hasAnswer = isComplete || (isSome && (this.isImpatient || !!settings?.commons.isLong));
    if (!isSome || this.hasAnswer) return;
    this.patience ??= setTimeout(() => {
      this.isImpatient = true;
      this.onChange();
    }, PATIENCE);
  }

  /** Puts together what is on screen: what is there stays, what is new comes behind it. */
  private arrange(table: ListingTable, shownFor: unknown[]): void {
    const stays = this.hasAnswer && shownFor.every((part, i) => part === this.shownFor[i]);
    this.shownFor = shownFor;
    if (!stays) this.screen.clear();
    this.screen.arrange(table, this.found, this.limit);
  }

  /** Starts with what a link holds. */
  open({ selection, open }: View<FacetName, SortName>): void {
    this.selection = onItsSide(selection);
    this.touched = true;
    if (open) this.request(open);
  }

  /** Opens a listing and shows it, first of all if it would not be on screen. */
  request(key: string): void {
    this.screen.request(key);
    this.onChange();
  }

  /** What was asked for is on one of the sides: that side is shown. */
  private turnToRequested(): void {
    const side = this.screen.pending(this.table)?.entry.item.side;
    if (side && side !== this.side) this.selection = onSide(this.selection, side);
  }

  /** The key of the listing that is to be brought into view, once. */
  takeRequest(): string | undefined {
    return this.screen.takeRequest(this.table);
  }

  toggleDetails(key: string): void {
    this.screen.toggleDetails(key);
    this.onChange();
  }

  /** Changes what is set. */
  select(selection: BoardSelection): void {
    this.selection = selection.chosen.side ? selection : onSide(selection, this.side);
    this.touched = true;
    this.screen.forgetRequest();
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
