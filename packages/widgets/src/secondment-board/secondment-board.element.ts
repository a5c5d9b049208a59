import type { Commons } from '@leadership-commons/feed';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ListWidget } from '../kit/list-widget.js';
import { askToOpen, pageOf } from '../kit/open-item.js';
import type { Presets } from '../kit/presets.js';
import type { Search } from '../kit/search.js';
import { stateOfView, viewOfState, withValues } from '../kit/selection.js';
import { readViewLink, viewLink } from '../kit/view-link.js';
import { BoardModel, PAGE, type PlacedListing } from './board-model.js';
import { listingCard } from './card.js';
import { listingDetails } from './details.js';
import { listingList, listingTerms, SIDES, type FacetName, type Side } from './facets.js';
import type { ListingResults } from './find-listings.js';
import type { Added } from './interest.js';
import { listingFacts, type ListingFacts } from './listing-facts.js';
import { ListingForm } from './form.js';
import type { ListingRow, ListingTable } from './listing-table.js';
import { listingText } from './listing-text.js';
import { matchesFor } from './matches.js';
import { secondmentBoardStyles } from './secondment-board.styles.js';

const NAME = 'secondment-board';
const HEADING = 'Secondments and shadowing';
/** The side is chosen above the list, not among the filters. */
const HIDDEN: ReadonlySet<string> = new Set(['side']);
const NOTHING_YET = 'Nothing here yet. Listings appear when a broker publishes them.';
const NOTHING_ADDED: Added = { who: '', message: '' };

/**
 * One pool of secondments, shadowing and placements, and of people who are available:
 * find what fits, write to its broker, and put a listing of one's own on the board.
 *
 * It runs without anybody's server. A listing is an item of a feed; interest and new
 * listings go by the visitor's own email, or to the address that the feed names.
 *
 * @summary Secondments and people available, in one pool of a feed and its partners.
 *
 * @slot - What to show without JavaScript, while waiting, and when the feed can't be read.
 *
 * @event {CustomEvent<FeedProblemDetail>} leadership-feed-problem - Something in the feed is not as it should be; `detail.problems` says what and where.
 *
 * @event {CustomEvent<LeadershipOpenDetail>} leadership-open - A role was chosen (`section: 'roles'`), where the page has a pathway explorer, which answers it by `preventDefault()`.
 *
 * @csspart base - The whole.
 * @csspart search - The search field and the button for filters.
 * @csspart filters - The filters.
 * @csspart results - The count, the order and the list.
 * @csspart card - One listing.
 * @csspart form - The form for a listing of one's own.
 * @csspart empty - What is said when no listing is left.
 * @csspart failed - What is said when the feed can't be read.
 * @csspart about - The line about the data.
 *
 * @cssprop [--leadership-accent=#1c5f8a] - The colour of links, buttons and marks. Any colour: its lightness is moved until it can be read.
 * @cssprop [--leadership-surface=Canvas] - The ground. It has to be light in a light colour scheme and dark in a dark one.
 * @cssprop [--leadership-font=inherit] - The font.
 * @cssprop [--leadership-radius=6px] - How round corners are.
 * @cssprop [--leadership-min-block-size=0] - Room to keep free while waiting, so that nothing below moves.
 */
export class LeadershipSecondmentBoard extends ListWidget {
  static override styles = [ListWidget.styles, secondmentBoardStyles];

  /** Which side is shown at first: `opportunity` or `available`. */
  @property() side = '';

  /** Kinds of listing, parted by spaces: only these are shown at first. A space within one is a hyphen: `action-research`. */
  @property() kind = '';

  /** Ids of roles. */
  @property({ attribute: 'for-role' }) forRole = '';

  /** Designations: `sle`, `lle`, `nle`, `nlg`. */
  @property() designation = '';

  /** Ids of phases. */
  @property() phase = '';

  /** Ids of localities. */
  @property() locality = '';

  /** Names of brokers, parted by spaces; a space within one is a hyphen: `saltmarsh-hub`. */
  @property() broker = '';

  @state() private added: ReadonlyMap<string, Added> = new Map();

  protected readonly section = 'secondments';
  private readonly model = new BoardModel(() => this.requestUpdate());
  private readonly form = new ListingForm({
    update: () => this.requestUpdate(),
    focus: (selector) => void this.focusAfterUpdate(selector),
    announcer: this.announcer,
    handOver: this.handOver,
  });
  /** What was said of each listing; a row that has changed is another row. */
  private readonly facts = new WeakMap<ListingRow, ListingFacts>();

  constructor() {
    super(['secondments', ...listingTerms]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const linked = !this.hasUpdated && readViewLink(location.hash, NAME);
    if (linked) this.model.open(viewOfState(listingList, linked));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.model.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { commons, isSettled } = this.data;
    if (!commons) return;
    if (!this.hasUpdated) this.measure();
    const { now, showsPast: past, presets } = this;
    const complete = isSettled && !commons.termsPending;
    this.model.update({ commons, complete, presets, past, now });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.hasContent) return;
    this.bringToView(this.model.takeRequest());
    if (this.model.isComplete) this.announceCount(this.model.countInWords());
  }

  /** Opens the details of a listing and brings it into view. False if there is none of that key. */
  openListing(key: string): boolean {
    if (!this.data.commons?.find('secondments', key)) return false;
    this.model.request(key);
    return true;
  }

