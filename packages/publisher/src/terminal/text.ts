import { cleanText } from '@leadership-commons/feed';
import type { Formatter } from 'picocolors/types.js';
import picocolors from 'picocolors';

/**
 * Text with a style of our own. What is printed is made of these and of plain strings,
 * and each is cleaned for itself: nothing in anybody's data reaches the terminal as an
 * escape sequence, while our own colours do.
 */
export class Styled {
  readonly text: string;
  readonly style: StyleName;

  constructor(text: string, style: StyleName) {
    this.text = text;
    this.style = style;
  }
}

export type StyleName = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
export type Part = string | number | Styled;

const styled = (style: StyleName) => (text: string | number) => new Styled(String(text), style);

export const bold = styled('bold');
export const dim = styled('dim');
export const red = styled('red');
export const green = styled('green');
export const yellow = styled('yellow');
export const cyan = styled('cyan');

/** `text` with nothing in it that a terminal would act on. Line breaks stay if `multiline`. */
export function safeText(text: string, multiline = false): string {
  const clean = cleanText(text).replace(/\t/g, ' ');
  return multiline ? clean : clean.replace(/\s*\n\s*/g, ' ');
}

export type Palette = Record<StyleName, Formatter>;

export const palette = (colours: boolean): Palette => picocolors.createColors(colours);

/** Parts as the terminal gets them. */
export function paint(parts: readonly Part[], colours: Palette, multiline = false): string {
  return parts
    .map((part) =>
      part instanceof Styled
        ? colours[part.style](safeText(part.text, multiline))
        : safeText(String(part), multiline),
    )
    .join('');
}

/** JSON in which every character that a terminal might act on is written as an escape. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
