import type { Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { crossIcon } from '../kit/icons.js';
import {
  facetLabels,
  facetNames,
  ONLINE,
  orderOf,
  sectionOf,
  type FacetName,
  type FacetValue,
} from './facets.js';
import type { OfferResults } from './find-offers.js';
import { offersInWords } from './offer-facts.js';
import type { OfferTable } from './offer-table.js';
import type { Selection } from './selection.js';

export interface FiltersModel {
  commons: Commons;
  table: OfferTable;
  results: OfferResults;
  selection: Selection;
  /** Facets that the page has set for good. */
  hidden: ReadonlySet<FacetName>;
  /** Facets of which all values are shown. */
  expanded: ReadonlySet<FacetName>;
  /** True if the filters stand beside the offers. */
  wide: boolean;
  onToggle: (name: FacetName, id: string) => void;
  /** As `onToggle`, by a button that goes away with it. */
  onLetGo: (name: FacetName, id: string) => void;
  onForget: (name: FacetName) => void;
  onForgetWords: () => void;
  onClear: () => void;
  onExpand: (name: FacetName) => void;
  onDone: () => void;
}

/** How many values of a facet are shown at first. */
export const FEW = 8;
const OPEN_AT_FIRST: ReadonlySet<FacetName> = new Set(['role', 'place']);

/** The values that offers have in a facet, in order. */
export function valuesOf(name: FacetName, commons: Commons, table: OfferTable): FacetValue[] {
  return [...table.facets[name].values].sort(orderOf(name, commons));
}

/** What a value is called, also where no offer has it. */
export function labelOf(name: FacetName, id: string, commons: Commons, table: OfferTable): string {
  if (name === 'place' && id === ONLINE.id) return ONLINE.label;
  const { values } = table.facets[name];
  const section = sectionOf[name];
  const term = section && (commons.find(section, id)?.item as { name: string } | undefined);
  return values.find((value) => value.id === id)?.label ?? term?.name ?? id;
}

function facet(name: FacetName, model: FiltersModel): unknown {
  const { commons, table, results, selection, expanded } = model;
  const chosen = selection.chosen[name] ?? [];
  const all = valuesOf(name, commons, table);
  const count = (id: string) => results.counts[name][table.facets[name].find(id) ?? -1] ?? 0;
  if (!all.length) return nothing;
  const long = all.length > FEW + 2 && !expanded.has(name);
  const shown = long ? all.filter(({ id }, i) => i < FEW || chosen.includes(id)) : all;
  return html`<details
    class="facet"
    data-facet=${name}
    ?open=${model.wide && OPEN_AT_FIRST.has(name)}
  >
    <summary>
      ${facetLabels[name]}<span
        class="set"
        .textContent=${chosen.length ? `${chosen.length} set` : ''}
      ></span>
    </summary>
    <fieldset>
      <legend class="visually-hidden">${facetLabels[name]}</legend>
      ${repeat(
        shown,
        ({ id }) => id,
        ({ id, label }) =>
          html`<label class="option" ?data-none=${!count(id)}>
            <input
              type="checkbox"
              .checked=${chosen.includes(id)}
              @change=${() => model.onToggle(name, id)}
            />
            <bdi>${label}</bdi>
            <span class="tally" .textContent=${String(count(id))}></span>
          </label>`,
      )}
      ${
        long
          ? html`<button type="button" class="plain small" @click=${() => model.onExpand(name)}>
              Show all ${all.length}
            </button>`
          : nothing
      }
    </fieldset>
  </details>`;
}

/** The filters, a group for each facet. */
export function filtersPanel(model: FiltersModel): TemplateResult {
  const names = facetNames.filter((name) => !model.hidden.has(name));
  return html`${repeat(
      names,
      (name) => name,
      (name) => facet(name, model),
    )}
    <button type="button" class="primary filters-done" @click=${model.onDone}>
      <span .textContent=${`Show ${offersInWords(model.results.total)}`}></span>
    </button>`;
}

/** What is set, each with a way to let go of it. */
export function chips(model: FiltersModel): TemplateResult | typeof nothing {
  const { selection, hidden, commons, table } = model;
  const set = facetNames
    .filter((name) => !hidden.has(name))
    .flatMap((name) => (selection.chosen[name] ?? []).map((id) => ({ name, id })));
  if (!set.length) return nothing;
  return html`<ul class="chips controls" aria-label="Filters that are set">
    ${repeat(
      set,
      ({ name, id }) => `${name} ${id}`,
      ({ name, id }) =>
        html`<li>
          <button type="button" class="chip" @click=${() => model.onLetGo(name, id)}>
            <span class="visually-hidden">Let go of ${facetLabels[name]}: </span
            ><bdi>${labelOf(name, id, commons, table)}</bdi>${crossIcon()}
          </button>
        </li>`,
    )}
    <li><button type="button" class="plain" @click=${model.onClear}>Clear all</button></li>
  </ul>`;
}

/** When nothing is left: what to let go of, the most fruitful first. */
export function wayOut(model: FiltersModel): TemplateResult {
  const { selection, results, hidden, commons, table } = model;
  const ways = facetNames
    .filter((name) => selection.chosen[name]?.length && results.without[name] && !hidden.has(name))
    .map((name) => ({
      label: (selection.chosen[name] ?? [])
        .map((id) => labelOf(name, id, commons, table))
        .join(', '),
      count: results.without[name],
      go: () => model.onForget(name),
    }));
  const words = selection.words.trim();
  if (words && results.withoutWords) {
    ways.push({ label: `“${words}”`, count: results.withoutWords, go: model.onForgetWords });
  }
  ways.sort((a, b) => b.count - a.count);
  const { email, name } = commons.root?.header.publisher ?? {};
  const nothingSet =
    !words && !facetNames.some((facet) => !hidden.has(facet) && selection.chosen[facet]?.length);
  if (nothingSet) {
    return html`<div class="notice" part="empty">
      <p>Nothing here yet. Offers appear when a provider publishes them.</p>
    </div>`;
  }
  return html`<div class="notice" part="empty">
    <p>
      <strong>No offers match all of this.</strong> ${ways.length ? 'Let go of one thing:' : ''}
    </p>
    ${repeat(
      ways,
      ({ label }) => label,
      ({ label, count, go }) =>
        html`<button type="button" @click=${go}>
          <bdi>${label}</bdi> <span .textContent=${`(${offersInWords(count)} without)`}></span>
        </button>`,
    )}
    <button type="button" @click=${model.onClear}>Clear all</button>
    ${
      email
        ? html`<p class="quiet">
            Or
            <a href=${`mailto:${email}?subject=A%20gap%20in%20the%20offers`}
              >tell ${name} that this is a gap</a
            >.
          </p>`
        : nothing
    }
  </div>`;
}
