import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { expect, within } from 'storybook/test';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { finder, finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import { listed, press, settled, titles, until, widgetIn } from '../widget.js';

export default {
  ...finderMeta,
  title: 'Offer finder/States',
  args: { 'as-of': SEPTEMBER_2026 },
} satisfies Meta<FinderAttributes>;

const withLink = (attributes: FinderAttributes) =>
  finder(
    attributes,
    html`<p>All courses are on <a href="https://example.org/courses">the page of courses</a>.</p>`,
  );

const failed = async (canvas: HTMLElement): Promise<void> => {
  const { getByRole } = widgetIn(canvas);
  const alert = await until(() => getByRole('alert'));
  await expect(alert).toHaveTextContent(
    /^We couldn’t load this list from .*\. Its server may be busy/,
  );
  within(alert).getByRole('button', { name: 'Try again' });
};

const linkShows = (canvas: HTMLElement): Promise<void> =>
  expect(within(canvas).getByRole('link', { name: 'the page of courses' })).toBeVisible();

/** The feed does not answer: grey bars, after a fifth of a second. */
export const Waiting: FinderStory = {
  args: { feed: feed('never') },
  play: async ({ canvasElement }) => {
    const { getByRole } = widgetIn(canvasElement);
    await expect(within(canvasElement).queryByRole('status')).toBeNull();
    await until(() => expect(getByRole('status')).toHaveTextContent('Loading'));
  },
};

/** What the page has put into the element stays until there is something to show. */
export const WaitingWithChildren: FinderStory = {
  args: { feed: feed('never') },
  render: withLink,
  play: ({ canvasElement }) => linkShows(canvasElement),
};

/** The address is wrong: 404. */
export const FailedNotFound: FinderStory = {
  parameters: { console: /answered with status 404/ },
  args: { feed: feed('missing') },
  play: ({ canvasElement }) => failed(canvasElement),
};

/** A page answers instead of the feed. */
export const FailedWebPage: FinderStory = {
  parameters: { console: /is text\/html, not JSON/ },
  args: { feed: feed('page') },
  play: ({ canvasElement }) => failed(canvasElement),
};

/** Nobody answers, after three tries. */
export const FailedNetwork: FinderStory = {
  parameters: { console: /could not be read/ },
  args: { feed: feed('unreachable') },
  play: ({ canvasElement }) => failed(canvasElement),
};

/** On failure, too, what the page has put into the element stays. */
export const FailedWithChildren: FinderStory = {
  parameters: { console: /answered with status 404/ },
  args: { feed: feed('missing') },
  render: withLink,
  play: async ({ canvasElement }) => {
    await failed(canvasElement);
    await linkShows(canvasElement);
  },
};

/** It failed once, and works when one tries again. */
export const TriedAgain: FinderStory = {
  parameters: { console: /answered with status 404/ },
  args: { feed: feed('small') },
  beforeEach: ({ msw }) => {
    const notYet = () => new HttpResponse('', { status: 404 });
    // A bad answer may be one that the browser has kept, so it is asked for once more.
    const failing = () => http.get(`*/${feed('small')}`, notYet, { once: true });
    msw.use(failing(), failing());
  },
  play: async ({ canvasElement }) => {
    await failed(canvasElement);
    await press(widgetIn(canvasElement), 'Try again');
    await until(() => expect(titles(widgetIn(canvasElement))).toContain('Leading a team'));
  },
};

/** No provider has published anything yet. */
export const Empty: FinderStory = {
  args: { feed: feed('empty') },
  play: async ({ canvasElement }) => {
    const { getByText } = await listed(canvasElement, /^0 offers$/);
    getByText('Nothing here yet. Offers appear when a provider publishes them.');
  },
};

/** The document breaks off: what came is shown. */
export const CutOff: FinderStory = {
  parameters: { console: /ends in the middle/ },
  args: { feed: feed('cut-off') },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement, /^3 offers/);
    await expect(titles(finder)).toHaveLength(3);
  },
};

/** Some items can't be shown: the rest is, and the line about the data says how many. */
export const ProblemsInTheFeed: FinderStory = {
  parameters: { console: /offers > untitled > title must be plain text/ },
  args: { feed: feed('faulty') },
  play: async ({ canvasElement }) => {
    const { getByText } = await listed(canvasElement, /^4 offers$/);
    getByText('2 items could not be shown.');
  },
};

/** Twelve of forty have come; the rest is still on its way. */
export const PartLoaded: FinderStory = {
  args: { feed: feed('in-parts') },
  play: async ({ canvasElement }) => {
    const finder = widgetIn(canvasElement);
    await until(() => finder.getByText('12 offers · 12 of 40 loaded', { ignore: '[role=status]' }));
    await until(() => expect(titles(finder)).toHaveLength(12));
  },
};

/** The clock stands at another day: nothing of that autumn is open any more. */
export const AsOfAnotherDay: FinderStory = {
  args: { feed: feed('samples'), 'as-of': '2028-01-01', past: true },
  play: async ({ canvasElement }) => {
    const finder = await settled(widgetIn(canvasElement));
    await expect(finder.getAllByText('Over').length).toBeGreaterThan(10);
  },
};
