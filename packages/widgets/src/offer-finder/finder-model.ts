import type { Commons, Place } from '@leadership-commons/feed';
import { countInWords } from '../kit/list-kind.js';
import { grouped } from '../kit/numbers.js';
import { PresetSelection, type Presets } from '../kit/presets.js';
import { Screen } from '../kit/screen.js';
import { withValues, type View } from '../kit/selection.js';
import { facetNames, type FacetName } from './facets.js';
import type { FoundOffer, OfferResults } from './find-offers.js';
import { OfferSearch } from './offer-search.js';
import type { OfferRow, OfferTable } from './offer-table.js';
import { parsePlace } from './distance.js';
import {
  emptySelection,
  offerList,
  sortNames,
  type Selection,
  type SortName,
} from './selection.js';

/** How many offers are shown at the very first, before the page has been painted once. */
const FIRST = 8;
/** How long a short feed may take, milliseconds, before it is shown in part. */
const PATIENCE = 500;
/** How many offers are printed at most. */
const PRINTED = 500;
/** After so many offers the filters are shown, though more are to come. */
const MANY = 500;

/** What the page, and the feed, set. */
export interface FinderSettings {
  commons: Commons;
  /** Whether all offers have come in. */
  complete: boolean;
  presets: Presets<FacetName>;
  /** Whether the presets stay as they are. */
  fixed: boolean;
  past: boolean;
  /** The order at first, empty for the usual one. */
  sort: string;
  /** How many offers are shown at first, and with each step more. */
  pageSize: number;
  /** Milliseconds since 1970. */
  now: number;
  /** `latitude,longitude` of the page's own place. */
  near: string;
}

/**
 * What the finder shows: which offers, in which order, and what is set. Offers that are on
 * screen keep their place while others come in behind them.
 */
export class FinderModel {
  selection: Selection = emptySelection;
  readonly screen = new Screen<OfferRow, FoundOffer>();
  /** True once there is something to show: offers or, once all have come in, that there is none. */
  hasAnswer = false;
  /** True once what there is to filter by hardly changes any more. */
  hasFilters = false;

  private limit = 0;
  private readonly search: OfferSearch;
  private readonly onChange: () => void;
  private settings: FinderSettings | undefined;
  private readonly preset = new PresetSelection(offerList);
  /** True once the visitor, or a link, has set something. */
  private touched = false;
  private shownFor: unknown[] = [];
  private patience: ReturnType<typeof setTimeout> | undefined;
  private isImpatient = false;
  /** True once offers have been painted. */
  private hasPainted = false;
  private readonly places = new Map<string, Place | undefined>();

  constructor(onChange: () => void) {
    this.onChange = onChange;
    this.search = new OfferSearch(() => this.arrange());
  }

  get results(): OfferResults | undefined {
    return this.search.results;
  }

  get table(): OfferTable | undefined {
    return this.search.table;
  }

  /** True once the results are those of all offers for what is set now. */
  get isSettled(): boolean {
    return this.search.isSettled && !this.isFirst;
  }

  /** True while only the very first offers are shown. */
  get isFirst(): boolean {
    return !this.hasPainted;
  }

  /** The offers on screen. */
  get shown(): readonly FoundOffer[] {
    return this.screen.shown;
  }

  /** True if offers have come in that belong before others on screen. */
  get isOutOfOrder(): boolean {
    return this.isSettled && this.screen.isOutOfOrder(this.results?.found ?? []);
  }

  /** The facets that the page has set for good. */
  get hidden(): ReadonlySet<FacetName> {
    const { settings } = this;
    const { chosen } = this.preset.selection;
    return new Set(settings?.fixed ? facetNames.filter((name) => chosen[name]?.length) : []);
  }

  update(settings: FinderSettings): void {
    const { commons, presets, complete, fixed } = settings;
    const wasFixed = this.settings?.fixed;
    this.settings = settings;
    const sort = sortNames.find((name) => name === settings.sort);
    const isNew = this.preset.take(presets, commons, complete, (preset) =>
      sort ? { ...preset, sort } : preset,
    );
    if (isNew || wasFixed !== fixed) {
      this.selection = this.touched ? this.withFixed(this.selection) : this.preset.selection;
    }
    this.ask();
  }

  /** Starts with what a link holds. */
  open({ selection, open }: View<FacetName, SortName>): void {
    this.selection = selection;
    this.touched = true;
    if (open) this.request(open);
  }

  /** Opens an offer and shows it, first of all if it would not be on screen. */
  request(key: string): void {
    this.screen.request(key);
    this.arrange();
  }

  /** The key of the offer that is to be brought into view, once. */
  takeRequest(): string | undefined {
    return this.screen.takeRequest(this.table);
  }

  /** True if the offer that was asked for is in none of the feeds. */
  get isGone(): boolean {
    return this.isSettled && this.screen.isGone(this.table);
  }

