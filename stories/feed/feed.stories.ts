import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import { feed, JUNE_2017, SEPTEMBER_2026 } from '../feeds.js';
import { finder } from '../finder.js';
import { settled, titles, until, widgetsIn } from '../widget.js';

interface FeedAttributes {
  src?: string;
  'as-of'?: string;
  past?: boolean;
}

const provider = ({ src, 'as-of': asOf, past }: FeedAttributes, children: unknown) =>
  html`<leadership-feed src=${src ?? nothing} as-of=${asOf ?? nothing} ?past=${past}
    >${children}</leadership-feed
  >`;

/** How often the whole of a file was asked for, and not only its head. */
const requestsOf = (address: string): number => {
  const entries = performance.getEntriesByName(new URL(address, document.baseURI).href, 'resource');
  return (entries as PerformanceResourceTiming[]).filter((one) => one.decodedBodySize > 0).length;
};

/** Names a feed, and the day, once for all widgets inside it. */
export default {
  component: 'leadership-feed',
  title: 'Feed',
  args: { src: feed('samples'), 'as-of': SEPTEMBER_2026 },
  render: (attributes) => provider(attributes, finder({ format: 'network' })),
  beforeEach: () => performance.clearResourceTimings(),
  play: async ({ canvasElement }) => {
    const [inside] = widgetsIn(canvasElement);
    const shown = await settled(inside!);
    await expect(titles(shown)).toContain('Deputies’ network, west');
  },
} satisfies Meta<FeedAttributes>;

type Story = StoryObj<FeedAttributes>;

/** A finder inside takes its feed and its clock from the provider. */
export const AroundAFinder: Story = {};

/** Two finders, one request, one copy. */
export const TwoFinders: Story = {
  render: (attributes) =>
    provider(
      attributes,
      html`${finder({ heading: 'Networks', format: 'network', fixed: true })}
      ${finder({ heading: 'Induction', format: 'induction', fixed: true })}`,
    ),
  play: async ({ canvasElement, args }) => {
    const [networks, induction] = widgetsIn(canvasElement);
    await expect(titles(await settled(networks!))).toContain('Deputies’ network, west');
    await expect(titles(await settled(induction!))).toContain('New chairs of governors');
    await expect(requestsOf(args.src!)).toBe(1);
  },
};

/** What is over is shown by all widgets inside. */
export const Past: Story = {
  args: { src: feed('norfolk'), 'as-of': JUNE_2017, past: true },
  play: async ({ canvasElement }) => {
    const shown = await settled(widgetsIn(canvasElement)[0]!);
    await expect(shown.getAllByText('Over').length).toBeGreaterThan(0);
  },
};

/** A widget that names a feed of its own keeps to it. */
export const OwnFeed: Story = {
  args: { src: feed('missing') },
  render: (attributes) =>
    provider(attributes, finder({ feed: feed('samples'), format: 'network' })),
};

/** Another address later: the widgets follow. */
export const AnotherAddress: Story = {
  render: (attributes) => provider(attributes, finder({})),
  play: async ({ canvasElement }) => {
    const [inside] = widgetsIn(canvasElement);
    await settled(inside!);
    canvasElement.querySelector('leadership-feed')!.src = feed('empty');
    await until(() => inside!.getByText(/^Nothing here yet\./));
  },
};

/** Without a provider and an attribute, the link in the page's head says which feed. */
export const LinkInTheHead: Story = {
  beforeEach: () => {
    const link = document.createElement('link');
    link.rel = 'leadership-feed';
    link.href = feed('samples');
    document.head.append(link);
    return () => link.remove();
  },
  render: () => finder({ 'as-of': SEPTEMBER_2026, format: 'network' }),
};

/** Two finders that name the same feed themselves share it, too. */
export const TheSameFeedTwice: Story = {
  render: () => html`
    ${finder({ feed: feed('samples'), 'as-of': SEPTEMBER_2026, heading: 'One', format: 'network' })}
    ${finder({ feed: feed('samples'), 'as-of': SEPTEMBER_2026, heading: 'Two', format: 'coaching' })}
  `,
  play: async ({ canvasElement }) => {
    for (const widget of widgetsIn(canvasElement)) await settled(widget);
    await expect(requestsOf(feed('samples'))).toBe(1);
  },
};
