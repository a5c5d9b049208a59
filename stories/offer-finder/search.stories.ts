import type { Meta } from '@storybook/web-components-vite';
import { viewLink } from '@leadership-commons/widgets/kit/view-link.js';
import { expect, spyOn } from 'storybook/test';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import {
  choose,
  countOf,
  filter,
  listed,
  press,
  search,
  titles,
  until,
  widgetIn,
} from '../widget.js';

export default {
  ...finderMeta,
  title: 'Offer finder/Search and filters',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026 },
} satisfies Meta<FinderAttributes>;

/** Words are found with a letter wrong, and marked. */
export const Typo: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await search(finder, 'headshp');
    await until(() => expect(titles(finder)[0]).toMatch(/headship/));
    await expect(finder.getAllByText('headship', { selector: 'mark' }).length).toBeGreaterThan(0);
    finder.getByRole('option', { name: 'Best match', selected: true });
  },
};

/** Other names of a role find what is for it. */
export const Alias: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await search(finder, 'NQT');
    await until(() => expect(titles(finder)).toContain('Early career teachers’ network'));
  },
};

/** Several values of one filter, of which any will do; each can be let go of. */
export const Filters: FinderStory = {
  play: async ({ canvasElement, userEvent }) => {
    const finder = await listed(canvasElement);
    await userEvent.click(await filter(finder, /^Middle leader/));
    await userEvent.click(await filter(finder, /^Lead teacher/));
    await until(() => finder.getByText('2 set'));
    await press(finder, 'Let go of Role: Middle leader');
    await until(() => finder.getByText('1 set'));
    finder.getByRole('button', { name: 'Clear all' });
  },
};

/** Nothing fits: it says what to let go of, and whom to tell. */
export const NoMatch: FinderStory = {
  args: { format: 'network', locality: 'breckland' },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await search(finder, 'mathematics');
    await until(() => finder.getByText('No offers match all of this.'));
    finder.getByRole('link', { name: /that this is a gap$/ });
  },
};

/** One thing is let go of, and there are offers again. */
export const WayOut: FinderStory = {
  args: { locality: 'breckland', format: 'survey' },
  play: async ({ canvasElement }) => {
    const finder = widgetIn(canvasElement);
    await press(finder, /^Breckland \(/);
    await until(() => expect(titles(finder)).toEqual(['What do leaders in the west need?']));
  },
};

/** The whole list of a long filter. */
export const AllValues: FinderStory = {
  play: async ({ canvasElement, userEvent }) => {
    const finder = await listed(canvasElement);
    await filter(finder, /^Middle leader/);
    const name = /^Show all \d+$/;
    await userEvent.click(finder.getAllByRole('button', { name, hidden: true })[0]!);
    await filter(finder, /^Multi-academy trust trustee/);
  },
};

/** Sorted by the distance from a place that the visitor chooses. */
export const Nearest: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await choose(finder, 'Sort by', 'Nearest first');
    await until(() => expect(finder.getAllByText('distance not known').length).toBeGreaterThan(3));
    await choose(finder, 'to', 'Breckland');
    await until(() => expect(finder.getAllByText(/away$/).length).toBeGreaterThan(3));
  },
};

/** The next offers come at the end, and the focus goes to the first of them. */
export const ShowMore: FinderStory = {
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await until(() => expect(titles(finder)).toHaveLength(20));
    await press(finder, /^Show \d+ more$/);
    await until(() => expect(titles(finder).length).toBeGreaterThan(20));
    const focused = () => finder.root.activeElement?.textContent.trim();
    await until(() => expect(focused()).toBe(titles(finder)[20]));
  },
};

/** A link that somebody sent opens the view that it was made of. */
export const FromALink: FinderStory = {
  beforeEach: () => {
    const before = location.href;
    const state = new Map([
      ['q', ['research']],
      ['format', ['network']],
    ]);
    history.replaceState(null, '', viewLink(location.href, 'offer-finder', state));
    return () => history.replaceState(null, '', before);
  },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement, /^1 offer$/);
    await expect(titles(finder)).toEqual(['Research leads’ network']);
    await expect(finder.getByRole('searchbox', { name: 'Search' })).toHaveValue('research');
  },
};

/** The browser does not let us copy: the link is there to be selected. */
export const LinkToCopyByHand: FinderStory = {
  args: { format: 'network' },
  beforeEach: () => {
    const copying = spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    return () => copying.mockRestore();
  },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    const before = countOf(finder);
    await press(finder, 'Copy a link to this view');
    const text = await until(() => finder.getByRole('textbox', { name: /^Link: select it/ }));
    await expect((text as HTMLTextAreaElement).value).toContain('#leadership-offer-finder_');
    await expect(countOf(finder)).toBe(before);
  },
};
