import { afterPaint, type Commons } from '@leadership-commons/feed';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { heading } from '../kit/heading.js';
import { bookmarkIcon } from '../kit/icons.js';
import { ListWidget } from '../kit/list-widget.js';
import { pageOf } from '../kit/open-item.js';
import type { Presets } from '../kit/presets.js';
import { Search } from '../kit/search.js';
import { stateOfView, viewOfState, withValues } from '../kit/selection.js';
import { readViewLink, viewLink } from '../kit/view-link.js';
import { OfferCards } from './cards.js';
import { choiceToState } from './coverage.js';
import { CoveragePanel } from './coverage-panel.js';
import { coverageStyles } from './coverage.styles.js';
import { offerTerms, type FacetName } from './facets.js';
import type { FoundOffer, OfferResults } from './find-offers.js';
import { FinderModel } from './finder-model.js';
import { offerFinderStyles } from './offer-finder.styles.js';
import type { OfferTable } from './offer-table.js';
import { offerList } from './selection.js';
import { Shortlist } from './shortlist.js';
import { shortlistPanel } from './shortlist-panel.js';

const NAME = 'offer-finder';
const HEADING = 'Find development for leaders';
const COVERAGE_HEADING = 'Development for leaders: what there is, and what is missing';
const NOTHING_YET = 'Nothing here yet. Offers appear when a provider publishes them.';
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
 * @csspart coverage - With `view="coverage"`: what the table comes to.
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
export class LeadershipOfferFinder extends ListWidget {
  static override styles = [ListWidget.styles, offerFinderStyles, coverageStyles];

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

  /** `coverage`: offers counted against roles, skills, localities, to show gaps, in place of the list. */
  @property() view = '';

  @state() private shortlistOpen = false;

  protected readonly section = 'offers';
  private readonly model = new FinderModel(() => this.requestUpdate());
  private readonly coverage = new CoveragePanel(this, this.handOver);
  private shortlist: Shortlist | undefined;
  private isPaintingFirst = false;
  private readonly cards = new OfferCards();

