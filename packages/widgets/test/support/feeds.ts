/** Feeds to test with: a county with a few terms of each kind, and offers that a test names. */

export const head = {
  version: 1,
  publisher: { id: 'county', name: 'The county', email: 'office@county.example' },
  modified: '2017-05-30T12:00:00',
  language: 'en-GB',
  timeZone: 'Europe/London',
};

/** The start of 1 June 2017 in the county. */
export const NOW = Date.parse('2017-06-01T00:00:00+01:00');

const names = (...all: string[]) =>
  all.map((name) => {
    const text = `${name}.`;
    return {
      id: name.toLowerCase().replace(/\W+/g, '-'),
      name,
      summary: text,
      definition: text,
    };
  });

export const terms = {
  localities: [
    { id: 'county', name: 'All of the county' },
    { id: 'west', name: 'West', within: 'county', latitude: 52.75, longitude: 0.4 },
    { id: 'lynn', name: 'Lynn', within: 'west', latitude: 52.754, longitude: 0.395 },
    { id: 'norwich', name: 'Norwich', within: 'county', latitude: 52.63, longitude: 1.297 },
  ],
  phases: names('Primary', 'Secondary'),
  skills: names('Coaching others', 'Finance'),
  hallmarks: names('Moral purpose', 'Bravery'),
  pillars: names('Leading schools', 'Leading learning'),
  roles: [
    { id: 'head', name: 'Headteacher', stage: 3, strand: 'educators', summary: 'Leads a school.' },
    {
      id: 'new-teacher',
      name: 'Newly qualified teacher',
      aliases: ['NQT', 'ECT'],
      stage: 1,
      strand: 'educators',
      summary: 'Begins.',
    },
    { id: 'governor', name: 'Governor', stage: 2, strand: 'governors', summary: 'Governs.' },
  ],
  providers: [
    { id: 'alliance', name: 'Alliance of schools', kind: 'TSA', url: 'https://alliance.example/' },
    { id: 'trust', name: 'The trust', kind: 'MAT' },
  ],
};

export type Item = Record<string, unknown> & { id: string };
export type Feed = Record<string, unknown>;

/** An offer that is not over until 2018. */
export const offer = (id: string, more: object = {}): Item => ({
  id,
  title: `Offer ${id}`,
  summary: 'A day together.',
  format: 'course',
  ...more,
});

export const feedOf = (offers: readonly unknown[], more: object = {}): Feed => ({
  ...head,
  ...terms,
  offers,
  ...more,
});

/** Offers with ids from 1, that begin one after the other, the first on 2 June 2017. */
export const offersInOrder = (count: number, more: (i: number) => object = () => ({})): Item[] =>
  Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.UTC(2017, 5, 2 + i, 8)).toISOString();
    return offer(String(i + 1), { sessions: [{ start }], ...more(i) });
  });
