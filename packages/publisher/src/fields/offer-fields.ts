import type { Offer, Price, Session } from '@leadership-commons/feed';
import { cellText, saysNothing } from '../cells/cell.js';
import { readPrices, writePrices } from '../cells/prices.js';
import { readSessions, writeSessions } from '../cells/sessions.js';
import {
  custom,
  email,
  flag,
  line,
  link,
  moment,
  number,
  period,
  termList,
  text,
  word,
  type Field,
} from './field.js';
import { commonFields, idField, summaryField, titleField } from './shared-fields.js';

type Provider = NonNullable<Offer['providers']>[number];

/** Providers that the feed knows become ids; others stay as they are named. */
const providers: Field = custom(
  {
    name: 'providers',
    label: 'Provider',
    path: 'providers',
    also: [
      'providers',
      'organiser',
      'organisation',
      'organisations',
      'delivered by',
      'provided by',
      'run by',
      'tsa',
      'teaching school',
      'teaching school alliance',
      'hub',
      'host organisation',
    ],
    example: 'Wensum Teaching School Alliance',
  },
  (value, { terms }) => {
    const cell = cellText(value);
    if (!cell || saysNothing(cell)) return undefined;
    const finder = terms('providers');
    return finder.split(cell).map((piece): Provider => {
      const id = finder.find(piece);
      if (id !== undefined) return id;
      const [, name = piece, url] = /^(.*?)\s*<(https?:\/\/[^>]+)>$/.exec(piece) ?? [];
      return url ? { name, url } : { name };
    });
  },
  (value, { terms }) =>
    ((value as Provider[] | undefined) ?? [])
      .map((provider) => {
        if (typeof provider === 'string') return terms('providers').write([provider]);
        return provider.url ? `${provider.name} <${provider.url}>` : provider.name;
      })
      .join('; '),
);

const sessions: Field = custom(
  {
    name: 'sessions',
    label: 'Dates',
    path: 'sessions',
    also: [
      'sessions',
      'session',
      'session dates',
      'date and time',
      'dates and times',
      'date s',
      'when dates',
      'event dates',
      'course dates',
    ],
    example: '7 January 2026 9am-12pm; 14 January 2026 9am-12pm',
    several: true,
    isDate: true,
  },
  (value, { dates }) => {
    const cell = cellText(value);
    return !cell || saysNothing(cell) ? undefined : readSessions(value, dates);
  },
  (value) => writeSessions(value as Session[] | undefined),
);

/** A date or time in a column of its own; the row puts them together to a session. */
const part = (name: NonNullable<Field['part']>, label: string, also: readonly string[]): Field =>
  custom(
    { name, label, path: 'sessions', also, example: '', part: name, isDate: /date/i.test(name) },
    (value) => value,
    () => '',
  );

const status = {
  scheduled: /^(?:going ahead|open|on|planned|confirmed|available|running)$/i,
  full: /^(?:sold out|fully booked|no places|booked up)$/i,
  postponed: /^(?:delayed|rescheduled|on hold)$/i,
  cancelled: /^(?:canceled|called off|withdrawn|not running)$/i,
};

