/** Where a page's parts are: the one place to change when the finder's own structure does. */
export interface Structure {
  /** The element whose shadow root holds the rest; without it, the document does. */
  host?: string;
  search: string;
  /** What holds the results, with `aria-busy="false"` once every offer has arrived. */
  results: string;
  /** One result in it. */
  card: string;
  /** The live region, whose first number is how many offers were found. */
  status: string;
}

export type PeerName = 'floor' | 'finder';

/** A page that the benchmark measures: `pages/<name>.html` inside `pages/school.html`. */
export const peers: Record<PeerName, Structure> = {
  floor: {
    search: '[type=search]',
    results: '.offers ul',
    card: '.offers li',
    status: '[role=status]',
  },
  finder: {
    host: 'leadership-offer-finder',
    search: '[type=search]',
    results: '[part~=results]',
    card: '[part~=card]',
    status: '[role=status]',
  },
};

/** What is typed: the word, and the word as it is easily mistyped. */
export const WORD = 'leadership';
export const MISTYPED = 'leadreship';
