import type { WidgetEntry } from '../widgets.js';

/** The version whose files and packages the printed code names. */
export const VERSION = '1.0.0';

/** What a webmaster has chosen: all that the printed code is made from. */
export interface Choice {
  widget: WidgetEntry;
  /** Where the files of `dist/` are, with a slash at the end. */
  base: string;
  /** The hash of the widget's file, `sha384-…`, where it is known. */
  integrity?: string;
  feed: string;
  /** A page that helps without script; the feed's own address without it. */
  link: string;
  /** Attributes besides the feed; an empty text for one that is only there or not. */
  attributes: readonly (readonly [name: string, value: string])[];
  accent?: string;
  surface?: string;
  scheme?: 'light' | 'dark';
}

/** The address that is printed where nobody has said yet where the files will be. */
export const SOMEWHERE = `https://YOUR-HOST/${VERSION}/`;
