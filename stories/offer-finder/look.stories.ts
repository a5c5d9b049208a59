import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, within } from 'storybook/test';
import { feed, SEPTEMBER_2026 } from '../feeds.js';
import { finder, finderMeta, type FinderAttributes, type FinderStory } from '../finder.js';
import { listed, opened, press, titles, until, widgetIn } from '../widget.js';

export default {
  ...finderMeta,
  title: 'Offer finder/Look',
  args: { feed: feed('samples'), 'as-of': SEPTEMBER_2026, 'for-role': 'senior-leader' },
} satisfies Meta<FinderAttributes>;

/** In a narrow column filters fold into one button. */
export const Narrow: FinderStory = {
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    const { getByRole, queryByRole } = await listed(canvasElement);
    getByRole('button', { name: 'Filters (1)', expanded: false });
    await expect(queryByRole('checkbox')).toBeNull();
  },
};

export const NarrowWithFilters: FinderStory = {
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await press(finder, 'Filters (1)');
    await until(() => finder.getByRole('checkbox', { name: /^Senior leader/, checked: true }));
  },
};

export const NarrowWithDetails: FinderStory = {
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    await opened(await listed(canvasElement), 'First headship, first year');
  },
  args: { 'for-role': 'headteacher' },
};

export const Dark: FinderStory = {
  globals: { colourScheme: 'dark' },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    await opened(finder, titles(finder)[0]!);
    await press(finder, 'Shortlist');
  },
};

/** A page that sets custom properties, with all that is drawn in their colours. */
const themed = (properties: Record<string, string>): FinderStory => ({
  args: { 'page-size': 2 },
  decorators: [(story) => html`<div style=${styleMap(properties)}>${story()}</div>`],
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement);
    const [first] = titles(finder);
    const card = await opened(finder, first!);
    await press(finder, `Save ${first}`);
    card.getByRole('button', { name: `Saved ${first}: remove it from the shortlist` });
  },
});

const accent = (colour: string) => themed({ '--leadership-accent': colour });

export const Yellow = accent('#ffd800');
export const PalePink = accent('#ffd1dc');
export const Black = accent('black');
export const White = accent('white');
export const NeonGreen = accent('#39ff14');

/** A ground of the page's own, one in light and one in dark. */
export const Surface = themed({ '--leadership-surface': 'light-dark(#fff8e7, #1d1710)' });

/** The one button that is filled with the accent. */
export const FilledButton: FinderStory = {
  parameters: { console: /answered with status 404/ },
  ...accent('#39ff14'),
  args: { feed: feed('missing'), 'for-role': undefined },
  play: async ({ canvasElement }) => {
    await until(() => widgetIn(canvasElement).getByRole('button', { name: 'Try again' }));
  },
};

/** A language that is written from right to left. The widget's own words are English. */
export const RightToLeft: FinderStory = {
  args: { feed: feed('arabic'), 'for-role': undefined },
  render: (attributes) => html`<div dir="rtl" lang="ar">${finder(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement, /^2 offers$/);
    await opened(finder, 'قيادة فريق للمرة الأولى');
  },
};

/** Dates and prices as Germans write them. */
export const German: FinderStory = {
  args: { lang: 'de', format: 'network', 'for-role': undefined },
  play: async ({ canvasElement }) => {
    const { getAllByText } = await listed(canvasElement);
    await expect(getAllByText(/Sept|Okt/).length).toBeGreaterThan(0);
  },
};

/** What strangers put into a feed is text, whatever it says, and stays in its place. */
export const HostileTexts: FinderStory = {
  parameters: { console: /must be a public web address/ },
  args: { feed: feed('hostile'), 'for-role': undefined },
  play: async ({ canvasElement }) => {
    const { title } = document;
    const finder = await listed(canvasElement, /^6 offers$/);
    const card = await opened(finder, '<script>document.title = "broken"</script> & <b>bold</b>');
    await expect(card.queryByRole('link', { name: 'Go to its page' })).toBeNull();
    await opened(finder, 'Prices and dates that nobody meant');
    await expect(document.title).toBe(title);
    const { root } = finder;
    await expect(root.host.scrollWidth).toBeLessThanOrEqual(root.host.clientWidth);
  },
};

export const HostileTextsNarrow: FinderStory = {
  ...HostileTexts,
  globals: { width: '320' },
};

/** 2,000 offers: counted at once, shown twenty at a time. */
export const TwoThousandOffers: FinderStory = {
  args: { feed: feed('large'), 'for-role': undefined },
  play: async ({ canvasElement }) => {
    const finder = await listed(canvasElement, /^2,000 offers$/);
    await until(() => expect(titles(finder)).toHaveLength(20));
  },
};

/** In a page that sets everything larger, in capitals, and wide. */
export const InAnOddPage: FinderStory = {
  args: { format: 'network', 'for-role': undefined },
  decorators: [
    (story) => {
      const odd = {
        font: 'italic 700 22px/1 fantasy',
        letterSpacing: '0.3em',
        textTransform: 'uppercase',
        textAlign: 'center',
        color: 'silver',
        background: 'navy',
      };
      return html`<div style=${styleMap(odd)}>${story()}</div>`;
    },
  ],
  play: async ({ canvasElement }) => {
    await listed(canvasElement);
    await expect(within(canvasElement).queryByRole('alert')).toBeNull();
  },
};
