import {
  CommonsLoader,
  type FeedError,
  feedUrl,
  problemText,
  ReadStatus,
  type Commons,
  type Problem,
  type SectionName,
} from '@leadership-commons/feed';
import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { feedContext, type FeedScope } from './feed-context.js';
import { forgetUnused, shared, type SharedFeed } from './shared.js';

/** Details of the event `leadership-feed-problem`. */
export interface FeedProblemDetail {
  /** The address of the feed. */
  feed: string;
  problems: readonly Problem[];
}

interface FeedHost extends LitElement {
  /** The address of a feed, from the attribute of the same name. */
  feed: string;
  /** Whether there is something of the feed to show. */
  readonly hasContent: boolean;
}

/** How often a widget that shows something is told of what comes in, milliseconds. */
const PAUSE = 100;

/**
 * Connects a widget to its feed: the one that its `feed` attribute names, else that of the
 * nearest `<leadership-feed>` around it, else that of `<link rel="leadership-feed">`.
 * Updates the widget when more has been read.
 */
export class FeedController implements ReactiveController {
  private readonly host: FeedHost;
  private sections: readonly SectionName[];
  private readonly scopeConsumer: ContextConsumer<ReturnType<typeof feedContext>, LitElement>;
  private feed: SharedFeed | undefined;
  private unsubscribe: (() => void) | undefined;
  private connected = false;
  /** How many problems of the feed this widget has told of. */
  private reported = 0;
  /** What failed, while it is tried again. */
  private retried: FeedError | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FeedHost, sections: readonly SectionName[]) {
    this.host = host;
    this.sections = sections;
    this.scopeConsumer = new ContextConsumer(host, {
      context: feedContext(),
      subscribe: true,
      callback: () => this.host.requestUpdate(),
    });
    host.addController(this);
  }

  /** What `<leadership-feed>` around the widget says. */
  get scope(): FeedScope | undefined {
    return this.scopeConsumer.value;
  }

  get commons(): Commons | undefined {
    return this.feed?.loader.commons;
  }

  /** How far the reading has come of the first section that the widget asks for. */
  get status(): ReadStatus {
    const section = this.sections[0];
    return (section && this.commons?.statusOf(section)) ?? ReadStatus.waiting;
  }

  /** True if nothing came of that section, and not because there is nothing. */
  get hasFailed(): boolean {
    const section = this.sections[0];
    const isEmpty = section && !this.commons?.entries(section).length;
    return !!isEmpty && this.status === ReadStatus.failed;
  }

  /** Why it failed, also while it is tried again. */
  get error(): FeedError | undefined {
    return this.retried ?? this.commons?.error;
  }

  /** True while what failed is tried again. */
  get isRetrying(): boolean {
    return this.retried !== undefined;
  }

  /** True once no more will come of that section. */
  get isSettled(): boolean {
    return this.status === ReadStatus.complete || this.status === ReadStatus.failed;
  }

  hostConnected(): void {
    this.connected = true;
    window.addEventListener('online', this.handleOnline);
    // What names its feed already need not wait for its first update to ask for it.
    if (this.host.feed || this.scope) this.update();
    // Lit does not render again what is put back into the page.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.connected = false;
    window.removeEventListener('online', this.handleOnline);
    this.leave();
  }

  /** Joins the feed that the widget now names. The widget calls it before it uses any of it. */
  update(): void {
    if (!this.connected) return;
    const url = this.address();
    if (url !== this.commons?.url) {
      this.leave();
      if (url) this.join(url);
    }
  }

  /** Asks for one more section, which the widget has not needed up to now. */
  want(section: SectionName): void {
    if (this.sections.includes(section)) return;
    this.sections = [...this.sections, section];
    this.feed?.loader.want([section]);
  }

  /** Reads anew what failed. */
  retry(): void {
    this.retried = this.commons?.error;
    this.feed?.loader.retry();
  }

  /** There is something to show now. */
  endRetry(): void {
    this.retried = undefined;
  }

  private readonly handleOnline = (): void => {
    if (this.status === ReadStatus.failed || this.commons?.missing.length) this.retry();
  };

  /** Lets the page paint what the widget shows by now before more is read. */
  letPaint(): void {
    this.feed?.loader.letPaint();
  }

  private address(): string | undefined {
    const { feed, ownerDocument } = this.host;
    const link = ownerDocument.querySelector<HTMLLinkElement>('link[rel~="leadership-feed"][href]');
    if (feed) return feedUrl(feed, ownerDocument.baseURI, 'page');
    return (
      this.scope?.url ?? (link ? feedUrl(link.href, ownerDocument.baseURI, 'page') : undefined)
    );
  }

  private join(url: string): void {
    const { feeds } = shared();
    const feed = feeds.get(url) ?? {
      loader: new CommonsLoader(url, { isPage: true }),
      users: 0,
      told: 0,
    };
    // What was used last is forgotten last.
    feeds.delete(url);
    feeds.set(url, feed);
    feed.users++;
    this.feed = feed;
    this.reported = 0;
    this.unsubscribe = feed.loader.commons.subscribe(() => this.changed());
    feed.loader.want(this.sections);
    this.changed();
  }

  private leave(): void {
    const { feed } = this;
    if (!feed) return;
    clearTimeout(this.later);
    this.later = undefined;
    this.unsubscribe?.();
    this.feed = undefined;
    this.retried = undefined;
    feed.users--;
    // An element that is moved leaves and comes back at once.
    queueMicrotask(() => {
      const { loader, users } = feed;
      if (users) return;
      const { url, status } = loader.commons;
      const isWhole = !loader.isReading && status === ReadStatus.complete;
      loader.stop();
      if (!isWhole && shared().feeds.get(url) === feed) shared().feeds.delete(url);
      forgetUnused();
    });
  }

  /** Until there is something to show, and at the end, at once; in between now and then. */
  private changed(): void {
    const isOver = this.isSettled && this.commons?.status !== ReadStatus.loading;
    if (!isOver && this.host.hasContent) {
      this.later ??= setTimeout(() => this.tell(), PAUSE);
    } else {
      this.tell();
    }
    const { commons, feed } = this;
    if (!commons || !feed || !this.isSettled) return;
    if (this.hasFailed) this.retried = undefined;
    if (commons.problems.length > this.reported) {
      void feed.loader.finished.then(() => this.report(feed));
    }
  }

  private tell(): void {
    clearTimeout(this.later);
    this.later = undefined;
    this.host.requestUpdate();
  }

  /** Tells the webmaster: in an event of each widget, and in the console once. */
  private report(feed: SharedFeed): void {
    const { url, problems } = feed.loader.commons;
    const { length } = problems;
    if (feed !== this.feed || length <= this.reported) return;
    this.reported = length;
    const detail: FeedProblemDetail = { feed: url, problems: [...problems] };
    const options = { detail, bubbles: true, composed: true };
    this.host.dispatchEvent(new CustomEvent('leadership-feed-problem', options));
    const untold = problems.slice(feed.told, feed.told + 50);
    if (!untold.length) return;
    feed.told = length;
    const lines = untold.map(problemText).join('\n');
    console.warn(`Leadership Commons found problems in ${url}:\n${lines}`);
  }
}
