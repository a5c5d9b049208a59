import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import {
  answer,
  assessmentMeta,
  ready,
  selfAssessment,
  type AssessmentAttributes,
  type AssessmentStory,
} from '../assessment.js';
import { feed, JUNE_2017 } from '../feeds.js';
import { press, until, widgetIn } from '../widget.js';

export default {
  ...assessmentMeta,
  title: 'Self-assessment',
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017, past: true },
} satisfies Meta<AssessmentAttributes>;

/** One hallmark at a time. */
export const Pages: AssessmentStory = {};

/** All hallmarks on one page. */
export const All: AssessmentStory = { args: { layout: 'all' } };

/** Statements about two hallmarks only. */
export const TwoHallmarks: AssessmentStory = {
  args: { hallmark: 'outward-facing resilient-and-adaptable' },
};

/** A trust's own statements, on a scale of five, from its own feed. */
export const OwnStatements: AssessmentStory = {
  args: { feed: feed('trust'), assessment: 'trust' },
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await expect(widget.getAllByRole('radio', { name: 'Always' })).toHaveLength(3);
  },
};

/** Half answered: the dots and the foot say how far it is, and each answer can be cleared. */
export const HalfAnswered: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await answer(widget, 2, 3, 4, 0);
    await press(widget, 'Next');
    await answer(widget, 1, 0);
    widget.getByText('8 of 24 answered');
  },
};

/** What has no answer yet, before the result. */
export const Gaps: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    await answer(widget, 2);
    await press(widget, 'See the result');
    await until(() => widget.getByText('20 statements have no answer yet'));
  },
};

/** About a colleague, who has asked for it. */
export const AboutAColleague: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await ready(canvasElement);
    widget.getByRole('radio', { name: 'A colleague who has asked me' }).click();
    await until(() => widget.getByText(/^What you answer about a colleague is in this page only/));
  },
};

export const Narrow: AssessmentStory = { globals: { width: '320' } };

export const Dark: AssessmentStory = {
  globals: { colourScheme: 'dark' },
  play: async ({ canvasElement }) => answer(await ready(canvasElement), 2, 3, 4, 0),
};

export const RightToLeft: AssessmentStory = {
  render: (attributes) => html`<div dir="rtl" lang="ar">${selfAssessment(attributes)}</div>`,
};

/** Until the feed is there: what the page has put between the tags. */
export const Waiting: AssessmentStory = {
  args: { feed: feed('never') },
  render: (attributes) => selfAssessment(attributes, html`<a href="#staff">Our staff page</a>`),
  play: async ({ canvasElement }) => {
    await until(() => expect(canvasElement.querySelector('a')).toBeVisible());
  },
};

export const Failed: AssessmentStory = {
  parameters: { console: /answered with status 404/ },
  args: { feed: feed('missing') },
  play: async ({ canvasElement }) => {
    await until(() => widgetIn(canvasElement).getByRole('button', { name: 'Try again' }));
  },
};

/** The feed has no statements. */
export const NoStatements: AssessmentStory = {
  args: { feed: feed('empty') },
  play: async ({ canvasElement }) => {
    await until(() => widgetIn(canvasElement).getByText(/^This feed has no statements yet/));
  },
};

/** The page names a set that the feed doesn't have. */
export const NoSuchSet: AssessmentStory = {
  args: { assessment: 'nowhere' },
  play: async ({ canvasElement }) => {
    await until(() => widgetIn(canvasElement).getByText(/^This feed has no statements of the set/));
  },
};
