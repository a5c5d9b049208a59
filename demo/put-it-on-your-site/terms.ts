import {
  CommonsLoader,
  feedUrl,
  ReadStatus,
  type Commons,
  type SectionName,
} from '@leadership-commons/feed';

export interface Term {
  id: string;
  name: string;
}

/** Reads the terms of the feed that is chosen, for the presets. */
export class Terms {
  private loader: CommonsLoader | undefined;
  private unsubscribe: (() => void) | undefined;
  private readonly onChange: () => void;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  private get commons(): Commons | undefined {
    return this.loader?.commons;
  }

  get hasFailed(): boolean {
    return this.commons?.status === ReadStatus.failed;
  }

  /** Reads what is not yet read. */
  want(feed: string, sections: readonly string[]): void {
    const url = feedUrl(feed, location.href, 'page');
    if (url !== this.commons?.url) {
      this.unsubscribe?.();
      this.loader?.stop();
      this.loader = url ? new CommonsLoader(url) : undefined;
      this.unsubscribe = this.commons?.subscribe(this.onChange);
    }
    this.loader?.want(sections as SectionName[]);
  }

  of(section: string): Term[] {
    const entries = this.commons?.terms(section as 'roles') ?? [];
    return entries.map(({ item: { id, name } }) => ({ id, name }));
  }
}
