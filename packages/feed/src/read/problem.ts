import { cleanText } from '../rules/leaves.js';

/** Something in a feed that is not as it should be. Told to webmasters, never to visitors. */
export interface Problem {
  /** The address of the document. */
  feed: string;
  section?: string;
  /** The item's id, or its place in the section, from 0, where it has none. */
  item?: string | number;
  /** From the item to the value, as in `sessions[0].start`. */
  path: string;
  /** What is wrong and what is expected. */
  message: string;
  /** True if the whole item was left out. */
  dropped?: boolean;
}

/** A path as people write it. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  );
}

/** A name that a stranger gave, short enough to be said. */
export function shortName(name: string): string {
  return name.length > 100 ? `${name.slice(0, 99)}…` : name;
}

/** One line that says what, where and what is wrong. */
export function problemText({ feed, section, item, path, message }: Problem): string {
  const place = [section, item, path].filter((part) => part !== undefined && part !== '');
  const text = `${feed}: ${place.join(' > ')}${place.length ? ' ' : ''}${message}`;
  return cleanText(text).replace(/\s+/g, ' ');
}
