export const head = {
  version: 1,
  publisher: { id: 'county', name: 'The county', email: 'office@county.example' },
  modified: '2026-01-02T09:00:00',
  language: 'en-GB',
  timeZone: 'Europe/London',
};

export const terms = {
  localities: [
    { id: 'county', name: 'Whole county' },
    { id: 'norwich', name: 'Norwich', within: 'county' },
    { id: 'breckland', name: 'Breckland', within: 'county' },
    { id: 'west', name: 'King’s Lynn and West Norfolk', within: 'county' },
  ],
  phases: [
    { id: 'primary', name: 'Primary' },
    { id: 'secondary', name: 'Secondary' },
  ],
  skills: [
    { id: 'coaching', name: 'Coaching', summary: 'To coach.' },
    { id: 'finance', name: 'Finance, and budgets', summary: 'To budget.' },
  ],
  pillars: [{ id: 'pathways', name: 'Clear pathways', summary: 'Pathways.' }],
  hallmarks: [{ id: 'courage', name: 'Courage', definition: 'To dare.' }],
  roles: [
    {
      id: 'ect',
      name: 'Early career teacher',
      aliases: ['ECT', 'NQT'],
      strand: 'educators',
      stage: 1,
      summary: 'New.',
      skills: ['coaching'],
    },
    {
      id: 'middle-leader',
      name: 'Middle leader',
      aliases: ['HoD'],
      strand: 'educators',
      stage: 2,
      summary: 'Leads.',
      skills: ['coaching', 'finance'],
    },
    {
      id: 'head',
      name: 'Headteacher',
      strand: 'educators',
      stage: 3,
      summary: 'Heads.',
      skills: ['finance'],
    },
  ],
  providers: [
    { id: 'wensum', name: 'Wensum TSA', kind: 'TSA', url: 'https://wensum.example/' },
    { id: 'vnet', name: 'Viscount Nelson Education Network', kind: 'other' },
  ],
};

export const offer = (id: string, more: object = {}) => ({
  id,
  title: `Offer ${id}`,
  summary: 'A day for new heads.',
  format: 'course',
  confirmed: '2025-12-01',
  ...more,
});

export const secondment = (id: string, more: object = {}) => ({
  id,
  title: `Secondment ${id}`,
  kind: 'secondment',
  side: 'opportunity',
  summary: 'A year in another school.',
  confirmed: '2025-12-01',
  broker: { name: 'TSA office', email: 'broker@tsa.example' },
  ...more,
});

/** A feed without a fault. */
export const feed = (more: object = {}) => ({
  ...head,
  ...terms,
  secondments: [secondment('s1')],
  offers: [
    offer('a', {
      roles: ['middle-leader'],
      skills: ['coaching'],
      localities: ['norwich'],
      sessions: [{ start: '2026-03-01T09:00' }],
    }),
    offer('b', { roles: ['head'], localities: ['county'] }),
  ],
  ...more,
});
