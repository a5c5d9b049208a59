import { ReadStatus, startOf, type SectionName } from '@leadership-commons/feed';
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { aboutData } from './about-data.js';
import { everyMinute } from './clock.js';
import { FeedController } from './feed-controller.js';
import { failedNotice, waitingBars } from './states.js';
import { widgetStyles } from './widget.styles.js';

/** How long a widget waits before it shows that it does. */
const PATIENCE = 200;
const MINUTE = 60_000;

/**
 * What all widgets have in common: which feed they read, their heading and clock, and what
 * they show while they wait and when the feed can't be read.
 */
export abstract class Widget extends LitElement {
  static override styles: CSSResultGroup = widgetStyles;

  /** The address of the feed. Without it: that of the `<leadership-feed>` around, else of `<link rel="leadership-feed">`. */
  @property() feed = '';

  /** The heading. Without it the widget has its usual one. */
  @property() heading = '';

  /** The level of the heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** A date (`2017-06-01`): the widget shows the feed as of that day's start. For previews and archives. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** Show what is over, too. */
  @property({ type: Boolean }) past = false;

  /** The address of the page with the offer finder, if it isn't this one: links to offers lead there. */
  @property({ attribute: 'finder-href' }) finderHref = '';

  /** The address of the page with the secondment board, if it isn't this one: links to secondments lead there. */
  @property({ attribute: 'board-href' }) boardHref = '';

  @state() private impatient = false;

  /** The instant, milliseconds since 1970, that the page is up to date with. */
  @state() private clock = Date.now();

  protected readonly data: FeedController;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private due: ReturnType<typeof setTimeout> | undefined;
  private stopClock: (() => void) | undefined;

  /** @param sections the sections of the feed that the widget shows, the main one first */
  constructor(sections: readonly SectionName[]) {
    super();
    this.data = new FeedController(this, sections);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.patience = setTimeout(() => (this.impatient = true), PATIENCE);
    this.stopClock = everyMinute((now) => this.keepUp(now));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.patience);
    clearTimeout(this.due);
    this.stopClock?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.data.update();
  }

  protected override update(changed: PropertyValues): void {
    const notice = this.shadowRoot?.activeElement?.closest('[part=failed]');
    super.update(changed);
    if (this.hasContent) this.data.endRetry();
    if (!notice || notice.isConnected) return;
    // Who tried again, and was on the button when it went, goes on at the heading.
    const heading = this.renderRoot.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.keepUp(Date.now());
  }

  /** True once there is something of the feed to show. */
  abstract get hasContent(): boolean;

  protected abstract renderContent(): TemplateResult;

  /** What this instant is taken to be, milliseconds since 1970. */
  protected get now(): number {
    const asOf = this.asOf || this.data.scope?.asOf;
    return (asOf && startOf(asOf, this.zone)) || this.clock;
  }

  /** When what is shown is no longer so, milliseconds since 1970: something ends or closes. */
  protected get nextChange(): number {
    return Infinity;
  }

  protected get showsPast(): boolean {
    return this.past || !!this.data.scope?.past;
  }

  /** Brings up to date what has changed with time; what changes within a minute, to the second. */
  private keepUp(now: number): void {
    clearTimeout(this.due);
    const wait = this.nextChange - now;
    // A widget of another day stands still.
    if (wait > MINUTE || this.now !== this.clock) return;
    if (wait <= 0) this.clock = now;
    else this.due = setTimeout(() => this.keepUp(Date.now()), wait);
  }

  /** The feed's time zone. */
  protected get zone(): string {
    return this.data.commons?.root?.header.timeZone ?? 'UTC';
  }

  /** How dates and prices are written: in the element's language, else the feed's; as of now. */
  protected get words(): { locale?: string; now: number } {
    return { locale: this.lang || this.data.commons?.root?.header.language, now: this.now };
  }

  protected override render(): TemplateResult {
    if (this.hasContent) return this.renderContent();
    const { error, isRetrying, status } = this.data;
    if (isRetrying || status === ReadStatus.failed) {
      return html`<slot></slot>${failedNotice(error, () => this.data.retry(), isRetrying)}`;
    }
    return html`<slot>${this.impatient ? waitingBars() : ''}</slot>`;
  }

  /** The quiet line that says where the data is from. */
  protected renderAbout(): TemplateResult {
    return aboutData(this.data.commons, this.data.status !== ReadStatus.failed, {
      zone: this.zone,
      ...this.words,
    });
  }
}
