import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import {
  openFiles,
  resultFile,
  teamProfile,
  type AssessmentAttributes,
  type AssessmentStory,
} from '../assessment.js';
import { feed, JUNE_2017 } from '../feeds.js';
import { until, widgetIn, type Found } from '../widget.js';

/** Opens so many people's files, and others. */
async function opened(canvas: HTMLElement, people: number, ...others: string[]): Promise<Found> {
  const widget = widgetIn(canvas);
  await until(() => widget.getByText('No files yet.'));
  const files = Array.from({ length: people }, (_, i) =>
    resultFile(`person-${i}`, '2026-11-20', Math.floor((i * i) / 3) % 3),
  );
  await openFiles(widget, ...files, ...others);
  return widget;
}

export default {
  component: 'leadership-team-profile',
  title: 'Team profile',
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017 },
  render: (attributes) => teamProfile(attributes),
} satisfies Meta<AssessmentAttributes>;

export const Empty: AssessmentStory = {
  play: async ({ canvasElement }) => {
    await until(() => widgetIn(canvasElement).getByText('No files yet.'));
  },
};

/** Four people are too few: nothing is shown. */
export const TooFew: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await opened(canvasElement, 4);
    await until(() => widget.getByText(/^4 people so far/, { selector: '.people' }));
    await expect(widget.queryByRole('table')).toBeNull();
  },
};

/** Of five people only medians can be shown. */
export const Five: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await opened(canvasElement, 5);
    await until(() => widget.getByRole('table', { name: 'How 5 people answered' }));
  },
};

export const Thirty: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await opened(canvasElement, 30);
    await until(() => widget.getByRole('table', { name: 'How 30 people answered' }));
  },
};

export const Narrow: AssessmentStory = { ...Thirty, globals: { width: '320' } };
export const Dark: AssessmentStory = { ...Thirty, globals: { colourScheme: 'dark' } };

/** Files that are broken, foreign, of another set, a colleague's view, or opened twice. */
export const Refused: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const good = resultFile('person-0', '2026-11-20', 0);
    const widget = await opened(
      canvasElement,
      6,
      good,
      good.slice(0, 200),
      'a letter',
      resultFile('another', '2026-11-20', 0, 'colleague'),
      good.replace('norfolk/six-hallmarks', 'other/set'),
      good.replace('"version":"1"', '"version":"0"'),
    );
    await until(() =>
      expect(widget.getAllByText(/^File \d+ of 12/, { selector: 'li' })).toHaveLength(6),
    );
    widget.getByText('6 people.', { selector: '.people' });
  },
};

/** About one hallmark only. */
export const OneHallmark: AssessmentStory = { ...Thirty, args: { hallmark: 'moral-purpose' } };
