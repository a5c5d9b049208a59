import {
  axisNames,
  coverageAxes,
  gapsOf,
  type Coverage,
  type CoverageAxis,
  type CoverageCell,
  type CoverageGap,
  type CoverageLine,
} from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { grouped } from '../kit/numbers.js';
import { MOST_LINES, withAxis, type CoverageChoice, type OpenCell } from './coverage.js';
import { countInWords } from '../kit/list-kind.js';
import { offerList } from './selection.js';

export interface CoverageModel {
  table: Coverage;
  choice: CoverageChoice;
  open: OpenCell | undefined;
  /** True once all offers have come in. */
  isSettled: boolean;
  /** The offers of the open cell. */
  offers: () => unknown;
  onChoice: (choice: CoverageChoice) => void;
  onOpen: (cell: OpenCell | undefined) => void;
  onFile: () => void;
  onLink: () => void;
  onPrint: () => void;
}

const plural: Readonly<Record<CoverageAxis, string>> = {
  roles: 'Roles',
  skills: 'Skills',
  localities: 'Localities',
  phases: 'Phases',
  hallmarks: 'Hallmarks',
  pillars: 'Pillars',
};

function axisMenu(which: 'rows' | 'columns', model: CoverageModel): TemplateResult {
  const { choice, onChoice } = model;
  const handleChange = (event: Event) => {
    const axis = (event.currentTarget as HTMLSelectElement).value as CoverageAxis;
    onChoice(withAxis(choice, which, axis));
  };
  return html`<label class="field inline">
    <span>${which === 'rows' ? 'Rows' : 'Columns'}</span>
    <select @change=${handleChange}>
      ${coverageAxes.map(
        (axis) =>
          html`<option value=${axis} .selected=${choice[which] === axis}>${plural[axis]}</option>`,
      )}
    </select>
  </label>`;
}

function menus(model: CoverageModel): TemplateResult {
  const { choice, onChoice } = model;
  return html`<div class="sort controls">
    ${axisMenu('rows', model)} ${axisMenu('columns', model)}
    <label class="option">
      <input
        type="checkbox"
        .checked=${choice.gapsFirst}
        @change=${() => onChoice({ ...choice, gapsFirst: !choice.gapsFirst })}
      />
      Gaps first
    </label>
  </div>`;
}

/** What the table comes to, in words. */
export function coverageInWords({ gaps, needed, saysNeeds }: Coverage): string {
  if (!needed) return 'There is nothing to set the offers against yet.';
  const what = saysNeeds ? 'needed pairs' : 'pairs';
  if (!gaps) return `Each of the ${grouped(needed)} ${what} has an offer.`;
  return `${grouped(gaps)} of ${grouped(needed)} ${what} ${gaps === 1 ? 'has' : 'have'} no offer.`;
}

/** What stands in no row or column. */
function outside({ table, choice }: CoverageModel): string {
  const { offers, withoutRow, withoutColumn } = table;
  const name = (axis: CoverageAxis) => axisNames[axis].toLowerCase();
  const parts = [
    [withoutRow, name(choice.rows)],
    [withoutColumn, name(choice.columns)],
  ] as const;
  const said = parts.flatMap(([count, axis]) => (count ? `${grouped(count)} name no ${axis}` : []));
  return `${countInWords(offers, offerList.noun)} counted${said.length ? `; ${said.join(', ')}` : ''}.`;
}

function cellContent(
  cell: CoverageCell,
  row: CoverageLine,
  column: CoverageLine,
  model: CoverageModel,
): TemplateResult {
  const count = cell.offers.length;
  if (!count) {
    return cell.isGap
      ? html`<strong class="gap">0<span class="visually-hidden">, a gap</span></strong>`
      : html`<span class="none" aria-hidden="true">·</span><span class="visually-hidden">0</span>`;
  }
  const { open, onOpen } = model;
  const isOpen = open?.row === row.key && open.column === column.key;
  return html`<button
    type="button"
    class="plain cell"
    aria-expanded=${isOpen}
    aria-controls="cell-offers"
    @click=${() => onOpen(isOpen ? undefined : { row: row.key, column: column.key })}
  >
    ${grouped(count)}<span class="visually-hidden">
      ${count === 1 ? 'offer' : 'offers'}: ${row.name}, ${column.name}</span
    >
  </button>`;
}

