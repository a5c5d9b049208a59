/** The head of an invented feed. */
export const head = {
  version: 1,
  publisher: {
    id: 'anyshire',
    name: 'Anyshire County Council (invented)',
    url: 'https://example.org/anyshire/',
    email: 'leadership@example.org',
  },
  modified: '2026-08-24T09:00:00',
  language: 'en-GB',
  timeZone: 'Europe/London',
  licence: 'Invented for the stories.',
};

export const roles = [
  {
    id: 'middle-leader',
    name: 'Middle leader',
    strand: 'educators',
    stage: 2,
    summary: 'Leads a team.',
  },
  {
    id: 'headteacher',
    name: 'Headteacher',
    strand: 'educators',
    stage: 4,
    summary: 'Leads a school.',
  },
  { id: 'governor', name: 'Governor', strand: 'governors', stage: 1, summary: 'Governs a school.' },
];

export const localities = [
  { id: 'anyshire', name: 'Whole of Anyshire' },
  { id: 'west', name: 'West Anyshire', within: 'anyshire', latitude: 52.7, longitude: 0.5 },
  { id: 'coast', name: 'The coast', within: 'anyshire', latitude: 52.9, longitude: 1.2 },
];

export const providers = [
  { id: 'ash', name: 'Ash Teaching School Hub', kind: 'hub', url: 'https://example.org/ash/' },
];

/** An offer of the invented feeds, with what is said of it. */
export const offer = (id: string, title: string, more: object = {}) => ({
  id,
  title,
  summary: 'An offer that was invented for the stories.',
  format: 'course',
  providers: ['ash'],
  roles: ['middle-leader'],
  localities: ['west'],
  sample: true,
  ...more,
});
