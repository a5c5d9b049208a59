import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../kit/heading.js';
import { byStage, type PathwayRole } from './pathway.js';
import { rolePage } from './role-page.js';
import { byKind, leadingWords } from './route-words.js';
import { listed, roleLink, sampleTag, type View } from './view.js';

export const roleId = (key: string) => `role-${encodeURIComponent(key)}`;

/** The routes out of a role: the same that the diagram draws. */
function routesOut({ out }: PathwayRole): TemplateResult[] {
  return byKind(out).map(
    ([kind, routes]) =>
      html`<p class="routes">
        ${leadingWords(kind)} ${listed(routes.map(({ to }) => roleLink(to)))}
      </p>`,
  );
}

function roleItem(view: View, role: PathwayRole): TemplateResult {
  const { model, level } = view;
  const { key, name, entry } = role;
  const id = roleId(key);
  const open = model.opened.has(key);
  const title = html`<button
    type="button"
    class="title"
    aria-expanded=${open}
    aria-controls=${`${id}-page`}
    data-toggle=${key}
  >
    <bdi>${name}</bdi>
  </button>`;
  return html`<li class="role" id=${id} part="role" ?data-chosen=${model.chosen === key}>
    ${heading(level + 2, title)}${sampleTag(entry.item)} ${open ? nothing : routesOut(role)}
    <div class="page" id=${`${id}-page`} ?hidden=${!open}>
      ${open ? rolePage(view, role) : nothing}
    </div>
  </li>`;
}

/**
 * The roles by stage, each with its routes.
 *
 * @param limit how many roles to show, the first ones: of a long list the rest follows
 */
export function roleList(view: View, roles: readonly PathwayRole[], limit: number): TemplateResult {
  return html`${repeat(
    byStage(roles.slice(0, limit)),
    ([stage]) => stage,
    ([stage, held]) =>
      html`<section class="stage-group">
        ${heading(view.level + 1, html`<span class="stage-name">Stage ${stage}</span>`)}
        <ol class="roles" role="list">
          ${repeat(
            held,
            ({ key }) => key,
            (role) => roleItem(view, role),
          )}
        </ol>
      </section>`,
  )}`;
}
