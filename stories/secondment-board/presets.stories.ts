import type { Meta } from '@storybook/web-components-vite';
import { boardMeta, pooled, type BoardAttributes, type BoardStory } from '../board.js';
import { feed, SEPTEMBER_2026 } from '../feeds.js';

export default {
  ...boardMeta,
  title: 'Secondment board/Presets',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
} satisfies Meta<BoardAttributes>;

/** A preset that shows as a filter, which visitors may let go of. */
const preset = (attributes: BoardAttributes, facet: string, value: string): BoardStory => ({
  args: attributes,
  play: async ({ canvasElement }) => {
    const { getByRole } = await pooled(canvasElement);
    getByRole('button', { name: `Let go of ${facet}: ${value}` });
  },
});

/** People first. */
export const Side: BoardStory = { args: { side: 'available' } };

export const Kind = preset({ kind: 'shadowing' }, 'Kind', 'Shadowing');

export const ForRole = preset(
  { 'for-role': 'senior-leader' },
  'Role',
  'Senior leader (assistant or deputy head)',
);

/** System leaders, by their designation. */
export const Designation = preset(
  { side: 'available', designation: 'sle' },
  'Designation',
  'Specialist leader of education (SLE)',
);

export const Phase = preset({ phase: 'primary' }, 'Phase', 'Primary');

export const Locality = preset(
  { locality: 'kings-lynn-and-west-norfolk' },
  'Where',
  'King’s Lynn and West Norfolk',
);

/** A broker shows its own. */
export const Broker = preset(
  { broker: 'saltmarsh-hub,-secondment-desk-(sample)' },
  'Broker',
  'Saltmarsh Hub, secondment desk (sample)',
);

/** A part of the pool, with a link to the page that has all of it, and one to the finder. */
export const LinksToOtherPages: BoardStory = {
  args: { 'board-href': '/pool/', 'finder-href': '/offers/' },
  play: async ({ canvasElement }) => {
    const { getByRole } = await pooled(canvasElement);
    getByRole('link', { name: 'Search the whole pool' });
    getByRole('link', { name: 'Courses and other offers' });
  },
};
