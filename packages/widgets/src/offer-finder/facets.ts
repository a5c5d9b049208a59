import { type Commons, type Entry, type Offer, type SectionName } from '@leadership-commons/feed';
import { priceKind } from '../kit/money.js';
import type { OfferTimes } from './offer-times.js';

/** What offers can be filtered by, in the order in which people ask. */
export const facetNames = [
  'role',
  'phase',
  'place',
  'format',
  'when',
  'price',
  'skill',
  'hallmark',
  'pillar',
  'provider',
] as const;

export type FacetName = (typeof facetNames)[number];

export const facetLabels: Readonly<Record<FacetName, string>> = {
  role: 'Role',
  phase: 'Phase',
  place: 'Where',
  format: 'Kind',
  when: 'When',
  price: 'Price',
  skill: 'Skill',
  hallmark: 'Hallmark',
  pillar: 'Pillar',
  provider: 'Provider',
};

/** Facets whose values are terms of the feed: the feed's order is kept. */
export const termSections: Partial<Record<FacetName, SectionName & keyof Offer>> = {
  role: 'roles',
  phase: 'phases',
  skill: 'skills',
  hallmark: 'hallmarks',
  pillar: 'pillars',
};

/** The section of the feed that a facet's values are items of. */
export const sectionOf: Partial<Record<FacetName, SectionName>> = {
  ...termSections,
  place: 'localities',
  provider: 'providers',
};

/** The sections whose items offers refer to. */
export const offerTerms: readonly SectionName[] = Object.values(sectionOf);

/** One value of a facet: its identity in selections and links, and what to call it. */
export interface FacetValue {
  id: string;
  label: string;
}

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

const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  price: Object.keys(PRICES),
  when: Object.keys(WHEN),
};

/** "Action Research" and "action research" are one kind. */
export const slug = (text: string) => text.trim().toLowerCase().replace(/\s+/g, '-');

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which of the spans of time an offer falls in; one soon is also one of the next three months. */
function whenIds({ start, end }: OfferTimes, now: number): string[] {
  if (end <= now) return ['over'];
  if (start === undefined || start <= now) return ['open'];
  const days = (start - now) / DAY;
  if (days <= 30) return ['month', 'quarter'];
  return days <= 92 ? ['quarter'] : ['later'];
}

interface NamedEntry {
  key: string;
  item: { name: string };
}

const named = ({ key, item }: NamedEntry): FacetValue => ({ id: key, label: item.name });

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
    const section = termSections[name];
    if (section) {
      const ids = item[section] as readonly string[] | undefined;
      return (ids ?? []).flatMap((id) => {
        const term = this.commons.resolve(section, id, source) as NamedEntry | undefined;
        return term ? [named(term)] : [];
      });
    }
    switch (name) {
      case 'place':
        return this.places({ item, source });
      case 'provider':
        return this.providers({ item, source });
      case 'format':
        return item.format ? [{ id: slug(item.format), label: sentenceCase(item.format) }] : [];
      case 'price': {
        const id = priceKind(item.prices);
        return [{ id, label: PRICES[id] ?? id }];
      }
      default:
        return whenIds(times, now).map((id) => ({ id, label: WHEN[id] ?? id }));
    }
  }

  providers({ item, source }: Pick<Entry<Offer>, 'item' | 'source'>): FacetValue[] {
    return (item.providers ?? []).flatMap((provider) => {
      if (typeof provider !== 'string') return [{ id: slug(provider.name), label: provider.name }];
      const entry = this.commons.resolve('providers', provider, source);
      return entry ? [named(entry)] : [];
    });
  }

  private places({ item, source }: Pick<Entry<Offer>, 'item' | 'source'>): FacetValue[] {
    const keys = new Set<string>();
    for (const id of item.localities ?? []) {
      const locality = this.commons.resolve('localities', id, source);
      // A partner's own locality lies in none.
      if (locality)
        for (const key of this.within.get(locality.key) ?? [locality.key]) keys.add(key);
    }
    const values = [...keys].flatMap((key) => {
      const locality = this.commons.find('localities', key);
      return locality ? [named(locality)] : [];
    });
    return item.online ? [...values, ONLINE] : values;
  }
}

interface Ordered {
  key: string;
  item: { strand?: string; stage?: number };
}

/** Roles stand by strand, then by stage. */
const byStage = ({ item: a }: Ordered, { item: b }: Ordered) =>
  (a.strand ?? '').localeCompare(b.strand ?? '') || (a.stage ?? 0) - (b.stage ?? 0);

/** Puts the values of a facet in order: the feed's for terms, else the natural one, else by name. */
export function orderOf(
  name: FacetName,
  commons: Commons,
): (a: FacetValue, b: FacetValue) => number {
  const section = name === 'place' ? 'localities' : termSections[name];
  const terms = (section ? commons.terms(section) : []) as Ordered[];
  if (name === 'role') terms.sort(byStage);
  const order = section ? terms.map(({ key }) => key) : fixedOrder[name];
  if (!order) return (a, b) => a.label.localeCompare(b.label);
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: FacetValue) => places.get(id) ?? order.length;
  return (a, b) => placeOf(a) - placeOf(b);
}
