import { type Commons, type Entry, type Offer, type SectionName } from '@leadership-commons/feed';
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
import { priceKind } from '../kit/money.js';
import type { OfferTimes } from './offer-times.js';

export const ONLINE: FacetValue = { id: 'online', label: 'Online' };

const PRICES: Readonly<Record<string, string>> = {
  free: 'Free',
  priced: 'Has a price',
  'not-stated': 'Price not stated',
};

const DAY = 24 * 60 * 60 * 1000;

const WHEN: Readonly<Record<string, string>> = {
  month: 'In the next 30 days',
  quarter: 'In the next 3 months',
  later: 'Later',
  open: 'Any time, or no date given',
  over: 'Over',
};

/**
 * What offers can be filtered by, in the order in which people ask. The names of hallmarks
 * and pillars are not searched: they would find nearly all.
 */
export const facets = {
  role: { label: 'Role', section: 'roles', searched: true, open: true },
  phase: { label: 'Phase', section: 'phases', searched: true },
  place: { label: 'Where', section: 'localities', values: [ONLINE], searched: true, open: true },
  format: { label: 'Kind', searched: true },
  when: { label: 'When', values: valuesFrom(WHEN) },
  price: { label: 'Price', values: valuesFrom(PRICES) },
  skill: { label: 'Skill', section: 'skills', searched: true },
  hallmark: { label: 'Hallmark', section: 'hallmarks' },
  pillar: { label: 'Pillar', section: 'pillars' },
  provider: { label: 'Provider', section: 'providers', searched: true },
} satisfies Record<string, Facet>;

export type FacetName = keyof typeof facets;

export const facetNames = Object.keys(facets) as FacetName[];

/** The sections whose items offers refer to. */
export const offerTerms: readonly SectionName[] = Object.values<Facet>(facets).flatMap(
  ({ section }) => section ?? [],
);

/** Which of the spans of time an offer falls in; one soon is also one of the next three months. */
function whenIds({ start, end }: OfferTimes, now: number): string[] {
  if (end <= now) return ['over'];
  if (start === undefined || start <= now) return ['open'];
  const days = (start - now) / DAY;
  if (days <= 30) return ['month', 'quarter'];
  return days <= 92 ? ['quarter'] : ['later'];
}

/**
 * Says which values an offer has in each facet.
 *
 * @param within for each locality, those in which what is for it can be taken up
 */
export class FacetReader {
  private readonly commons: Commons;
  private readonly within: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(commons: Commons, within: ReadonlyMap<string, ReadonlySet<string>>) {
    this.commons = commons;
    this.within = within;
  }

  /** @param now milliseconds since 1970 */
  read(
    name: FacetName,
    { item, source }: Entry<Offer>,
    times: OfferTimes,
    now: number,
  ): FacetValue[] {
    switch (name) {
      case 'place': {
        const localities = termValues(this.commons, 'localities', item.localities, source);
        const places = placeValues(this.commons, this.within, localities);
        return item.online ? [...places, ONLINE] : places;
      }
      case 'provider':
        return this.providers({ item, source });
      case 'format':
        return item.format ? [{ id: slug(item.format), label: sentenceCase(item.format) }] : [];
      case 'price': {
        const id = priceKind(item.prices);
        return [{ id, label: PRICES[id] ?? id }];
      }
      case 'when':
        return whenIds(times, now).map((id) => ({ id, label: WHEN[id] ?? id }));
      default: {
        const { section } = facets[name];
        return termValues(this.commons, section, item[section], source);
      }
    }
  }

  providers({ item, source }: Pick<Entry<Offer>, 'item' | 'source'>): FacetValue[] {
    return (item.providers ?? []).flatMap((provider) => {
      if (typeof provider !== 'string') return [{ id: slug(provider.name), label: provider.name }];
      const entry = this.commons.resolve('providers', provider, source);
      return entry ? [named(entry)] : [];
    });
  }
}
