/**
 * Finds where the members of a JSON object, and the elements of its arrays, end, while
 * the text is still coming in. It parses nothing but keys and never recurses, so a broken
 * or monstrous element costs only itself.
 */

/** Neighbouring elements of an array. */
export interface ScannedElements {
  key: string;
  /** The elements with the commas between them. */
  text: string;
  /** Where in `text` each element ends; the next one starts one character further on. */
  ends: number[];
  /** The place in the array of the first of them. */
  from: number;
}

export interface ScannerHandlers {
  /** A member whose value is not an array. */
  member(key: string, text: string): void;
  /** The start of a member that is an array. */
  array(key: string): void;
  elements(elements: ScannedElements): void;
  /** A member, or the element at `index`, that is too long or too deep, and was passed over. */
  excess(key: string, index: number | undefined, why: 'length' | 'depth'): void;
  /** A member that was passed over: its name can't be read, or it is the first of too many. */
  passedOver(why: 'name' | 'count'): void;
}

/** A feed has about twenty. */
const MAX_MEMBERS = 1000;

const SHALLOW = /["{}[\],:]/g;
const DEEP = /["{}[\]]/g;

export class JsonScanner {
  /** Whether the text is an object: known from its first character on. */
  isObject: boolean | undefined;
  /** True after the closing bracket of the object. */
  done = false;
  /** True if anything but white space came after that bracket. */
  trailing = false;

  private readonly handlers: ScannerHandlers;
  private readonly caps: { depth: number; itemLength: number };

  /** What has not been handed on yet, and where in it the scan goes on. */
  private text = '';
  private at = 0;
  private depth = 0;
  private inString = false;
  private inArray = false;
  /** True between the end of an array and the next member. */
  private arrayEnded = false;
  private key: string | undefined;
  private keyStart = -1;
  /** Where the value or element that is being read starts; -1 between members. */
  private start = -1;
  private index = 0;
  private members = 0;
  private excess: 'length' | 'depth' | undefined;
  /** The run of complete elements that has not been handed on. */
  private runStart = 0;
  private runEnds: number[] = [];

  constructor(handlers: ScannerHandlers, caps: { depth: number; itemLength: number }) {
    this.handlers = handlers;
    this.caps = caps;
  }

  /** Takes the next piece of text. */
  push(piece: string): void {
    this.text += piece;
    if (this.depth === 0 && !this.done && !this.open()) return;
    while (!this.done && this.at < this.text.length) {
      if (this.inString && !this.closeString()) break;
      const special = this.depth > (this.inArray ? 2 : 1) ? DEEP : SHALLOW;
      special.lastIndex = this.at;
      const found = special.exec(this.text);
      this.at = found ? found.index + 1 : this.text.length;
      if (found) this.take(found[0], found.index);
    }
    if (this.done) {
      this.trailing ||= /\S/.test(this.text.slice(this.at));
      this.at = this.text.length;
    }
    this.handOnRun();
    this.forget();
  }

  /** Enters the object. False while there is nothing to enter. */
  private open(): boolean {
    const first = this.text.search(/\S/);
    if (first < 0) this.text = '';
    else this.isObject = this.text[first] === '{';
    if (!this.isObject) return false;
    this.at = first + 1;
    this.depth = 1;
    return true;
  }

  /** Moves behind the closing quotation mark. False if it has not come in yet. */
  private closeString(): boolean {
    for (let from = this.at; ;) {
      const quote = this.text.indexOf('"', from);
      const end = quote < 0 ? this.text.length : quote;
      let slashes = end;
      while (slashes > this.at && this.text[slashes - 1] === '\\') slashes--;
      if (quote < 0) {
        // A last backslash belongs to what comes in the next piece.
        this.at = end - ((end - slashes) % 2);
        return false;
      }
      from = quote + 1;
      if ((quote - slashes) % 2) continue;
      this.at = from;
      this.inString = false;
      return true;
    }
  }

  private take(character: string, index: number): void {
    switch (character) {
      case '"':
        this.inString = true;
        if (this.depth === 1 && this.start < 0 && this.keyStart < 0) this.keyStart = index;
        break;
      case ':':
        if (this.depth === 1 && this.start < 0) this.startValue(index);
        break;
      case ',':
        if (this.depth === 1) this.endMember(index);
        else if (this.inArray && this.depth === 2) this.endElement(index);
        break;
      case '{':
      case '[':
        this.depth++;
        if (this.depth === 2 && character === '[' && this.isBlank(index)) this.startArray(index);
        if (this.depth > this.caps.depth) this.excess ??= 'depth';
        break;
      default:
        this.depth--;
        if (this.inArray && this.depth === 1) this.endArray(index);
        if (this.depth === 0) {
          this.endMember(index);
          this.done = true;
        }
    }
  }

  private isBlank(until: number): boolean {
    return this.start >= 0 && !/\S/.test(this.text.slice(this.start, until));
  }

  private startValue(colon: number): void {
    this.start = colon + 1;
    if (++this.members <= MAX_MEMBERS) {
      this.key = this.excess ? undefined : this.readKey(colon);
      if (this.key === undefined) this.handlers.passedOver('name');
    } else if (this.members === MAX_MEMBERS + 1) {
      this.handlers.passedOver('count');
    }
    this.excess = undefined;
  }

  private readKey(colon: number): string | undefined {
    if (this.keyStart < 0 || colon - this.keyStart > this.caps.itemLength) return undefined;
    try {
      return JSON.parse(this.text.slice(this.keyStart, colon)) as string;
    } catch {
      return undefined;
    }
  }

  private endMember(end: number): void {
    const { key, start } = this;
    if (start < 0 && this.keyStart >= 0) this.handlers.passedOver('name');
    // Behind an array nothing may come; if something does, what is next has lost its comma.
    if (key !== undefined) {
      const tooLong = end - start > this.caps.itemLength ? 'length' : undefined;
      const excess = this.excess ?? tooLong;
      const over = this.arrayEnded && this.isBlank(end);
      if (excess) this.handlers.excess(key, undefined, excess);
      else if (!over) this.handlers.member(key, this.text.slice(start, end));
    }
    this.key = undefined;
    this.keyStart = this.start = -1;
    this.arrayEnded = false;
    this.excess = undefined;
  }

  private startArray(bracket: number): void {
    this.inArray = true;
    this.start = this.runStart = bracket + 1;
    this.index = 0;
    if (this.key !== undefined) this.handlers.array(this.key);
  }

  private endElement(end: number): void {
    if (end - this.start > this.caps.itemLength) this.excess ??= 'length';
    // An element that is too long has been let go of, so what is left of it may look blank.
    const blank = !this.excess && this.isBlank(end);
    if (!blank && !this.excess) this.runEnds.push(end - this.runStart);
    if (!blank) this.index++;
    if (blank || this.excess) {
      this.handOnRun(blank ? 0 : 1);
      this.runStart = end + 1;
    }
    if (this.excess && this.key !== undefined) {
      this.handlers.excess(this.key, this.index - 1, this.excess);
    }
    this.excess = undefined;
    this.start = end + 1;
  }

  private endArray(bracket: number): void {
    this.endElement(bracket);
    this.handOnRun();
    this.inArray = false;
    this.arrayEnded = true;
  }

  /** `since`: how many elements have been counted since the last one of the run. */
  private handOnRun(since = 0): void {
    const { key, runEnds: ends, runStart } = this;
    const last = ends.at(-1);
    if (last === undefined) return;
    const text = this.text.slice(runStart, runStart + last);
    const from = this.index - since - ends.length;
    if (key !== undefined) this.handlers.elements({ key, text, ends, from });
    this.runEnds = [];
    this.runStart = runStart + last + 1;
  }

  /** Lets go of the text that is done with. */
  private forget(): void {
    const from = this.start >= 0 ? this.start : this.keyStart;
    if (from >= 0 && this.text.length - from > this.caps.itemLength) this.excess ??= 'length';
    if (this.excess && this.start >= 0) this.start = this.runStart = this.at;
    else if (this.excess && this.keyStart >= 0) this.keyStart = this.at;
    const keep = this.start >= 0 ? this.start : this.keyStart >= 0 ? this.keyStart : this.at;
    this.text = this.text.slice(keep);
    this.at -= keep;
    this.start = Math.max(-1, this.start - keep);
    this.keyStart = Math.max(-1, this.keyStart - keep);
    this.runStart -= keep;
  }
}
