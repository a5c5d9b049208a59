import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { feed, JUNE_2017, SEPTEMBER_2026 } from '../feeds.js';
import { finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import { listed } from '../widget.js';

export default {
  ...finderMeta,
  title: 'Offer finder',
} satisfies Meta<FinderAttributes>;

/** Invented offers as they stood on 1 September 2026. */
export const Samples: FinderStory = {
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
};

/** The real offers of Norfolk as they stood on 1 June 2017, with those that were over. */
export const Norfolk: FinderStory = {
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017, past: true },
  play: async ({ canvasElement }) => {
    const { getAllByText, getByText } = await listed(canvasElement);
    await expect(getAllByText('Over').length).toBeGreaterThan(0);
    getByText(/^Data:/);
  },
};

/** Without `past`, what is over is not there. */
export const WithoutPast: FinderStory = {
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017 },
  play: async ({ canvasElement }) => {
    const { queryByText } = await listed(canvasElement);
    await expect(queryByText('Over', { selector: '.tag' })).toBeNull();
  },
};
