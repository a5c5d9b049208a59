import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { boardMeta, pooled, type BoardAttributes, type BoardStory } from '../board.js';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { choose, press, until, type Found } from '../widget.js';

export default {
  ...boardMeta,
  title: 'Secondment board/Forms',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
} satisfies Meta<BoardAttributes>;

const fill = async ({ getByRole }: Found, name: string, text: string) =>
  userEvent.type(getByRole('textbox', { name }), text);

/** Fills in what is asked for. */
async function fillIn(canvas: HTMLElement, summary: string): Promise<Found> {
  const widget = await pooled(canvas);
  await press(widget, 'Offer a secondment');
  await until(() => widget.getByRole('textbox', { name: 'Title' }));
  await fill(widget, 'Title', 'Deputy head for a year');
  await choose(widget, 'Kind', 'Secondment');
  await fill(widget, 'Summary', summary);
  await choose(widget, 'Broker', 'Saltmarsh Hub, secondment desk (sample)');
  return widget;
}

/** A host's form. */
export const Offer: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await pooled(canvasElement);
    await press(widget, 'Offer a secondment');
    await until(() => widget.getByRole('textbox', { name: 'Title' }));
  },
};

/** A person's form: no name, no school, no place narrower than a district, and why. */
export const Available: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await pooled(canvasElement);
    await press(widget, 'Say that I am available');
    await until(() => widget.getByText(/in a small school a role is a name\. The broker/));
  },
};

/** What is wrong, in a summary and at the fields. */
export const WithErrors: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await pooled(canvasElement);
    await press(widget, 'Say that I am available');
    await press(widget, 'Check and go on');
    await until(() => widget.getByRole('link', { name: 'Enter a title' }));
  },
};

/** The listing as it will appear, and the ways to send it. */
export const Ready: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await fillIn(canvasElement, 'A school by the sea.');
    await press(widget, 'Check and go on');
    await until(() => widget.getByRole('link', { name: 'Send it by email' }));
  },
};

/** A text that looks as if it named somebody. */
export const WithWarning: BoardStory = {
  play: async ({ canvasElement }) => {
    const widget = await fillIn(canvasElement, 'Ask Jane Smith.');
    await press(widget, 'Check and go on');
    await until(() =>
      expect(widget.root.querySelector('.warnings')).toHaveTextContent('“Jane Smith”'),
    );
  },
};
