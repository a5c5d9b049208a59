import { describe, expect, it } from 'vitest';
import { ReadStatus } from '../src/index.js';
import { FEED, ids, head, load, offer, problems, type Web } from './support/feeds.js';
import {
  countyFeed,
  loadInOrder,
  orders,
  partnerFeed,
  partnerUrl,
  viewOf,
} from './support/county.js';

const five = [1, 2, 3, 4, 5];

const county = (more: object = {}, ...partners: object[]): Web => ({
  [FEED]: countyFeed(partners.length, more),
  ...Object.fromEntries(
    partners.map((partner, i) => [partnerUrl(i + 1), partnerFeed(i + 1, partner)]),
  ),
});

const keys = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);

describe('partners', () => {
  it('are read side by side, and their items are shown behind the root’s', async () => {
    const { commons, asked } = await load(county({}, {}, {}));
    expect(asked).toEqual([FEED, partnerUrl(1), partnerUrl(2)]);
    expect(keys(commons.entries('offers'))).toEqual(['county/own', 'p1/own-1', 'p2/own-2']);
    expect(commons.entries('offers')[2]?.source.header.publisher.name).toBe('Partner 2');
    expect(problems(commons)).toEqual([]);
  });

  it('add only to the sections that the root allows', async () => {
    const roles = [{ id: 'r', name: 'R', strand: 'educators', stage: 1, summary: 'x' }];
    const { commons } = await load(county({}, { roles, secondments: [{ id: 's', title: 'S' }] }));
    expect(ids(commons, 'offers')).toEqual(['own', 'own-1']);
    expect(ids(commons, 'roles')).toEqual([]);
    expect(ids(commons, 'secondments')).toEqual([]);
    expect(commons.terms('roles')).toEqual([]);
  });

  it('may use terms of their own, which mean nothing to others', async () => {
    const skill = (name: string) => ({ id: 'own', name, summary: 'x' });
    const shared = [{ id: 'shared', name: 'Shared', summary: 'x' }];
    const { commons } = await load(
      county(
        { skills: shared },
        { skills: [skill('One’s'), { ...shared[0], name: 'Not this' }] },
        { skills: [skill('Two’s')] },
      ),
    );
    const meaning = (i: number, id: string) =>
      commons.resolve('skills', id, commons.entries('offers')[i]!.source)?.item.name;
    expect([1, 2].map((i) => meaning(i, 'own'))).toEqual(['One’s', 'Two’s']);
    expect([0, 1, 2].map((i) => meaning(i, 'shared'))).toEqual(['Shared', 'Shared', 'Shared']);
    expect(meaning(0, 'own')).toBeUndefined();
    expect(ids(commons, 'skills')).toEqual(['shared']);
  });

  it('of which none of what is wanted may be shown are not read', async () => {
    const web: Web = { ...county({}, {}), [FEED]: countyFeed(1, {}, ['secondments']) };
    const { asked, loader } = await load(web);
    expect(asked).toEqual([FEED]);
    loader.want(['secondments']);
    await loader.finished;
    expect(asked).toEqual([FEED, partnerUrl(1)]);
  });

  it('give offers and secondments where the root does not say', async () => {
    const partners = [{ url: partnerUrl(1), name: 'Partner 1' }];
    const { commons } = await load({ ...county({}, {}), [FEED]: { ...head, partners } });
    expect(ids(commons, 'offers')).toEqual(['own-1']);
  });

  it('of partners are left out and reported', async () => {
    const { asked, commons } = await load(county({}, countyFeed(3)));
    expect(asked).toEqual([FEED, partnerUrl(1)]);
    expect(problems(commons)).toContain(
      `partners are left out: only those that ${FEED} itself names are shown`,
    );
  });

  it('that are there twice, the feed itself, or in a network, are read once or not', async () => {
    const url = partnerUrl(1);
    const partners = [
      { url },
      { url: `${url}#a` },
      { url: 'feed.json' },
      { url: 'http://10.0.0.1/' },
    ];
    const { asked, commons } = await load({
      ...county({}, {}),
      [FEED]: { ...head, partners: partners.map((one) => ({ ...one, name: 'x' })) },
    });
    expect(asked).toEqual([FEED, url]);
    expect(problems(commons)).toEqual([
      'partners[1] is there twice, or this feed itself',
      'partners[2] is there twice, or this feed itself',
      expect.stringContaining('partners[3].url "http://10.0.0.1/" is not an address'),
    ]);
  });

  it('are twenty at most', async () => {
    const { asked, commons } = await load({ [FEED]: countyFeed(22) });
    expect(asked).toHaveLength(21);
    expect(problems(commons)).toContain(
      'partners[21] is more than the 20 partners that a feed may have',
    );
  });

  it('may be the shared vocabulary too, which is read once', async () => {
    const skills = [{ id: 's', name: 'S', summary: 'x' }];
    const { asked, commons } = await load(county({ vocabulary: partnerUrl(1) }, { skills }));
    expect(asked).toEqual([FEED, partnerUrl(1)]);
    expect(ids(commons, 'offers')).toEqual(['own', 'own-1']);
    expect(ids(commons, 'skills')).toEqual(['s']);
  });

  it('that say to be of the same publisher are told apart by their address', async () => {
    const { commons } = await load(
      county({}, { publisher: { id: 'county', name: 'Us too' }, offers: [offer('own')] }),
    );
    expect(keys(commons.entries('offers'))).toEqual([
      'county/own',
      'county@https:%2F%2Fpartner-1.example%2Ffeed.json/own',
    ]);
    expect(commons.find('offers', 'county/own')?.source.url).toBe(FEED);
    expect(problems(commons)).toEqual([
      `publisher.id "county" is also that of ${FEED}; give each publisher its own`,
    ]);
  });

  it('have a share each of what may be read, so that none takes it from another', async () => {
    const big = { offers: [offer('big', { description: 'x'.repeat(20_000) })] };
    const { commons } = await load(county({}, big, {}), ['offers'], { totalBytes: 60_000 });
    expect(ids(commons, 'offers')).toEqual(['own', 'own-2']);
    expect(commons.missing).toEqual(['Partner 1']);
  });
});

