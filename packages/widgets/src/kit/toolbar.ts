import type { Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import type { Selection } from './selection.js';

export interface SearchModel {
  /** What is searched, to tell several search fields on a page apart. */
  label: string;
  words: string;
  /** How many filters are set. */
  set: number;
  filtersOpen: boolean;
  /** Further buttons. */
  buttons?: unknown;
  onWords: (words: string) => void;
  onFilters: () => void;
}

export interface SortModel<Sort extends string> {
  commons: Commons;
  /** What each order is called. */
  sorts: Readonly<Record<Sort, string>>;
  selection: Selection<string, Sort>;
  /** True if the page has given a place to reckon distances from. */
  hasOwnPlace?: boolean;
  onSort: (sort: Sort) => void;
  onFrom?: (from: string) => void;
}

/** The localities from which distances can be reckoned. */
const placed = (commons: Commons) =>
  commons
    .terms('localities')
    .filter(({ item }) => item.latitude !== undefined && item.longitude !== undefined);

const valueOf = (event: Event) =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

export function searchBar(model: SearchModel): TemplateResult {
  return html`<div class="search controls" role="search" aria-label=${model.label} part="search">
    <label class="field">
      <span>Search</span>
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        .value=${model.words}
        @input=${(event: Event) => model.onWords(valueOf(event))}
      />
    </label>
    <button
      type="button"
      class="filters-toggle"
      aria-expanded=${model.filtersOpen}
      aria-controls="filters"
      @click=${model.onFilters}
    >
      <span .textContent=${model.set ? `Filters (${model.set})` : 'Filters'}></span>
    </button>
    ${model.buttons ?? nothing}
  </div>`;
}

export function sortMenu<Sort extends string>(model: SortModel<Sort>): TemplateResult {
  const { sorts, selection, commons, hasOwnPlace } = model;
  const places = placed(commons);
  const canMeasure = hasOwnPlace || places.length > 0;
  const names = (Object.keys(sorts) as Sort[]).filter(
    (name) =>
      (name !== 'best' || selection.words.trim() || selection.sort === 'best') &&
      (name !== 'nearest' || canMeasure),
  );
  return html`<div class="sort controls">
    <label class="field inline">
      <span>Sort by</span>
      <select @change=${(event: Event) => model.onSort(valueOf(event) as Sort)}>
        ${names.map(
          (name) =>
            html`<option value=${name} .selected=${selection.sort === name}>
              ${sorts[name]}
            </option>`,
        )}
      </select>
    </label>
    ${
      selection.sort === 'nearest' && places.length
        ? html`<label class="field inline">
            <span>to</span>
            <select @change=${(event: Event) => model.onFrom?.(valueOf(event))}>
              ${
                hasOwnPlace
                  ? html`<option value="" .selected=${!selection.from}>here</option>`
                  : html`<option value="" .selected=${!selection.from}>choose a place</option>`
              }
              ${places.map(
                ({ key, item }) =>
                  html`<option value=${key} .selected=${selection.from === key}>
                    ${item.name}
                  </option>`,
              )}
            </select>
          </label>`
        : nothing
    }
  </div>`;
}
