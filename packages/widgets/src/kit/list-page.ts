import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wayOut, type FiltersModel } from './filters.js';
import { Search } from './search.js';
import type { MoreModel, ToolsModel } from './tools.js';

/** What a widget says of its list, each time that it is drawn. */
export interface ListPage<Item> extends ToolsModel {
  /** The widget's usual heading. */
  title: string;
  /** Above the search field. */
  above?: unknown;
  /** Further buttons beside the search field, and what they open. */
  buttons?: unknown;
  panel?: unknown;
  /** False while what there is to filter by still changes a lot. */
  hasFilters: boolean;
  isSettled: boolean;
  count: string;
  /** True if the page has given a place to reckon distances from. */
  hasOwnPlace?: boolean;
  /** True if the item that was asked for is not there. */
  isGone: boolean;
  shown: readonly Item[];
  keyOf: (item: Item) => string;
  card: (item: Item, search: Search) => TemplateResult;
  /** What to say where there is nothing, and nothing set either. */
  nothingYet: string;
  more: Omit<MoreModel, 'many'>;
  /** Behind the list. */
  below?: unknown;
}

/** The items on screen, or a way out where there is none. */
export function cardList<Name extends string, Item>(
  filters: FiltersModel<Name>,
  { shown, keyOf, card, isGone, nothingYet }: ListPage<Item>,
): TemplateResult {
  const { kind, results, selection } = filters;
  if (!shown.length && !results.total) return wayOut(filters, nothingYet);
  const search = new Search(selection.words);
  const gone = `The ${kind.noun[0]} that you asked for is no longer in this list.`;
  return html`${isGone ? html`<p class="notice">${gone}</p>` : nothing}
    <ol class="cards" role="list">
      ${repeat(shown, keyOf, (item) => card(item, search))}
    </ol>`;
}
