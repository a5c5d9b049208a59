import { districtOf, type Commons, type SectionName } from '@leadership-commons/feed';
import { sentenceCase, valuesFrom, type FacetValue } from '../kit/facets.js';
import type { Side } from './facets.js';

/**
 * The form for a listing: a field for everything that is public about it, and none for
 * what must not be. There is none for a person's name, and for somebody who is available
 * none for a school or for a place narrower than a district.
 */
export interface Field {
  /** Where it goes in the item: `broker.email`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /**
   * `line` and `text`: free text; `lines`: an entry a line; `choice`: one of the options;
   * `choices`: any of them; `date`: day, month and year, of which the day may be left out.
   */
  readonly type: 'line' | 'text' | 'lines' | 'choice' | 'choices' | 'date';
  readonly options?: (commons: Commons, side: Side) => FacetValue[];
  /** What to say where it is empty and must not be. */
  readonly required?: string;
  /** The heading of the group that begins with it. */
  readonly group?: string;
}

const KINDS = [
  'secondment',
  'shadowing',
  'placement',
  'action research',
  'locum',
  'system leader deployment',
  'mentor',
];

/** The terms that an id in the root feed would mean. */
const terms =
  (section: SectionName & ('roles' | 'phases' | 'skills' | 'localities')) =>
  (commons: Commons, side: Side): FacetValue[] =>
    commons.terms(section).flatMap((entry) => {
      const { id, name } = entry.item;
      const isKnown = commons.root && commons.resolve(section, id, commons.root) === entry;
      const place = section === 'localities' && side === 'available' && districtOf(commons, entry);
      return isKnown && (place === false || place === entry) ? [{ id, label: name }] : [];
    });

/** The brokers whom listings of the feeds name, and the publisher of the feed. */
export function brokersOf(commons: Commons): { name: string; email?: string; url?: string }[] {
  const { publisher, submissions } = commons.root?.header ?? {};
  const known = new Map(
    commons.entries('secondments').map(({ item: { broker } }) => [broker.name, broker] as const),
  );
  const email = submissions?.email ?? publisher?.email;
  if (publisher && email && !known.has(publisher.name)) {
    known.set(publisher.name, { name: publisher.name, email });
  }
  return [...known.values()];
}

const brokers = (commons: Commons) =>
  brokersOf(commons).map(({ name }) => ({ id: name, label: name }));

const DAYS: readonly FacetValue[] = [
  { id: '5', label: 'Full time' },
  ...['4', '3', '2.5', '2', '1.5', '1', '0.5'].map((days) => ({
    id: days,
    label: days === '1' ? '1 day a week' : `${days} days a week`,
  })),
];

const CONSENT = { yes: 'The employer has agreed', no: 'The employer has not agreed yet' };

const title = (hint: string): Field => ({
  path: 'title',
  label: 'Title',
  type: 'line',
  hint,
  required: 'Enter a title',
  group: 'What it is',
});

const money = (paidHint: string): Field[] => [
  {
    path: 'funding.paidBy',
    label: 'Who pays the salary',
    hint: paidHint,
    type: 'line',
    group: 'Money',
  },
  {
    path: 'funding.backfill',
    label: 'Who pays for cover at the home school',
    hint: 'Backfill, and how much of it. “None” if nobody does.',
    type: 'line',
  },
  { path: 'funding.note', label: 'Anything else about money', type: 'text' },
];

const what = (doing: string, learning: string): Field[] => [
  {
    path: 'kind',
    label: 'Kind',
    type: 'choice',
    options: () => KINDS.map((kind) => ({ id: kind, label: sentenceCase(kind) })),
    required: 'Choose what kind it is',
  },
  {
    path: 'summary',
    label: 'Summary',
    type: 'text',
    hint: 'In a sentence or two. Public: no names, emails or telephone numbers.',
    required: 'Enter a summary',
  },
  { path: 'activities', label: doing, hint: 'One a line.', type: 'lines' },
  { path: 'gains', label: learning, hint: 'One a line.', type: 'lines' },
];

