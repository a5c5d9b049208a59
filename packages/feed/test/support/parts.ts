import { FEED, head, offer, type Web } from './feeds.js';

export const at = (name: string) => `https://county.example/${name}`;
export const pointing = (pointer: unknown, more: object = {}) => ({
  ...head,
  ...more,
  offers: pointer,
});
export const part = (id: string, next?: string, revision: string | undefined = 'r1') => ({
  revision,
  items: [offer(id)],
  next,
});
export const root = pointing({ href: 'o1.json', count: 3, revision: 'r1' });
/** A feed whose offers lie in three parts. */
export const three: Web = {
  [FEED]: root,
  [at('o1.json')]: part('a', 'o2.json'),
  [at('o2.json')]: part('b', '/o3.json'),
  [at('o3.json')]: part('c'),
};
