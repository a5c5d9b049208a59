import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Announcer } from './announcer.js';
import { cardId } from './card-parts.js';
import { cardStyles } from './card.styles.js';
import { chips, FEW, filtersPanel, type FiltersModel } from './filters.js';
import { HandOver } from './hand-over.js';
import { heading } from './heading.js';
import { cardList, type ListPage } from './list-page.js';
import { listStyles } from './list.styles.js';
import type { ListKind } from './list-kind.js';
import type { LeadershipOpenDetail, OpenSection } from './open-item.js';
import { printAlone } from './print.js';
import { countChosen, searchFor, toggle, withValues, type Selection } from './selection.js';
import { searchBar, sortMenu } from './toolbar.js';
import { moreButtons, tools } from './tools.js';
import { viewLink, type ViewState } from './view-link.js';
import { Widget } from './widget.js';

/** From this width of the widget on, pixels, the filters stand beside the list. */
const WIDE = 720;
/** Results are announced once typing has paused for so long, milliseconds. */
const TYPING = 700;

/** What a list shows, and how what is set is changed. */
interface Setting<Name extends string, Sort extends string> extends Pick<
  FiltersModel<Name>,
  'commons' | 'table' | 'results' | 'hidden'
> {
  kind: ListKind<Name, Sort>;
  selection: Selection<Name, Sort>;
  /** Nothing set but what the page has set for good. */
  cleared: Selection<Name, Sort>;
  select: (selection: Selection<Name, Sort>) => void;
}

/**
 * What widgets have in common that show the items of a section as a list to search and
 * filter: filters beside or above it, counts that are announced, items that others on the
 * page ask for, links to a view, print.
 */
export abstract class ListWidget extends Widget {
  static override styles = [Widget.styles, listStyles, cardStyles];

  @state() protected filtersOpen = false;

  protected readonly announcer = new Announcer(this);
  protected readonly handOver = new HandOver(this, this.announcer);
  /** True if the filters stand beside the list. Asked once: an answer takes a layout. */
  protected wide = true;
  /** Facets of which all values are shown. */
  private readonly expanded = new Set<string>();
  private announced = '';

  /** The section whose items are listed. */
  protected abstract readonly section: OpenSection;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('leadership-open', this.handleOpen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('leadership-open', this.handleOpen);
  }

  /** Shows an item. False if there is none of that key. */
  protected abstract openItem(key: string): boolean;

  protected measure(): void {
    this.wide = this.clientWidth >= WIDE;
  }

  protected announceCount(count: string): void {
    if (count === this.announced) return;
    this.announced = count;
    this.announcer.say(count, TYPING);
  }

  protected bringToView(key: string | undefined): void {
    if (key === undefined) return;
    const card = this.renderRoot.querySelector(`#${CSS.escape(cardId(key))}`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
  }

  protected async focusAfterUpdate(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Copies a link to a view. */
  protected copyLink(widget: string, state: ViewState): void {
    const link = viewLink(location.href, widget, state);
    if (link) void this.handOver.copy(link, 'Link');
    else this.announcer.say('There is more set than a link can hold. Let go of some of it.');
  }

  protected async print(selector: string, title: string): Promise<void> {
    await this.updateComplete;
    const part = this.renderRoot.querySelector(selector);
    if (part) await printAlone(part, title);
  }

  private filtersModel<Name extends string, Sort extends string>(
    setting: Setting<Name, Sort>,
  ): FiltersModel<Name> {
    const { kind, selection, cleared, select } = setting;
    /** Changes what is set by a button that goes away with it. */
    const letGo = (next: Selection<Name, Sort>) => {
      select(next);
      void this.focusAfterUpdate('.count');
    };
    return {
      ...setting,
      expanded: this.expanded,
      wide: this.wide,
      onToggle: (name, id) => select(toggle(selection, name, id)),
      onLetGo: (name, id) => letGo(toggle(selection, name, id)),
      onForget: (name) => letGo(withValues(selection, name, [])),
      onForgetWords: () => letGo(searchFor(kind, selection, '')),
      onClear: () => letGo(cleared),
      onExpand: (name) => {
        this.expanded.add(name);
        this.requestUpdate();
        void this.focusAfterUpdate(`[data-facet=${name}] .option:nth-of-type(${FEW + 1}) input`);
      },
      onDone: () => {
        this.filtersOpen = false;
        void this.focusAfterUpdate('.count');
      },
    };
  }

  /** The whole widget: search, filters, count, order, items, tools. */
  protected renderList<Name extends string, Sort extends string, Item>(
    setting: Setting<Name, Sort>,
    page: ListPage<Item>,
  ): TemplateResult {
    const { kind, commons, selection, hidden, select } = setting;
    const filters = this.filtersModel(setting);
    const title = this.heading || page.title;
    return html`<div class="list" part="base">
      ${heading(this.headingLevel, title)} ${page.above ?? nothing}
      ${searchBar({
        label: title,
        words: selection.words,
        set: countChosen(selection, hidden),
        filtersOpen: this.filtersOpen,
        onWords: (words) => select(searchFor(kind, selection, words)),
        onFilters: () => (this.filtersOpen = !this.filtersOpen),
        buttons: page.buttons,
      })}
      ${page.panel ?? nothing} ${chips(filters)} ${this.announcer.render()}
      <div class="columns">
        <div
          class=${this.filtersOpen ? 'filters controls open' : 'filters controls'}
          part="filters"
          id="filters"
          role="group"
          aria-label="Filters"
        >
          ${page.hasFilters ? filtersPanel(filters) : nothing}
        </div>
        <div class="results" part="results" aria-busy=${page.isSettled ? 'false' : 'true'}>
          <div class="bar-top">
            <p class="count" tabindex="-1" .textContent=${page.count}></p>
            ${sortMenu({
              commons,
              sorts: kind.sorts,
              selection,
              hasOwnPlace: page.hasOwnPlace,
              onSort: (sort) => select({ ...selection, sort }),
              onFrom: (from) => select({ ...selection, from }),
            })}
          </div>
          ${cardList(filters, page)} ${moreButtons({ many: kind.noun[1], ...page.more })}
        </div>
      </div>
      ${tools(page)} ${page.below ?? nothing} ${this.handOver.render()} ${this.renderAbout()}
    </div>`;
  }

  private readonly handleOpen = (event: Event): void => {
    const { section, key } =
      (event as CustomEvent<Partial<LeadershipOpenDetail> | null>).detail ?? {};
    if (event.defaultPrevented || section !== this.section || typeof key !== 'string') return;
    if (this.openItem(key)) event.preventDefault();
  };
}
