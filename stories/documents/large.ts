import { head, localities, offer, providers, roles } from './head.js';

const WHAT = ['Leading', 'Planning', 'Assessing', 'Coaching', 'Governing', 'Listening to'];
const WHOM = [
  'a team',
  'a subject',
  'early reading',
  'change',
  'new colleagues',
  'parents',
  'staff',
];
const FORMATS = ['course', 'programme', 'network', 'mentoring', 'coaching', 'event'];
const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.parse('2026-09-02');

const from = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

/** 2,000 offers, always the same, on one day after the other. */
export const large = () => ({
  ...head,
  localities,
  roles,
  providers,
  offers: Array.from({ length: 2000 }, (_, i) => {
    const day = new Date(FIRST + Math.floor(i / 8) * DAY).toISOString().slice(0, 10);
    return offer(`offer-${i}`, `${from(WHAT, i)} ${from(WHOM, i * 3)} (${i + 1})`, {
      format: from(FORMATS, i),
      roles: [from(roles, i).id],
      localities: [from(localities, Math.floor(i / 3)).id],
      online: i % 5 === 0,
      sessions: [{ start: `${day}T09:00`, end: `${day}T15:30` }],
      prices: i % 4 ? [{ amount: (i % 12) * 10, currency: 'GBP' }] : undefined,
    });
  }),
});
