import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '@leadership-commons/widgets/feed/define.js';
import '@leadership-commons/widgets/offer-finder/define.js';
import type {} from 'msw-storybook-addon/types';
import { listed } from './widget.js';

/** The attributes of a finder. */
export interface FinderAttributes {
  view?: 'coverage';
  feed?: string;
  heading?: string;
  'heading-level'?: number;
  'as-of'?: string;
  past?: boolean;
  lang?: string;
  provider?: string;
  'for-role'?: string;
  phase?: string;
  skill?: string;
  hallmark?: string;
  pillar?: string;
  format?: string;
  locality?: string;
  fixed?: boolean;
  near?: string;
  sort?: 'soonest' | 'confirmed' | 'nearest';
  'page-size'?: number;
}

export type FinderStory = StoryObj<FinderAttributes>;

/** A finder as a page writes it, with its children. */
export function finder(attributes: FinderAttributes, children: unknown = nothing): TemplateResult {
  const text = (name: keyof FinderAttributes) => attributes[name] ?? nothing;
  return html`<leadership-offer-finder
    view=${text('view')}
    feed=${text('feed')}
    heading=${text('heading')}
    heading-level=${text('heading-level')}
    as-of=${text('as-of')}
    ?past=${attributes.past}
    lang=${text('lang')}
    provider=${text('provider')}
    for-role=${text('for-role')}
    phase=${text('phase')}
    skill=${text('skill')}
    hallmark=${text('hallmark')}
    pillar=${text('pillar')}
    format=${text('format')}
    locality=${text('locality')}
    ?fixed=${attributes.fixed}
    near=${text('near')}
    sort=${text('sort')}
    page-size=${text('page-size')}
    >${children}</leadership-offer-finder
  >`;
}

/** What the stories of the finder have in common: each waits until its offers are there. */
export const finderMeta = {
  component: 'leadership-offer-finder',
  render: (attributes) => finder(attributes),
  play: async ({ canvasElement }) => {
    await listed(canvasElement);
  },
} satisfies Meta<FinderAttributes>;
