import { type Commons } from '@leadership-commons/feed';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Announcer } from '../kit/announcer.js';
import { HandOver } from '../kit/hand-over.js';
import { heading } from '../kit/heading.js';
import { pageOf, type LeadershipOpenDetail } from '../kit/open-item.js';
import { printAlone } from '../kit/print.js';
import { readViewLink, viewLink } from '../kit/view-link.js';
import { Widget } from '../kit/widget.js';
import { cardId, offerCard } from './card.js';
import { offerDetails } from './details.js';
import { offerTerms, type FacetName } from './facets.js';
import { chips, FEW, filtersPanel, wayOut, type FiltersModel } from './filters.js';
import type { FoundOffer } from './find-offers.js';
import { FinderModel } from './finder-model.js';
import { offerFacts, type OfferFacts } from './offer-facts.js';
import { offerFinderStyles } from './offer-finder.styles.js';
import type { OfferRow } from './offer-table.js';
import { offerText } from './offer-text.js';
import type { Presets } from './presets.js';
import { Search } from './search.js';
import {
  countChosen,
  stateToView,
  toggle,
  viewToState,
  withValues,
  withWords,
  type Selection,
} from './selection.js';
import { Shortlist } from './shortlist.js';
import { shortlistPanel } from './shortlist-panel.js';
import { searchBar, sortMenu } from './toolbar.js';
import { moreButtons, tools } from './tools.js';

const NAME = 'offer-finder';
const HEADING = 'Find development for leaders';
/** From this width of the widget on, pixels, the filters stand beside the offers. */
const WIDE = 720;
/** Results are announced once typing has paused for so long, milliseconds. */
const TYPING = 700;

/**
 * Search, filter, read, save and share leadership development offers.
 *
 * Its children stay visible until there is something to show, and when the feed can't be
 * read: put there what helps without it, such as a link to a page of offers.
 *
 * @summary Finds leadership development offers of a feed and its partners.
 *
 * @slot - What to show without JavaScript, while waiting, and when the feed can't be read.
 *
 * @event {CustomEvent<FeedProblemDetail>} leadership-feed-problem - Something in the feed is not as it should be; `detail.problems` says what and where.
 *
 * @csspart base - The whole.
 * @csspart search - The search field and the button for filters.
 * @csspart filters - The filters.
 * @csspart results - The count, the order and the list.
 * @csspart card - One offer.
 * @csspart shortlist - The offers that were saved.
 * @csspart empty - What is said when no offer is left.
 * @csspart failed - What is said when the feed can't be read.
 * @csspart about - The line about the data.
 *
 * @cssprop [--leadership-accent=#1c5f8a] - The colour of links, buttons and marks. Any colour: its lightness is moved until it can be read.
 * @cssprop [--leadership-surface=Canvas] - The ground. It has to be light in a light colour scheme and dark in a dark one.
 * @cssprop [--leadership-font=inherit] - The font.
 * @cssprop [--leadership-radius=6px] - How round corners are.
 * @cssprop [--leadership-min-block-size=0] - Room to keep free while waiting, so that nothing below moves.
 */
export class LeadershipOfferFinder extends Widget {
  static override styles = [Widget.styles, offerFinderStyles];

  /** Ids of providers, parted by spaces: only theirs are shown at first. */
  @property() provider = '';

  /** Ids of roles. */
  @property({ attribute: 'for-role' }) forRole = '';

  /** Ids of phases. */
  @property() phase = '';

  /** Ids of skills. */
  @property() skill = '';

  /** Ids of hallmarks. */
  @property() hallmark = '';

  /** Ids of pillars. */
  @property() pillar = '';

  /** Kinds of offer; a space within one is a hyphen: `action-research`. */
  @property() format = '';

  /** Ids of localities, or `online`. */
  @property() locality = '';

  /** The presets stay as they are, and what they set can't be filtered by. */
  @property({ type: Boolean }) fixed = false;

  /** A place, `latitude,longitude` in degrees, to sort by distance from. */
  @property() near = '';

  /** The order at first: `soonest`, `confirmed` or, with `near`, `nearest`. */
  @property() sort = '';

  /** How many offers are shown at first, and with each step more. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  @state() private filtersOpen = false;
  @state() private shortlistOpen = false;

  private readonly announcer = new Announcer(this);
  private readonly handOver = new HandOver(this, this.announcer);
  private readonly model = new FinderModel(() => this.requestUpdate());
  private readonly expanded = new Set<FacetName>();
  private shortlist: Shortlist | undefined;
  private announced = '';
  private paintedFirst: number | undefined;
  /** True if the filters stand beside the offers. Asked once: an answer takes a layout. */
  private wide = true;
  /** What was said of each offer; a row that has changed is another row. */
  private readonly facts = new WeakMap<OfferRow, OfferFacts>();

