import { html, type TemplateResult } from 'lit';
import { heading } from '../kit/heading.js';
import type { PathwayRole } from './pathway.js';
import { compared } from './skills.js';
import { lines, listed, roleLink, type View } from './view.js';

/** Roles of the parts of a table are said, since they are laid out as a grid. */
const row = (name: string, ...cells: unknown[]) =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${name}</th>
    ${cells.map((cell) => html`<td role="cell" colspan=${cells.length === 1 ? 2 : 1}>${cell ?? '–'}</td>`)}
  </tr>`;

interface Named {
  item: { name: string };
}

function rows(name: string, one: readonly Named[], other: readonly Named[]): unknown {
  const { both, onlyOne, onlyOther } = compared(one, other);
  const texts = (entries: readonly Named[]) => lines(entries.map(({ item }) => item.name));
  return html`${row(`${name} of both`, texts(both))}
  ${row(`${name} of only one`, texts(onlyOne), texts(onlyOther))}`;
}

/** Two roles side by side. */
export function comparePanel(view: View): TemplateResult {
  const { model, level } = view;
  const [one, other] = [model.roleOf(model.from), model.roleOf(model.to)];
  if (!one || !other)
    return html`<p class="answer-title" tabindex="-1">Choose two roles first.</p>`;
  const hallmarks = ({ entry }: PathwayRole) =>
    model.termsOf('hallmarks', entry.item.hallmarks, entry);
  const leads = ({ out }: PathwayRole) =>
    out.length ? listed([...new Set(out.map(({ to }) => to))].map(roleLink)) : undefined;
  const pair = (of: (role: PathwayRole) => unknown) => [of(one), of(other)];
  return html`<div class="compare" part="compare">
    ${heading(
      level + 1,
      html`<span class="answer-title" tabindex="-1"
        ><bdi>${one.name}</bdi> and <bdi>${other.name}</bdi></span
      >`,
    )}
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="corner">
            <span class="visually-hidden">Compared</span>
          </th>
          ${[one, other].map((role) => html`<th role="columnheader" scope="col">${roleLink(role)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${row('What it is', ...pair(({ entry }) => entry.item.summary))}
        ${row('Answers for', ...pair(({ entry }) => lines(entry.item.responsibilities)))}
        ${rows('Skills', model.skillsOf(one), model.skillsOf(other))}
        ${rows('Hallmarks', hallmarks(one), hallmarks(other))} ${row('Leads to', ...pair(leads))}
      </tbody>
    </table>
  </div>`;
}
