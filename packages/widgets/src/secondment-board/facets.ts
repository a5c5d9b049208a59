import {
  dateIn,
  districtOf,
  type Commons,
  type EntryOf,
  type ListingTimes,
  type SectionName,
} from '@leadership-commons/feed';
import { formatMoment } from '../kit/dates.js';
import {
  named,
  placeValues,
  sentenceCase,
  slug,
  termValues,
  valuesFrom,
  type Facet,
  type FacetValue,
} from '../kit/facets.js';
import type { ListKind } from '../kit/list-kind.js';

export type Listing = EntryOf<'secondments'>;

/** How much of the week. */
export const SHARES = { full: 'Full time', part: 'Part time', 'not-stated': 'Not stated' };
const COVER = {
  funded: 'Cover is paid for',
  none: 'Cover is not paid for',
  'not-stated': 'Not stated',
};

/** The two sides of the pool, as the board names them. */
export const SIDES = { opportunity: 'Opportunities', available: 'People available' };

export type Side = keyof typeof SIDES;

/** What listings can be filtered by, in the order in which people ask. */
export const facets = {
  side: { label: 'Side', values: valuesFrom(SIDES) },
  kind: { label: 'Kind', searched: true, open: true },
  role: { label: 'Role', section: 'roles', searched: true },
  phase: { label: 'Phase', section: 'phases', searched: true },
  place: { label: 'Where', section: 'localities', searched: true, open: true },
  start: { label: 'Starts', byId: true },
  share: { label: 'How much of the week', values: valuesFrom(SHARES) },
  cover: { label: 'Cover at the home school', values: valuesFrom(COVER) },
  skill: { label: 'Skill', section: 'skills', searched: true },
  designation: { label: 'Designation', searched: true },
  broker: { label: 'Broker', searched: true },
} satisfies Record<string, Facet>;

export type FacetName = keyof typeof facets;

export const facetNames = Object.keys(facets) as FacetName[];

const sorts = {
  best: 'Best match',
  closing: 'Closing soon first',
  starting: 'Starting soon first',
  confirmed: 'Recently confirmed',
};

export type SortName = keyof typeof sorts;

/** The board's list: of listings. */
export const listingList: ListKind<FacetName, SortName> = {
  noun: ['listing', 'listings'],
  facets,
  names: facetNames,
  sorts,
  usual: 'closing',
};

/** The sections whose items listings refer to. */
export const listingTerms: readonly SectionName[] = ['roles', 'phases', 'localities', 'skills'];

/** The localities of a listing; of a person none that is narrower than a district. */
export function localitiesOf(commons: Commons, { item, source }: Listing): FacetValue[] {
  const places = (item.localities ?? []).flatMap(
    (id) => commons.resolve('localities', id, source) ?? [],
  );
  const shown =
    item.side === 'available'
      ? places.flatMap((place) => districtOf(commons, place) ?? [])
      : places;
  return [...new Set(shown)].map(named);
}

/** "Specialist leader of education (SLE)", where a role of the feed goes by these letters. */
function spelledOut(designation: string, commons: Commons): string {
  const role = commons.terms('roles').find(({ item }) => item.aliases?.includes(designation));
  return role ? `${role.item.name} (${designation})` : designation;
}

/** The designations of a listing, spelled out. */
export const designationsOf = (commons: Commons, { item }: Listing): FacetValue[] =>
  (item.designations ?? []).map((name) => ({ id: slug(name), label: spelledOut(name, commons) }));

/** The month in which a listing starts, unless it has started or does not say. */
function startValue({ item, source }: Listing, { start }: ListingTimes, now: number): FacetValue {
  if (start === undefined || start <= now || !item.start) {
    return { id: 'any', label: 'Straight away, or no date given' };
  }
  const zone = source.header.timeZone;
  const month = /^\d{4}$/.test(item.start) ? item.start : dateIn(start, zone).slice(0, 7);
  return { id: month, label: formatMoment(month, { zone, locale: source.header.language }) };
}

const shareOf = (fte: number | undefined): keyof typeof SHARES =>
  fte === undefined ? 'not-stated' : fte < 0.995 ? 'part' : 'full';

const coverOf = (backfill: string | undefined): keyof typeof COVER =>
  backfill === undefined ? 'not-stated' : /^(?:no|none|not)\b/i.test(backfill) ? 'none' : 'funded';

const word = (text: string): FacetValue => ({ id: slug(text), label: text });

/**
 * The values that a listing has in each facet.
 *
 * @param within for each locality, those in which what is for it can be taken up
 * @param now milliseconds since 1970
 */
export function facetValues(
  commons: Commons,
  within: ReadonlyMap<string, ReadonlySet<string>>,
  listing: Listing,
  times: ListingTimes,
  now: number,
): Record<FacetName, FacetValue[]> {
  const { item, source } = listing;
  const share = shareOf(item.hours?.fte);
  const cover = coverOf(item.funding?.backfill);
  const roles = termValues(commons, 'roles', item.role ? [item.role] : [], source);
  return {
    side: [{ id: item.side, label: SIDES[item.side] }],
    kind: [word(sentenceCase(item.kind))],
    role: roles.length || !item.roleText ? roles : [word(item.roleText)],
    phase: termValues(commons, 'phases', item.phases, source),
    place: placeValues(commons, within, localitiesOf(commons, listing)),
    start: [startValue(listing, times, now)],
    share: [{ id: share, label: SHARES[share] }],
    cover: [{ id: cover, label: COVER[cover] }],
    skill: termValues(commons, 'skills', item.skills, source),
    designation: designationsOf(commons, listing),
    broker: [word(item.broker.name)],
  };
}
