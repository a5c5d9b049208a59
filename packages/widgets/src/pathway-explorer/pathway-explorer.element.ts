import { ReadStatus, type SectionName } from '@leadership-commons/feed';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../kit/announcer.js';
import { HandOver } from '../kit/hand-over.js';
import { heading } from '../kit/heading.js';
import type { LeadershipOpenDetail } from '../kit/open-item.js';
import { printAlone } from '../kit/print.js';
import { readViewLink, viewLink } from '../kit/view-link.js';
import { Widget } from '../kit/widget.js';
import { chooser } from './chooser.js';
import { comparePanel } from './compare-panel.js';
import { conversationSheet } from './conversation-sheet.js';
import { DiagramView } from './diagram-view.js';
import { ExplorerModel, type Answer } from './explorer-model.js';
import { ListSlices } from './list-slices.js';
import type { PathwayRole } from './pathway.js';
import { pathwayExplorerStyles } from './pathway-explorer.styles.js';
import { PlanDesk } from './plan-desk.js';
import { roleId, roleList } from './role-list.js';
import { roleBar } from './role-bar.js';
import { Room } from './room.js';
import { counted, type View } from './view.js';
import { waysPanel } from './ways-panel.js';

const NAME = 'pathway-explorer';
const HEADING = 'Pathways in leadership';
/** From this width of the widget on, pixels, the diagram stands beside the list. */
const WIDE = 720;
/** How wide the column beside the diagram is, in em, with the list alone and with something open: see the styles. */
const LIST = 20;
const OPEN = 28;
/** So many roles of the list are painted first, where the diagram isn't. */
const FIRST = 12;
/** Results are announced once typing has paused for so long, milliseconds. */
const TYPING = 700;
/** What a role's page and a way show besides roles. */
const LIVE: readonly SectionName[] = ['offers', 'secondments', 'hallmarks', 'phases'];

/**
 * Shows which roles there are, how people get from one to another, what each asks for, and
 * what is on offer now for the next step.
 *
 * The list of roles and routes is the real thing; the diagram beside it says the same. Its
 * children stay visible until there is something to show, and when the feed can't be read.
 *
 * @summary Roles and routes in leadership and governance, with what is on offer for each step.
 *
 * @slot - What to show without JavaScript, while waiting, and when the feed can't be read.
 *
 * @event {CustomEvent<LeadershipOpenDetail>} leadership-open - A link to an offer or a secondment was followed; a finder or board on the page answers it by `preventDefault()`.
 * @event {CustomEvent<FeedProblemDetail>} leadership-feed-problem - Something in the feed is not as it should be; `detail.problems` says what and where.
 *
 * @csspart base - The whole.
 * @csspart bar - The choice of strands, and the search field.
 * @csspart chooser - The choice of two roles.
 * @csspart ways - The ways between them.
 * @csspart compare - The two side by side.
 * @csspart list - The list of roles.
 * @csspart role - One role of the list.
 * @csspart diagram - The diagram.
 * @csspart plan - The plan.
 * @csspart sheet - The conversation sheet.
 * @csspart empty - What is said where there is no role.
 * @csspart failed - What is said when the feed can't be read.
 * @csspart about - The line about the data.
 *
 * @cssprop [--leadership-accent=#1c5f8a] - The colour of links, buttons and marks. Any colour: its lightness is moved until it can be read.
 * @cssprop [--leadership-surface=Canvas] - The ground. It has to be light in a light colour scheme and dark in a dark one.
 * @cssprop [--leadership-font=inherit] - The font.
 * @cssprop [--leadership-radius=6px] - How round corners are.
 * @cssprop [--leadership-min-block-size=0] - Room to keep free while waiting, so that nothing below moves.
 */
export class LeadershipPathwayExplorer extends Widget {
  static override styles = [Widget.styles, pathwayExplorerStyles];

  /** Strands to show at first, parted by spaces: `educators`, `governors`. Without it: the feed's first. */
  @property() strand = '';

  /** Ids of roles whose pages are open at first; the first of them stands out. */
  @property({ attribute: 'for-role' }) forRole = '';

  /** The id of the role that ways start from. With `to`, the ways are shown at once. */
  @property() from = '';

  /** The id of the role that ways lead to. */
  @property() to = '';

  @state() private sheet: PathwayRole | undefined;
  /** True if the visitor has asked for the diagram in a narrow place. */
  @state() private diagramAsked = false;
  @state() private allWays = false;