  toggleDetails(key: string): void {
    this.screen.toggleDetails(key);
    this.onChange();
  }

  /** Changes what is set. */
  select(selection: Selection): void {
    this.selection = this.withFixed(selection);
    this.touched = true;
    this.screen.forgetRequest();
    this.limit = this.pageSize;
    this.ask();
    this.onChange();
  }

  /** Nothing set but what the page has set for good. */
  get cleared(): Selection {
    return this.withFixed(emptySelection);
  }

  get pageSize(): number {
    return Math.max(1, Math.floor(this.settings?.pageSize ?? 0) || 20);
  }

  /** After the very first offers: the first page. What is on screen by now stays in its place. */
  showPage(): void {
    if (!this.isFirst) return;
    this.hasPainted = true;
    void this.show(this.pageSize);
  }

  showMore(): Promise<void> {
    return this.show(this.limit + this.pageSize);
  }

  /** As many as are printed. */
  showAll(): Promise<void> {
    return this.show(Math.max(this.limit, PRINTED));
  }

  /** Puts the offers on screen in order. */
  putInOrder(): void {
    this.screen.clear();
    this.arrange();
  }

  /** "38 offers"; while offers come in, how many have. */
  countInWords(): string {
    const { settings, results } = this;
    const total = countInWords(results?.total ?? 0, offerList.noun);
    if (!settings || settings.complete) return total;
    const expected = settings.commons.expected('offers');
    const loaded = settings.commons.entries('offers').length;
    return expected
      ? `${total} · ${grouped(loaded)} of ${grouped(expected)} loaded`
      : `${total} so far`;
  }

  stop(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.search.stop();
  }

  private show(limit: number): Promise<void> {
    this.limit = limit;
    this.ask();
    return this.search.work;
  }

  private ask(): void {
    const { settings, selection } = this;
    const limit = this.isFirst ? this.firstLimit : this.limit;
    if (!settings || settings.commons.termsPending || !settings.commons.root) return;
    const { commons, complete, past, now } = settings;
    this.judge();
    const [eager, place] = [!this.hasAnswer, this.place()];
    this.search.update({ commons, complete, eager, past, now, selection, limit, place });
  }

  /** Sees whether there is enough to show, and to filter by. What is shown stays. */
  private judge(): void {
    const { results, table, search } = this;
    if (!this.hasAnswer && results?.total) {
      this.patience ??= setTimeout(() => {
        this.isImpatient = true;
        this.judge();
        this.onChange();
      }, PATIENCE);
    }
    this.hasAnswer ||= search.isSettled || this.isWorthShowing;
    const rows = table?.rows.length ?? 0;
    this.hasFilters ||= !this.isFirst && (this.isSettled || rows >= MANY);
  }

  /**
   * Whether to show what there is while more comes. A short feed is shown when all of it is
   * there, and so in order, unless what came first belongs first or the rest comes slowly.
   */
  private get isWorthShowing(): boolean {
    const { results, table, settings } = this;
    if (!results?.total || !table || !settings) return false;
    if (settings.commons.isLong || this.isImpatient) return true;
    const places = results.found.map(({ row }) => table.rows.indexOf(row));
    return (
      places.length >= this.firstLimit &&
      places.every((place, i) => !i || place > (places[i - 1] as number))
    );
  }

  /** How many offers are shown before the page has been painted once. */
  private get firstLimit(): number {
    return Math.min(FIRST, this.pageSize);
  }

  private withFixed(selection: Selection): Selection {
    if (!this.settings?.fixed) return selection;
    const { chosen } = this.preset.selection;
    return [...this.hidden].reduce(
      (all, name) => withValues(all, name, chosen[name] ?? []),
      selection,
    );
  }

  /** Where distances are reckoned from: the locality chosen, else the page's own place. */
  private place(): Place | undefined {
    const { selection, settings } = this;
    if (selection.sort !== 'nearest' || !settings) return undefined;
    const from = selection.from || settings.near;
    // A locality may come later.
    if (!this.places.get(from)) {
      const item = settings.commons.find('localities', from)?.item;
      const { latitude, longitude } = item ?? {};
      const known = latitude !== undefined && longitude !== undefined;
      this.places.set(from, known ? { latitude, longitude } : parsePlace(from));
    }
    return this.places.get(from);
  }

  /** Puts together what is on screen: what is there stays, what is new comes behind it. */
  private arrange(): void {
    const { table, results } = this;
    const query = this.search.answered;
    if (!table || !results || !query) return;
    const shownFor = [query.selection, query.now, query.past, query.place];
    const stays = this.hasPainted && shownFor.every((value, i) => value === this.shownFor[i]);
    this.shownFor = shownFor;
    if (!stays) this.screen.clear();
    this.screen.arrange(table, results.found, query.limit);
    this.judge();
    this.onChange();
  }
}
