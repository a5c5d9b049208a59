import { isDeepStrictEqual } from 'node:util';
import {
  coverage,
  endOf,
  startOf,
  type Commons,
  type CoverageAxis,
  type Entry,
  type Offer,
} from '@leadership-commons/feed';
import { listingEnd, listingNames } from '../check/warnings.js';

/** One figure, and what it counts. */
export interface Figure {
  label: string;
  count: number;
}

export interface ReportSection {
  title: string;
  /** What is to be known about the figures. */
  note?: string;
  figures: Figure[];
}

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

type Listing = Parameters<typeof listingEnd>[1];

function open(commons: Commons, name: (typeof listingNames)[number], now: number): Listing[] {
  const entries = commons.entries(name) as readonly Listing[];
  return entries.filter((entry) => {
    const { status } = entry.item as { status?: string };
    const isOff = status === 'cancelled' || status === 'filled' || status === 'withdrawn';
    return !isOff && listingEnd(name, entry) > now;
  });
}

/** Offers for each term of a section, as the coverage table counts them. */
function perTerm(commons: Commons, axis: CoverageAxis, title: string, now: number): ReportSection {
  const other: CoverageAxis = axis === 'roles' ? 'phases' : 'roles';
  const { rows, withoutRow } = coverage(commons, axis, other, now);
  const figures = rows.map(({ name, offers }) => ({ label: name, count: offers }));
  if (withoutRow) figures.push({ label: 'Not stated', count: withoutRow });
  return { title, figures };
}

/** Outputs: what is on offer now, by pillar, role and locality. */
export function outputs(commons: Commons, now: number): ReportSection[] {
  const offers = open(commons, 'offers', now);
  const secondments = open(commons, 'secondments', now);
  const side = (wanted: string) =>
    secondments.filter(({ item }) => (item as { side?: string }).side === wanted).length;
  return [
    {
      title: 'On offer now',
      figures: [
        { label: 'Offers', count: offers.length },
        {
          label: 'of these with places left or not said to be full',
          count: offers.filter(({ item }) => (item as Offer).status !== 'full').length,
        },
        { label: 'Secondments and placements', count: side('opportunity') },
        { label: 'People available', count: side('available') },
        { label: 'Providers', count: commons.entries('providers').length },
      ],
    },
    perTerm(commons, 'pillars', 'Offers by pillar', now),
    perTerm(commons, 'roles', 'Offers by role', now),
    perTerm(commons, 'localities', 'Offers by locality', now),
  ];
}

/** What has been taken back, by section, as `section/id`, and when, where it says so. */
export type Tombstones = ReadonlyMap<string, string | undefined>;

const all = (commons: Commons): [string, Entry<object>][] =>
  listingNames.flatMap((name) =>
    commons.entries(name).map((entry): [string, Entry<object>] => [`${name}/${entry.key}`, entry]),
  );

/** Activity since an instant, as far as a feed's own dates tell. */
export function activitySince(
  commons: Commons,
  tombstones: Tombstones,
  since: number,
  day: string,
): ReportSection {
  const zone = commons.root?.header.timeZone ?? 'UTC';
  const isSince = (date: string | undefined) =>
    date !== undefined && (startOf(date, zone) ?? 0) >= since;
  const items = all(commons).map(
    ([, { item }]) => item as { modified?: string; confirmed?: string },
  );
  const gone = [...tombstones.values()].filter(isSince).length;
  return {
    title: `Activity since ${day}`,
    note: 'By the dates in the feed. Compare with an older copy of it to tell new from changed.',
    figures: [
      { label: 'New or changed', count: items.filter(({ modified }) => isSince(modified)).length },
      { label: 'Confirmed', count: items.filter(({ confirmed }) => isSince(confirmed)).length },
      { label: 'Withdrawn', count: gone },
    ],
  };
}

/** Activity since an older copy of the feed. */
export function activityBetween(before: Commons, after: Commons, shown: string): ReportSection {
  const old = new Map(all(before));
  const now = new Map(all(after));
  let changed = 0;
  let confirmed = 0;
  for (const [key, { item }] of now) {
    const known = old.get(key)?.item as { confirmed?: string; modified?: string } | undefined;
    if (!known) continue;
    const { confirmed: today, ...rest } = item as { confirmed?: string; modified?: string };
    const { confirmed: then, ...other } = known;
    if (today !== undefined && today !== then) confirmed++;
    if (!isDeepStrictEqual({ ...rest, modified: '' }, { ...other, modified: '' })) changed++;
  }
  return {
    title: `Activity since ${shown}`,
    figures: [
      { label: 'New', count: [...now.keys()].filter((key) => !old.has(key)).length },
      { label: 'Changed', count: changed },
      { label: 'Confirmed again', count: confirmed },
      { label: 'Withdrawn', count: [...old.keys()].filter((key) => !now.has(key)).length },
    ],
  };
}

/** Quality: what is assured, and what nobody has confirmed for a year. */
export function quality(commons: Commons, now: number): ReportSection[] {
  const offers = open(commons, 'offers', now).map(({ item, source }) => ({
    offer: item as Offer,
    zone: source.header.timeZone,
  }));
  const bodies = new Map<string, number>();
  for (const { offer } of offers) {
    if (offer.quality) bodies.set(offer.quality.by, (bodies.get(offer.quality.by) ?? 0) + 1);
  }
  const age = ({ offer, zone }: (typeof offers)[number]) =>
    offer.confirmed === undefined ? undefined : now - (endOf(offer.confirmed, zone) ?? now);
  return [
    {
      title: 'Quality of what is on offer',
      figures: [
        { label: 'Assured', count: offers.filter(({ offer }) => offer.quality).length },
        {
          label: 'Not said to be assured',
          count: offers.filter(({ offer }) => !offer.quality).length,
        },
        {
          label: 'Confirmed within a year',
          count: offers.filter((one) => (age(one) ?? Infinity) <= YEAR).length,
        },
        {
          label: 'Confirmed longer ago',
          count: offers.filter((one) => (age(one) ?? 0) > YEAR).length,
        },
        {
          label: 'Not said when confirmed',
          count: offers.filter((one) => age(one) === undefined).length,
        },
        { label: 'Samples', count: offers.filter(({ offer }) => offer.sample).length },
      ],
    },
    ...(bodies.size
      ? [
          {
            title: 'Assured by',
            figures: [...bodies]
              .map(([label, count]) => ({ label, count }))
              .sort((a, b) => b.count - a.count),
          },
        ]
      : []),
  ];
}