  private readonly announcer = new Announcer(this);
  private readonly handOver = new HandOver(this, this.announcer);
  private readonly diagram = new DiagramView(this);
  private readonly room = new Room(this);
  private readonly slices = new ListSlices(this);
  private readonly model = new ExplorerModel(() => this.requestUpdate());
  private readonly desk = new PlanDesk(
    this,
    this.announcer,
    this.handOver,
    () => void this.handlePrint('.plan', 'My plan'),
  );
  private announced = '';

  constructor() {
    super(['roles', 'routes', 'skills', ...LIVE]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const linked = !this.hasUpdated && readViewLink(location.hash, NAME);
    if (linked) this.model.openLink(linked);
    this.ownerDocument.addEventListener('leadership-open', this.handleOpen);
    this.ownerDocument.fonts.addEventListener('loadingdone', this.handleFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('leadership-open', this.handleOpen);
    this.ownerDocument.fonts.removeEventListener('loadingdone', this.handleFonts);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { commons } = this.data;
    if (!commons || !this.isReady) return;
    const { strand, forRole, from, to, showsPast: past } = this;
    this.model.update({
      commons,
      presets: { strand, forRole, from, to },
      now: () => this.now,
      past,
    });
    this.desk.use(commons.url);
  }

  /** Opens a role's page and brings it into view. False if there is none of that key. */
  openRole(key: string): boolean {
    if (!this.model.open(key)) return false;
    this.slices.hurry();
    void this.bringToView(key);
    return true;
  }

  override get hasContent(): boolean {
    return this.isReady;
  }

  protected override get nextChange(): number {
    // What is on offer may end any minute; nothing else depends on the clock.
    return this.model.opened.size || this.model.answer ? 0 : Infinity;
  }

  /** True once all roles and routes are there; what is on offer may follow. */
  private get isReady(): boolean {
    const { commons, isSettled } = this.data;
    if (!commons || commons.termsPending) return false;
    const has = (name: SectionName) => commons.statusOf(name) !== ReadStatus.waiting;
    const isFull = commons.status !== ReadStatus.loading || has('offers') || has('secondments');
    return commons.entries('roles').length ? isFull : isSettled && !this.hasFailed;
  }

  private get hasFailed(): boolean {
    return this.data.status === ReadStatus.failed;
  }

  private get isWide(): boolean {
    return this.room.inlineSize >= WIDE;
  }

  private get view(): View {
    const { desk } = this;
    return {
      host: this,
      model: this.model,
      isPlanned: (route) => desk.plan.has(route),
      level: this.headingLevel,
      words: this.words,
      sheet: this.sheet,
      onSheet: (role) => this.handleSheet(role),
      onAdd: (routes) => desk.add(routes),
      onPlan: (route) => desk.addOrRemove(route),
      onEnd: (end, role) => this.handleEnd(end, role),
      onCopy: (text, label) => void this.handOver.copy(text, label),
      onPrint: (selector, title) => void this.handlePrint(selector, title),
    };
  }

  private async bringToView(key: string): Promise<void> {
    await this.updateComplete;
    const item = this.renderRoot.querySelector(`#${CSS.escape(roleId(key))}`);
    item?.scrollIntoView({ block: 'nearest' });
    item?.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
  }

  private async focusAfterUpdate(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus();
  }

  private readonly handleFonts = (): void => this.diagram.forget();

  private readonly handleOpen = (event: Event): void => {
    const { section, key } =
      (event as CustomEvent<Partial<LeadershipOpenDetail> | null>).detail ?? {};
    if (event.defaultPrevented || section !== 'roles' || typeof key !== 'string') return;
    if (this.openRole(key)) event.preventDefault();
  };

  /** What names a role leads to it, and its title opens and closes it. */
  private readonly handleClick = (event: Event): void => {
    const target = event.target as Element;
    const role = target.closest<HTMLElement>('[data-role]')?.dataset['role'];
    const toggled = target.closest<HTMLElement>('[data-toggle]')?.dataset['toggle'];
    if (role) this.openRole(role);
    else if (toggled) this.model.toggle(toggled);
  };

  private handleWords(query: string): void {
    this.model.set({ query });
    const text = counted(this.model.shown.length, 'role');
    if (text !== this.announced) this.announcer.say(text, TYPING);
    this.announced = text;
  }

  private handleAnswer(answer: Answer): void {
    this.allWays = false;
    this.model.set({ answer, openWay: 0 });
    void this.focusAfterUpdate('.answer-title');
  }

  private handleSheet(sheet: PathwayRole | undefined): void {
    const before = this.sheet;
    this.sheet = sheet;
    if (sheet) void this.focusAfterUpdate('.sheet-title');
    else if (before) void this.bringToView(before.key);
  }

  private handleDiagram(): void {
    this.diagramAsked = !this.diagramAsked;
    // In a narrow place it is below the whole list.
    if (this.diagramAsked) void this.focusAfterUpdate('.diagram');
  }

  private handleEnd(end: 'from' | 'to', role: PathwayRole): void {
    this.model.set(end === 'from' ? { from: role.key } : { to: role.key });
    void this.focusAfterUpdate(`select[name=${end === 'from' ? 'to' : 'from'}]`);
  }

  private handleLink(): void {
    const link = viewLink(location.href, NAME, this.model.view);
    if (link) void this.handOver.copy(link, 'Link');
    else this.announcer.say('There is more open than a link can hold. Close some of it.');
  }

  private async handlePrint(selector: string, title: string): Promise<void> {
    this.slices.hurry();
    this.diagram.complete();
    await this.updateComplete;
    const part = this.renderRoot.querySelector(selector);
    if (part && !(await printAlone(part, title))) {
      this.announcer.say('Printing isn’t allowed here. Use the browser’s own print command.');
    }
  }

  protected override renderContent(): TemplateResult {
    const { model, view, desk, slices } = this;
    const { pathway } = model;
    const title = heading(this.headingLevel, this.heading || HEADING);
    if (!pathway?.roles.length) {
      return html`<div class="explorer" part="base">
        ${title}
        <p class="notice" part="empty">
          Nothing here yet. Roles appear when the publisher of the feed adds them.
        </p>
        ${this.renderAbout()}
      </div>`;
    }
    // What is pressed is a button, wherever it stands: no key needs to be heard here.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div class="explorer" part="base" @click=${this.handleClick}>
      ${title} ${this.announcer.render()}
      ${roleBar({
        model,
        pathway,
        count: model.shown.length,
        planned: slices.hasBegun ? desk.plan.steps.length : 0,
        planOpen: desk.isOpen,
        diagramOpen: this.showsDiagram,
        narrow: !this.isWide,
        onStrand: (strands) => model.set({ strands }),
        onWords: (words) => this.handleWords(words),
        onPlan: () => desk.toggle(),
        onDiagram: () => this.handleDiagram(),
      })}
      ${desk.render(pathway)}
      ${chooser({
        pathway,
        phases: this.data.commons?.terms('phases') ?? [],
        level: this.headingLevel,
        from: model.from,
        to: model.to,
        phase: model.phase,
        filled: slices.hasBegun,
        onSelect: (end, key) => {
          if (end !== 'phase') this.allWays = false;
          model.set({ [end]: key, ...(end === 'phase' ? {} : { openWay: 0 }) });
        },
        onWays: () => this.handleAnswer('ways'),
        onCompare: () => this.handleAnswer('compare'),
      })}
      ${this.sheet ? conversationSheet(view, this.sheet) : nothing} ${this.renderColumns(view)}
      ${slices.hasBegun ? this.renderFoot() : nothing}
    </div>`;
  }

  private renderFoot(): TemplateResult {
    return html`<div class="tools controls">
        <button type="button" class="plain" @click=${() => this.handleLink()}>
          Copy a link to this view
        </button>
        <button
          type="button"
          class="plain"
          @click=${() => void this.handlePrint('.columns', this.heading || HEADING)}
        >
          Print this pathway
        </button>
      </div>
      ${this.handOver.render()} ${this.renderAbout()}`;
  }

  private get showsDiagram(): boolean {
    return this.isWide || this.diagramAsked;
  }

  private renderAnswer(view: View): unknown {
    if (this.model.answer === 'ways') {
      return waysPanel(view, this.allWays, () => (this.allWays = true));
    }
    return this.model.answer === 'compare' ? comparePanel(view) : nothing;
  }

  private renderColumns(view: View): TemplateResult {
    const { model, slices } = this;
    const { shown } = model;
    const answer = this.renderAnswer(view);
    const isOpen = answer !== nothing || model.opened.size > 0;
    const limit = slices.next(shown.length, this.isWide ? 0 : FIRST);
    return html`<div class="columns" ?data-open=${isOpen}>
      <div class="beside">
        ${answer}
        <div
          class="list"
          part="list"
          aria-busy=${slices.isWhole ? 'false' : 'true'}
          ?data-long=${shown.length > 60}
        >
          ${
            shown.length
              ? roleList(view, shown, limit)
              : html`<p class="notice">No role of that name. Try a shorter word.</p>`
          }
        </div>
      </div>
      ${
        this.showsDiagram && shown.length
          ? this.diagram.render({
              ...model.marks,
              shown,
              inlineSize: this.room.inlineSize,
              beside: !this.isWide ? 0 : isOpen ? OPEN : LIST,
              onChoose: (role) => this.openRole(role.key),
            })
          : nothing
      }
    </div>`;
  }
}
