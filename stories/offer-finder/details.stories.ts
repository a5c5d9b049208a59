import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import { listed, opened, press, search, until, type Queries } from '../widget.js';

export default {
  ...finderMeta,
  title: 'Offer finder/Details',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
} satisfies Meta<FinderAttributes>;

/** The details of one offer, and what they must say. */
const details = (title: string, check: (card: Queries) => void | Promise<void>): FinderStory => ({
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await search(finder, title);
    await check(await opened(finder, title));
  },
});

/** Sessions to attend one and all: one calendar file. */
export const Series = details('Leading a team for the first time', ({ getByText, getByRole }) => {
  getByText('Series of 4:');
  getByRole('button', { name: 'Add all to calendar' });
  getByText(/^Times are BST/);
});

/** Sessions of which one attends one: each has its own. */
export const Alternatives = details('Thinking of leading?', async ({ getByText, getAllByRole }) => {
  getByText('Choose one of 3 dates:');
  await expect(getAllByRole('button', { name: 'Add to calendar' })).toHaveLength(3);
});

export const OneSession = details('Induction for new SENCOs', ({ getByRole, getByText }) => {
  getByRole('button', { name: 'Add to calendar' });
  getByText('6 left of 25');
});

export const Full = details('Managing a project in school', ({ getByText }) => {
  getByText('Full');
  getByText('None left');
});

export const Postponed = details('New models of governance: a seminar', ({ getByText }) => {
  getByText('Postponed');
  getByText('New date to be announced, spring term 2027', { selector: 'dd' });
});

/** Nothing to add to a calendar. */
export const Cancelled = details('Personnel essentials for leaders', async (card) => {
  card.getByText('Cancelled');
  await expect(card.queryByRole('button', { name: /calendar/ })).toBeNull();
});

/** Dates in words only. */
export const NoDates = details('A mentor for aspiring heads', async (card) => {
  card.getByText('Once a half term', { selector: 'dd' });
  await expect(card.queryByRole('button', { name: /calendar/ })).toBeNull();
});

export const Closed = details('Training for mentors', ({ getByText }) => {
  getByText('Closed');
});

/** Not confirmed by its publisher for more than a year. */
export const NotConfirmed: FinderStory = {
  ...details('Induction for new SENCOs', ({ getByText }) => {
    getByText(/; not confirmed for over a year$/);
  }),
  args: { 'as-of': '2028-01-01', past: true },
};

/** Where a fact is from, how sure it is, and whom to tell that it is wrong. */
export const Sources: FinderStory = {
  ...details('Inspire to Succeed teaching and learning conference', ({ getByRole, getByText }) => {
    getByText(/^Norfolk leadership commons.*; from/);
    getByRole('link', { name: /that something is wrong$/ });
  }),
  args: { feed: feed('norfolk'), 'as-of': '2017-06-01', past: true },
};

/** Details open and close by the keyboard. */
export const ByKeyboard: FinderStory = {
  args: { format: 'survey' },
  play: async ({ canvasElement, userEvent }) => {
    const { getByRole } = await listed(canvasElement);
    const title = getByRole('button', { name: 'What do leaders in the west need?' });
    title.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(title).toHaveAttribute('aria-expanded', 'true'));
    await userEvent.keyboard(' ');
    await until(() => expect(title).toHaveAttribute('aria-expanded', 'false'));
    await userEvent.keyboard('{Enter}');
    await until(() => getByRole('button', { name: 'Copy as text' }));
  },
};

/** Another widget of the page asks for an offer: its details open, and it comes into view. */
export const AskedFor: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    const detail = { section: 'offers', key: 'samples/leaders-wellbeing' };
    const event = new CustomEvent('leadership-open', {
      detail,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    canvasElement.dispatchEvent(event);
    await expect(event.defaultPrevented).toBe(true);
    const name = 'Staying well while leading';
    await until(() => finder.getByRole('button', { name, expanded: true }));
    await until(() => expect(finder.root.activeElement).toHaveTextContent(name));
  },
};

/** Two are open at once. */
export const TwoOpen: FinderStory = {
  args: { format: 'network' },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await opened(finder, 'Deputies’ network, west');
    await opened(finder, 'Research leads’ network');
    await press(finder, 'Shortlist');
    await expect(finder.getAllByRole('button', { name: 'Copy as text' })).toHaveLength(2);
  },
};
