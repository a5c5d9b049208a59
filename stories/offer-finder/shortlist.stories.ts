import type { Meta } from '@storybook/web-components-vite';
import { expect, spyOn, userEvent } from 'storybook/test';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import { listed, press, until, type Found } from '../widget.js';

export default {
  ...finderMeta,
  title: 'Offer finder/Shortlist',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026, format: 'network' },
} satisfies Meta<FinderAttributes>;

/** Saves the first offers, and opens the shortlist. */
async function saved(canvas: HTMLElement, count: number): Promise<Found> {
  const finder = await listed(canvas);
  for (const button of finder.getAllByRole('button', { name: /^Save / }).slice(0, count)) {
    await userEvent.click(button);
  }
  await press(finder, `Shortlist (${count})`);
  return finder;
}

export const Empty: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await press(finder, 'Shortlist');
    await until(() => finder.getByText(/^Nothing saved yet\./));
  },
};

export const WithOffers: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await saved(canvasElement, 2);
    const email = await until(() => finder.getByRole('link', { name: 'Email it' }));
    await expect(email).toHaveAttribute('href', expect.stringMatching(/^mailto:\?subject=/));
    finder.getByText(/^In this page only/);
    await expect(finder.getAllByRole('button', { name: /^Remove (?!all)/ })).toHaveLength(2);
  },
};

/** Mail programs cut long links off: there is only the text to copy. */
export const TooLongForEmail: FinderStory = {
  args: { format: '' },
  play: async ({ canvasElement }) => {
    const finder = await saved(canvasElement, 12);
    await until(() => finder.getByText(/^Too long for an email link/));
    await expect(finder.queryByRole('link', { name: 'Email it' })).toBeNull();
  },
};

/** The visitor wants it kept on the device, and can erase it there. */
export const Kept: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await saved(canvasElement, 1);
    await press(finder, 'Keep on this device');
    await until(() => finder.getByText(/^Kept on this device/));
    finder.getByRole('button', { name: 'Erase from this device' });
  },
};

/** There is no room on the device. */
export const NoRoom: FinderStory = {
  beforeEach: () => {
    const error = new DOMException('full', 'QuotaExceededError');
    const writing = spyOn(Storage.prototype, 'setItem').mockImplementation((key) => {
      if (key.startsWith('leadership-commons')) throw error;
    });
    return () => writing.mockRestore();
  },
  play: async ({ canvasElement }) => {
    const finder = await saved(canvasElement, 1);
    await press(finder, 'Keep on this device');
    await until(() => expect(finder.getByRole('alert')).toHaveTextContent(/^There is no room/));
  },
};

/** One is removed, and its mark goes too. */
export const Removed: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await saved(canvasElement, 2);
    const [first] = await until(() => finder.getAllByRole('button', { name: /^Remove (?!all)/ }));
    await userEvent.click(first!);
    await until(() => finder.getByRole('button', { name: 'Shortlist (1)' }));
    await expect(finder.getAllByRole('button', { name: /^Saved / })).toHaveLength(1);
  },
};
