import type { Commons, Place } from '@leadership-commons/feed';
import { countInWords } from '../kit/list-kind.js';
import { grouped } from '../kit/numbers.js';
import { resolvePresets, warnOfUnknown, type Presets } from '../kit/presets.js';
import { withValues, type View } from '../kit/selection.js';
import { facetNames, type FacetName } from './facets.js';
import type { FoundOffer, OfferResults } from './find-offers.js';
import { OfferSearch } from './offer-search.js';
import type { OfferTable } from './offer-table.js';
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
  /** The offers on screen. */
  shown: FoundOffer[] = [];
  /** The keys of the offers whose details are open. */
  readonly opened = new Set<string>();

  private limit = 0;
  private readonly search: OfferSearch;
  private readonly onChange: () => void;
  private settings: FinderSettings | undefined;
  private presetSelection: Selection = emptySelection;
  private presetsFor = '';
  /** True once all that presets may name has come in. */
  private presetsKnown = false;
  /** True once the visitor, or a link, has set something. */
  private touched = false;
  private shownFor: unknown[] = [];
  private patience: ReturnType<typeof setTimeout> | undefined;
  private isImpatient = false;
  private filtersShown = false;
  /** True once there was something to show. */
  private hasShown = false;
  /** True once offers have been painted. */
  private hasPainted = false;
  private readonly places = new Map<string, Place | undefined>();
  /** The key of the offer that a link or another widget asked for, until something else is set. */
  private requested: string | undefined;
  /** True until the offer that was asked for has been brought into view. */
  private requestPending = false;

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

  /** True if there is something to show: offers or, once all have come in, that there is none. */
  get hasAnswer(): boolean {
    this.hasShown ||= this.search.isSettled || this.isWorthShowing;
    return this.hasShown;
  }

  /** True while only the very first offers are shown. */
  get isFirst(): boolean {
    return !this.hasPainted;
  }

  /** True once what there is to filter by hardly changes any more. */
  get hasFilters(): boolean {
    this.filtersShown ||=
      !this.isFirst && (this.isSettled || (this.table?.rows.length ?? 0) >= MANY);
    return this.filtersShown;
  }

  /** True if offers have come in that belong before others on screen. */
  get isOutOfOrder(): boolean {
    const sorted = this.results?.found ?? [];
    // The offer that was asked for may stand before all others.
    const first = this.shown[0]?.row.entry.key === this.requested ? 1 : 0;
    const inOrder = sorted.filter(({ row }) => !first || row.entry.key !== this.requested);
    return (
      this.isSettled &&
      this.shown.slice(first).some(({ row }, i) => row.entry.key !== inOrder[i]?.row.entry.key)
    );
  }

  /** The facets that the page has set for good. */
  get hidden(): ReadonlySet<FacetName> {
    const { settings } = this;
    const { chosen } = this.presetSelection;
    return new Set(settings?.fixed ? facetNames.filter((name) => chosen[name]?.length) : []);
  }

  update(settings: FinderSettings): void {
    this.settings = settings;
    const presets = JSON.stringify([
      settings.commons.url,
      settings.presets,
      settings.fixed,
      settings.sort,
    ]);
    if (this.presetsFor !== presets || !this.presetsKnown) this.takePresets(settings, presets);
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
    this.opened.add(key);
    this.requested = key;
    this.requestPending = true;
    this.arrange();
  }

  /** The key of the offer that is to be brought into view, once. */
  takeRequest(): string | undefined {
    const { requested } = this;
    if (!this.requestPending || !requested || !this.table?.find(requested)) return undefined;
    this.requestPending = false;
    return requested;
  }

  /** True if the offer that was asked for is in none of the feeds. */
  get isGone(): boolean {
    const { requested } = this;
    return !!requested && this.isSettled && !this.table?.find(requested);
  }

  toggleDetails(key: string): void {
    if (!this.opened.delete(key)) this.opened.add(key);
    this.onChange();
  }

  /** Changes what is set. */
  select(selection: Selection): void {
    this.selection = this.withFixed(selection);
    this.touched = true;
    this.requested = undefined;
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
    this.shown = [];
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
    const [eager, place] = [!this.hasAnswer, this.place()];
    this.search.update({ commons, complete, eager, past, now, selection, limit, place });
  }

  /**
   * Whether to show what there is while more comes. A short feed is shown when all of it is
   * there, and so in order, unless what came first belongs first or the rest comes slowly.
   */
  private get isWorthShowing(): boolean {
    const { results, table, settings } = this;
    if (!results?.total || !table || !settings) return false;
    if (settings.commons.isLong || this.isImpatient) return true;
    this.patience ??= setTimeout(() => {
      this.isImpatient = true;
      this.onChange();
    }, PATIENCE);
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

  private takePresets(settings: FinderSettings, presetsFor: string): void {
    const { selection: preset, unknown } = resolvePresets(
      offerList,
      settings.presets,
      settings.commons,
    );
    const sort = sortNames.find((name) => name === settings.sort) ?? preset.sort;
    const selection = { ...preset, sort };
    const same = JSON.stringify(selection) === JSON.stringify(this.presetSelection);
    this.presetsKnown = settings.complete;
    if (settings.complete && settings.commons.root) warnOfUnknown(unknown);
    if (same && presetsFor === this.presetsFor) return;
    this.presetsFor = presetsFor;
    this.presetSelection = selection;
    this.selection = this.touched ? this.withFixed(this.selection) : selection;
  }

  private withFixed(selection: Selection): Selection {
    if (!this.settings?.fixed) return selection;
    const { chosen } = this.presetSelection;
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
    const before = stays ? this.shown : [];
    const kept = before.flatMap(({ row, distance, slot }): FoundOffer[] => {
      const { key } = row.entry;
      const now = table.find(key);
      if (!now) return [];
      if (now.entry.key === key) return [{ row: now, distance, slot }];
      if (this.opened.delete(key)) this.opened.add(now.entry.key);
      return [{ row: now, distance, slot: slot ?? key }];
    });
    const keys = new Set(kept.map(({ row }) => row.entry.key));
    const others = results.found.filter(({ row }) => !keys.has(row.entry.key));
    const shown: FoundOffer[] = [...kept, ...others].slice(0, query.limit);
    const asked = this.requested && table.find(this.requested);
    if (asked && !shown.some(({ row }) => row === asked)) shown.unshift({ row: asked });
    this.shown = shown;
    this.onChange();
  }
}