describe('a partner that fails', () => {
  it.each(Array.from({ length: 32 }, (_, i) => i))(
    'costs its own items only, and is named: subset %d of five',
    async (subset) => {
      const failing = five.filter((i) => subset & (1 << (i - 1)));
      const whole = five.filter((i) => !failing.includes(i));
      const ways = ['<html>', '{"x":1}', new TypeError('x'), undefined, ''];
      const web: Web = { ...county({}, {}, {}, {}, {}, {}) };
      for (const i of failing) web[partnerUrl(i)] = ways[i - 1];
      const { commons } = await load(web);
      expect(ids(commons, 'offers')).toEqual(['own', ...whole.map((i) => `own-${i}`)]);
      expect(commons.missing).toEqual(failing.map((i) => `Partner ${i}`));
      expect(commons.statusOf('offers')).toBe(ReadStatus.complete);
      expect(commons.status).toBe(ReadStatus.complete);
      expect(commons.problems).toHaveLength(failing.length);
    },
  );

  it('leaves nothing to show where the others have nothing', async () => {
    const { commons } = await load({ [FEED]: countyFeed(1, { offers: [] }) });
    expect(commons.statusOf('offers')).toBe(ReadStatus.failed);
    expect(commons.status).toBe(ReadStatus.complete);
  });

  it('gives what is complete of a document that is cut off, and is named', async () => {
    const offers = [offer('a'), offer('b')];
    const text = JSON.stringify(partnerFeed(1, { offers }));
    const { commons } = await load({
      ...county({}, {}),
      [partnerUrl(1)]: text.slice(0, text.indexOf('"b"')),
    });
    expect(ids(commons, 'offers')).toEqual(['own', 'a']);
    expect(commons.missing).toEqual(['Partner 1']);
  });

  it('is read anew by retry, and only it', async () => {
    let isUp = false;
    const { commons, loader, asked } = await load({
      ...county({}, {}, {}),
      [partnerUrl(1)]: () => (isUp ? partnerFeed(1) : undefined),
    });
    isUp = true;
    loader.retry();
    await loader.finished;
    expect(asked).toEqual([FEED, partnerUrl(1), partnerUrl(2), partnerUrl(1)]);
    expect(ids(commons, 'offers')).toEqual(['own', 'own-1', 'own-2']);
    expect(commons.missing).toEqual([]);
  });
});

describe('feeds that arrive in any of 120 orders', () => {
  const copy = { url: 'https://school.example/course', title: 'The same course' };
  const origin = { feed: partnerUrl(5), publisher: { id: 'p5', name: 'Partner 5' }, id: 'own-5' };
  const web = county(
    {},
    { offers: [offer('a'), offer('same', copy), offer('copy', { origin, title: 'Old title' })] },
    { offers: [offer('same', copy)], publisher: { id: 'p1', name: 'Says that it is the first' } },
    { offers: [{ id: 'gone', state: 'withdrawn' }, offer('gone-not')] },
    {
      offers: [
        offer('kept', {
          origin: { feed: partnerUrl(3), publisher: { id: 'p3', name: 'P3' }, id: 'gone' },
        }),
        offer('forged', { origin: { ...origin, feed: 'https://elsewhere.example/' } }),
      ],
    },
    { skills: [{ id: 's', name: 'S', summary: 'x' }] },
  );
  const urls = five.map(partnerUrl);

  it('give the same', async () => {
    const expected = viewOf(await loadInOrder(web, urls));
    for (const order of orders(urls)) {
      expect(viewOf(await loadInOrder(web, order)), order.join()).toEqual(expected);
    }
  });

  it('give each item once, with all who publish it', async () => {
    const commons = await loadInOrder(web, urls);
    expect(keys(commons.entries('offers'))).toEqual([
      'county/own',
      'p1/a',
      'p1/same',
      'p3/gone-not',
      'p4@https:%2F%2Fpartner-4.example%2Ffeed.json/forged',
      'p5/own-5',
    ]);
    const same = commons.find('offers', 'p1/same');
    expect(same?.also?.map(({ url }) => url)).toEqual([partnerUrl(2)]);
    expect(commons.find('offers', 'p5/own-5')?.item.title).toBe('Offer own-5');
  });
});
