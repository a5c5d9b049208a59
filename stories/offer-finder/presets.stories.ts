import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { feed, JUNE_2017, SEPTEMBER_2026 } from '../feeds.js';
import { finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import { choose, countOf, listed, press, titles, until, type Found } from '../widget.js';

export default {
  ...finderMeta,
  title: 'Offer finder/Presets',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
} satisfies Meta<FinderAttributes>;

const chip = ({ getByRole }: Found, facet: string, value: string) =>
  getByRole('button', { name: `Let go of ${facet}: ${value}` });

/** A preset that shows as a filter, which visitors may let go of. */
const preset = (attributes: FinderAttributes, facet: string, ...values: string[]): FinderStory => ({
  args: attributes,
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    for (const value of values) chip(finder, facet, value);
    await expect(titles(finder).length).toBeGreaterThan(0);
  },
});

/** A teaching school alliance shows its own offers. */
export const Provider = preset(
  { provider: 'flint-tower' },
  'Provider',
  'Flint Tower Teaching School Alliance (sample)',
);

/** For governors: offers for one role or several. */
export const ForRole = preset(
  { 'for-role': 'governor chair-of-governors' },
  'Role',
  'Governor',
  'Chair of governors',
);

export const Phase = preset({ phase: 'early-years' }, 'Phase', 'Early years');

export const Skill = preset({ skill: 'financial-management' }, 'Skill', 'Financial management');

export const Hallmark = preset({ hallmark: 'moral-purpose' }, 'Hallmark', 'Moral purpose');

export const Pillar = preset(
  { pillar: 'pathways-and-support' },
  'Pillar',
  'Clear leadership pathways and responsive support',
);

/** Networks only. */
export const Format = preset({ format: 'network' }, 'Kind', 'Network');

/** A space within a kind is a hyphen. */
export const FormatsOfSeveralWords = preset(
  { format: 'action-research peer-review' },
  'Kind',
  'Action research',
  'Peer review',
);

/** The west: also what is for all of Norfolk, in which it lies. */
export const Locality = preset(
  { locality: 'kings-lynn-and-west-norfolk' },
  'Where',
  'King’s Lynn and West Norfolk',
);

/** Beyond the county. */
export const LocalityBeyond = preset({ locality: 'suffolk' }, 'Where', 'Suffolk');

export const Online = preset({ locality: 'online' }, 'Where', 'Online');

/** A preset can be let go of. */
export const LetGo: FinderStory = {
  args: { format: 'network' },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    const before = countOf(finder);
    await press(finder, 'Let go of Kind: Network');
    await until(() => expect(countOf(finder)).not.toBe(before));
  },
};

/** Presets that stay, and can't be filtered by. */
export const Fixed: FinderStory = {
  args: { 'for-role': 'governor', format: 'resource event', fixed: true },
  play: async ({ canvasElement }) => {
    const { queryByRole, queryByText, getByText } = await listed(canvasElement);
    await expect(queryByRole('button', { name: /^Let go of/ })).toBeNull();
    await expect(queryByText('Role', { selector: 'summary' })).toBeNull();
    getByText('Where', { selector: 'summary' });
  },
};

/** A preset that the feed does not know finds nothing by itself, and harms nothing. */
export const UnknownId: FinderStory = {
  parameters: { console: /"astronaut" is no role of the feed/ },
  args: { 'for-role': 'astronaut', format: 'network' },
  play: async ({ canvasElement }) => {
    chip(await listed(canvasElement), 'Kind', 'Network');
  },
};

/** The page says where it is: offers can be sorted by distance from there. */
export const Near: FinderStory = {
  args: { near: '52.75,0.40' },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await choose(finder, 'Sort by', 'Nearest first');
    await until(() => expect(finder.getAllByText(/miles? away$/).length).toBeGreaterThan(3));
    finder.getByRole('combobox', { name: 'to' });
  },
};

/** The nearest first, without asking. */
export const SortedByDistance: FinderStory = {
  args: { near: '52.75,0.40', sort: 'nearest', 'page-size': 5 },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await until(() => expect(titles(finder)).toHaveLength(5));
    await expect(finder.getAllByText(/away$/)).toHaveLength(5);
  },
};

/** A heading of the page's own, at the level that the page needs. */
export const Heading: FinderStory = {
  args: { heading: 'Networks near you', 'heading-level': 3, format: 'network' },
  play: async ({ canvasElement }) => {
    const { getByRole, getAllByRole } = await listed(canvasElement);
    getByRole('heading', { level: 3, name: 'Networks near you' });
    await expect(getAllByRole('heading', { level: 4 }).length).toBeGreaterThan(3);
  },
};

/** Networks of the Norfolk feed for governors, in June 2017, also those that were over. */
export const Several: FinderStory = preset(
  {
    feed: feed('norfolk'),
    'as-of': JUNE_2017,
    past: true,
    'for-role': 'governor',
    format: 'network event',
  },
  'Kind',
  'Network',
  'Event',
);
