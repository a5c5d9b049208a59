import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedSchema } from '../src/schema/index.js';

interface Item {
  id: string;
  [field: string]: unknown;
}
type Feed = Record<string, Item[]>;

const read = (name: string) =>
  readFileSync(new URL(`../../../demo/feeds/${name}/feed.json`, import.meta.url), 'utf8');
const norfolk = JSON.parse(read('norfolk')) as Feed;
const samples = JSON.parse(read('samples')) as Feed;
const sections = (feed: Feed) => Object.entries(feed).filter(([, value]) => Array.isArray(value));
const long = (feed: Feed) => ['providers', 'secondments', 'offers'].flatMap((n) => feed[n] ?? []);

/** A table below: a line a row, cells parted by bars. */
const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' | '));

const DEFINITIONS = rows(`
  Moral purpose | An unrelenting focus on enabling all young people in Norfolk to achieve great educational outcomes and equipping them to be upstanding future citizens.
  Bravery & independence | Being willing to confront issues, challenge received orthodoxies, and develop new, cutting-edge approaches rooted in Norfolk's communities and context.
  Commitment to collaboration | Fostering collaboration between practitioners, across institutions and with partners in the wider Norfolk community for the benefit of pupils and staff.
  Investment in leadership development | Taking a pro-active approach to sustaining one's own development, and to the development and progression of all staff in one's school and partnership(s).
  Resilient & adaptable | Demonstrates both determination and a willingness to think afresh about new, promising ideas. Takes care of one's own wellbeing and that of peers and staff.
  Outward-facing | Foster connections and is pro-active in seeking out new ideas and approaches, engaging with the best practice in Norfolk and beyond.`);

const VOICES = rows(`
  Don’t settle to be average – always aspire to be greater and better.
  Encourages us to do our best.
  Experience of what it is like to lead people – to have children and adults depending on you.
  Hands on ... not on the side-lines.
  The right mix of authority and approachability.
  Understands students, what makes them tick.
  Wants the best for you.`).flat();

/**
 * What the sources state: a field and its value, or, after a tilde, words that must stand
 * somewhere in the item. `days`, `times` and `prices` sum up the lists.
 */
