import * as z from 'zod/mini';
import {
  address,
  count,
  email,
  id,
  language,
  line,
  lines,
  link,
  list,
  moment,
  object,
  optional,
  text,
  wanted,
  zone,
} from './common.js';
import {
  assessment,
  hallmark,
  locality,
  phase,
  pillar,
  provider,
  role,
  route,
  skill,
} from './vocabulary.js';
import { offer } from './offer.js';
import { secondment } from './secondment.js';

/** The schema of an item of each section, in the order in which a feed should hold them. */
export const itemSchemas = {
  localities: locality,
  phases: phase,
  skills: skill,
  pillars: pillar,
  hallmarks: hallmark,
  assessments: assessment,
  roles: role,
  routes: route,
  providers: provider,
  secondments: secondment,
  offers: offer,
};

const SECTIONS = Object.keys(itemSchemas).join(', ');

/** Everything of a feed but its sections. */
export const headerShape = {
  $schema: optional(line('The address of the JSON Schema, for editors.')),
  version: wanted(count('The major version of this format: 1.')),
  publisher: wanted(
    object(
      {
        id: id('Short and lasting: norfolk.'),
        name: line('The name that visitors see.'),
        url: optional(link('Its website.')),
        email: optional(email('Where to report a wrong or old fact.')),
      },
      'Who publishes this feed.',
    ),
  ),
  modified: wanted(moment('When the feed was last changed.')),
  language: wanted(language('The language of its texts.')),
  timeZone: wanted(zone('The time zone of its local times.')),
  licence: optional(text('On what terms others may use the data.')),
  vocabulary: optional(
    address('The feed whose localities, roles, skills and so on this one uses.'),
  ),
  partners: list(
    object(
      {
        url: address('The address of the partner’s feed.'),
        name: wanted(line('Its name, to be said where it can’t be reached.')),
        sections: lines(`The sections that it may add to: ${SECTIONS}.`),
      },
      'One partner.',
    ),
    'Feeds whose items are shown along with this one’s.',
  ),
  submissions: optional(
    object(
      {
        email: optional(email('Where a listing from the secondment board goes.')),
        url: optional(link('Where it can be sent by POST.')),
      },
      'Where visitors send listings.',
    ),
  ),
};

/** A long section that lies in files of its own. */
export const sectionPointer = object(
  {
    href: address('The first part, on the same origin.'),
    count: optional(count('How many items there are in all parts.')),
    revision: wanted(line('Changes with every change of the section; the same in all its parts.')),
  },
  'Where a long section lies.',
);

/** Everything of a part but its items. */
export const partHeader = object(
  {
    revision: wanted(line('The revision that the section pointer names.')),
    next: optional(address('The next part, on the same origin.')),
  },
  'The head of a part.',
);

const withdrawn = object(
  { id: id('The id of the item.'), state: z.literal('withdrawn') },
  'An item that is taken back wherever a copy is kept.',
);

function section<T extends z.core.$ZodType>(schema: T) {
  return z.optional(z.union([z.array(z.union([withdrawn, schema])), sectionPointer]));
}

export const headerSchema = object(headerShape, 'The head of a feed.');

export const feedSchema = object(
  {
    ...headerShape,
    localities: section(locality),
    phases: section(phase),
    skills: section(skill),
    pillars: section(pillar),
    hallmarks: section(hallmark),
    assessments: section(assessment),
    roles: section(role),
    routes: section(route),
    providers: section(provider),
    secondments: section(secondment),
    offers: section(offer),
  },
  'A leadership feed.',
);
