import { configure, expect, userEvent, waitFor, within } from 'storybook/test';

const WIDGETS = [
  'leadership-offer-finder',
  'leadership-pathway-explorer',
  'leadership-secondment-board',
  'leadership-self-assessment',
  'leadership-team-profile',
].join();

/** How long things may take on a slow machine, milliseconds. */
const PATIENCE = { timeout: 10_000 };

// The usual message prints the elements around, which it can't do of a shadow root.
configure({ getElementError: (message) => new Error(message?.split('\n', 1)[0]) });

const queriesOf = (part: HTMLElement) => within(part);

/** What a person finds in a part of the page, by role and name. */
export type Queries = ReturnType<typeof queriesOf>;

/** What a person finds in a widget: queries of its shadow root. */
export type Found = Queries & { readonly root: ShadowRoot };

/** The widgets of a story, in the order of the page. */
export function widgetsIn(canvas: HTMLElement): Found[] {
  return [...canvas.querySelectorAll(WIDGETS)].map(({ shadowRoot }) => {
    const root = shadowRoot!;
    return { ...queriesOf(root as unknown as HTMLElement), root };
  });
}

/** The only widget of a story. */
export function widgetIn(canvas: HTMLElement): Found {
  const [widget, ...others] = widgetsIn(canvas);
  if (!widget || others.length) throw new Error('The story has not exactly one widget.');
  return widget;
}

/** Waits until `check` no longer throws, and gives what it gives. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => waitFor(check, PATIENCE);

/** How many offers it says that there are. What is announced says so too, but later. */
export function countOf({ getByText }: Found): string {
  return getByText(/^[\d,]+ offers?\b/, { ignore: '[role=status]' }).textContent;
}

/** Waits until all offers have been counted, and gives the widget. */
export async function settled(widget: Found, count = /^[\d,]+ offers?$/): Promise<Found> {
  await until(() => expect(countOf(widget)).toMatch(count));
  await until(() => expect(widget.root.querySelector('[aria-busy="true"]')).toBeNull());
  return widget;
}

/** Waits until the only widget of a story shows its offers, and gives it. */
export const listed = (canvas: HTMLElement, count?: RegExp): Promise<Found> =>
  settled(widgetIn(canvas), count);

/** The titles of the offers on screen, in order: all headings but the widget's own. */
export const titles = ({ queryAllByRole }: Found): string[] =>
  queryAllByRole('heading', { hidden: true })
    .slice(1)
    .map(({ textContent }) => textContent.trim());

/** Opens the details of an offer, and gives its card. */
export async function opened(widget: Found, title: string): Promise<Queries> {
  const button = await until(() => widget.getByRole('button', { name: title, expanded: false }));
  await userEvent.click(button);
  await until(() => expect(button).toHaveAttribute('aria-expanded', 'true'));
  return within(button.closest('li')!);
}

/** Presses a button. */
export async function press(widget: Found, name: string | RegExp): Promise<void> {
  await userEvent.click(await until(() => widget.getByRole('button', { name })));
}

/** Chooses from a list. */
export async function choose(widget: Found, list: string, option: string): Promise<void> {
  const select = await until(() => widget.getByRole('combobox', { name: list }));
  await userEvent.selectOptions(select, within(select).getByRole('option', { name: option }));
}

/** A filter. In a wide container they are shown though `hidden`, which the query does not see. */
export const filter = (widget: Found, name: RegExp): Promise<HTMLElement> =>
  until(() => widget.getByRole('checkbox', { name, hidden: true }));

/** Types into the field for words. */
export async function search(widget: Found, words: string): Promise<void> {
  await userEvent.type(widget.getByRole('searchbox', { name: 'Search' }), words);
}
