import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '@leadership-commons/widgets/pathway-explorer/define.js';
import type {} from 'msw-storybook-addon/types';
import { until, widgetIn, type Found } from './widget.js';

/** The attributes of an explorer. */
export interface ExplorerAttributes {
  feed?: string;
  heading?: string;
  'heading-level'?: number;
  'as-of'?: string;
  past?: boolean;
  lang?: string;
  strand?: string;
  'for-role'?: string;
  from?: string;
  to?: string;
}

export type ExplorerStory = StoryObj<ExplorerAttributes>;

/** An explorer as a page writes it, with its children. */
export function explorer(
  attributes: ExplorerAttributes,
  children: unknown = nothing,
): TemplateResult {
  const text = (name: keyof ExplorerAttributes) => attributes[name] ?? nothing;
  return html`<leadership-pathway-explorer
    feed=${text('feed')}
    heading=${text('heading')}
    heading-level=${text('heading-level')}
    as-of=${text('as-of')}
    ?past=${attributes.past}
    lang=${text('lang')}
    strand=${text('strand')}
    for-role=${text('for-role')}
    from=${text('from')}
    to=${text('to')}
    >${children}</leadership-pathway-explorer
  >`;
}

/** Waits until all roles are in the list, and gives the explorer. */
export async function charted(canvas: HTMLElement): Promise<Found> {
  const found = widgetIn(canvas);
  await until(() => expect(found.root.querySelector('.role')).not.toBeNull());
  await until(() => expect(found.root.querySelector('[aria-busy="true"]')).toBeNull());
  return found;
}

/** What the stories of the explorer have in common. */
export const explorerMeta = {
  component: 'leadership-pathway-explorer',
  render: (attributes) => explorer(attributes),
  play: async ({ canvasElement }) => {
    await charted(canvasElement);
  },
} satisfies Meta<ExplorerAttributes>;