const STATED = rows(`
  nfk-01 | attendance=one | applyBy=2017-06-06 | days=2017-06-07,2017-06-12,2017-06-13 | times=09:00-12:00,13:00-16:00 | sessions.0.venue.name=Sheringham Primary | sessions.1.venue.name=WNPDC | sessions.1.venue.address=King’s Lynn | sessions.2.venue.name=St William’s Primary | sessions.2.venue.address=Norwich
  nfk-04 | roles=headteacher | ~no dates, no price
  nfk-05 | roles=lead-teacher
  nfk-06 | closes=2017-06-09 | start=2017-09 | confirmed=2017-06-02 | phases=primary | funding.note=The role pays £14,000 a year (£7,000 per co-chair). | ~100 words | ~12 to 23 June 2017 | ~result on 26 June | ~About one day a week (two half days for co-chairs)
  nfk-07 | applyBy=2017-02-10T18:00 | available.until=2017-02-10 | online=true | ~ten-minute
  nfk-08 | when=Spring term 2017
  nfk-09 | available.from=2017-04-01 | ~240 schools | ~annual fee | ~one of three service tiers
  nfk-10 | available.until=2017-03 | ~over half
  nfk-11 | days=2018-09-20,2018-11-20,2019-01-16,2019-03-12,2019-05-09,2019-07-10 | times=13:30-16:30 | prices=75 per session,420 for all six | venue.name=Hethel Engineering Centre | venue.address=Wymondham, NR14 8FB
  nfk-12 | days=2018-09-17,2018-11-19,2019-01-17,2019-03-14,2019-05-02,2019-07-08 | times=13:30-16:30 | prices=75 per session,420 for all six | localities=suffolk | venue.address=Halesworth, Suffolk, IP19 9XA
  nfk-13 | days=2018-09-20,2018-11-20,2019-01-16,2019-03-12,2019-05-09,2019-07-10 | times=16:45-17:30 | prices=45 per session,240 for all six | localities=south-norfolk
  nfk-14 | days=2018-09-17,2018-11-19,2019-01-17,2019-03-14,2019-05-02,2019-07-08 | times=16:45-17:30 | prices=45 per session,240 for all six | localities=suffolk
  nfk-15 | when=Three days, completed in the week of 4 June 2018 | providers=norwich-research-school,notre-dame-high-school
  nfk-16 | days=2018-09-10
  nfk-17 | when=Autumn term 2018; date not given
  nfk-18 | days=2018-11-17 | venue.name=Ipswich, Suffolk | ~free travel
  nfk-19 | available.from=2017 | available.until=2020 | phases=primary | ~Research Champion grants
  nfk-20 | available.from=2017 | available.until=2020 | ~2017 exclusion figure by two thirds by 2020
  nfk-21 | attendance=one | days=2018-03-12,2018-03-12 | times=15:30-17:30,18:00-20:00 | venue.name=City Academy | ~Eventbrite or by email
  nfk-22 | days=2020-01-14
  nfk-23 | when=2020/21; twin schools from autumn 2020 | ~8 Evidence Leaders and 14 Specialist Leaders
  nfk-24 | when=Autumn 2020 to spring 2021; six one-to-one sessions | prices=0 | ~17 primary schools | ~seven continued with their own money in 2021–22
  nfk-25 | available.from=2018 | available.until=2021 | ~61 lead teachers over 30 subject areas | ~approximate
  nfk-26 | when=Designated by 10 February 2019 | venue.name=Thorpe St Andrew School
  nfk-27 | closes=2018-07-04 | start=2018-09 | designations=NLE | confirmed=2018-06-13 | ~ten other areas
  nfk-28 | available.from=2017 | venue.name=Hewett Academy | ~more than 60 schools | ~May 2017
  nfk-29 | available.from=2019-06 | localities=norfolk,waveney
  nfk-30 | when=Each October or November
  nfk-31 | when=Termly, with two-year terms
  nfk-32 | days=2021-03-17 | times=16:00-17:00 | online=true | providers.0=nfk-33 | providers.1=nfk-34
  nfk-33 | localities=broadland,kings-lynn-and-west-norfolk,north-norfolk,norwich | ~September 2021
  nfk-34 | localities=breckland,great-yarmouth,south-norfolk,waveney | ~September 2021 | ~Thetford, Great Yarmouth and Lowestoft
  nfk-35 | when=2013–14 programme | ~eighth year
  nfk-36 | when=2013–14 programme
  nfk-37 | when=A week in the final half term of the school year 2013–14 | phases=secondary
  nfk-38 | start=2014-09-04 | kind=locum | ~£350 per placement
  nfk-39 | kind=locum | ~autumn term 2014 | ~governor level
  nfk-40 | applyBy=2013-04-15 | places.total=30 | when=2013–14
  nfk-41 | confirmed=2013-01-04 | newTo=role | ~first two years of headship
  nfk-42 | closes=2014-03-28 | confirmed=2014-01-31
  nfk-43 | closes=2012-01-06 | confirmed=2011-11-18 | designations=LLE | ~Thirty-four | ~three years or more
  nfk-44 | available.from=2009-09-26
  nfk-45 | available.from=2014-08 | when=From August 2014, over two years | places.total=31 | prices=0
  nfk-46 | available.from=2013
  nfk-47 | when=26 June; year not stated, about 2013 | localities=kings-lynn-and-west-norfolk
  nfk-48 | localities=north-norfolk | ~1 April 2012 | ~about 30 partner schools
  nfk-49 | when=Undated | ~Half of the grant is paid on signing
  nfk-50 | localities=great-yarmouth | ~about 2014
  nfk-51 | localities=norwich | ~April 2013 | ~five founder schools`);

/** The item of the feed that stands for each item of the sources. */
const stands = long(norfolk)
  .flatMap((item) => ((item['covers'] as string[]) ?? [item.id]).map((id) => [id, item] as const))
  .filter(([id]) => id.startsWith('nfk-'));

/** Every value of an item as `path=value`, lists of words whole, and what `STATED` sums up. */
function* facts(value: unknown, path = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield `${path}=${String(value)}`;
    return;
  }
  if (path === 'sessions') yield* sumOfSessions(value as Record<'start' | 'end', string>[]);
  if (path === 'prices') yield `prices=${(value as Item[]).map(priceWords)}`;
  if (Array.isArray(value)) yield `${path}=${value}`;
  for (const [key, inner] of Object.entries(value))
    yield* facts(inner, path ? `${path}.${key}` : key);
}

