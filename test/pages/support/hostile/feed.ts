import { EMAILS, FORGED, LINKS, VECTORS } from './vectors.js';

type Item = Record<string, unknown>;

/** An item of each section with all that it can have, and what refers to it. */
const whole: Readonly<Record<string, Item>> = {
  localities: { name: 'West', kind: 'district', latitude: 52, longitude: 1 },
  phases: { name: 'Primary' },
  skills: { name: 'Coaching', group: 'People', summary: 'Helping others grow.' },
  pillars: { name: 'Pathways', summary: 'Ways to go.' },
  hallmarks: { name: 'Bravery', definition: 'To dare.', voices: ['Is fair.'], skills: ['good'] },
  assessments: {
    version: '1',
    title: 'A reflection',
    source: { title: 'Ours', url: 'https://a.example/', confidence: 'sure' },
    scale: [1, 2, 3].map((value) => ({ value, label: `Step ${value}`, meaning: 'So much.' })),
    statements: [1, 2].map((i) => ({ id: `s${i}`, hallmark: 'good', text: `I do ${i}.` })),
  },
  roles: {
    name: 'Head',
    aliases: ['HT'],
    strand: 'educators',
    stage: 1,
    summary: 'Leads.',
    responsibilities: ['All'],
    skills: ['good'],
    hallmarks: ['good'],
    questions: ['Why?'],
    contact: { name: 'Office', email: 'a@b.example', url: 'https://a.example/', telephone: '1' },
  },
  routes: {
    from: 'good',
    to: 'good-too',
    kind: 'progression',
    title: 'Up',
    summary: 'One step.',
    helps: ['A mentor'],
    skills: ['good'],
    typicalTime: 'A year',
  },
  providers: {
    name: 'Hub',
    kind: 'hub',
    url: 'https://a.example/',
    email: 'a@b.example',
    localities: ['good'],
    summary: 'A hub.',
  },
  offers: {
    title: 'Course',
    summary: 'A day.',
    description: 'One.\n\nTwo.',
    providers: ['good', { name: 'Other', url: 'https://a.example/' }],
    format: 'course',
    roles: ['good'],
    phases: ['good'],
    skills: ['good'],
    hallmarks: ['good'],
    pillars: ['good'],
    newTo: 'role',
    localities: ['good'],
    online: true,
    venue: { name: 'Hall', address: '1 Road', latitude: 52, longitude: 1 },
    sessions: [{ start: '2017-06-07T09:00', end: '2017-06-07T12:00' }],
    applyBy: '2017-06-06',
    apply: { url: 'https://a.example/', email: 'a@b.example', note: 'Write.' },
    eligibility: 'All',
    prices: [{ amount: 1, currency: 'GBP', per: 'head', for: 'all', vat: 'exempt', note: 'Each' }],
    places: { total: 9, left: 3 },
    quality: { by: 'Us', when: '2017' },
    url: 'https://a.example/',
    source: { title: 'Ours', url: 'https://a.example/', date: '2017' },
    origin: { feed: 'https://a.example/', publisher: { id: 'a', name: 'A' }, id: 'a' },
  },
  secondments: {
    title: 'Deputy',
    kind: 'secondment',
    side: 'opportunity',
    summary: 'A year.',
    activities: ['Lead'],
    gains: ['Growth'],
    roleText: 'Deputy',
    designations: ['SLE'],
    school: { name: 'School', url: 'https://a.example/' },
    phases: ['good'],
    localities: ['good'],
    skills: ['good'],
    start: '2017-09',
    end: '2018-07',
    duration: 'A year',
    hours: { fte: 0.5, words: 'Half' },
    funding: { paidBy: 'Us', backfill: 'Them', note: 'Talk.' },
    closes: '2017-08-01',
    status: 'open',
    broker: { name: 'Desk', email: 'a@b.example', url: 'https://a.example/' },
  },
};

/** What leads from item to item stays, so that what is bad gets to where it would be shown. */
const STAYS =
  /^(?:id|from|to|side|stage|strand|start|end|closes|status|role|roles|phases|localities|skills|hallmarks|pillars|hallmark|feed|applyBy|attendance|newTo|statements\.id)$/;

/** `value` with each of its leaves changed. */
function each(
  value: unknown,
  change: (name: string, leaf: unknown) => unknown,
  name = '',
): unknown {
  if (Array.isArray(value)) return value.map((one) => each(one, change, name));
  if (typeof value !== 'object' || value === null)
    return STAYS.test(name) ? value : change(name, value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, each(inner, change, key)]),
  );
}

