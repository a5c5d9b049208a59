import * as z from 'zod/mini';
import {
  amount,
  count,
  currency,
  email,
  flag,
  ids,
  item,
  latitude,
  line,
  link,
  list,
  longitude,
  moment,
  id,
  object,
  oneOf,
  openWord,
  optional,
  period,
  text,
  wanted,
} from './common.js';

const STATUSES = ['scheduled', 'full', 'postponed', 'cancelled'] as const;

const venue = object(
  {
    name: optional(line('Its name.')),
    address: optional(text('Its postal address.')),
    latitude: optional(latitude('In degrees (WGS 84).')),
    longitude: optional(longitude('In degrees (WGS 84).')),
  },
  'Where it takes place.',
);

const session = object(
  {
    start: moment('When it begins. A date alone: at a time not stated on that day.'),
    end: optional(moment('When it ends.')),
    venue: optional(venue),
    status: optional(oneOf(STATUSES, 'How this session stands, where it differs from the offer.')),
  },
  'One meeting.',
);

const price = object(
  {
    amount: amount('How much, 0 for free.'),
    currency: currency('ISO 4217.'),
    per: optional(line('What one pays for: session, person, school, year, …')),
    for: optional(line('What it is the price of or who pays it: all six, members, …')),
    vat: optional(
      openWord(['included', 'excluded', 'exempt'], 'Whether value added tax is in the amount.'),
    ),
    note: optional(line('Anything else about the price.')),
  },
  'One price. Several are alternatives.',
);

export const offer = item(
  {
    title: line('Its title.'),
    summary: wanted(text('What it is, in a sentence or two.')),
    description: optional(text('More about it. Blank lines part paragraphs.')),
    providers: list(
      z.union([
        id('The id of a provider.'),
        object(
          { name: line('Its name.'), url: optional(link('Its website.')) },
          'A provider that is not in the list of providers.',
        ),
      ]),
      'Who provides it.',
    ),
    format: wanted(
      openWord(
        [
          'course',
          'programme',
          'network',
          'mentoring',
          'coaching',
          'action research',
          'triad',
          'peer review',
          'shadowing',
          'event',
          'induction',
          'resource',
          'system leader support',
          'survey',
        ],
        'What sort of development it is.',
      ),
    ),
    roles: ids('Ids of roles that it is for.'),
    phases: ids('Ids of phases that it is for.'),
    skills: ids('Ids of skills that it builds.'),
    hallmarks: ids('Ids of hallmarks that it strengthens.'),
    pillars: ids('Ids of pillars of the strategy that it serves.'),
    newTo: optional(
      oneOf(
        ['role', 'area', 'both'],
        'For induction: who it is for, people new to the role, to the area, or both.',
      ),
    ),
    localities: ids('Ids of localities that it is for.'),
    online: optional(flag('True if one can take part online. It may have localities too.')),
    venue: optional(venue),
    sessions: list(session, 'When it meets.'),
    attendance: optional(
      oneOf(
        ['all', 'one'],
        'all: a series to attend whole. one: alternatives, of which one attends one.',
      ),
    ),
    available: optional(
      object(
        {
          from: optional(period('The first year, month or date.')),
          until: optional(period('The last year, month or date, to its end.')),
        },
        'When it runs, where there are no sessions.',
      ),
    ),
    when: optional(line('When it runs, in words, where there are no dates.')),
    applyBy: optional(moment('The last moment to apply. A date alone: the end of that day.')),
    apply: optional(
      object(
        {
          url: optional(link('The page to apply on.')),
          email: optional(email('The address to apply to.')),
          note: optional(text('How to apply, in words.')),
        },
        'How to apply.',
      ),
    ),
    eligibility: optional(text('Who may take part, in words.')),
    prices: list(price, 'What it costs. Absent: not stated. An amount of 0: free.'),
    places: optional(
      object(
        {
          total: optional(count('How many there are.')),
          left: optional(count('How many are left.')),
        },
        'Places.',
      ),
    ),
    status: optional(oneOf(STATUSES, 'How it stands; scheduled where it says nothing.')),
    quality: optional(
      object(
        { by: line('Who has assured the quality.'), when: optional(period('When.')) },
        'Assurance of quality.',
      ),
    ),
  },
  'One opportunity for development.',
);
