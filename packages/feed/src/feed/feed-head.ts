import { headerRule } from '../read/rules.generated.js';
import { validator, type Report } from '../read/rules.js';
import type { Header } from '../types.js';
import type { FeedSource } from './feed-source.js';

const VERSION = 1;

const validateHeader = validator(headerRule);
const headNames = new Set(Object.keys(headerRule.fields).map((name) => name.replace(/[?~]$/, '')));

/** With what must be there by default. */
function judge(url: string, members: Record<string, unknown>, report: Report) {
  const header = (validateHeader(members, report) ?? members) as Partial<Header>;
  const { host } = new URL(url);
  if ((header.version ?? VERSION) > VERSION) {
    report(['version'], `is ${header.version}, newer than ${VERSION}: what is understood is shown`);
  }
  header.publisher ??= { id: host, name: host };
  header.language ??= 'en-GB';
  header.timeZone ??= 'UTC';
  return header as FeedSource['header'];
}

/**
 * Gathers the head of a feed. Sections may come between its members: what the head says by
 * then is used at once, and what comes later completes it.
 */
export class FeedHead {
  /** The feed, once somebody had to know whose it is. */
  source: FeedSource | undefined;
  /** True if some of the head came after that. */
  isLate = false;

  private readonly url: string;
  private readonly report: Report;
  private readonly members: Record<string, unknown> = {};
  /** The list that is coming in. */
  private list: unknown[] | undefined;

  constructor(url: string, report: Report) {
    this.url = url;
    this.report = report;
  }

  get hasPublisher(): boolean {
    return Object.hasOwn(this.members, 'publisher');
  }

  /** Takes a member, if it has a meaning in a head, and is the first of its name. */
  take(name: string, value: unknown): void {
    this.list = undefined;
    if (!headNames.has(name)) return;
    if (Object.hasOwn(this.members, name)) {
      this.report([name], 'is there twice; the first one counts');
      return;
    }
    this.members[name] = value;
    this.isLate ||= this.source !== undefined;
    if (Array.isArray(value)) this.list = value;
  }

  /** Takes entries of the list that was taken last. */
  extend(entries: unknown[]): void {
    this.list?.push(...entries);
  }

  /** Gives the feed with its head as far as it has come. */
  begin(): FeedSource {
    this.source = {
      url: this.url,
      header: judge(this.url, structuredClone(this.members), () => {}),
    };
    return this.source;
  }

  /** Judges the whole head, and reports what is wrong with it. */
  complete(): void {
    Object.assign(this.source?.header ?? {}, judge(this.url, this.members, this.report));
  }
}