function tableOf(model: CoverageModel): TemplateResult {
  const { table, choice } = model;
  const columns = table.columns.slice(0, MOST_LINES);
  const rows = table.rows.slice(0, MOST_LINES);
  const caption = `Offers by ${axisNames[choice.rows].toLowerCase()} and ${axisNames[choice.columns].toLowerCase()}`;
  return html`<div class="coverage-scroll" role="region" aria-label=${caption} tabindex="0">
    <table class="coverage">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${axisNames[choice.rows]}</th>
          ${columns.map(({ name }) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
          <th scope="col" class="sum"><span>All</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ key }) => key,
          (row) => {
            const line = table.cells[table.rows.indexOf(row)] ?? [];
            return html`<tr>
              <th scope="row"><bdi>${row.name}</bdi></th>
              ${columns.map((column, i) => {
                const cell = line[i];
                if (!cell) return nothing;
                return html`<td ?data-gap=${cell.isGap} ?data-needed=${cell.isNeeded}>
                  ${cellContent(cell, row, column, model)}
                </td>`;
              })}
              <td class="sum">${grouped(row.offers)}</td>
            </tr>`;
          },
        )}
      </tbody>
    </table>
  </div>`;
}

function leftOut({ table }: CoverageModel): TemplateResult | typeof nothing {
  const more = Math.max(table.rows.length, table.columns.length) - MOST_LINES;
  if (more <= 0) return nothing;
  const words = `${grouped(more)} more rows or columns are not shown here. The spreadsheet has all of them.`;
  return html`<p class="quiet" .textContent=${words}></p>`;
}

/** The gaps as a list, row by row: what the table says, for reading out and pasting. */
function gapList({ table }: CoverageModel): TemplateResult | typeof nothing {
  const gaps = gapsOf(table);
  if (!gaps.length) return nothing;
  const rows = new Map<string, CoverageGap[]>();
  for (const gap of gaps) rows.set(gap.row.key, [...(rows.get(gap.row.key) ?? []), gap]);
  return html`<details class="facet gaps">
    <summary><span .textContent=${`The ${grouped(gaps.length)} gaps as a list`}></span></summary>
    <ul role="list">
      ${[...rows.values()].map(
        (group) =>
          html`<li>
            <strong><bdi>${group[0]?.row.name}</bdi></strong
            >: ${group.map(({ column }, i) => html`${i ? ', ' : nothing}<bdi>${column.name}</bdi>`)}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** The table of offers against two kinds of term, and what belongs to it. */
export function coverageView(model: CoverageModel): TemplateResult {
  const { table, choice, open, isSettled } = model;
  if (isSettled && (!table.rows.length || !table.columns.length)) {
    const missing = plural[table.rows.length ? choice.columns : choice.rows].toLowerCase();
    return html`${menus(model)}
      <p class="notice" part="empty">
        This feed names no ${missing}. Choose other rows or columns, or add ${missing} to the feed.
      </p>`;
  }
  return html`${menus(model)}
    <div class="coverage-sum" part="coverage">
      <p class="count" tabindex="-1" .textContent=${coverageInWords(table)}></p>
      <p class="quiet" .textContent=${outside(model)}></p>
      <p class="quiet">
        <strong class="gap">0</strong> is a
        gap${table.saysNeeds ? html`: needed, and not on offer. <b>·</b> is not needed` : nothing}.
      </p>
    </div>
    ${tableOf(model)} ${leftOut(model)}
    <section id="cell-offers" class="cell-offers" ?hidden=${!open} aria-live="off">
      ${open ? keyed(`${open.row} ${open.column}`, html`${model.offers()}`) : nothing}
    </section>
    ${gapList(model)}
    <div class="tools controls">
      <button type="button" class="plain" @click=${model.onFile}>Save as a spreadsheet</button>
      <button type="button" class="plain" @click=${model.onLink}>Copy a link to this view</button>
      <button type="button" class="plain" @click=${model.onPrint}>Print this table</button>
    </div>`;
}
