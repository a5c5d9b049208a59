import type { EntryOf } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../kit/heading.js';
import type { Pathway, PathwayRole } from './pathway.js';
import { strandName } from './route-words.js';

export interface ChooserModel {
  readonly pathway: Pathway;
  readonly phases: readonly EntryOf<'phases'>[];
  readonly level: number;
  readonly from: string;
  readonly to: string;
  readonly phase: string;
  /** False while there is more urgent work than to fill the lists. */
  readonly filled: boolean;
  readonly onSelect: (end: 'from' | 'to' | 'phase', key: string) => void;
  readonly onWays: () => void;
  readonly onCompare: () => void;
}

const option = (key: string, name: string, selected: string) =>
  html`<option value=${key} .selected=${key === selected}>${name}</option>`;

function options({ pathway, filled }: ChooserModel, selected: string): unknown {
  if (!filled) return nothing;
  const listed = (roles: readonly PathwayRole[]) =>
    roles.map(({ key, name }) => option(key, name, selected));
  return pathway.strands.length < 2
    ? listed(pathway.roles)
    : pathway.strands.map(
        (strand) =>
          html`<optgroup label=${strandName(strand)}>
            ${listed(pathway.inStrands([strand]))}
          </optgroup>`,
      );
}

/** The choice of two roles, to see the ways between them or to compare them. */
export function chooser(model: ChooserModel): TemplateResult {
  const { from, to, phase, phases } = model;
  const select = (
    label: string,
    end: 'from' | 'to' | 'phase',
    content: unknown,
    empty: string,
    selected: string,
  ) =>
    html`<label class="field">
      <span>${label}</span>
      <select
        name=${end}
        @change=${(event: Event) => model.onSelect(end, (event.currentTarget as HTMLSelectElement).value)}
      >
        ${option('', empty, selected)} ${content}
      </select>
    </label>`;
  return html`<section class="chooser controls" part="chooser" aria-label="From here to there">
    ${heading(model.level + 1, 'From here to there')}
    <div class="fields">
      ${select('My role', 'from', options(model, from), 'Choose a role', from)}
      ${select('A role that interests me', 'to', options(model, to), 'Choose a role', to)}
      ${
        phases.length
          ? select(
              'My phase',
              'phase',
              phases.map(({ key, item }) => option(key, item.name, phase)),
              'Any',
              phase,
            )
          : nothing
      }
      <div class="buttons">
        <button type="button" class="primary" @click=${model.onWays}>Show the ways</button>
        <button type="button" @click=${model.onCompare}>Compare the two</button>
      </div>
    </div>
  </section>`;
}
