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

const role: Preset = { attribute: 'for-role', label: 'Role', kind: 'terms', section: 'roles' };

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
      { attribute: 'phase', label: 'Phase', kind: 'terms', section: 'phases' },
      { attribute: 'locality', label: 'Place', kind: 'terms', section: 'localities' },
      { attribute: 'provider', label: 'Provider', kind: 'terms', section: 'providers' },
      { attribute: 'skill', label: 'Skill', kind: 'terms', section: 'skills' },
      { attribute: 'hallmark', label: 'Hallmark', kind: 'terms', section: 'hallmarks' },
      {
        attribute: 'sort',
        label: 'Order at first',
        kind: 'choice',
        options: [
          { value: '', label: 'Soonest first' },
          { value: 'confirmed', label: 'Recently confirmed first' },
        ],
      },
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
      {
        attribute: 'strand',
        label: 'Strand',
        kind: 'choice',
        options: [
          { value: '', label: 'The feed’s first' },
          { value: 'educators governors', label: 'Both' },
          { value: 'educators', label: 'Educators and leaders of learning' },
          { value: 'governors', label: 'Governors' },
        ],
      },
      { attribute: 'for-role', label: 'Role at first', kind: 'terms', section: 'roles' },
      { attribute: 'from', label: 'The way from', kind: 'terms', section: 'roles' },
      { attribute: 'to', label: 'The way to', kind: 'terms', section: 'roles' },
    ],
  },
  {
    name: 'self-assessment',
    title: 'Self-assessment',
    summary: 'A private reflection on the hallmarks of leadership. Answers stay with the visitor.',
    fallback: 'Reflect on your leadership',
    presets: [
      statements,
      { attribute: 'hallmark', label: 'Hallmark', kind: 'terms', section: 'hallmarks' },
      {
        attribute: 'layout',
        label: 'Statements',
        kind: 'choice',
        options: [
          { value: '', label: 'One hallmark at a time' },
          { value: 'all', label: 'All on one page' },
        ],
      },
    ],
  },
  {
    name: 'team-profile',
    title: 'Team profile',
    summary: 'Results that colleagues have handed over as files, as one profile that shows nobody.',
    fallback: 'Our team’s leadership profile',
    presets: [
      statements,
      { attribute: 'hallmark', label: 'Hallmark', kind: 'terms', section: 'hallmarks' },
    ],
  },
  {
    name: 'secondment-board',
    title: 'Secondment board',
    summary: 'Secondments, shadowing and people available, in one pool without a server.',
    fallback: 'Secondments near you',
    presets: [
      {
        attribute: 'side',
        label: 'Side at first',
        kind: 'choice',
        options: [
          { value: '', label: 'Opportunities' },
          { value: 'available', label: 'People available' },
        ],
      },
      role,
      { attribute: 'phase', label: 'Phase', kind: 'terms', section: 'phases' },
      { attribute: 'locality', label: 'Place', kind: 'terms', section: 'localities' },
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