const priceWords = ({ amount, per, for: what }: Item) =>
  `${amount}${per ? ` per ${per}` : ''}${what ? ` for ${what}` : ''}`;

function* sumOfSessions(sessions: Record<'start' | 'end', string>[]) {
  yield `days=${sessions.map((s) => s.start.slice(0, 10))}`;
  yield `times=${[...new Set(sessions.map((s) => `${s.start.slice(11)}-${s.end?.slice(11)}`))]}`;
}

/** Which section the ids of a field name; `replacedBy` stays in its own. */
const OWN = 'localities phases skills hallmarks pillars providers roles'.split(' ');
const TARGETS: Record<string, string> = {
  ...Object.fromEntries(OWN.map((name) => [name, name])),
  ...{ within: 'localities', hallmark: 'hallmarks', role: 'roles', from: 'roles', to: 'roles' },
};

function deadReferences(feed: Feed): string[] {
  const knows = (section: string, id: unknown) =>
    typeof id !== 'string' || [feed, norfolk].some((f) => f[section]?.some((i) => i.id === id));
  const dead: string[] = [];
  for (const [section, items] of sections(feed)) {
    for (const item of items.flatMap((i) => [i, ...((i['statements'] as Item[]) ?? [])])) {
      for (const [field, value] of Object.entries(item)) {
        const target = field === 'replacedBy' ? section : TARGETS[field];
        const lost = target ? [value].flat().filter((id) => !knows(target, id)) : [];
        dead.push(...lost.map((id) => `${item.id}.${field}: ${String(id)}`));
      }
    }
  }
  return dead;
}

describe('the Norfolk feed', () => {
  it('accounts for every one of the 51 source items exactly once', () => {
    const all = Array.from({ length: 51 }, (_, i) => `nfk-${String(i + 1).padStart(2, '0')}`);
    expect(stands.map(([id]) => id).sort()).toEqual(all);
  });
  it('gives the source of every item, and how sure it is', () => {
    const sourced = { title: expect.any(String), confidence: expect.any(String) };
    for (const [id, item] of stands) expect(item['source'], id).toMatchObject(sourced);
  });
  it('quotes the six definitions and the young people word for word', () => {
    const hallmarks = norfolk['hallmarks'] ?? [];
    expect(hallmarks.map((h) => [h['name'], h['definition']])).toEqual(DEFINITIONS);
    expect(hallmarks.flatMap((h) => h['voices']).sort()).toEqual(VOICES);
  });
  it.each(STATED)('says of %s what its source states', (id, ...expected) => {
    const item = stands.find(([covered]) => covered === id)?.[1];
    const text = JSON.stringify(item).toLowerCase();
    const missing = (fact: string) =>
      fact.startsWith('~')
        ? !text.includes(fact.slice(1).toLowerCase())
        : ![...facts(item)].includes(fact);
    expect(expected.filter(missing)).toEqual([]);
  });
  it('says that no route comes from the annex diagrams', () => {
    const title = expect.stringMatching(/drawn from the text.*not from the diagrams/i);
    for (const route of norfolk['routes'] ?? [])
      expect(route['source'], route.id).toMatchObject({ title });
  });
  it('holds no email address, telephone number or markup', () => {
    const unwanted = /\w@\w|\+44|\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b|<\/?\w/;
    expect(read('norfolk')).not.toMatch(unwanted);
  });
});

describe('the samples feed', () => {
  it('marks every item as a sample', () => {
    for (const item of sections(samples).flatMap(([, items]) => items))
      expect(item['sample'], item.id).toBe(true);
  });
  it('uses only addresses that belong to nobody', () => {
    const hosts = read('samples').match(/(?<=@|\/\/)[\w.-]+/g);
    expect([...new Set(hosts)].sort()).toEqual(['example.com', 'example.org']);
  });
});

describe.each(Object.entries({ Norfolk: norfolk, samples }))(
  'the %s feed, as a feed,',
  (_, feed) => {
    it('passes the strict schema', () => {
      expect(feedSchema.safeParse(feed).error?.issues ?? []).toEqual([]);
    });
    it('names nothing that is not there', () => {
      expect(deadReferences(feed)).toEqual([]);
    });
    it('has ids that are unique in their section', () => {
      for (const [name, items] of sections(feed))
        expect(new Set(items.map((i) => i.id)).size, name).toBe(items.length);
    });
  },
);
