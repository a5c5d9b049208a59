import {
  email,
  flag,
  id,
  ids,
  item,
  line,
  lines,
  link,
  moment,
  number,
  object,
  oneOf,
  openWord,
  optional,
  period,
  ruled,
  text,
  wanted,
} from './common.js';

export const secondment = ruled(
  item(
    {
      title: line('Its title. Never a person’s name.'),
      kind: openWord(
        [
          'secondment',
          'shadowing',
          'placement',
          'action research',
          'locum',
          'system leader deployment',
          'mentor',
        ],
        'What sort of opportunity it is.',
      ),
      side: oneOf(
        ['opportunity', 'available'],
        'opportunity: a host offers it. available: a person offers themselves.',
      ),
      summary: wanted(text('What it is, in a sentence or two.')),
      activities: lines('What the person will do.'),
      gains: lines('What the person will learn.'),
      role: optional(id('The id of the role.')),
      roleText: optional(line('The role in words, where no role of the feed fits.')),
      designations: lines('SLE, LLE, NLE, NLG.'),
      school: optional(
        object(
          { name: line('Its name.'), url: optional(link('Its website.')) },
          'The host. Never with side "available".',
        ),
      ),
      phases: ids('Ids of phases.'),
      localities: ids('Ids of localities. With side "available" a district or wider.'),
      skills: ids('Ids of skills that it needs or brings.'),
      start: optional(period('When it starts.')),
      end: optional(period('When it ends.')),
      duration: optional(line('How long it lasts, in words.')),
      hours: optional(
        object(
          {
            fte: optional(number('Share of a full week: 0.4 is two days of five.')),
            words: optional(line('In words.')),
          },
          'How much of the week.',
        ),
      ),
      funding: optional(
        object(
          {
            paidBy: optional(line('Who pays the salary.')),
            backfill: optional(line('Who pays for cover at the home school, and how much.')),
            note: optional(text('Anything else about money.')),
          },
          'Who pays for what.',
        ),
      ),
      employerConsent: optional(flag('Whether the employer has agreed. Absent: not stated.')),
      closes: optional(
        moment(
          'The last moment to express interest. A date alone: the end of that day. With side "available" always, within six months.',
        ),
      ),
      status: optional(
        oneOf(['open', 'filled', 'withdrawn'], 'How it stands; open where it says nothing.'),
      ),
      broker: object(
        {
          name: line('An office that brokers it. Never a person.'),
          email: optional(email('Its address.')),
          url: optional(link('Its page.')),
        },
        'The only contact.',
      ),
    },
    'One opportunity in the pool, or one person (never named) who is available.',
  ),
  'availablePerson',
);
