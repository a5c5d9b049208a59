import { describe, expect, it } from 'vitest';
import { FeedErrorKind, ReadStatus } from '../src/index.js';
import { FEED, head, ids, load, offer, problems, type Web } from './support/feeds.js';

const SHARED = 'https://shared.example/feed.json';
const named = (id: string, name: string, more: object = {}) => ({ id, name, ...more });
const shared = {
  ...head,
  publisher: { id: 'shared', name: 'Shared' },
  localities: [named('norfolk', 'Norfolk'), named('norwich', 'Norwich', { within: 'norfolk' })],
  skills: [named('coaching', 'Coaching', { summary: 'Shared.' })],
  offers: [offer('not-this-one')],
};
const own = {
  ...head,
  vocabulary: SHARED,
  localities: [
    named('norwich', 'Our Norwich'),
    named('our-town', 'Our town', { within: 'norfolk' }),
  ],
  offers: [offer('a', { localities: ['norwich', 'our-town'], skills: ['coaching'] })],
};
const web: Web = { [FEED]: own, [SHARED]: shared };

describe('a feed with a shared vocabulary', () => {
  it('loads it once, and of it only the terms', async () => {
    const { commons, loader, asked } = await load(web, ['offers', 'localities']);
    loader.want(['skills']);
    await loader.finished;
    expect(asked).toEqual([FEED, SHARED]);
    expect(commons.vocabulary?.url).toBe(SHARED);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toEqual([]);
    expect(commons.termsPending).toBe(false);
  });

  it('means the shared term by an id, and its own only where none is shared', async () => {
    const { commons } = await load(web);
    const source = commons.entries('offers')[0]?.source ?? commons.vocabulary;
    if (!source) throw new Error('no source');
    const name = (id: string) => commons.resolve('localities', id, source)?.item.name;
    expect(name('norwich')).toBe('Norwich');
    expect(name('our-town')).toBe('Our town');
    expect(name('nowhere')).toBeUndefined();
    expect(commons.resolve('skills', 'coaching', source)?.item.summary).toBe('Shared.');
    const terms = commons.terms('localities').map(({ item }) => item.name);
    expect(terms.sort()).toEqual(['Norfolk', 'Norwich', 'Our town']);
  });

  it('is read to its end where the vocabulary can’t be, and one problem says so', async () => {
    const { commons } = await load({ [FEED]: own });
    expect(commons.status).toBe(ReadStatus.complete);
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(ids(commons, 'localities')).toEqual(['norwich', 'our-town']);
    expect(commons.error?.kind).toBe(FeedErrorKind.status);
    expect(commons.error?.url).toBe(SHARED);
    expect(problems(commons)).toEqual([commons.error?.message]);
    expect(commons.termsPending).toBe(false);
  });

  it('keeps the terms that came of a vocabulary that is cut off', async () => {
    const cut = JSON.stringify(shared).slice(0, JSON.stringify(shared).indexOf('"norwich"'));
    const { commons } = await load({ ...web, [SHARED]: cut });
    expect(ids(commons, 'localities').sort()).toEqual(['norfolk', 'norwich', 'our-town']);
    expect(problems(commons)).toContainEqual(expect.stringContaining('ends in the middle'));
  });

  it.each([['http://localhost/feed.json'], ['http://192.168.0.1/feed.json']])(
    'that is %s, in a network, asks for nothing there and says so',
    async (vocabulary) => {
      const { commons, asked } = await load({ [FEED]: { ...own, vocabulary } });
      expect(asked).toEqual([FEED]);
      expect(problems(commons)).toContain(
        `vocabulary "${vocabulary}" is not an address that this feed may name: give one that begins with https://, or one relative to this feed`,
      );
    },
  );

  it.each([['feed.json'], [FEED], [`${FEED}#terms`]])(
    'that is itself, %s, is read once',
    async (vocabulary) => {
      const { asked, commons } = await load({ [FEED]: { ...own, vocabulary, localities: [] } });
      expect(asked).toEqual([FEED]);
      expect(commons.status).toBe(ReadStatus.complete);
    },
  );

  it('does not go on to a vocabulary of the vocabulary', async () => {
    const chained = { ...shared, vocabulary: 'https://third.example/feed.json' };
    const { asked } = await load({ ...web, [SHARED]: chained });
    expect(asked).toEqual([FEED, SHARED]);
  });

  it('finds terms of it that lie in parts, when they are wanted', async () => {
    const skills = { href: 'skills.json', revision: '1' };
    const parted: Web = {
      [FEED]: own,
      [SHARED]: { ...shared, skills, offers: { href: 'offers.json', revision: '1' } },
      'https://shared.example/skills.json': { revision: '1', items: shared.skills },
    };
    const { commons, asked } = await load(parted, ['offers', 'skills']);
    expect(asked).toEqual([FEED, SHARED, 'https://shared.example/skills.json']);
    expect(commons.entries('skills')[0]?.source.url).toBe(SHARED);
    expect(commons.statusOf('skills')).toBe(ReadStatus.complete);
    expect(problems(commons)).toEqual([]);
    expect((await load(parted)).asked).toEqual([FEED, SHARED]);
  });
});

describe('references that name nothing', () => {
  it('are told once all that could define them has come, and the items stay', async () => {
    const offers = [offer('a', { skills: ['coaching', 'juggling'], phases: ['primary'] })];
    const { commons } = await load({ ...web, [FEED]: { ...own, offers } });
    expect(ids(commons, 'offers')).toEqual(['a']);
    expect(problems(commons)).toEqual([
      'offers a phases names "primary", which is not among the phases',
      'offers a skills names "juggling", which is not among the skills',
    ]);
    expect(commons.dropped).toBe(0);
  });

  it('are not told where what they name was not asked for or did not come', async () => {
    const phases = { href: 'phases.json', revision: '1' };
    const offers = [offer('a', { phases: ['primary'] })];
    const parted = { ...head, phases, offers };
    expect(problems((await load({ [FEED]: parted })).commons)).toEqual([]);
    const failed = await load({ [FEED]: parted }, ['offers', 'phases']);
    expect(problems(failed.commons)).toHaveLength(1);
    expect(problems(failed.commons)[0]).toContain('phases.json answered with status 404');
  });

  it('are told once, also where more is wanted later', async () => {
    const at = 'https://county.example/offers.json';
    const { commons, loader } = await load(
      {
        [FEED]: { ...head, roles: [role('head', ['juggling'])], offers: { href: 'offers.json' } },
        [at]: { revision: '1', items: [offer('a', { roles: ['head', 'clown'] })] },
      },
      ['roles'],
    );
    const juggling = 'roles head skills names "juggling", which is not among the skills';
    expect(problems(commons).slice(1)).toEqual([juggling]);
    loader.want(['offers']);
    await loader.finished;
    expect(problems(commons).slice(1)).toEqual([
      juggling,
      'offers a roles names "clown", which is not among the roles',
    ]);
  });
  const role = (id: string, skills: string[]) => ({
    ...{ id, name: id, strand: 'educators', stage: 1, summary: 'x' },
    skills,
  });
});