const who = (skills: string): Field[] => [
  { path: 'role', label: 'Role', type: 'choice', options: terms('roles'), group: 'Role and place' },
  { path: 'roleText', label: 'The role in words, if none of these fits', type: 'line' },
  {
    path: 'designations',
    label: 'Designations',
    type: 'choices',
    options: () =>
      valuesFrom({
        SLE: 'Specialist leader of education (SLE)',
        LLE: 'Local leader of education (LLE)',
        NLE: 'National leader of education (NLE)',
        NLG: 'National leader of governance (NLG)',
      }),
  },
  { path: 'phases', label: 'Phases', type: 'choices', options: terms('phases') },
  { path: 'skills', label: skills, type: 'choices', options: terms('skills') },
];

const when: Field[] = [
  {
    path: 'start',
    label: 'Start',
    hint: 'For example 1 2027, or with a day 4 1 2027.',
    type: 'date',
    group: 'When, and how much of the week',
  },
  { path: 'end', label: 'End', type: 'date' },
  { path: 'duration', label: 'How long, in words', hint: '“Two terms”', type: 'line' },
  { path: 'hours.fte', label: 'How much of the week', type: 'choice', options: () => [...DAYS] },
  { path: 'hours.words', label: 'How much of the week, in words', type: 'line' },
];

const consent: Field = {
  path: 'employerConsent',
  label: 'Employer',
  type: 'choice',
  options: () => valuesFrom(CONSENT),
};

const broker = (more: Partial<Field>): Field => ({
  path: 'broker',
  label: 'Broker',
  type: 'choice',
  options: brokers,
  ...more,
});

const opportunity: readonly Field[] = [
  title('As people look for it: “Deputy head for a year”. Never a person’s name.'),
  ...what('What the person will do', 'What the person will learn'),
  ...who('Skills that it needs'),
  { path: 'school.name', label: 'Host school', type: 'line' },
  { path: 'school.url', label: 'The host’s website', type: 'line' },
  { path: 'localities', label: 'Where', type: 'choices', options: terms('localities') },
  ...when,
  ...money('The host, the home school, a grant'),
  consent,
  {
    path: 'closes',
    label: 'Last day to express interest',
    type: 'date',
    group: 'Until when, and who answers',
  },
  broker({
    hint: 'The office that puts the two sides in touch.',
    required: 'Choose the broker, or name another',
  }),
  {
    path: 'broker.name',
    label: 'Another broker: its name',
    hint: 'An office, never a person.',
    type: 'line',
  },
  {
    path: 'broker.email',
    label: 'Another broker: its email',
    hint: 'An office’s address.',
    type: 'line',
  },
  { path: 'broker.url', label: 'Another broker: its page', type: 'line' },
];

const available: readonly Field[] = [
  title(
    'A card for the role: “Assistant head, primary, west Norfolk, from January”. Never your name.',
  ),
  ...what('What you would like to do', 'What you would like to learn'),
  ...who('Skills that you bring'),
  {
    path: 'localities',
    label: 'Where',
    type: 'choices',
    options: terms('localities'),
    hint: 'Districts and wider, and no school: in a small school a role is a name, and you would be known by it.',
  },
  ...when,
  ...money('“The host, if possible”'),
  consent,
  {
    path: 'closes',
    label: 'Last day on the board',
    hint: 'Within six months: then you are gone from the board, unless you ask anew.',
    type: 'date',
    required: 'Enter the last day on the board',
    group: 'Until when, and who answers',
  },
  broker({
    hint: 'The office that knows who you are, and alone can reach you.',
    required: 'Choose the broker',
  }),
];

/** The fields of the form, in order. */
export const fieldsOf = (side: Side): readonly Field[] =>
  side === 'available' ? available : opportunity;
