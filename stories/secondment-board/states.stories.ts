import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, within } from 'storybook/test';
import { board, boardMeta, pooled, type BoardAttributes, type BoardStory } from '../board.js';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { until, widgetIn } from '../widget.js';

export default {
  ...boardMeta,
  title: 'Secondment board/States',
  args: { 'as-of': SEPTEMBER_2026 },
} satisfies Meta<BoardAttributes>;

/** The feed does not answer: grey bars, after a fifth of a second. */
export const Waiting: BoardStory = {
  args: { feed: feed('never') },
  play: async ({ canvasElement }) => {
    const { getByRole } = widgetIn(canvasElement);
    await until(() => expect(getByRole('status')).toHaveTextContent('Loading'));
  },
};

/** The address is wrong: the page's own words stay, with a way to try again. */
export const Failed: BoardStory = {
  parameters: { console: /answered with status 404/ },
  args: { feed: feed('missing') },
  render: (attributes) =>
    board(attributes, html`<p>Write to <a href="mailto:pool@example.org">the pool desk</a>.</p>`),
  play: async ({ canvasElement }) => {
    const { getByRole } = widgetIn(canvasElement);
    within(await until(() => getByRole('alert'))).getByRole('button', { name: 'Try again' });
    await expect(within(canvasElement).getByRole('link', { name: 'the pool desk' })).toBeVisible();
  },
};

/** Nothing is listed: what to do about it. */
export const Empty: BoardStory = {
  args: { feed: feed('empty') },
  play: async ({ canvasElement }) => {
    const { getByText, getByRole } = await pooled(canvasElement);
    getByText(/^Nothing here yet\. Listings appear/);
    getByRole('button', { name: 'Offer a secondment' });
  },
};
