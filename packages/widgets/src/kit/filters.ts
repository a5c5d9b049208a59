import type { Commons } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { labelOf, valuesOf, type FacetTable } from './facets.js';
import { crossIcon } from './icons.js';
import { countInWords, type ListKind } from './list-kind.js';
import type { Selection } from './selection.js';
import type { Counts } from './tally.js';

export interface FiltersModel<FacetName extends string> {
  kind: ListKind<FacetName>;
  commons: Commons;
  table: FacetTable<FacetName>;
  results: Counts<FacetName>;
  selection: Selection<FacetName>;
  /** Facets that the page has set for good. */
  hidden: ReadonlySet<string>;
  /** Facets of which all values are shown. */
  expanded: ReadonlySet<string>;
  /** True if the filters stand beside the list. */
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

const label = <Name extends string>(name: Name, id: string, model: FiltersModel<Name>) =>
  labelOf(model.kind.facets[name], id, model.commons, model.table.facets[name]);

function facet<Name extends string>(name: Name, model: FiltersModel<Name>): unknown {
  const { kind, commons, results, expanded } = model;
  const { label: title, open } = kind.facets[name];
  const chosen: readonly string[] = model.selection.chosen[name] ?? [];
  const index = model.table.facets[name];
  const all = valuesOf(kind.facets[name], commons, index);
  const count = (id: string) => results.counts[name][index.find(id) ?? -1] ?? 0;
  if (!all.length) return nothing;
  const long = all.length > FEW + 2 && !expanded.has(name);
  const shown = long ? all.filter(({ id }, i) => i < FEW || chosen.includes(id)) : all;
  return html`<details class="facet" data-facet=${name} ?open=${model.wide && !!open}>
    <summary>
      ${title}<span class="set" .textContent=${chosen.length ? `${chosen.length} set` : ''}></span>
    </summary>
    <fieldset>
      <legend class="visually-hidden">${title}</legend>
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
export function filtersPanel<Name extends string>(model: FiltersModel<Name>): TemplateResult {
  const names = model.kind.names.filter((name) => !model.hidden.has(name));
  return html`${repeat(
      names,
      (name) => name,
      (name) => facet(name, model),
    )}
    <button type="button" class="primary filters-done" @click=${model.onDone}>
      <span .textContent=${`Show ${countInWords(model.results.total, model.kind.noun)}`}></span>
    </button>`;
}

/** What is set, each with a way to let go of it. */
export function chips<Name extends string>(
  model: FiltersModel<Name>,
): TemplateResult | typeof nothing {
  const { kind, selection, hidden } = model;
  const set = kind.names
    .filter((name) => !hidden.has(name))
    .flatMap((name) => {
      const ids: readonly string[] = selection.chosen[name] ?? [];
      return ids.map((id) => ({ name, id }));
    });
  if (!set.length) return nothing;
  return html`<ul class="chips controls" aria-label="Filters that are set">
    ${repeat(
      set,
      ({ name, id }) => `${name} ${id}`,
      ({ name, id }) =>
        html`<li>
          <button type="button" class="chip" @click=${() => model.onLetGo(name, id)}>
            <span class="visually-hidden">Let go of ${kind.facets[name].label}: </span
            ><bdi>${label(name, id, model)}</bdi>${crossIcon()}
          </button>
        </li>`,
    )}
    <li><button type="button" class="plain" @click=${model.onClear}>Clear all</button></li>
  </ul>`;
}

/**
 * When nothing is left: what to let go of, the most fruitful first.
 *
 * @param nothingYet what to say where nothing is set and there is nothing all the same
 */
export function wayOut<Name extends string>(
  model: FiltersModel<Name>,
  nothingYet: unknown,
): TemplateResult {
  const { kind, selection, results, hidden, commons } = model;
  const chosen = (name: Name): readonly string[] =>
    hidden.has(name) ? [] : (selection.chosen[name] ?? []);
  const ways = kind.names
    .filter((name) => chosen(name).length && results.without[name])
    .map((name) => ({
      text: chosen(name)
        .map((id) => label(name, id, model))
        .join(', '),
      count: results.without[name],
      go: () => model.onForget(name),
    }));
  const words = selection.words.trim();
  if (words && results.withoutWords) {
    ways.push({ text: `“${words}”`, count: results.withoutWords, go: model.onForgetWords });
  }
  ways.sort((a, b) => b.count - a.count);
  const { email, name: publisher } = commons.root?.header.publisher ?? {};
  if (!words && !kind.names.some((name) => chosen(name).length)) {
    return html`<div class="notice" part="empty"><p>${nothingYet}</p></div>`;
  }
  const [, many] = kind.noun;
  return html`<div class="notice" part="empty">
    <p>
      <strong>No ${many} match all of this.</strong> ${ways.length ? 'Let go of one thing:' : ''}
    </p>
    ${repeat(
      ways,
      ({ text }) => text,
      ({ text, count, go }) =>
        html`<button type="button" @click=${go}>
          <bdi>${text}</bdi>
          <span .textContent=${`(${countInWords(count, kind.noun)} without)`}></span>
        </button>`,
    )}
    <button type="button" @click=${model.onClear}>Clear all</button>
    ${
      email
        ? html`<p class="quiet">
            Or
            <a href=${`mailto:${email}?subject=${encodeURIComponent(`A gap in the ${many}`)}`}
              >tell ${publisher} that this is a gap</a
            >.
          </p>`
        : nothing
    }
  </div>`;
}
