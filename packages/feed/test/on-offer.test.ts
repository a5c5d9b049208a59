import { describe, expect, it } from 'vitest';
import {
  Commons,
  forPhase,
  forRole,
  forStep,
  gapsIn,
  opportunities,
  Standing,
  type FeedSource,
  type Items,
  type SectionName,
} from '../src/index.js';

const NOW = Date.parse('2017-06-01T00:00:00+01:00');
const source = {
  url: 'https://county.example/feed.json',
  header: {
    publisher: { id: 'county', name: 'The county' },
    language: 'en-GB',
    timeZone: 'Europe/London',
  },
} as FeedSource;

type Some = Record<string, unknown> & { id: string };

function commonsOf(sections: Partial<Record<SectionName, Some[]>>): Commons {
  const commons = new Commons(source.url);
  commons.root = source;
  const all: Partial<Record<SectionName, Some[]>> = {
    roles: [
      { id: 'middle', name: 'Middle leader', strand: 'educators', stage: 1 },
      {
        id: 'senior',
        name: 'Senior leader (assistant or deputy head)',
        strand: 'educators',
        stage: 2,
        aliases: ['SLT'],
      },
      { id: 'head', name: 'Headteacher', strand: 'educators', stage: 3 },
    ],
    skills: [
      { id: 'money', name: 'Finance' },
      { id: 'change', name: 'Change' },
    ],
    phases: [
      { id: 'primary', name: 'Primary' },
      { id: 'secondary', name: 'Secondary' },
    ],
    ...sections,
  };
  for (const [name, items] of Object.entries(all)) {
    for (const item of items)
      commons.add(name as SectionName, item as unknown as Items[SectionName], source);
  }
  return commons;
}

const offer = (id: string, more: object = {}): Some => ({ id, title: id, ...more });
const secondment = (id: string, more: object = {}): Some => ({
  id,
  title: id,
  kind: 'secondment',
  side: 'opportunity',
  broker: { name: 'The broker' },
  ...more,
});

const standings = (sections: Parameters<typeof commonsOf>[0], past = false) =>
  Object.fromEntries(
    opportunities(commonsOf(sections), { now: NOW, past }).map(({ entry, standing }) => [
      entry.item.id,
      standing,
    ]),
  );
const ids = (all: readonly { entry: { item: { id: string } } }[]) =>
  all.map(({ entry }) => entry.item.id);

describe('what is on offer', () => {
  it('stands as its dates and its status say', () => {
    const offers = [
      offer('running'),
      offer('soon', { sessions: [{ start: '2017-06-07T09:00' }] }),
      offer('in-autumn', { sessions: [{ start: '2017-11-07T09:00' }] }),
      offer('no-longer', { applyBy: '2017-05-31', sessions: [{ start: '2017-06-07T09:00' }] }),
      offer('last-day', { applyBy: '2017-06-01' }),
      offer('full', { status: 'full' }),
      offer('taken', { places: { total: 9, left: 0 } }),
      offer('called-off', { status: 'cancelled' }),
      offer('gone', { available: { until: '2017-05' } }),
    ];
    expect(standings({ offers }, true)).toEqual({
      running: Standing.now,
      soon: Standing.now,
      'in-autumn': Standing.later,
      'no-longer': Standing.closed,
      'last-day': Standing.now,
      full: Standing.closed,
      taken: Standing.closed,
      'called-off': Standing.closed,
      gone: Standing.over,
    });
    expect(standings({ offers })).not.toHaveProperty('gone');
  });

  it('has the secondments that hosts offer, to the end of the closing day', () => {
    const secondments = [
      secondment('open'),
      secondment('today', { closes: '2017-06-01' }),
      secondment('closed', { closes: '2017-05-31' }),
      secondment('filled', { status: 'filled' }),
      secondment('next-year', { start: '2018-01' }),
      secondment('a-person', { side: 'available' }),
    ];
    expect(standings({ secondments }, true)).toEqual({
      open: Standing.now,
      today: Standing.now,
      closed: Standing.over,
      filled: Standing.closed,
      'next-year': Standing.later,
    });
  });

  it('comes with what can be taken up now first, and of that the soonest', () => {
    const at = (start: string) => ({ sessions: [{ start }] });
    const offers = [
      offer('late', at('2018-01-07')),
      offer('third', at('2017-07-07')),
      offer('second', at('2017-06-07')),
      offer('full', { status: 'full' }),
      offer('first', { available: { from: '2017-01' } }),
    ];
    expect(ids(opportunities(commonsOf({ offers }), { now: NOW }))).toEqual([
      'first',
      'second',
      'third',
      'late',
      'full',
    ]);
  });

  it('is for the roles that it names by id or in words', () => {
    const all = opportunities(
      commonsOf({
        offers: [offer('by-id', { roles: ['middle', 'nobody'] })],
        secondments: [
          secondment('in-words', { roleText: 'Head, deputy or middle leader' }),
          secondment('by-alias', { roleText: 'Anybody in SLT' }),
          secondment('but-not-in-brackets', { roleText: 'A senior leader' }),
          secondment('another', { roleText: 'Headteachers' }),
        ],
      }),
      { now: NOW },
    );
    expect(ids(forRole(all, 'county/middle'))).toEqual(['by-id', 'in-words']);
    expect(ids(forRole(all, 'county/senior'))).toEqual(['by-alias', 'but-not-in-brackets']);
    expect(ids(forRole(all, 'county/head'))).toEqual([]);
  });

  it('is for a phase, or for any', () => {
    const all = opportunities(
      commonsOf({
        offers: [
          offer('any'),
          offer('one', { phases: ['primary'] }),
          offer('other', { phases: ['secondary'] }),
        ],
      }),
      { now: NOW },
    );
    expect(ids(forPhase(all, 'county/primary'))).toEqual(['any', 'one']);
    expect(ids(forPhase(all, ''))).toEqual(['any', 'one', 'other']);
  });

  it('fits a step by its roles and skills, where it names any', () => {
    const all = opportunities(
      commonsOf({
        offers: [
          offer('both', { roles: ['senior'], skills: ['money'] }),
          offer('role-alone', { roles: ['middle'] }),
          offer('skill-alone', { skills: ['money'] }),
          offer('neither'),
          offer('other-role', { roles: ['head'], skills: ['money'] }),
          offer('other-skill', { roles: ['senior'], skills: ['change'] }),
        ],
      }),
      { now: NOW },
    );
    const fitting = forStep(all, ['county/middle', 'county/senior'], ['county/money']);
    expect(ids(fitting)).toEqual(['both', 'role-alone', 'skill-alone']);
  });

  it('leaves a gap where nothing builds a skill now or later', () => {
    const all = opportunities(
      commonsOf({
        offers: [
          offer('full', { skills: ['change'], status: 'full' }),
          offer('in-winter', { skills: ['money'], sessions: [{ start: '2018-01-07' }] }),
        ],
      }),
      { now: NOW, past: true },
    );
    expect(gapsIn(all, ['county/money', 'county/change'])).toEqual(['county/change']);
  });
});