  constructor() {
    super(['offers', ...offerTerms]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const linked = !this.hasUpdated && readViewLink(location.hash, NAME);
    if (linked) this.model.open(stateToView(linked));
    this.ownerDocument.addEventListener('leadership-open', this.handleOpen);
    this.shortlist?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('leadership-open', this.handleOpen);
    this.shortlist?.disconnect();
    this.model.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { commons, isSettled } = this.data;
    if (!commons) return;
    this.model.update({
      commons,
      complete: isSettled && !commons.termsPending,
      presets: this.presets,
      fixed: this.fixed,
      past: this.showsPast,
      sort: this.sort,
      pageSize: this.pageSize,
      now: this.now,
      near: this.near,
    });
    if (this.shortlist?.feed !== commons.url) {
      this.shortlist?.disconnect();
      this.shortlist = new Shortlist(commons.url, () => this.requestUpdate());
      this.shortlist.connect();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.hasContent) return;
    if (this.model.isFirst) this.paintFirst();
    else this.bringToView(this.model.takeRequest());
    if (this.model.isSettled) this.announceCount(this.model.countInWords());
  }

  /** Opens the details of an offer and brings it into view. False if there is none of that key. */
  openOffer(key: string): boolean {
    if (!this.data.commons?.find('offers', key)) return false;
    this.model.request(key);
    return true;
  }

  override get hasContent(): boolean {
    return !!this.data.commons && this.model.hasAnswer;
  }

  protected override get nextChange(): number {
    return this.model.results?.nextChange ?? Infinity;
  }

  private get presets(): Presets {
    const {
      provider,
      forRole: role,
      phase,
      skill,
      hallmark,
      pillar,
      format,
      locality: place,
    } = this;
    return { provider, role, phase, skill, hallmark, pillar, format, place };
  }

  private factsOf(row: OfferRow): OfferFacts {
    let facts = this.facts.get(row);
    if (!facts) {
      facts = offerFacts(this.data.commons as Commons, row, this.words);
      this.facts.set(row, facts);
    }
    return facts;
  }

  /** The first offers are painted before more is read, and before the rest of the page is made. */
  private paintFirst(): void {
    if (this.paintedFirst !== undefined) return;
    this.data.letPaint();
    this.paintedFirst = requestAnimationFrame(() => this.handlePainted());
  }

  private announceCount(count: string): void {
    if (count === this.announced) return;
    this.announced = count;
    this.announcer.say(count, TYPING);
  }

  private bringToView(key: string | undefined): void {
    if (key === undefined) return;
    const card = this.renderRoot.querySelector(`#${CSS.escape(cardId(key))}`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
  }

  private async focusAfterUpdate(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private handlePainted(): void {
    this.wide = this.clientWidth >= WIDE;
    this.model.showPage();
  }

  private readonly handleOpen = (event: Event): void => {
    const { section, key } =
      (event as CustomEvent<Partial<LeadershipOpenDetail> | null>).detail ?? {};
    if (event.defaultPrevented || section !== 'offers' || typeof key !== 'string') return;
    if (this.openOffer(key)) event.preventDefault();
  };

  /** Changes what is set by a button that goes away with it. */
  private handleLetGo(selection: Selection): void {
    this.model.select(selection);
    void this.focusAfterUpdate('.count');
  }

  private async handleMore(): Promise<void> {
    const next = this.model.shown.length + 1;
    await this.model.showMore();
    await this.focusAfterUpdate(`.card:nth-child(${next}) .title`);
  }

  /** The page with the whole finder, with what the visitor has set here. */
  private get finderPage(): string | undefined {
    const page = pageOf(this, 'offers');
    const { selection, hidden } = this.model;
    const own = [...hidden].reduce((rest, name) => withValues(rest, name, []), selection);
    return page && viewLink(page, NAME, viewToState({ selection: own }));
  }

  private handleLink(open?: string): void {
    const state = viewToState({ selection: this.model.selection, open });
    const link = viewLink(location.href, NAME, state);
    if (link) void this.handOver.copy(link, 'Link');
    else this.announcer.say('There is more set than a link can hold. Let go of some of it.');
  }

  private async handlePrint(selector: string): Promise<void> {
    await this.model.showAll();
    await this.updateComplete;
    const part = this.renderRoot.querySelector(selector);
    if (part) await printAlone(part, this.heading || HEADING);
  }

  protected override renderContent(): TemplateResult {
    const { model } = this;
    const filters = this.filtersModel;
    return html`<div class="finder" part="base">
      ${heading(this.headingLevel, this.heading || HEADING)}
      ${searchBar({
        label: this.heading || HEADING,
        words: model.selection.words,
        set: countChosen(model.selection, model.hidden),
        filtersOpen: this.filtersOpen,
        onWords: (words) => model.select(withWords(model.selection, words)),
        onFilters: () => (this.filtersOpen = !this.filtersOpen),
        saved: this.shortlist?.keys.length ?? 0,
        shortlistOpen: this.shortlistOpen,
        onShortlist: () => (this.shortlistOpen = !this.shortlistOpen),
      })}
      ${this.renderShortlist()} ${chips(filters)} ${this.announcer.render()}
      <div class="columns">
        <div
          class=${this.filtersOpen ? 'filters controls open' : 'filters controls'}
          part="filters"
          id="filters"
          role="group"
          aria-label="Filters"
        >
          ${model.hasFilters ? filtersPanel(filters) : nothing}
        </div>
        <div class="results" part="results" aria-busy=${model.isSettled ? 'false' : 'true'}>
          <div class="bar-top">
            <p class="count" tabindex="-1" .textContent=${model.countInWords()}></p>
            ${sortMenu({
              commons: filters.commons,
              selection: model.selection,
              hasOwnPlace: !!this.near,
              onSort: (sort) => model.select({ ...model.selection, sort }),
              onFrom: (from) => model.select({ ...model.selection, from }),
            })}
          </div>
          ${this.renderList(filters)}
          ${moreButtons({
            left: (model.results?.total ?? 0) - model.shown.length,
            pageSize: model.pageSize,
            outOfOrder: model.isOutOfOrder,
            onMore: () => void this.handleMore(),
            onOrder: () => {
              model.putInOrder();
              void this.focusAfterUpdate('.count');
            },
          })}
        </div>
      </div>
      ${tools({
        finder: this.finderPage,
        board: pageOf(this, 'secondments'),
        onLink: () => this.handleLink(),
        onPrint: () => void this.handlePrint('.cards'),
      })}
      ${this.handOver.render()} ${this.renderAbout()}
    </div>`;
  }

  private get filtersModel(): FiltersModel {
    const { model, expanded } = this;
    return {
      commons: this.data.commons as Commons,
      table: model.table as NonNullable<typeof model.table>,
      results: model.results as NonNullable<typeof model.results>,
      selection: model.selection,
      hidden: model.hidden,
      expanded,
      wide: this.wide,
      onToggle: (name, id) => model.select(toggle(model.selection, name, id)),
      onLetGo: (name, id) => this.handleLetGo(toggle(model.selection, name, id)),
      onForget: (name) => this.handleLetGo(withValues(model.selection, name, [])),
      onForgetWords: () => this.handleLetGo(withWords(model.selection, '')),
      onClear: () => this.handleLetGo(model.cleared),
      onExpand: (name) => {
        expanded.add(name);
        this.requestUpdate();
        void this.focusAfterUpdate(`[data-facet=${name}] .option:nth-of-type(${FEW + 1}) input`);
      },
      onDone: () => {
        this.filtersOpen = false;
        void this.focusAfterUpdate('.count');
      },
    };
  }

  private renderList(filters: FiltersModel): TemplateResult {
    const { shown, selection, results, isGone } = this.model;
    if (!shown.length && !results?.total) return wayOut(filters);
    const search = new Search(selection.words);
    return html`${
        isGone
          ? html`<p class="notice">The offer that you asked for is no longer in this list.</p>`
          : nothing
      }
      <ol class="cards" role="list">
        ${repeat(
          shown,
          ({ row }) => row.entry.key,
          (offer) => this.renderCard(offer, search),
        )}
      </ol>`;
  }

  private renderCard({ row, distance }: FoundOffer, search: Search): TemplateResult {
    const { model } = this;
    const { key } = row.entry;
    const facts = this.factsOf(row);
    return offerCard({
      row,
      facts,
      distance,
      showsDistance: model.selection.sort === 'nearest',
      words: model.selection.words,
      search,
      level: this.headingLevel,
      open: model.opened.has(key),
      saved: !!this.shortlist?.has(key),
      details: () => this.renderDetails(row, facts),
      onToggle: () => model.toggleDetails(key),
      onSave: () => this.shortlist?.toggle(key),
    });
  }

  private renderDetails(row: OfferRow, facts: OfferFacts): TemplateResult {
    const commons = this.data.commons as Commons;
    return offerDetails({
      commons,
      row,
      facts,
      words: this.words,
      onCalendar: ({ name, text }) => void this.handOver.file(name, 'text/calendar', text),
      onCopy: () => void this.handOver.copy(offerText(commons, row, this.words), 'Text'),
      onLink: () => this.handleLink(row.entry.key),
    });
  }

  private renderShortlist(): TemplateResult | typeof nothing {
    const { shortlist, model } = this;
    if (!shortlist || !this.shortlistOpen) return nothing;
    return shortlistPanel({
      commons: this.data.commons as Commons,
      shortlist,
      complete: model.isSettled,
      rows: shortlist.keys.flatMap((key) => model.table?.byKey.get(key) ?? []),
      factsOf: (row) => this.factsOf(row),
      words: this.words,
      onOpen: (key) => this.openOffer(key),
      onAct: (act) => {
        act();
        void this.focusAfterUpdate('.shortlist-title');
      },
      onCopy: (text) => void this.handOver.copy(text, 'Shortlist'),
      onPrint: () => void this.handlePrint('.shortlist'),
    });
  }
}