/** The columns of a sheet of offers, in the order of templates and exports. */
export const offerFields: readonly Field[] = [
  idField,
  titleField([
    'course title',
    'course',
    'course name',
    'event',
    'event title',
    'event name',
    'programme',
    'programme title',
    'offer',
    'activity',
    'cpd title',
    'name of course',
  ]),
  summaryField,
  text({
    name: 'description',
    label: 'Description',
    path: 'description',
    also: [
      'details',
      'full description',
      'long description',
      'content',
      'more',
      'notes for participants',
    ],
    example: '',
  }),
  line({
    name: 'format',
    label: 'Kind',
    path: 'format',
    also: [
      'type',
      'format',
      'category',
      'kind of offer',
      'type of offer',
      'course type',
      'event type',
      'type of cpd',
    ],
    example: 'course',
  }),
  providers,
  termList(
    {
      name: 'roles',
      label: 'For roles',
      path: 'roles',
      also: [
        'role',
        'roles',
        'for',
        'audience',
        'who for',
        'who is it for',
        'who it is for',
        'target audience',
        'aimed at',
        'suitable for',
        'for role',
      ],
      example: 'Middle leader; Senior leader',
    },
    'roles',
  ),
  termList(
    {
      name: 'phases',
      label: 'Phases',
      path: 'phases',
      also: ['phase', 'key stage', 'sector', 'school phase'],
      example: 'Primary',
    },
    'phases',
  ),
  termList(
    {
      name: 'skills',
      label: 'Skills',
      path: 'skills',
      also: ['skill', 'skills developed'],
      example: '',
    },
    'skills',
  ),
  termList(
    { name: 'hallmarks', label: 'Hallmarks', path: 'hallmarks', also: ['hallmark'], example: '' },
    'hallmarks',
  ),
  termList(
    {
      name: 'pillars',
      label: 'Pillars',
      path: 'pillars',
      also: ['pillar', 'strategy', 'strand'],
      example: '',
    },
    'pillars',
  ),
  word(
    { name: 'newTo', label: 'New to', path: 'newTo', also: ['induction for'], example: '' },
    { role: /^(?:new )?role$/i, area: /^(?:new )?(?:area|county)$/i, both: /^role and area$/i },
  ),
  termList(
    {
      name: 'localities',
      label: 'Localities',
      path: 'localities',
      also: ['locality', 'area', 'areas', 'district', 'districts', 'region'],
      example: 'Norwich',
    },
    'localities',
  ),
  flag({
    name: 'online',
    label: 'Online',
    path: 'online',
    also: ['online yes no', 'virtual', 'remote', 'webinar', 'is online'],
    example: 'no',
  }),
  line({
    name: 'venueName',
    label: 'Venue',
    path: 'venue.name',
    also: ['venue name', 'location', 'where', 'place', 'room'],
    example: 'Norwich Research School',
  }),
  text({
    name: 'venueAddress',
    label: 'Address',
    path: 'venue.address',
    also: ['venue address', 'postal address', 'location address'],
    example: '',
  }),
  sessions,
  part('date', 'Date', [
    'start date',
    'day',
    'event date',
    'course date',
    'starts on',
    'date of event',
    'first date',
  ]),
  part('endDate', 'End date', ['finish date', 'last date', 'ends on', 'until date']),
  part('startTime', 'Start time', [
    'time',
    'start',
    'from time',
    'starts',
    'time from',
    'begins',
    'times',
  ]),
  part('endTime', 'End time', [
    'finish',
    'finish time',
    'end',
    'to time',
    'ends',
    'time to',
    'finishes',
  ]),
  word(
    {
      name: 'attendance',
      label: 'Attend',
      path: 'attendance',
      also: ['attendance', 'attend all or one'],
      example: 'all',
    },
    {
      all: /^(?:all|every|series|the whole series)/i,
      one: /^(?:one|any|alternatives?|choose|either)/i,
    },
  ),
  line({
    name: 'when',
    label: 'When in words',
    path: 'when',
    also: ['when', 'timing', 'term', 'when words'],
    example: '',
  }),
  period({
    name: 'availableFrom',
    label: 'Available from',
    path: 'available.from',
    also: ['from', 'runs from', 'valid from'],
    example: '',
  }),
  period({
    name: 'availableUntil',
    label: 'Available until',
    path: 'available.until',
    also: ['until', 'runs until', 'valid until', 'expires', 'expiry date'],
    example: '',
  }),
  moment({
    name: 'applyBy',
    label: 'Apply by',
    path: 'applyBy',
    also: [
      'deadline',
      'closing date',
      'book by',
      'application deadline',
      'booking deadline',
      'closes',
      'apply before',
    ],
    example: '2026-01-02',
  }),
  link({
    name: 'applyUrl',
    label: 'Apply link',
    path: 'apply.url',
    also: [
      'booking link',
      'apply url',
      'booking url',
      'link to book',
      'sign up',
      'sign up link',
      'book here',
      'book online',
      'registration link',
    ],
    example: '',
  }),
  email({
    name: 'applyEmail',
    label: 'Apply email',
    path: 'apply.email',
    also: ['booking email', 'email to book', 'book by email'],
    example: 'office@tsa.example',
  }),
  text({
    name: 'applyNote',
    label: 'How to apply',
    path: 'apply.note',
    also: ['how to book', 'booking', 'booking information', 'application', 'to apply', 'to book'],
    example: '',
  }),
  text({
    name: 'eligibility',
    label: 'Eligibility',
    path: 'eligibility',
    also: ['requirements', 'prerequisites', 'criteria', 'who can apply'],
    example: '',
  }),
  custom(
    {
      name: 'prices',
      label: 'Price',
      path: 'prices',
      also: [
        'prices',
        'cost',
        'costs',
        'fee',
        'fees',
        'charge',
        'cost per person',
        'price per person',
        'cost per delegate',
      ],
      example: '£120 + VAT',
    },
    readPrices,
    (value) => writePrices(value as Price[] | undefined),
  ),
  number({
    name: 'placesTotal',
    label: 'Places',
    path: 'places.total',
    also: [
      'capacity',
      'number of places',
      'max',
      'maximum',
      'total places',
      'max places',
      'no of places',
    ],
    example: '24',
  }),
  number({
    name: 'placesLeft',
    label: 'Places left',
    path: 'places.left',
    also: ['spaces left', 'spaces', 'remaining', 'places remaining', 'available places'],
    example: '',
  }),
  word(
    {
      name: 'status',
      label: 'Status',
      path: 'status',
      also: ['state', 'going ahead'],
      example: 'scheduled',
    },
    status,
  ),
  line({
    name: 'qualityBy',
    label: 'Quality assured by',
    path: 'quality.by',
    also: ['assured by', 'quality assurance', 'qa', 'qa by', 'accredited by'],
    example: '',
  }),
  period({
    name: 'qualityWhen',
    label: 'Quality assured when',
    path: 'quality.when',
    also: ['assured when', 'qa date', 'assured on'],
    example: '',
  }),
  ...commonFields,
];
