import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { charted, explorerMeta, type ExplorerAttributes, type ExplorerStory } from '../explorer.js';
import { feed, JUNE_2017, SEPTEMBER_2026 } from '../feeds.js';
import { until } from '../widget.js';

export default {
  ...explorerMeta,
  title: 'Pathway explorer',
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017 },
} satisfies Meta<ExplorerAttributes>;

/** The first strand of the Norfolk feed. */
export const Norfolk: ExplorerStory = {};

/** The strand of governors. */
export const Governors: ExplorerStory = { args: { strand: 'governors' } };

/** Both strands in one diagram. */
export const BothStrands: ExplorerStory = { args: { strand: 'educators governors' } };

/** A role’s page, with what was over as well. */
export const Role: ExplorerStory = { args: { 'for-role': 'headteacher', past: true } };

/** The invented offers, on the county’s roles. */
export const RoleWithSamples: ExplorerStory = {
  args: {
    feed: feed('samples'),
    'as-of': SEPTEMBER_2026,
    'for-role': 'middle-leader senior-leader',
  },
};

/** The ways from one role to another. */
export const Ways: ExplorerStory = {
  args: { from: 'middle-leader', to: 'executive-headteacher' },
  play: async ({ canvasElement }) => {
    const { getByRole } = await charted(canvasElement);
    getByRole('heading', { name: /^\d+ ways from Middle leader to Executive headteacher$/ });
  },
};

/** Nobody comes from headship to clerking in this feed: said in words, with what does lead there. */
export const NoWay: ExplorerStory = {
  args: { from: 'headteacher', to: 'clerk' },
  play: async ({ canvasElement }) => {
    const { getByText } = await charted(canvasElement);
    getByText(/^The feed names no route to/);
  },
};

/** Two roles side by side. */
export const Compared: ExplorerStory = {
  args: { from: 'middle-leader', to: 'senior-leader' },
  play: async ({ canvasElement }) => {
    const { getByRole } = await charted(canvasElement);
    await userEvent.click(getByRole('button', { name: 'Compare the two' }));
    await until(() => getByRole('rowheader', { name: 'Skills of both' }));
  },
};

/** A plan with two steps. */
export const Planned: ExplorerStory = {
  args: { from: 'middle-leader', to: 'headteacher' },
  play: async ({ canvasElement }) => {
    const { getByRole } = await charted(canvasElement);
    await userEvent.click(getByRole('button', { name: 'Add the whole way to your plan' }));
    await userEvent.click(await until(() => getByRole('button', { name: 'Your plan (2)' })));
    await until(() => getByRole('region', { name: 'Your plan' }));
  },
};

/** The sheet for a conversation about succession. */
export const ConversationSheet: ExplorerStory = {
  args: { 'for-role': 'chair-of-governors' },
  play: async ({ canvasElement }) => {
    const { getByRole } = await charted(canvasElement);
    await userEvent.click(getByRole('button', { name: 'Conversation sheet' }));
    await until(() => getByRole('region', { name: 'Conversation sheet' }));
  },
};

/** In a narrow column the diagram comes at a press. */
export const NarrowWithDiagram: ExplorerStory = {
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    const { getByRole, queryByRole } = await charted(canvasElement);
    await expect(queryByRole('region', { name: 'Diagram' })).toBeNull();
    await userEvent.click(getByRole('button', { name: 'Diagram' }));
    await until(() => getByRole('region', { name: 'Diagram' }));
  },
};

/** No role has this name. */
export const NothingFound: ExplorerStory = {
  play: async ({ canvasElement }) => {
    const { getByRole, getByText } = await charted(canvasElement);
    await userEvent.type(getByRole('searchbox', { name: 'Find a role' }), 'xyzzy');
    await until(() => getByText('No role of that name. Try a shorter word.'));
  },
};
