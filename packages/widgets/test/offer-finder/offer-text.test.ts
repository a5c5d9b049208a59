import { describe, expect, it } from 'vitest';
import { offersText, offerText } from '../../src/offer-finder/offer-text.js';
import { commonsOf, tableOf } from './commons.js';
import { feedOf, NOW, offer } from '../support/feeds.js';

const context = { now: NOW, locale: 'en-GB' };

async function textOf(more: object): Promise<string> {
  const commons = commonsOf(feedOf([offer('a', more)]));
  const table = await tableOf(commons);
  return offerText(commons, table.rows[0]!, context);
}

const lineOf = async (start: string, more: object) =>
  (await textOf(more)).split('\n').find((line) => line.startsWith(start));

const sessions = [
  {
    start: '2017-06-07T09:00',
    end: '2017-06-07T12:00',
    venue: { name: 'The hall', address: 'High Street\nLynn' },
  },
  { start: '2017-06-12', status: 'cancelled' },
];

describe('an offer as plain text', () => {
  it('says everything that it takes to apply, a line each', async () => {
    const text = await textOf({
      title: 'Leading learning',
      summary: 'For those who lead.',
      status: 'postponed',
      roles: ['head', 'governor'],
      providers: ['alliance', { name: 'Village' }],
      venue: { name: 'The hall', address: 'High Street\nLynn' },
      sessions: [{ start: '2017-06-07T09:00', end: '2017-06-07T12:00' }],
      prices: [{ amount: 75, currency: 'GBP' }],
      applyBy: '2017-06-06',
      apply: { note: 'Write a page.', email: 'a@school.example', url: 'https://school.example/a' },
      url: 'https://school.example/',
    });
    expect(text.split('\n')).toEqual([
      'Leading learning (Postponed)',
      'For those who lead.',
      'Kind: Course',
      'For: Headteacher, Governor',
      'When:',
      '- Wednesday 7 June 2017, 9am to 12pm',
      'Where: The hall, High Street, Lynn',
      'Who: Alliance of schools, Village',
      'Price: £75',
      'Closes at the end of Tuesday 6 June',
      'How to apply: Write a page.',
      'Apply to: a@school.example',
      'https://school.example/a',
      'From: The county',
    ]);
  });

  it('leaves out what the feed does not say', async () => {
    const text = await textOf({ title: 'Short', summary: undefined, format: undefined });
    expect(text).toBe('Short\nPrice: Price not stated\nFrom: The county');
  });

  it.each([
    ['all', 'When (series of 2):'],
    ['one', 'When (choose one of 2 dates):'],
    [undefined, 'When (2 dates):'],
  ])('lists the sessions and what they are together: attendance %s', async (attendance, line) => {
    const text = await textOf({ sessions, attendance });
    expect(text).toContain(
      `${line}\n- Wednesday 7 June 2017, 9am to 12pm, The hall, High Street, Lynn\n`,
    );
  });

  it('says of a session that it is cancelled', async () => {
    expect(await lineOf('- Monday', { sessions })).toMatch(
      /^- Monday 12 June 2017\W+cancelled\W*$/i,
    );
  });

  it.each([
    ['words', { when: 'Spring term' }, 'When: Spring term'],
    ['a span of time', { available: { from: '2017-09' } }, 'When: From September 2017'],
  ])('says when in %s where there are no sessions', async (_, more, line) => {
    expect(await lineOf('When', more)).toBe(line);
  });

  it.each([
    ['at a venue', { venue: { name: 'The hall' } }, 'Where: The hall'],
    ['online too', { venue: { name: 'The hall' }, online: true }, 'Where: The hall, or online'],
    ['in localities', { localities: ['lynn', 'norwich'] }, 'Where: Lynn and Norwich'],
    [
      'at a venue known by its position only',
      { venue: { latitude: 1, longitude: 1 }, localities: ['lynn'] },
      'Where: Lynn',
    ],
    ['online', { online: true }, 'Where: Online'],
    ['nowhere', {}, undefined],
  ])('says where: %s', async (_, more, line) => {
    expect(await lineOf('Where', more)).toBe(line);
  });

  it('has no address that is not safe', async () => {
    const text = await textOf({ url: 'javascript:alert(1)', apply: { url: 'data:text/html,a' } });
    expect(text).not.toMatch(/javascript|data:/);
  });
});

describe('several offers as plain text', () => {
  it('are parted by blank lines, the main facts of each', async () => {
    const commons = commonsOf(
      feedOf([offer('a', { when: 'May' }), offer('b', { url: 'https://b.example/' })]),
    );
    const { rows } = await tableOf(commons);
    const [first = '', second = '', ...others] = offersText(commons, rows, context).split('\n\n');
    expect(first).toMatch(/^Offer a\n[^]*May[^]*Price not stated/);
    expect(second).toMatch(/^Offer b\n[^]*https:\/\/b\.example\//);
    expect(others).toEqual([]);
  });

  it('are nothing if there are none', () => {
    expect(offersText(commonsOf(feedOf([])), [], context)).toBe('');
  });
});
