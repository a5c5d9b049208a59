import { forRole, gapsIn, safeUrl } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { fact, page, reportLink } from '../kit/details-parts.js';
import { boardLink } from './board-link.js';
import { gapNotice, onOfferList } from './on-offer-list.js';
import type { PathwayRole, PathwayRoute } from './pathway.js';
import { byKind, leadingWords } from './route-words.js';
import { lines, listed, roleLink, type View } from './view.js';

/** A route out of a role, with how people go it and what helps. */
function routeOut(view: View, { key, entry, to }: PathwayRoute): TemplateResult {
  const { title, summary, helps, typicalTime } = entry.item;
  const planned = view.isPlanned(key);
  return html`<li>
    ${roleLink(to)} ${title ? html`<p><bdi>${title}</bdi></p>` : nothing}
    ${summary ? html`<p class="quiet">${summary}</p>` : nothing}
    ${helps?.length ? html`<p class="quiet">Helps: <bdi>${helps.join('; ')}</bdi>.</p>` : nothing}
    ${typicalTime ? html`<p class="quiet">Takes: <bdi>${typicalTime}</bdi>.</p>` : nothing}
    <button
      type="button"
      class="plain small"
      aria-pressed=${planned}
      @click=${() => view.onPlan(key)}
    >
      <span .textContent=${planned ? 'In your plan' : 'Add to your plan'}></span
      ><span class="visually-hidden">: ${title ?? to.name}</span>
    </button>
  </li>`;
}

function routesIn({ in: routes }: PathwayRole): unknown {
  if (!routes.length) return undefined;
  return listed(
    routes.map(
      ({ from, kind }) =>
        html`${roleLink(from)}${kind === 'progression' ? nothing : html` <span class="quiet">(${kind})</span>`}`,
    ),
  );
}

function sourceOf({ entry: { item } }: PathwayRole): unknown {
  if (!item.source) return nothing;
  const { title, url } = item.source;
  return html`Source: <bdi>${page(safeUrl(url), title)}</bdi>. `;
}

/** A role: what it is, what it asks for, the ways in and out, and what is on offer. */
export function rolePage(view: View, role: PathwayRole): TemplateResult {
  const { model } = view;
  const { entry, key, name } = role;
  const { item } = entry;
  const skills = model.skillsOf(role);
  const hallmarks = model.termsOf('hallmarks', item.hallmarks, entry);
  const fitting = forRole(model.onOffer, key);
  const gaps = new Set(
    gapsIn(
      fitting,
      skills.map((skill) => skill.key),
    ),
  );
  const url = safeUrl(item.url);
  return html`${
      item.aliases?.length
        ? html`<p class="quiet">Also: <bdi>${item.aliases.join(', ')}</bdi></p>`
        : nothing
    }
    ${item.summary ? html`<p>${item.summary}</p>` : nothing}
    <dl>
      ${fact('Answers for', lines(item.responsibilities))}
      ${fact('Skills', lines(skills.map((skill) => skill.item.name)))}
      ${fact('Hallmarks', lines(hallmarks.map((hallmark) => hallmark.item.name)))}
      ${byKind(role.out).map(([kind, routes]) =>
        fact(
          leadingWords(kind),
          html`<ul class="ways-out">
            ${routes.map((route) => routeOut(view, route))}
          </ul>`,
        ),
      )}
      ${fact('Comes from', routesIn(role))}
      ${fact(
        'On offer',
        html`${onOfferList(view, fitting, `for ${name}`)}${gapNotice(
          view,
          skills.filter((skill) => gaps.has(skill.key)),
          name,
        )}${boardLink(view.host, role)}`,
      )}
      ${fact('To talk about', lines(item.questions))}
    </dl>
    <div class="actions controls">
      <button type="button" @click=${() => view.onSheet(role)}>Conversation sheet</button>
      <button type="button" class="plain" @click=${() => view.onEnd('from', role)}>
        This is my role
      </button>
      <button type="button" class="plain" @click=${() => view.onEnd('to', role)}>
        This interests me
      </button>
    </div>
    <p class="quiet">
      ${url ? html`${page(url, 'More about it')}. ` : nothing}${sourceOf(role)}${reportLink({ item: { title: name }, source: entry.source })}
    </p>`;
}
