import { forRole, forStep, gapsIn, Standing, type Opportunity } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { fact } from '../kit/details-parts.js';
import { heading } from '../kit/heading.js';
import { gapNotice, onOfferList } from './on-offer-list.js';
import type { PathwayRole } from './pathway.js';
import { skillsOnTheWay, type Skill } from './skills.js';
import { counted, lines, listed, roleLink, type View } from './view.js';
import { reachedFrom, RULE, type Step, type Way } from './ways.js';

/** So many ways are shown at first. */
const FEW = 5;
/** So many roles are named where there is no way. */
const NAMED = 8;

/** What fits a step: by its roles, and by what is new at it or what its route asks for. */
function fitting(view: View, step: Step, fresh: readonly Skill[]): Opportunity[] {
  const skills = [...fresh, ...view.model.skillsOf(step.route)].map(({ key }) => key);
  return forStep(view.model.onOffer, [step.from.key, step.to.key], skills);
}

function renderStep(
  view: View,
  step: Step,
  fresh: readonly Skill[],
  level: number,
): TemplateResult {
  const { route, from, to, tasters } = step;
  const { item } = route.entry;
  const fits = fitting(view, step, fresh);
  const gaps = new Set(
    gapsIn(
      fits,
      fresh.map(({ key }) => key),
    ),
  );
  const planned = view.isPlanned(route.key);
  return html`<li class="step">
    ${heading(level, html`<bdi>${from.name}</bdi> to <bdi>${to.name}</bdi>`)}
    <p>
      ${
        item.title
          ? html`<strong><bdi>${item.title}</bdi></strong
              >. `
          : nothing
      }${route.kind === 'progression' ? nothing : html` <span class="tag">${route.kind}</span>`}
      ${item.summary}
    </p>
    <dl>
      ${fact('What you need first', fresh.length ? lines(fresh.map((skill) => skill.item.name)) : 'No new skill')}
      ${fact('What helps', lines(item.helps))} ${fact('How long', item.typicalTime)}
      ${fact(
        'Try it out',
        lines(
          tasters.map(({ entry }) =>
            [entry.item.title, entry.item.summary].filter(Boolean).join(': '),
          ),
        ),
      )}
      ${fact(
        'On offer',
        html`${onOfferList(view, fits, 'for this step')}${gapNotice(
          view,
          fresh.filter(({ key }) => gaps.has(key)),
          `${from.name} to ${to.name}`,
        )}`,
      )}
    </dl>
    <div class="actions controls">
      ${roleLink(to)}
      <button
        type="button"
        class="plain"
        aria-pressed=${planned}
        @click=${() => view.onPlan(route.key)}
      >
        <span .textContent=${planned ? 'In your plan' : 'Add to your plan'}></span
        ><span class="visually-hidden">: ${from.name} to ${to.name}</span>
      </button>
    </div>
  </li>`;
}

function renderWay(view: View, way: Way, index: number): TemplateResult {
  const { model, level } = view;
  const open = model.openWay === index;
  const fresh = skillsOnTheWay(way, model.skillsOf);
  const names = [way[0]?.from, ...way.map(({ to }) => to)];
  const sideways = way.filter(({ route }) => route.kind !== 'progression').length;
  const id = `way-${index}`;
  const title = html`<button
    type="button"
    class="title"
    aria-expanded=${open}
    aria-controls=${id}
    @click=${() => model.set({ openWay: open ? -1 : index })}
  >
    <span
      >${names.map((role, i) => html`${i ? html`<span class="arrow"><span class="visually-hidden">, then </span></span>` : nothing}<bdi>${role?.name}</bdi>`)}</span
    >
  </button>`;
  return html`<li class="way" ?data-open=${open}>
    ${heading(level + 2, title)}
    <p class="quiet">
      ${[
        counted(way.length, 'step'),
        sideways ? `${sideways} of them not a progression` : '',
        counted(fresh.flat().length, 'new skill'),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    <div id=${id} ?hidden=${!open}>
      ${
        open
          ? html`<ol class="steps">
                ${way.map((step, i) => renderStep(view, step, fresh[i] ?? [], level + 3))}
              </ol>
              <div class="actions controls">
                <button type="button" @click=${() => view.onAdd(way.map(({ route }) => route.key))}>
                  Add the whole way to your plan
                </button>
              </div>`
          : nothing
      }
    </div>
  </li>`;
}

/** What can be applied for now: for the role one has, and for the first steps of the ways. */
function applyNow(view: View, from: PathwayRole, ways: readonly Way[]): Opportunity[] {
  const { model } = view;
  const fits = new Set(forRole(model.onOffer, from.key));
  for (const way of ways) {
    const [step] = way;
    const [fresh = []] = skillsOnTheWay(way, model.skillsOf);
    if (step) for (const one of fitting(view, step, fresh)) fits.add(one);
  }
  return model.onOffer.filter((one) => fits.has(one) && one.standing === Standing.now);
}

function noWay(from: PathwayRole, to: PathwayRole): TemplateResult {
  if (from === to) return html`<p>You are there already: both are <bdi>${from.name}</bdi>.</p>`;
  const named = (roles: readonly PathwayRole[]) =>
    html`${listed(roles.slice(0, NAMED).map(roleLink))}${
      roles.length > NAMED ? ` and ${roles.length - NAMED} more` : nothing
    }`;
  const reached = reachedFrom(from);
  const back = reachedFrom(to).includes(from);
  const before = [...new Set(to.in.map((route) => route.from))];
  return html`<p>
      No way leads from <bdi>${from.name}</bdi> to <bdi>${to.name}</bdi> in this
      feed.${back ? ' There is one the other way round.' : nothing}
    </p>
    <p>
      ${
        before.length
          ? html`People come to <bdi>${to.name}</bdi> from ${named(before)}.`
          : html`The feed names no route to <bdi>${to.name}</bdi>.`
      }
      ${
        reached.length
          ? html`From <bdi>${from.name}</bdi> you can reach ${named(reached)}.`
          : html`It names no route from <bdi>${from.name}</bdi> either.`
      }
    </p>`;
}

/** The ways from one role to another, step by step. */
export function waysPanel(view: View, all: boolean, onAll: () => void): TemplateResult {
  const { model, level } = view;
  const [from, to] = [model.roleOf(model.from), model.roleOf(model.to)];
  if (!from || !to) return html`<p class="answer-title" tabindex="-1">Choose two roles first.</p>`;
  const { ways, more } = model.ways;
  const shown = all ? ways : ways.slice(0, FEW);
  const now = ways.length ? applyNow(view, from, shown) : [];
  const title = ways.length
    ? `${more ? 'The best ' : ''}${counted(ways.length, 'way')} from ${from.name} to ${to.name}`
    : `From ${from.name} to ${to.name}`;
  return html`<div class="ways" part="ways">
    ${heading(level + 1, html`<span class="answer-title" tabindex="-1" .textContent=${title}></span>`)}
    ${
      ways.length
        ? html`<div class="now">
              ${heading(level + 2, 'What you can apply for now')}
              <p class="quiet">For your role, and for the first step of these ways.</p>
              ${onOfferList(view, now, 'for it')}
            </div>
            <ol class="way-list" role="list">
              ${shown.map((way, i) => renderWay(view, way, i))}
            </ol>
            ${
              shown.length < ways.length
                ? html`<button type="button" class="controls" @click=${onAll}>
                    Show ${counted(ways.length - shown.length, 'more way', 'more ways')}
                  </button>`
                : nothing
            }
            <p class="quiet">${RULE}</p>`
        : noWay(from, to)
    }
  </div>`;
}
