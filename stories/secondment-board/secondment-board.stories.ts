import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { boardMeta, pooled, type BoardAttributes, type BoardStory } from '../board.js';
import { feed, JUNE_2017, SEPTEMBER_2026 } from '../feeds.js';
import { opened, press, search, until } from '../widget.js';

export default {
  ...boardMeta,
  title: 'Secondment board',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
} satisfies Meta<BoardAttributes>;

/** What hosts offer, closing soon first. */
export const Opportunities: BoardStory = {};

/** Role cards of people, without name or school. */
export const PeopleAvailable: BoardStory = {
  args: { side: 'available' },
  play: async ({ canvasElement }) => {
    const { getByRole } = await pooled(canvasElement);
    const side = getByRole('button', { name: /^People available/ });
    await expect(side).toHaveAttribute('aria-pressed', 'true');
  },
};

/** The real listings of Norfolk as they stood on 1 June 2017, with those that were over. */
export const Norfolk: BoardStory = {
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017, past: true },
  play: async ({ canvasElement }) => {
    const { getAllByText } = await pooled(canvasElement);
    await expect(getAllByText('Closed', { selector: '.tag' }).length).toBeGreaterThan(0);
  },
};

/** Details, a message to the broker, and who in the pool fits. */
export const Details: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await pooled(canvasElement);
    const { getByRole, getByText } = await opened(widget, 'Deputy head for a year');
    getByRole('link', { name: 'Write to the broker' });
    getByText('Who in the pool fits');
  },
};

/** A part-time secondment in the west from January. */
export const Filtered: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await pooled(canvasElement);
    const filter = (name: RegExp) =>
      until(() => widget.getByRole('checkbox', { name, hidden: true }));
    await userEvent.click(await filter(/^King’s Lynn and West Norfolk/));
    await userEvent.click(await filter(/^January 2027/));
    await userEvent.click(await filter(/^Part time/));
    await until(() => widget.getByText('1 listing', { ignore: '[role=status]' }));
  },
};

/** Words with a letter wrong are found, and marked. */
export const Searched: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await pooled(canvasElement);
    await search(widget, 'secondry');
    await until(() => expect(widget.root.querySelector('mark')).not.toBeNull());
  },
};

/** Nothing fits: what to let go of. */
export const NothingFound: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await pooled(canvasElement);
    await search(widget, 'xyzzy');
    await until(() => widget.getByRole('button', { name: /without\)$/ }));
    await press(widget, 'Clear all');
    await pooled(canvasElement);
  },
};
