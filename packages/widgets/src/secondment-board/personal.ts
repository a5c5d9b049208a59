/** What in a public text may give a person away. */
export interface Personal {
  /** The words that look like it. */
  words: string;
  what: 'a person’s name' | 'an email address' | 'a telephone number' | 'the name of a school';
}

const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/u;
const TELEPHONE = /\+?\(?\d(?:[\s().-]{0,2}\d){8,14}/u;
const WITH_TITLE =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Reverend)\.?\s+\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]+)*/u;
const INTRODUCED = /(?:[Mm]y name is|I am called)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/u;
const CAPITALISED =
  /(?<![\p{L}’'-])\p{Lu}[\p{Ll}’'][\p{L}’'-]*(?:\s+\p{Lu}[\p{Ll}’'][\p{L}’'-]*)+/gu;
const SCHOOL =
  /\p{Lu}[\p{L}’'.-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}’'.-]*)*\s+(?:School|Academy|Primary|Infants?|Juniors?|College|High|Nursery)(?!\p{L})/u;
/** Words that stand capitalised beside each other without being anybody's name. */
const USUAL =
  'ask ring call write see assistant deputy head headteacher heads teacher school schools primary secondary infant junior academy college trust multi key stage year early years special needs lead leader leadership team board governor governors chair full part time the and of for in a an national local teaching alliance hub county council education department january february march april may june july august september october november december monday tuesday wednesday thursday friday english maths science north south east west';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];

/** Finds what looks like it in texts, given the names that the feed itself uses. */
export class PersonalFinder {
  private readonly known: ReadonlySet<string>;

  /** @param names of places, roles, brokers and the like: they are nobody's */
  constructor(names: readonly string[]) {
    this.known = new Set([USUAL, ...names].flatMap(wordsOf));
  }

  /** @param ofPerson true if the text is about somebody who is available, who has no school */
  find(text: string, ofPerson: boolean): Personal[] {
    const found: Personal[] = [];
    const look = (what: Personal['what'], words: string | undefined) => {
      if (words) found.push({ what, words });
    };
    look('an email address', EMAIL.exec(text)?.[0]);
    look('a telephone number', TELEPHONE.exec(text)?.[0]);
    look('a person’s name', this.nameIn(text));
    if (ofPerson) look('the name of a school', SCHOOL.exec(text)?.[0]);
    return found;
  }

  private nameIn(text: string): string | undefined {
    const titled = WITH_TITLE.exec(text) ?? INTRODUCED.exec(text);
    if (titled) return titled[0];
    for (const group of text.match(CAPITALISED) ?? []) {
      const words = group.split(/\s+/);
      const isKnown = (word: string) => this.known.has(word.toLowerCase());
      while (words[0] && isKnown(words[0])) words.shift();
      if (words.filter((word) => !isKnown(word)).length > 1) return words.join(' ');
    }
    return undefined;
  }
}
