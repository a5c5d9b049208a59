/**
 * The widgets that pages can load. This is the only list of them: the autoloader, the
 * self-contained files, the page for frames, the page "Put it on your site" and the tests
 * on real hosts are all made from it.
 */

/** One attribute of a widget that a webmaster may set, and how it is chosen. */
export interface Preset {
  attribute: string;
  label: string;
  /** What it does, one sentence. */
  hint?: string;
  /**
   * `terms`: ids of items in the feed, several; `choice`: one of `options`; `words`: free
   * text; `flag`: set or not.
   */
  kind: 'terms' | 'choice' | 'words' | 'flag';
  /** For `terms`: the section of the feed that has them. */
  section?: string;
  options?: readonly { value: string; label: string }[];
}

export interface WidgetEntry {
  /** The tag without its prefix, which is also its folder and its file's name. */
  name: string;
  title: string;
  /** What it is for, for a webmaster who chooses. */
  summary: string;
  /** What to show between the tags: a plain link that helps without script. */
  fallback: string;
  presets: readonly Preset[];
}

export const tagOf = ({ name }: Pick<WidgetEntry, 'name'>): string => `leadership-${name}`;

/** A preset that is chosen among the terms of a section. */
const terms = (attribute: string, label: string, section: string): Preset => ({
  attribute,
  label,
  kind: 'terms',
  section,
});

/** A preset that has one of a few values, given with their labels; the first is without it. */
const choice = (attribute: string, label: string, options: Record<string, string>): Preset => ({
  attribute,
  label,
  kind: 'choice',
  options: Object.entries(options).map(([value, words]) => ({ value, label: words })),
});

const role = terms('for-role', 'Role', 'roles');
const phase = terms('phase', 'Phase', 'phases');
const place = terms('locality', 'Place', 'localities');
const hallmark = terms('hallmark', 'Hallmark', 'hallmarks');

const statements: Preset = {
  attribute: 'assessment',
  label: 'Id of the set of statements',
  hint: 'A set of the feed, like six-hallmarks; without it the first one.',
  kind: 'words',
};

export const widgets: readonly WidgetEntry[] = [
  {
    name: 'offer-finder',
    title: 'Offer finder',
    summary: 'Courses, networks and events: search, filter, save and share.',
    fallback: 'Leadership development near you',
    presets: [
      role,
      phase,
      place,
      terms('provider', 'Provider', 'providers'),
      terms('skill', 'Skill', 'skills'),
      hallmark,
      terms('pillar', 'Pillar', 'pillars'),
      {
        attribute: 'format',
        label: 'Format',
        hint: 'Like course network induction.',
        kind: 'words',
      },
      choice('view', 'What is shown', {
        '': 'Offers, to choose from',
        coverage: 'How many there are for each role, skill and place, to show gaps',
      }),
      choice('sort', 'Order at first', {
        '': 'Soonest first',
        confirmed: 'Recently confirmed first',
      }),
      {
        attribute: 'near',
        label: 'Your school’s latitude and longitude',
        hint: 'Like 52.63,1.30: visitors can then put the nearest first.',
        kind: 'words',
      },
      {
        attribute: 'fixed',
        label: 'Visitors can’t change what I have chosen',
        kind: 'flag',
      },
    ],
  },
  {
    name: 'pathway-explorer',
    title: 'Pathway explorer',
    summary: 'Roles and the ways between them, with what helps and what is on offer now.',
    fallback: 'Pathways for educators and governors',
    presets: [
      choice('strand', 'Strand', {
        '': 'The feed’s first',
        'educators governors': 'Both',
        educators: 'Educators and leaders of learning',
        governors: 'Governors',
      }),
      terms('for-role', 'Role at first', 'roles'),
      terms('from', 'The way from', 'roles'),
      terms('to', 'The way to', 'roles'),
    ],
  },
  {
    name: 'self-assessment',
    title: 'Self-assessment',
    summary: 'A private reflection on the hallmarks of leadership. Answers stay with the visitor.',
    fallback: 'Reflect on your leadership',
    presets: [
      statements,
      hallmark,
      choice('layout', 'Statements', {
        '': 'One hallmark at a time',
        all: 'All on one page',
      }),
    ],
  },
  {
    name: 'team-profile',
    title: 'Team profile',
    summary: 'Results that colleagues have handed over as files, as one profile that shows nobody.',
    fallback: 'Our team’s leadership profile',
    presets: [statements, hallmark],
  },
  {
    name: 'secondment-board',
    title: 'Secondment board',
    summary: 'Secondments, shadowing and people available, in one pool without a server.',
    fallback: 'Secondments near you',
    presets: [
      choice('side', 'Side at first', {
        '': 'Opportunities',
        available: 'People available',
      }),
      role,
      phase,
      place,
      {
        attribute: 'kind',
        label: 'Kind',
        hint: 'Like secondment shadowing; a space within one is a hyphen.',
        kind: 'words',
      },
      { attribute: 'designation', label: 'Designation', hint: 'Like sle nle.', kind: 'words' },
      {
        attribute: 'broker',
        label: 'Broker',
        hint: 'Its name in the feed, with hyphens for spaces.',
        kind: 'words',
      },
    ],
  },
];
