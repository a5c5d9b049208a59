import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { feed, JUNE_2017, SEPTEMBER_2026 } from '../feeds.js';
import { finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import { until, widgetIn } from '../widget.js';

const counted = async (canvas: HTMLElement) => {
  const finder = widgetIn(canvas);
  await until(() => finder.getByRole('table'));
  return finder;
};

export default {
  ...finderMeta,
  title: 'Offer finder/Coverage',
  args: { view: 'coverage', feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
  play: async ({ canvasElement }) => {
    await counted(canvasElement);
  },
} satisfies Meta<FinderAttributes>;

/** Skills against roles: where a role needs a skill, and nothing is on offer, there is a gap. */
export const SkillsAndRoles: FinderStory = {};

/** The real offers of Norfolk as they stood on 1 June 2017. */
export const Norfolk: FinderStory = { args: { feed: feed('norfolk'), 'as-of': JUNE_2017 } };

/** A convener looks at the offers for one phase. */
export const OnePhase: FinderStory = { args: { phase: 'primary' } };

/** The offers of a cell, below the table. */
export const OpenCell: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await counted(canvasElement);
    finder.getAllByRole('button', { name: /^\d+ offers:/ })[0]?.click();
    await until(() => finder.getByRole('button', { name: 'Close' }));
    await expect(finder.getAllByRole('button', { name: /^Save/ }).length).toBeGreaterThan(1);
  },
};

/** The gaps as a list. */
export const Gaps: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await counted(canvasElement);
    finder.getByText(/gaps as a list$/).click();
    await until(() => expect(finder.getAllByRole('listitem').length).toBeGreaterThan(1));
  },
};
