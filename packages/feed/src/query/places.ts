import type { Commons } from '../commons/commons.js';
import type { EntryOf } from '../merge/entry.js';

/** A point on the globe, in degrees (WGS 84). */
export interface Place {
  latitude: number;
  longitude: number;
}

/** County, district, town: far fewer than this lie in one another. */
const MAX_CHAIN = 20;

/**
 * For each locality, itself and all that lie within it, however deep: what is for the
 * first can be taken up in each of them. A circle of localities ends where it began, and
 * a chain of more than 20 there.
 */
export function localitiesWithin(commons: Commons): Map<string, ReadonlySet<string>> {
  const within = new Map<string, Set<string>>();
  for (const locality of commons.terms('localities')) {
    let outer: EntryOf<'localities'> | undefined = locality;
    const seen = new Set<string>();
    while (outer && !seen.has(outer.key) && seen.size < MAX_CHAIN) {
      seen.add(outer.key);
      const inner = within.get(outer.key) ?? new Set();
      within.set(outer.key, inner.add(locality.key));
      const parent: string | undefined = outer.item.within;
      outer =
        parent === undefined ? undefined : commons.resolve('localities', parent, outer.source);
    }
  }
  return within;
}

const EARTH_RADIUS_MILES = 3958.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Miles between two places, as the crow flies. */
export function milesBetween(from: Place, to: Place): number {
  const latitude = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const scale = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(Math.min(1, latitude + scale * longitude)));
}
