/** A file for a field of files. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/**
 * A person's result as the self-assessment saves it, with its answers to `fullCounty()`'s set.
 *
 * @param more other members in the place of those
 */
export function resultFile(i: number, more: object = {}): ChosenFile {
  const result = {
    format: 'leadership-self-assessment',
    version: 1,
    id: `person-${i}`,
    about: 'self',
    made: '2017-05-30',
    set: { key: 'county/set', version: '1', title: 'A reflection', low: 1, high: 3 },
    answers: ['s1', 's2'].map((statement) => ({
      statement,
      hallmark: 'county/bravery',
      value: 1 + (i % 3),
    })),
    notes: [],
    steps: [],
    ...more,
  };
  return {
    name: `result-${i}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(result)),
  };
}
