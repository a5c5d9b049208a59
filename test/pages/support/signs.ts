import type { FrameLocator, Locator, Page } from 'playwright-core';

export type Where = Page | Locator | FrameLocator;

/** A Norfolk day on which each widget has something to show. */
export const DAY = '2017-06-01';

/** What shows that a widget has its items, on the Norfolk feed as of `DAY`, what is past too. */
export const signs: Readonly<Record<string, (where: Where) => Locator>> = {
  'offer-finder': (where) =>
    where
      .locator('leadership-offer-finder')
      .getByRole('paragraph')
      .filter({ hasText: /^38 offers$/ }),
  'pathway-explorer': (where) =>
    where
      .locator('leadership-pathway-explorer')
      .getByRole('paragraph')
      .filter({ hasText: /^16 roles$/ }),
  'secondment-board': (where) =>
    where
      .locator('leadership-secondment-board')
      .getByRole('paragraph')
      .filter({ hasText: /^6 listings$/ }),
  'self-assessment': (where) =>
    where
      .locator('leadership-self-assessment')
      .getByRole('heading', { name: 'Moral purpose', exact: true }),
  'team-profile': (where) =>
    where
      .locator('leadership-team-profile')
      .getByRole('paragraph')
      .filter({ hasText: 'The six hallmarks: a reflection' }),
};

/** What shows that a widget has its items. A widget without a sign is not tested, so it fails. */
export function signOf(name: string, where: Where): Locator {
  const sign = signs[name];
  if (!sign)
    throw new Error(
      `Say in ${import.meta.url} what shows that <leadership-${name}> has its items.`,
    );
  return sign(where);
}
