import type { Meta } from '@storybook/web-components-vite';
import { expect, spyOn } from 'storybook/test';
import {
  answer,
  assessmentMeta,
  ready,
  type AssessmentAttributes,
  type AssessmentStory,
} from '../assessment.js';
import { feed, JUNE_2017 } from '../feeds.js';
import { press, until, type Found } from '../widget.js';

export default {
  ...assessmentMeta,
  title: 'Self-assessment/Where answers are',
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017, past: true },
} satisfies Meta<AssessmentAttributes>;

async function answered(canvas: HTMLElement): Promise<Found> {
  const widget = await ready(canvas);
  await answer(widget, 2, 3);
  return widget;
}

async function kept(canvas: HTMLElement): Promise<Found> {
  const widget = await answered(canvas);
  await press(widget, 'Keep on this device');
  await press(widget, 'Keep them here');
  return widget;
}

/** Nothing is kept before this has been read. */
export const Asked: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await answered(canvasElement);
    await press(widget, 'Keep on this device');
    await until(() => widget.getByText(/Don’t keep them on a shared computer/));
    await expect(Object.keys(localStorage).filter((key) => key.includes('assess'))).toEqual([]);
  },
};

export const Kept: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await kept(canvasElement);
    await until(() => widget.getByText(/^Your answers are kept on this device/));
    widget.getByRole('button', { name: 'Erase from this device' });
  },
};

/** The page was loaded again: what is kept may be somebody else's, so it is not opened unasked. */
export const Found_: AssessmentStory = {
  name: 'Found',
  play: async ({ canvasElement }) => {
    await kept(canvasElement);
    const before = canvasElement.querySelector('leadership-self-assessment')!;
    const again = document.createElement('leadership-self-assessment');
    for (const { name, value } of before.attributes) again.setAttribute(name, value);
    before.replaceWith(again);
    const widget = await ready(canvasElement);
    await until(() => widget.getByRole('button', { name: 'Open them' }));
  },
};

export const ClearEverything: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await kept(canvasElement);
    await press(widget, 'Clear everything');
    await until(() => widget.getByText(/^Answers, notes, next steps and opened files go/));
  },
};

export const NoRoom: AssessmentStory = {
  beforeEach: () => {
    const error = new DOMException('full', 'QuotaExceededError');
    const writing = spyOn(Storage.prototype, 'setItem').mockImplementation((key) => {
      if (key.startsWith('leadership-commons')) throw error;
    });
    return () => writing.mockRestore();
  },
  play: async ({ canvasElement }) => {
    const widget = await kept(canvasElement);
    await until(() => widget.getByText(/^There is no room left on this device/));
  },
};
