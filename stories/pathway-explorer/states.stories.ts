import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { expect, within } from 'storybook/test';
import { head } from '../documents/head.js';
import {
  charted,
  explorer,
  explorerMeta,
  type ExplorerAttributes,
  type ExplorerStory,
} from '../explorer.js';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { until, widgetIn } from '../widget.js';

export default {
  ...explorerMeta,
  title: 'Pathway explorer/States',
  args: { 'as-of': SEPTEMBER_2026 },
} satisfies Meta<ExplorerAttributes>;

/** The feed does not answer: the element’s own children, and grey bars. */
export const Waiting: ExplorerStory = {
  args: { feed: feed('never') },
  render: (attributes) => explorer(attributes, html`<p>Roles are on another page, too.</p>`),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Roles are on another page, too.')).toBeVisible();
  },
};

/** The address is wrong: 404. */
export const Failed: ExplorerStory = {
  parameters: { console: /answered with status 404/ },
  args: { feed: feed('missing') },
  play: async ({ canvasElement }) => {
    const { getByRole } = widgetIn(canvasElement);
    await until(() => getByRole('button', { name: 'Try again' }));
  },
};

/** A feed without any role. */
export const Empty: ExplorerStory = {
  args: { feed: feed('empty') },
  beforeEach: ({ msw }) => {
    const noRoles = () => HttpResponse.json({ ...head, roles: [], routes: [] });
    msw.use(http.get(`*/${feed('empty')}`, noRoles));
  },
  play: async ({ canvasElement }) => {
    const { getByText } = widgetIn(canvasElement);
    await until(() => getByText(/^Nothing here yet. Roles appear/));
  },
};

/** Written from right to left: the diagram is mirrored. */
export const RightToLeft: ExplorerStory = {
  args: { feed: feed('arabic'), lang: 'ar' },
  render: (attributes) => html`<div dir="rtl">${explorer(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    await charted(canvasElement);
  },
};

/** What strangers put into feeds stays text. */
export const Hostile: ExplorerStory = {
  parameters: { console: /hostile/ },
  args: { feed: feed('hostile') },
};
