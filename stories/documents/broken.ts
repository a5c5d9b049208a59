import { head, localities, offer, providers, roles } from './head.js';

const good = [
  offer('teams', 'Leading a team'),
  offer('budgets', 'Reading a budget', { roles: ['headteacher'] }),
  offer('visits', 'Visits to other schools', { localities: ['coast'] }),
];

export const empty = () => ({ ...head, localities, roles, providers, offers: [] });

export const small = () => ({ ...head, localities, roles, providers, offers: good });

/** Three offers and the beginning of a fourth. */
export function cutOff(): string {
  const offers = [...good, offer('last', 'An offer that did not come through')];
  const text = JSON.stringify({ ...head, localities, roles, providers, offers });
  return text.slice(0, text.indexOf('did not come through'));
}

/** Three good offers among others: one without a title, one twice, one that names what is not there. */
export const faulty = () => ({
  ...head,
  localities,
  roles,
  providers,
  offers: [
    ...good,
    offer('untitled', ''),
    offer('teams', 'Leading a team, again'),
    offer('lost', 'For a role that is not in the feed', { roles: ['astronaut'] }),
  ],
});

/** Its offers lie in files of their own. */
export const inParts = () => ({
  ...head,
  localities,
  roles,
  providers,
  offers: { href: 'offers-1.json', count: 40, revision: '1' },
});

export const firstPart = () => ({
  revision: '1',
  items: Array.from({ length: 12 }, (_, i) => offer(`part-${i}`, `Offer ${i + 1} of forty`)),
  next: 'offers-2.json',
});
