/** From the document to a value: names and places in lists. */
export type JsonPath = readonly (string | number)[];

/** The kinds of finding, the most serious first. */
export const findingKinds = {
  unreadable: 'What can’t be read',
  syntax: 'What is not JSON',
  browser: 'What keeps browsers from reading it',
  dropped: 'Items that visitors don’t see',
  field: 'Values that are left out or wrong',
  setting: 'How it is served',
  reference: 'Ids that name nothing',
  unknown: 'Fields that nobody reads',
  contact: 'Nobody to ask',
  stale: 'Not kept up to date',
  past: 'Over',
  sample: 'Samples',
} as const;

export type FindingKind = keyof typeof findingKinds;

const problems: ReadonlySet<FindingKind> = new Set([
  'unreadable',
  'syntax',
  'browser',
  'dropped',
  'field',
]);

/** Something that the publisher should know. */
export interface Finding {
  kind: FindingKind;
  /** The file or address. */
  file: string;
  /** From the document to the value, as in `offers[3].sessions[0].start`. */
  path: string;
  /** The item's id, where it has one. */
  item?: string;
  line?: number;
  column?: number;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  mend: string;
}

/** True for what has to be mended, false for what is only worth knowing. */
export const isProblem = ({ kind }: Finding): boolean => problems.has(kind);
