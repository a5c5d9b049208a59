import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/secondment-board/facets.js';
import { fieldsOf } from '../../src/secondment-board/form-fields.js';
import { formFaults, listingOf, type FormValues } from '../../src/secondment-board/listing-form.js';
import { commonsOf } from '../support/commons.js';
import { NOW } from '../support/feeds.js';
import { DESK, listing, poolOf } from './listings.js';

const commons = commonsOf(poolOf([listing('a')]));
const context = { commons, now: NOW, stamp: 'x1' };

const filled: FormValues = {
  title: 'Deputy head for a year',
  kind: 'secondment',
  summary: 'A school by the sea.',
  broker: 'Pool desk',
};
const person: FormValues = {
  ...filled,
  'closes-day': '31',
  'closes-month': '7',
  'closes-year': '2017',
};

const faultsOf = (side: Side, values: FormValues) =>
  formFaults(side, values, context).map(({ path, message }) => `${path}: ${message}`);

describe('the form', () => {
  it('has no field for the name of a person, and of people none for a school', () => {
    const paths = (side: Side) => fieldsOf(side).map(({ path }) => path);
    expect(paths('opportunity').filter((path) => path.includes('name'))).toEqual([
      'school.name',
      'broker.name',
    ]);
    expect(paths('available').filter((path) => /name|school|contact/.test(path))).toEqual([]);
  });

  it('offers people districts and wider, hosts the town too', () => {
    const places = (side: Side) =>
      fieldsOf(side).find(({ path }) => path === 'localities')!.options!(commons, side).map(
        ({ id }) => id,
      );
    expect(places('opportunity')).toEqual(['county', 'west', 'lynn', 'norwich']);
    expect(places('available')).toEqual(['county', 'west', 'norwich']);
  });

  it('gives a listing with an id of its own, open, and confirmed today', () => {
    expect(listingOf('opportunity', filled, context)).toEqual({
      id: 'deputy-head-for-a-year-x1',
      title: 'Deputy head for a year',
      side: 'opportunity',
      kind: 'secondment',
      summary: 'A school by the sea.',
      broker: DESK,
      status: 'open',
      confirmed: '2017-06-01',
    });
  });

  it('puts everything where a feed has it', () => {
    const item = listingOf(
      'opportunity',
      {
        ...filled,
        activities: ' Lead  years 3 to 6 \n\n Report to governors',
        role: 'head',
        designations: ['SLE', 'unheard of'],
        'school.name': 'Lighthouse',
        'start-month': '9',
        'start-year': '2017',
        'end-day': '5',
        'end-month': '12',
        'end-year': '2017',
        'hours.fte': '2.5',
        'funding.paidBy': 'The host',
        employerConsent: 'no',
        'broker.name': 'Another',
      },
      context,
    );
    expect(item).toMatchObject({
      activities: ['Lead years 3 to 6', 'Report to governors'],
      role: 'head',
      designations: ['SLE'],
      school: { name: 'Lighthouse' },
      start: '2017-09',
      end: '2017-12-05',
      hours: { fte: 0.5 },
      funding: { paidBy: 'The host' },
      employerConsent: false,
      broker: DESK,
    });
  });

  it('takes a broker of the visitor’s own where none was chosen', () => {
    const own = { ...filled, broker: '', 'broker.name': 'Our desk', 'broker.email': 'a@b.example' };
    expect(faultsOf('opportunity', own)).toEqual([]);
    expect(listingOf('opportunity', own, context).broker).toEqual({
      name: 'Our desk',
      email: 'a@b.example',
    });
  });
});

describe('what is wrong', () => {
  it('is said of all that is missing, in the order of the fields', () => {
    expect(faultsOf('available', {})).toEqual([
      'title: Enter a title',
      'kind: Choose what kind it is',
      'summary: Enter a summary',
      'closes: Enter the last day on the board',
      'broker: Choose the broker',
    ]);
  });

  it('is nothing of a form that is filled in', () => {
    expect(faultsOf('opportunity', filled)).toEqual([]);
    expect(faultsOf('available', person)).toEqual([]);
  });

  it.each([
    [{ title: 'T'.repeat(301) }, /^title: Title must be plain text of 1 to 300 characters/],
    [
      { 'school.url': 'host' },
      /^school\.name: .*missing|^school\.url: The host’s website must be a/,
    ],
    [{ 'school.name': 'Host', 'school.url': 'host' }, /^school\.url: The host’s website must be a/],
    [{ broker: '', 'broker.name': 'Desk', 'broker.email': 'a@b' }, /^broker\.email: .* one email/],
    [{ broker: '', 'broker.email': 'a@b.example' }, /^broker\.name: .* is missing/],
    [{ 'start-year': 'next' }, /^start: Start must be a real date/],
    [
      { 'start-day': '31', 'start-month': '6', 'start-year': '2018' },
      /^start: Start must be a real/,
    ],
    [{ 'closes-month': '8', 'closes-year': '2017' }, /^closes: Last day .* needs a day/],
    [{ 'closes-day': '31', 'closes-month': '5', 'closes-year': '2017' }, /must be today or later$/],
  ])('is said where the field is: %j', (more, message) => {
    const [fault, ...others] = faultsOf('opportunity', { ...filled, ...more });
    expect(fault).toMatch(message);
    expect(others.length).toBeLessThan(2);
  });

  it('is an end before the start', () => {
    const dates = {
      'start-month': '9',
      'start-year': '2018',
      'end-month': '8',
      'end-year': '2018',
    };
    expect(faultsOf('opportunity', { ...filled, ...dates })).toEqual([
      'end: The end must not be before the start',
    ]);
  });

  it.each([
    ['1', '12', '2017', []],
    ['2', '12', '2017', ['closes: The last day on the board must be within six months']],
    ['1', '6', '2017', []],
  ])('is a last day of a person beyond six months: %s %s %s', (day, month, year, faults) => {
    const dates = { 'closes-day': day, 'closes-month': month, 'closes-year': year };
    expect(faultsOf('available', { ...person, ...dates })).toEqual(faults);
  });
});