  constructor() {
    super(['offers', ...offerTerms]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const linked = !this.hasUpdated && readViewLink(location.hash, NAME);
    if (linked) {
      this.model.open(viewOfState(offerList, linked));
      this.coverage.start(linked);
    }
    this.shortlist?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
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
    if (this.model.isFirst) void this.paintFirst();
    else this.bringToView(this.model.takeRequest());
    if (this.model.isSettled) {
      this.announceCount(this.showsCoverage ? this.coverage.words : this.model.countInWords());
    }
  }

  /** Opens the details of an offer and brings it into view. False if there is no list, or none of that key in it. */
  openOffer(key: string): boolean {
    if (this.showsCoverage || !this.data.commons?.find('offers', key)) return false;
    this.model.request(key);
    return true;
  }

  protected openItem(key: string): boolean {
    return this.openOffer(key);
  }

  override get hasContent(): boolean {
    return !!this.data.commons && !this.data.hasFailed && this.model.hasAnswer;
  }

  protected override get nextChange(): number {
    return this.model.results?.nextChange ?? Infinity;
  }

  private get showsCoverage(): boolean {
    return this.view === 'coverage';
  }

  private get presets(): Presets<FacetName> {
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

  /** The first offers are painted before more is read, and before the rest of the page is made. */
  private async paintFirst(): Promise<void> {
    if (this.isPaintingFirst) return;
    this.isPaintingFirst = true;
    this.data.letPaint();
    await afterPaint();
    this.measure();
    this.model.showPage();
  }

  private async handleMore(): Promise<void> {
    const next = this.model.shown.length + 1;
    await this.model.showMore();
    await this.focusAfterUpdate(`.card:nth-child(${next}) .title`);
  }

  private handleOrder(): void {
    this.model.putInOrder();
    void this.focusAfterUpdate('.count');
  }

  /** The page with the whole finder, with what the visitor has set here. */
  private get finderPage(): string | undefined {
    const page = pageOf(this, 'offers');
    const { selection, hidden } = this.model;
    const own = [...hidden].reduce((rest, name) => withValues(rest, name, []), selection);
    return page && viewLink(page, NAME, stateOfView(offerList, { selection: own }));
  }

  private handleLink(open?: string): void {
    const state = stateOfView(offerList, { selection: this.model.selection, open });
    if (this.showsCoverage)
      for (const pair of choiceToState(this.coverage.choice)) state.set(...pair);
    this.copyLink(NAME, state);
  }

  private async handlePrint(selector: string): Promise<void> {
    await this.model.showAll();
    await this.print(selector, this.heading || HEADING);
  }

  protected override renderContent(): TemplateResult {
    if (this.showsCoverage) return this.renderCoverage();
    const { model } = this;
    const board = pageOf(this, 'secondments');
    const finder = this.finderPage;
    return this.renderList(
      {
        kind: offerList,
        commons: this.data.commons as Commons,
        table: model.table as OfferTable,
        results: model.results as OfferResults,
        selection: model.selection,
        hidden: model.hidden,
        cleared: model.cleared,
        select: (selection) => model.select(selection),
      },
      {
        title: HEADING,
        buttons: this.renderShortlistButton(),
        panel: this.renderShortlist(),
        hasFilters: model.hasFilters,
        isSettled: model.isSettled,
        count: model.countInWords(),
        hasOwnPlace: !!this.near,
        isGone: model.isGone,
        shown: model.shown,
        keyOf: ({ row, slot }) => slot ?? row.entry.key,
        card: (offer, search) => this.renderCard(offer, search),
        nothingYet: NOTHING_YET,
        more: {
          left: (model.results?.total ?? 0) - model.shown.length,
          pageSize: model.pageSize,
          outOfOrder: model.isOutOfOrder,
          onMore: () => void this.handleMore(),
          onOrder: () => this.handleOrder(),
        },
        links: [
          finder ? html`<a href=${finder}>Search all offers</a>` : nothing,
          board ? html`<a href=${board}>Secondments and shadowing</a>` : nothing,
        ],
        onLink: () => this.handleLink(),
        onPrint: () => void this.handlePrint('.cards'),
      },
    );
  }

  private renderCoverage(): TemplateResult {
    const { model } = this;
    const table = model.table as NonNullable<typeof model.table>;
    return html`<div class="list" part="base">
      ${heading(this.headingLevel, this.heading || COVERAGE_HEADING)} ${this.announcer.render()}
      ${this.coverage.render({
        commons: this.data.commons as Commons,
        table,
        selection: model.selection,
        isSettled: model.isSettled,
        now: this.now,
        level: this.headingLevel,
        card: (key) => {
          const row = table.find(key);
          return row ? this.renderCard({ row }, new Search('')) : nothing;
        },
        onLink: () => this.handleLink(),
        onPrint: () => void this.handlePrint('.coverage-view'),
      })}
      ${this.handOver.render()} ${this.renderAbout()}
    </div>`;
  }

  private renderShortlistButton(): TemplateResult {
    const saved = this.shortlist?.keys.length;
    return html`<button
      type="button"
      aria-expanded=${this.shortlistOpen}
      @click=${() => (this.shortlistOpen = !this.shortlistOpen)}
    >
      ${bookmarkIcon()}
      <span .textContent=${saved ? `Shortlist (${saved})` : 'Shortlist'}></span>
    </button>`;
  }

  private renderCard(offer: FoundOffer, search: Search): TemplateResult {
    return this.cards.render(offer, search, {
      commons: this.data.commons as Commons,
      model: this.model,
      shortlist: this.shortlist,
      words: this.words,
      level: this.headingLevel,
      handOver: this.handOver,
      onLink: (key) => this.handleLink(key),
    });
  }

  private renderShortlist(): TemplateResult | typeof nothing {
    const { shortlist, model, words } = this;
    if (!shortlist || !this.shortlistOpen) return nothing;
    const commons = this.data.commons as Commons;
    return shortlistPanel({
      commons,
      shortlist,
      complete: model.isSettled,
      rows: shortlist.keys.flatMap((key) => model.table?.find(key) ?? []),
      factsOf: (row) => this.cards.factsOf(row, { commons, words }),
      words,
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