  /** Shows what fits a role, by its key (`norfolk/senior-leader`). False if the feed has none of that key. */
  showForRole(key: string): boolean {
    if (!this.data.commons?.find('roles', key)) return false;
    this.model.select(withValues(this.model.cleared, 'role', [key]));
    return true;
  }

  protected openItem(key: string): boolean {
    return this.openListing(key);
  }

  override get hasContent(): boolean {
    return !!this.data.commons && !this.data.hasFailed && this.model.hasAnswer;
  }

  protected override get nextChange(): number {
    return this.model.results?.nextChange ?? Infinity;
  }

  private get presets(): Presets<FacetName> {
    const { side, kind, forRole: role, designation, phase, locality: place, broker } = this;
    return { side, kind, role, designation, phase, place, broker };
  }

  private get commons(): Commons {
    return this.data.commons as Commons;
  }

  private factsOf(row: ListingRow): ListingFacts {
    let facts = this.facts.get(row);
    if (!facts) this.facts.set(row, (facts = listingFacts(this.commons, row, this.words)));
    return facts;
  }

  /** The page with the whole board, with what the visitor has set here. */
  private get boardPage(): string | undefined {
    const page = pageOf(this, 'secondments');
    const { selection } = this.model;
    return page && (viewLink(page, NAME, stateOfView(listingList, { selection })) ?? page);
  }

  private handleLink(open?: string): void {
    this.copyLink(NAME, stateOfView(listingList, { selection: this.model.selection, open }));
  }

  private handleMore(): void {
    const next = this.model.shown.length + 1;
    this.model.showMore();
    void this.focusAfterUpdate(`.card:nth-child(${next}) .title`);
  }

  private handleOrder(): void {
    this.model.putInOrder();
    void this.focusAfterUpdate('.count');
  }

  private handlePrint(): void {
    this.model.showAll();
    void this.print('.cards', this.heading || HEADING);
  }

  protected override renderContent(): TemplateResult {
    const { model } = this;
    const results = model.results as ListingResults;
    const table = model.table as ListingTable;
    const finder = pageOf(this, 'offers');
    const board = this.boardPage;
    return this.renderList(
      {
        kind: listingList,
        commons: this.commons,
        table,
        results,
        selection: model.selection,
        hidden: HIDDEN,
        cleared: model.cleared,
        select: (selection) => model.select(selection),
      },
      {
        title: HEADING,
        above: this.renderSides(table, results),
        hasFilters: true,
        isSettled: model.isComplete,
        count: model.countInWords(),
        isGone: model.isGone,
        shown: model.shown,
        keyOf: ({ row, slot }) => slot ?? row.entry.key,
        card: (listing, search) => this.renderCard(listing, search),
        nothingYet: NOTHING_YET,
        more: {
          left: results.total - model.shown.length,
          pageSize: PAGE,
          outOfOrder: model.isOutOfOrder,
          onMore: () => this.handleMore(),
          onOrder: () => this.handleOrder(),
        },
        links: [
          board ? html`<a href=${board}>Search the whole pool</a>` : nothing,
          finder ? html`<a href=${finder}>Courses and other offers</a>` : nothing,
        ],
        onLink: () => this.handleLink(),
        onPrint: () => this.handlePrint(),
        below: this.form.render({
          commons: this.commons,
          now: this.now,
          level: this.headingLevel,
          words: this.words,
        }),
      },
    );
  }

  private renderSides(table: ListingTable, results: ListingResults): TemplateResult {
    const { model } = this;
    const sides = Object.entries(SIDES) as [Side, string][];
    return html`<div class="sides controls" role="group" aria-label="Sides of the pool">
      ${sides.map(
        ([side, label]) =>
          html`<button
            type="button"
            class="side"
            aria-pressed=${model.side === side}
            @click=${() => model.select(withValues(model.selection, 'side', [side]))}
          >
            ${label}
            <span
              class="tally"
              .textContent=${String(results.counts.side[table.facets.side.find(side) ?? -1] ?? 0)}
            ></span>
          </button>`,
      )}
    </div>`;
  }

  private renderCard({ row, slot }: PlacedListing, search: Search): TemplateResult {
    const { key } = row.entry;
    const facts = this.factsOf(row);
    return listingCard({
      search,
      words: this.model.selection.words,
      row,
      facts,
      level: this.headingLevel,
      open: this.model.screen.opened.has(key),
      details: () => this.renderDetails(row, facts, slot),
      onToggle: () => this.model.toggleDetails(key),
    });
  }

  private renderDetails(row: ListingRow, facts: ListingFacts, slot?: string): TemplateResult {
    const { commons, words } = this;
    const { key, item, source } = row.entry;
    // What was written stays with the card, though it may show another feed's copy by now.
    const place = slot ?? key;
    const role = item.role && commons.resolve('roles', item.role, source)?.key;
    const explorer = role && this.ownerDocument.querySelector('leadership-pathway-explorer');
    return listingDetails({
      commons,
      row,
      facts,
      words,
      added: this.added.get(place) ?? NOTHING_ADDED,
      matches: matchesFor(this.model.table as ListingTable, row, words),
      onRole: explorer ? () => void askToOpen(this, 'roles', role) : undefined,
      onAdd: (added) => (this.added = new Map([...this.added, [place, added]])),
      onCopyInterest: (text) => void this.handOver.copy(text, 'Message'),
      onMatch: (other) => this.openListing(other),
      onCopy: () => void this.handOver.copy(listingText(commons, row, words), 'Text'),
      onLink: () => this.handleLink(key),
    });
  }
}
