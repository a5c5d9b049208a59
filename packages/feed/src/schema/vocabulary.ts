import {
  email,
  id,
  ids,
  item,
  latitude,
  line,
  lines,
  link,
  list,
  longitude,
  many,
  number,
  object,
  openWord,
  optional,
  replacedBy,
  text,
  wanted,
} from './common.js';

export const locality = item(
  {
    name: line('Its name, as people say it.'),
    kind: optional(
      openWord(
        ['region', 'county', 'district', 'town', 'village'],
        'What sort of place it is. People who are available are shown in a district or wider. Without it, what lies in more than two others is taken for narrower than a district.',
      ),
    ),
    within: optional(id('The id of the locality that this one lies in.')),
    latitude: optional(latitude('Of its centre, in degrees (WGS 84).')),
    longitude: optional(longitude('Of its centre, in degrees (WGS 84).')),
    replacedBy,
  },
  'A place that offers are for. Someone who looks in a place also finds what is for anything that it lies within.',
);

export const phase = item({ name: line('Its name.'), replacedBy }, 'A phase of education.');

export const skill = item(
  {
    name: line('Its name.'),
    group: optional(line('The group of skills that it belongs to.')),
    summary: wanted(text('What it is, in a sentence or two.')),
    replacedBy,
  },
  'A skill that leaders need.',
);

export const pillar = item(
  { name: line('Its name.'), summary: wanted(text('What it is about.')), replacedBy },
  'A pillar of the leadership strategy.',
);

export const hallmark = item(
  {
    name: line('Its name.'),
    definition: wanted(text('What it means to show it.')),
    voices: list(
      text('One quotation, without quotation marks.'),
      'What young people said makes a great leader.',
    ),
    skills: ids('Ids of skills that go with it.'),
    replacedBy,
  },
  'A hallmark of great education leadership.',
);

export const assessment = item(
  {
    version: line('Changes when a statement or the scale changes. Results name it.'),
    title: line('Its title.'),
    scale: many(
      object(
        {
          value: number('How it counts.'),
          label: line('The words to choose.'),
          meaning: wanted(line('When to choose it.')),
        },
        'One step of the scale.',
      ),
      'The steps, low to high.',
    ),
    statements: many(
      object(
        {
          id: id('Unique within the set.'),
          hallmark: id('The id of the hallmark that it is about.'),
          text: text('The statement, in the first person.'),
        },
        'One statement.',
      ),
      'The statements, in order.',
    ),
  },
  'A set of statements for self-assessment.',
);

export const role = item(
  {
    name: line('Its name.'),
    aliases: lines('Other names and abbreviations, which searches find too.'),
    strand: openWord(['educators', 'governors'], 'The pathway that it belongs to.'),
    stage: number('Its column in the pathway, from 1. Not a rank.'),
    summary: wanted(text('What it is.')),
    responsibilities: lines('What someone in it answers for.'),
    skills: ids('Ids of skills that it needs.'),
    hallmarks: ids('Ids of hallmarks that it leans on most.'),
    questions: lines('Questions for a conversation about succession.'),
    replacedBy,
  },
  'A role in leadership or governance.',
);

export const route = item(
  {
    from: id('The id of the role that it starts from.'),
    to: id('The id of the role that it leads to.'),
    kind: openWord(['progression', 'sideways', 'step back', 'taster'], 'What sort of step it is.'),
    title: optional(line('Its name, if it has one.')),
    summary: wanted(text('How people go this way.')),
    helps: lines('What helps: experience, programmes, people.'),
    skills: ids('Ids of skills that the step asks for.'),
    typicalTime: optional(line('How long it often takes, in words.')),
  },
  'A way from one role to another.',
);

export const provider = item(
  {
    name: line('Its name.'),
    kind: wanted(
      openWord(
        ['TSA', 'hub', 'MAT', 'council', 'association', 'national', 'other'],
        'What sort of body it is.',
      ),
    ),
    url: optional(link('Its website.')),
    email: optional(email('Its office.')),
    localities: ids('Ids of the localities that it serves.'),
    summary: optional(text('What it is, in a sentence or two.')),
    replacedBy,
  },
  'A body that provides development.',
);
