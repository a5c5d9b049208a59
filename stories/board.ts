import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '@leadership-commons/widgets/feed/define.js';
import '@leadership-commons/widgets/secondment-board/define.js';
import type {} from 'msw-storybook-addon/types';
import { expect } from 'storybook/test';
import { until, widgetIn, type Found } from './widget.js';

/** The attributes of a secondment board. */
export interface BoardAttributes {
  feed?: string;
  heading?: string;
  'heading-level'?: number;
  'as-of'?: string;
  past?: boolean;
  lang?: string;
  side?: 'opportunity' | 'available';
  kind?: string;
  'for-role'?: string;
  designation?: string;
  phase?: string;
  locality?: string;
  broker?: string;
  'board-href'?: string;
  'finder-href'?: string;
}

export type BoardStory = StoryObj<BoardAttributes>;

/** A board as a page writes it, with its children. */
export function board(attributes: BoardAttributes, children: unknown = nothing): TemplateResult {
  const text = (name: keyof BoardAttributes) => attributes[name] ?? nothing;
  return html`<leadership-secondment-board
    feed=${text('feed')}
    heading=${text('heading')}
    heading-level=${text('heading-level')}
    as-of=${text('as-of')}
    ?past=${attributes.past}
    lang=${text('lang')}
    side=${text('side')}
    kind=${text('kind')}
    for-role=${text('for-role')}
    designation=${text('designation')}
    phase=${text('phase')}
    locality=${text('locality')}
    broker=${text('broker')}
    board-href=${text('board-href')}
    finder-href=${text('finder-href')}
    >${children}</leadership-secondment-board
  >`;
}

/** Waits until all listings have been counted, and gives the board. */
export async function pooled(canvas: HTMLElement): Promise<Found> {
  const widget = widgetIn(canvas);
  await until(() => widget.getByText(/^[\d,]+ listings?$/, { ignore: '[role=status]' }));
  await until(() => expect(widget.root.querySelector('[aria-busy="true"]')).toBeNull());
  return widget;
}

/** What the stories of the board have in common: each waits until its listings are there. */
export const boardMeta = {
  component: 'leadership-secondment-board',
  render: (attributes) => board(attributes),
  play: async ({ canvasElement }) => {
    await pooled(canvasElement);
  },
} satisfies Meta<BoardAttributes>;