/** An item with a vector in every text and every link. */
function poisoned(item: Item, i: number): Item {
  const text = VECTORS[i]!;
  return each(item, (name, leaf) => {
    if (typeof leaf !== 'string') return leaf;
    if (name === 'url') return LINKS[i % LINKS.length];
    return name === 'email' ? EMAILS[i % EMAILS.length] : text;
  }) as Item;
}

/** An item whose every value is of a type that it should not be. */
const mistyped = (item: Item, i: number): Item => each(item, () => FORGED[i]) as Item;

/** Times at the ends of what can be written, and numbers at the ends of what can be reckoned with. */
const FAR = {
  stage: 1e308,
  latitude: 90,
  longitude: -180,
  sessions: [{ start: '9999-12-31T23:59', end: '0000-01-01' }, { start: '0001-01-01' }],
  start: '0000',
  end: '9999',
  closes: '9999-12-31',
  applyBy: '9999-12-31T23:59',
  prices: [
    { amount: 1e308, currency: 'XTS' },
    { amount: 5e-324, currency: 'GBP' },
  ],
  places: { total: Number.MAX_SAFE_INTEGER, left: 0 },
  hours: { fte: -1e308 },
};

/** The two items that are good are called this. */
const GOOD = ['Good', 'Good too'];

const nameOf = (item: Item) => ('title' in item ? 'title' : 'text' in item ? 'text' : 'name');

/** A set of which every statement, hallmark and label is a vector, as only one set is shown. */
const hostileSet = {
  scale: [1, 2, 3].map((value) => ({ value, label: VECTORS[value - 1], meaning: VECTORS[value] })),
  statements: [
    { id: 's', hallmark: 'good', text: 'Good statement' },
    ...VECTORS.map((text, i) => ({ id: `s${i}`, hallmark: `poisoned-${i}`, text })),
    ...FORGED.map((text, i) => ({ id: `t${i}`, hallmark: 'good', text })),
    { id: 't', hallmark: 'good-too', text: 'Good statement too' },
  ],
};

/** How long its longest text is, characters, and how deep its deepest brackets. */
interface Extent {
  length: number;
  depth: number;
}

/** More than readers take. */
const VAST: Extent = { length: 1_100_000, depth: 100_000 };

/** A section with good items first and last, and all kinds of bad ones between. */
function section(item: Item, bad: readonly unknown[], { length, depth }: Extent): string {
  const good = GOOD.map((name) => ({
    ...item,
    ...('statements' in item && hostileSet),
    id: name.toLowerCase().replace(' ', '-'),
    [nameOf(item)]: name,
  }));
  const named = (made: Item, id: string) => JSON.stringify({ ...made, id });
  const between = [
    ...VECTORS.map((_, i) => named(poisoned(item, i), `poisoned-${i}`)),
    ...FORGED.map((_, i) => named(mistyped(item, i), `mistyped-${i}`)),
    ...bad.map((one) => JSON.stringify(one)),
    named({ ...item, [nameOf(item)]: 'x'.repeat(length) }, 'long'),
    named({ ...item, ...FAR }, 'far'),
    named({ ...item, skills: Array.from({ length: 5000 }, (_, i) => `s${i}`) }, 'long-list'),
    `{"id":"nan","name":NaN,"title":Infinity}`,
    `{"id":"twice","id":"twice-2","title":"Twice","title":"Twice","name":"Twice","name":"Twice"}`,
    `{"id":"__proto__","name":"__proto__","title":"__proto__","__proto__":{"broken":true}}`,
    '['.repeat(depth) + ']'.repeat(depth),
  ];
  return `[${[JSON.stringify(good[0]), ...between, JSON.stringify(good[1])].join()}]`;
}

const head = {
  version: 1,
  publisher: { id: 'stranger', name: VECTORS[1], url: LINKS[0], email: EMAILS[0] },
  modified: '2017-05-30',
  language: 'en-GB',
  timeZone: 'Europe/London',
  licence: VECTORS[0],
  submissions: { email: EMAILS[1], url: LINKS[0] },
};

/** A feed in which everything that can be is bad, save two items of each section. */
export function hostileFeed(extent = VAST): string {
  const start = JSON.stringify(head).slice(1, -1);
  const born = '"__proto__":{"broken":true},"constructor":{"prototype":{"broken":true}}';
  const sections = Object.entries(whole).map(
    ([name, item]) => `"${name}":${section(item, [5, null, [], {}, 'text', ...FORGED], extent)}`,
  );
  return `{${[born, start, ...sections].join()}}`;
}

/** The same text as some editors write it: two bytes a character, and a mark in front. */
export function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
