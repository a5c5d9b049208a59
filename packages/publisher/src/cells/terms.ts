import type { SectionName } from '@leadership-commons/feed';
import { nearest } from '../words/nearest.js';
import { CellFault, cellText, saysNothing, type CellValue } from './cell.js';

interface Term {
  id: string;
  name: string;
  aliases?: readonly string[];
}

/** Words alone, so that "Head-teacher" and "head teacher" are one. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const singular = (text: string) => text.replace(/s\b/g, '');
/** Where a list of several is parted for sure. A comma may be part of a name. */
const SURE = /\s*[;|\n]\s*/;
const PERHAPS = /\s*(?:,|\/|\band\b|&)\s*/;

/** Finds the terms of a section by id, name or another name. */
export class TermFinder {
  readonly section: SectionName;
  private readonly byWord = new Map<string, string>();
  private readonly names: string[] = [];
  private readonly nameOf = new Map<string, string>();
  private readonly make: ((name: string) => Term) | undefined;

  /**
   * @param own what the mapping says that words of the sheet mean: `{ "HoD": "middle-leader" }`
   * @param make makes a term of a name that nobody knows; without it such a name is a fault
   */
  constructor(
    section: SectionName,
    terms: Iterable<Term>,
    own: Readonly<Record<string, string>> = {},
    make?: (name: string) => Term,
  ) {
    this.section = section;
    this.make = make;
    for (const term of terms) this.take(term);
    for (const [word, id] of Object.entries(own)) this.byWord.set(plainWords(word), id);
  }

  /** The id of a term, `undefined` if there is none of that name. */
  find(text: string): string | undefined {
    const word = plainWords(text);
    return this.byWord.get(word) ?? this.byWord.get(`~${singular(word)}`);
  }

  has(id: string): boolean {
    return this.nameOf.has(id);
  }

  get ids(): Iterable<string> {
    return this.nameOf.keys();
  }

  /** The pieces of a cell: commas part them only where the whole is no term. */
  split(text: string): string[] {
    return text
      .split(SURE)
      .filter(Boolean)
      .flatMap((piece) => {
        if (this.find(piece)) return [piece];
        const smaller = piece.split(PERHAPS).filter(Boolean);
        if (smaller.length > 1 && smaller.some((one) => this.find(one))) return smaller;
        // Of names that are all new, commas alone part one from the next.
        return this.make ? piece.split(/\s*,\s*/).filter(Boolean) : [piece];
      });
  }

  readOne(text: string): string {
    const id = this.find(text);
    if (id !== undefined) return id;
    const meant = nearest(text, this.names);
    // Probably a slip, so it is asked about rather than made a term beside the right one.
    if (this.make && meant === undefined) {
      const term = this.make(text);
      this.take(term);
      return term.id;
    }
    throw new CellFault(
      `"${text}" is not among the ${this.section} of the feed`,
      meant === undefined ? this.advice : `Did you mean "${meant}"?`,
    );
  }

  readAll(value: CellValue): string[] | undefined {
    const text = cellText(value);
    if (!text || saysNothing(text)) return undefined;
    return [...new Set(this.split(text).map((piece) => this.readOne(piece)))];
  }

  /** Names where they lead back to the id, else ids. */
  write(ids: readonly string[] | undefined): string {
    return (ids ?? [])
      .map((id) => {
        const name = this.nameOf.get(id);
        return name !== undefined && this.find(name) === id && !SURE.test(name) ? name : id;
      })
      .join('; ');
  }

  private get advice(): string {
    const { section } = this;
    return this.names.length
      ? `Use one of its ${section}, add --add-terms if it is a new one, or say in the mapping file what it means.`
      : `The feed has no ${section} yet: add --add-terms to take them from the sheet.`;
  }

  private take({ id, name, aliases = [] }: Term): void {
    this.nameOf.set(id, name);
    this.names.push(name, ...aliases);
    for (const word of [id, name, ...aliases]) this.learn(word, id);
  }

  private learn(word: string, id: string): void {
    const plain = plainWords(word);
    for (const key of [plain, `~${singular(plain)}`]) {
      if (!this.byWord.has(key)) this.byWord.set(key, id);
    }
  }
}
