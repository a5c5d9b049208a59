import { dateIn, endOf, startOf } from '@leadership-commons/feed';
import { itemSchemas } from '@leadership-commons/feed/schema';
import { mendFor } from '../check/mend.js';
import type { ListingName } from '../fields/field.js';
import type { Item } from '../files/feed-file.js';
import { UserError } from '../terminal/io.js';

/** A listing as somebody handed it in. */
export interface Listing {
  section: ListingName;
  item: Item;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The section that an item is for: only a secondment has a side and a broker. */
const sectionOf = (item: Record<string, unknown>): ListingName =>
  'side' in item || 'broker' in item ? 'secondments' : 'offers';

function listingsIn(value: unknown): Listing[] {
  if (Array.isArray(value)) return value.flatMap(listingsIn);
  if (!isObject(value)) return [];
  const sections = (['offers', 'secondments'] as const).filter((name) =>
    Array.isArray(value[name]),
  );
  if (sections.length) {
    return sections.flatMap((section) =>
      (value[section] as unknown[])
        .filter(isObject)
        .map((item) => ({ section, item: item as Item })),
    );
  }
  return 'title' in value || 'id' in value
    ? [{ section: sectionOf(value), item: value as Item }]
    : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The listings in a file: the board's file, a list of them, a piece of a feed, or an email
 * with the listing below its words. Mail programs break long lines, so breaks are forgiven.
 */
export function readListings(text: string, name: string): Listing[] {
  const clean = text.replace(/^\ufeff/, '');
  const whole = listingsIn(parse(clean));
  if (whole.length) return whole;
  const inMail = clean
    .split(/\r?\n/)
    .flatMap((line) => listingsIn(parse(line.replace(/^[>\s]+/, ''))));
  if (inMail.length) return inMail;
  const from = clean.search(/^[>\s]*[{[]/m);
  const to = Math.max(clean.lastIndexOf('}'), clean.lastIndexOf(']'));
  const rest = from < 0 ? '' : clean.slice(from, to + 1).replace(/^[>\s]+/gm, '');
  const wrapped = [rest, rest.replace(/\r?\n/g, ' '), rest.replace(/=\r?\n/g, '')];
  for (const attempt of wrapped) {
    const found = listingsIn(parse(attempt));
    if (found.length) return found;
  }
  throw new UserError(
    `${name} holds no listing.`,
    'Save the listing from the board’s form as a file, or the whole email as text, and name that.',
  );
}

/** Something against a listing. */
export interface ListingFault {
  path: string;
  message: string;
  mend: string;
  /** False for what a person has to look at, and may be right. */
  isProblem: boolean;
}

const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/u;
const TELEPHONE = /\+?\(?\d(?:[\s().-]{0,2}\d){9,13}/;
const TITLED =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev)\.?\s+\p{Lu}[\p{L}’'-]+/u;
/** Where the format has a place for an address. */
const OWN_PLACE = /^(?:broker|contact|apply|url|school\.url|id$|source|origin)/;

function* texts(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value) {
    for (const [name, inner] of Object.entries(value)) {
      yield* texts(inner, path ? `${path}.${name}` : name);
    }
  }
}

/** Half a year after the day of an instant, milliseconds since 1970. */
function halfYearLater(now: number, zone: string): number {
  const day = new Date(`${dateIn(now, zone)}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 6);
  return endOf(day.toISOString().slice(0, 10), zone) ?? Infinity;
}

/** What stands against putting a listing into a feed, by the format and by the pool's own rules. */
export function judgeListing(
  { section, item }: Listing,
  now: number,
  zone: string,
): ListingFault[] {
  const issues = itemSchemas[section].safeParse(item).error?.issues ?? [];
  const faults = issues.map((issue): ListingFault => {
    const path = issue.path.join('.');
    const missing =
      /received undefined|is missing/.test(issue.message) || !(String(issue.path[0]) in item);
    const message = missing ? 'is missing' : issue.message;
    return { path, message, mend: mendFor(path, message), isProblem: true };
  });
  for (const [path, text] of texts(item)) {
    if (OWN_PLACE.test(path)) continue;
    const personal = EMAIL.exec(text)?.[0] ?? TELEPHONE.exec(text)?.[0] ?? TITLED.exec(text)?.[0];
    if (!personal) continue;
    const message = `holds "${personal}", which may give a person away`;
    faults.push({
      path,
      message,
      mend: 'Take it out, unless it is an office’s.',
      isProblem: false,
    });
  }
  if (section !== 'secondments') return faults;
  const closes = typeof item['closes'] === 'string' ? item['closes'] : undefined;
  if (item['side'] === 'available') {
    const end = closes === undefined ? undefined : startOf(closes, zone);
    if (end === undefined || end > halfYearLater(now, zone)) {
      const mend = 'Give the day on which the listing goes, within six months.';
      faults.push({
        path: 'closes',
        message: 'must lie within six months for a person who is available',
        mend,
        isProblem: true,
      });
    }
  }
  if (closes !== undefined && (endOf(closes, zone) ?? Infinity) <= now) {
    faults.push({
      path: 'closes',
      message: 'is over',
      mend: 'Ask whether it is still open.',
      isProblem: false,
    });
  }
  return faults;
}
