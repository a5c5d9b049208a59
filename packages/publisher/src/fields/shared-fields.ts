import { cellText } from '../cells/cell.js';
import { custom, email, flag, line, link, moment, text, type Field } from './field.js';

export const idField: Field = line({
  name: 'id',
  label: 'ID',
  path: 'id',
  also: ['ref', 'reference', 'code', 'course code', 'course id', 'event id', 'item id'],
  example: 'leading-learning-2026',
});

export const titleField = (also: readonly string[]): Field =>
  line({
    name: 'title',
    label: 'Title',
    path: 'title',
    also: ['name', 'heading', ...also],
    example: 'Leading learning',
  });

export const summaryField: Field = text({
  name: 'summary',
  label: 'Summary',
  path: 'summary',
  also: [
    'short description',
    'blurb',
    'overview',
    'what is it',
    'about',
    'brief description',
    'in brief',
  ],
  example: 'Three days on leading professional development in your school.',
});

/** What both kinds of listing have at their end. */
export const commonFields: readonly Field[] = [
  link({
    name: 'url',
    label: 'Link',
    path: 'url',
    also: [
      'url',
      'website',
      'web page',
      'webpage',
      'web address',
      'web link',
      'more info',
      'more information link',
      'page',
      'hyperlink',
    ],
    example: 'https://tsa.example/leading-learning',
  }),
  line({
    name: 'contactName',
    label: 'Contact',
    path: 'contact.name',
    also: ['contact name', 'contact office', 'enquiries', 'enquiries to'],
    example: 'TSA office',
  }),
  email({
    name: 'contactEmail',
    label: 'Contact email',
    path: 'contact.email',
    also: ['email', 'e mail', 'email address', 'contact e mail', 'enquiries email'],
    example: 'office@tsa.example',
  }),
  line({
    name: 'contactTelephone',
    label: 'Contact telephone',
    path: 'contact.telephone',
    also: [
      'telephone',
      'phone',
      'tel',
      'contact phone',
      'contact number',
      'phone number',
      'telephone number',
    ],
    example: '01603 000000',
  }),
  custom(
    moment({
      name: 'confirmed',
      label: 'Confirmed',
      path: 'confirmed',
      also: [
        'last confirmed',
        'last checked',
        'checked',
        'checked on',
        'last updated',
        'updated',
        'confirmed on',
      ],
      example: '2026-01-05',
    }),
    (value, { dates }) => {
      const read = moment({ name: '', label: '', path: '', example: '' }).read(value, {
        dates,
      } as never);
      return typeof read === 'string' ? read.slice(0, 10) : cellText(value) || undefined;
    },
  ),
  flag({
    name: 'sample',
    label: 'Sample',
    path: 'sample',
    also: ['example', 'test'],
    example: 'yes',
  }),
];
