import { milesBetween, type Commons, type EntryOf, type Place } from '@leadership-commons/feed';

/** How far away an offer is. */
export interface Distance {
  miles: number;
  /** True if it is reckoned from the middle of a locality and not from a venue. */
  rough: boolean;
}

function isPlace(point: Partial<Place> | undefined): point is Place {
  return point?.latitude !== undefined && point.longitude !== undefined;
}

/**
 * The distance of an offer from a place: to the nearest of its venues, else to the middle
 * of the nearest of its localities. `undefined` if its places are known by name only.
 */
export function placeOf(
  { item, source }: EntryOf<'offers'>,
  commons: Commons,
  from: Place,
): Distance | undefined {
  const nearest = (points: readonly (Partial<Place> | undefined)[], rough: boolean) => {
    const miles = points.filter(isPlace).map((point) => milesBetween(from, point));
    return miles.length ? { miles: Math.min(...miles), rough } : undefined;
  };
  const venues = [item.venue, ...(item.sessions ?? []).map((session) => session.venue)];
  const localities = (item.localities ?? []).map(
    (id) => commons.resolve('localities', id, source)?.item,
  );
  return nearest(venues, false) ?? nearest(localities, true);
}

/** A place written as `latitude,longitude` in degrees, `undefined` if it is none. */
export function parsePlace(text: string): Place | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude };
}

/** "about 12 miles away", "less than a mile away". */
export function distanceInWords({ miles, rough }: Distance): string {
  const round = Math.round(miles);
  const words = round < 1 ? 'less than a mile' : round === 1 ? '1 mile' : `${round} miles`;
  return `${rough && round >= 1 ? 'about ' : ''}${words} away`;
}
