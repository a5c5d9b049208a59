/** A county's feed and its partners' for pages to read. */
const head = (id: string, name: string) => ({
  version: 1,
  publisher: { id, name },
  modified: '2017-05-30T12:00:00',
  language: 'en-GB',
  timeZone: 'Europe/London',
});

export const offer = (name: string, more: object = {}): object => ({
  id: name.replace(/\W+/g, '-'),
  title: `Offer ${name}`,
  summary: 'A day together.',
  format: 'course',
  ...more,
});

export const partnerOf = (i: number, ...offers: object[]): object => ({
  ...head(`partner-${i}`, `Partner ${i}`),
  offers: offers.length ? offers : [offer(`of ${i}`)],
});

export const countyWith = (partners: readonly string[], ...offers: object[]): object => ({
  ...head('county', 'The county'),
  partners: partners.map((url, i) => ({ url, name: `Partner ${i + 1}`, sections: ['offers'] })),
  offers: offers.length ? offers : [offer('of the county')],
});

/** A county with something for each widget. */
export const fullCounty = (partners: readonly string[] = []) => ({
  ...head('county', 'The county'),
  partners: partners.map((url, i) => ({
    url,
    name: `Partner ${i + 1}`,
    sections: ['hallmarks', 'assessments', 'roles', 'routes', 'offers', 'secondments'],
  })),
  hallmarks: [{ id: 'bravery', name: 'Bravery', definition: 'To dare.' }],
  assessments: [
    {
      id: 'set',
      version: '1',
      title: 'A reflection of the county',
      scale: [1, 2, 3].map((value) => ({ value, label: `Step ${value}`, meaning: 'So much.' })),
      statements: [1, 2].map((i) => ({
        id: `s${i}`,
        hallmark: 'bravery',
        text: `Statement of the county ${i}`,
      })),
    },
  ],
  roles: [
    { id: 'role', name: 'Role of the county', strand: 'educators', stage: 1, summary: 'Leads.' },
  ],
  offers: [offer('of the county')],
  secondments: [
    {
      ...offer('of the county'),
      kind: 'secondment',
      side: 'opportunity',
      broker: { name: 'Desk', email: 'desk@pool.example' },
    },
  ],
});
