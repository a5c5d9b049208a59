import { describe, expect, it } from 'vitest';
import { PersonalFinder } from '../../src/secondment-board/personal.js';

const finder = new PersonalFinder(['King’s Lynn and West Norfolk', 'Great Yarmouth', 'Fen Edge']);
const found = (text: string, ofPerson = false) =>
  finder.find(text, ofPerson).map(({ what, words }) => `${what}: ${words}`);

describe('what may give a person away', () => {
  it.each([
    ['Ask Jane Smith about it', 'a person’s name: Jane Smith'],
    ['Works with Siân O’Brien-Jones.', 'a person’s name: Siân O’Brien-Jones'],
    ['Mrs Patel leads the team', 'a person’s name: Mrs Patel'],
    ['Dr. A. Khan', 'a person’s name: Dr. A'],
    ['My name is Ada', 'a person’s name: My name is Ada'],
    ['Write to jane.smith@school.example', 'an email address: jane.smith@school.example'],
    ['Ring 01603 123 456', 'a telephone number: 01603 123 456'],
    ['+44 (0)7700 900123', 'a telephone number: +44 (0)7700 900123'],
    ['07700-900-123', 'a telephone number: 07700-900-123'],
  ])('is found in “%s”', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Assistant head, primary, west Norfolk, from January',
    'Assistant Head for Key Stage Two in King’s Lynn',
    'Deputy Head Teacher, Great Yarmouth',
    'Fen Edge Learning Trust',
    'From 4 January 2027 to 21 July 2027, 2 to 3 days a week',
    '£14,000 a year, 0.6, 2026-09-01 to 2027-07-31',
    'SLE, LLE and NLE',
    'A school of 190 pupils. Works with Reception',
  ])('is not found in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['Leads maths at Lighthouse Primary', 'the name of a school: Lighthouse Primary'],
    ['From St Mary’s School', 'the name of a school: From St Mary’s School'],
  ])('is a school, of somebody who is available: “%s”', (text, expected) => {
    expect(found(text, true)).toContain(expected);
    expect(found(text)).not.toContain(expected);
  });

  it('is no school where it is a phase', () => {
    expect(found('Assistant head, primary, from a primary school', true)).toEqual([]);
  });
});
