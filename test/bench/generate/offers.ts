import type { Offer } from '../../../packages/feed/src/types.js';
import { createRandom, type Random } from './random.js';
import { hallmarks, localities, phases, providers, roles, skills } from './vocabularies.js';
import { prose, title } from './words.js';

/** The day that the pages of the benchmark take for today, so that results never age. */
export const TODAY = '2030-01-07';
/** How many offers at the front of each feed are over by then: what a publisher leaves behind. */
export const PAST = 8;

const SEED = 20170519;
const DAY = 86_400_000;
/** No whole number, so that offers begin at all times of the day. */
const SPAN = 487.3 * DAY;
const FORMATS = ['course', 'programme', 'network', 'coaching', 'event', 'peer review', 'induction'];
const VENUES = ['Town Hall', 'Teaching School', 'Research Centre', 'Library', 'Academy', 'Campus'];

const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
const date = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Exactly two fields that say when: a series, alternatives, or a stretch of time. */
function times(random: Random, start: number, isPast: boolean): Partial<Offer> {
  const timeOfDay = (start % DAY) / DAY;
  if (timeOfDay < 0.1 && !isPast) {
    return {
      available: { from: date(start), until: date(start + 90 * DAY) },
      when: 'At times agreed with each school',
    };
  }
  const hour = timeOfDay < 0.4 ? '09' : timeOfDay < 0.7 ? '13' : '16';
  const sessions = Array.from({ length: isPast ? 1 : random.between(1, 4) }, (_, index) => {
    const day = date(start + index * 14 * DAY);
    return { start: `${day}T${hour}:00`, end: `${day}T${Number(hour) + 3}:00` };
  });
  return isPast || random.chance(0.5)
    ? { sessions, applyBy: date(start - 7 * DAY) }
    : { sessions, attendance: random.pick(['one', 'all']) };
}

function prices(random: Random): Offer['prices'] {
  const amount = random.pick([0, 0, 45, 75, 95, 120, 180, 350, 475]);
  const price = { amount, currency: 'GBP', per: random.pick(['person', 'school', 'session']) };
  return amount && random.chance(0.3)
    ? [price, { amount: amount * 4, currency: 'GBP', for: 'all of the series' }]
    : [price];
}

/** Offer number `index` of `total`, soonest first; always the same, with 16 fields. */
export function offer(index: number, total: number): Offer {
  const random = createRandom(SEED + index * 7919);
  const isPast = index < PAST;
  const offset = isPast ? (index - PAST - 1) * DAY : ((index - PAST) / total) * SPAN + DAY;
  const start = Date.parse(TODAY) + offset;
  const locality = random.pick(localities);
  return {
    id: `offer-${index + 1}`,
    url: `https://provider-${(index % providers.length) + 1}.example/offers/${index + 1}`,
    title: title(random),
    summary: prose(random, 44),
    description: `${prose(random, 60)}\n\n${prose(random, 59)}`,
    providers: random.some(ids(providers), random.chance(0.2) ? 2 : 1),
    format: random.pick(FORMATS),
    roles: random.some(ids(roles), random.between(1, 3)),
    phases: random.some(ids(phases), random.between(1, 3)),
    skills: random.some(ids(skills), random.between(1, 4)),
    hallmarks: random.some(ids(hallmarks), random.between(1, 2)),
    localities: [locality.id],
    ...(random.chance(0.15)
      ? { online: true }
      : { venue: { name: `${locality.name} ${random.pick(VENUES)}` } }),
    prices: prices(random),
    ...times(random, start, isPast),
  };
}
