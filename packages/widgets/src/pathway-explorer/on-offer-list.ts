import { safeUrl, Standing, type Commons, type Opportunity } from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { itemLink } from '../kit/open-item.js';
import { factsOf, tagsOf } from './opportunity-words.js';
import type { Skill } from './skills.js';
import type { View } from './view.js';

/** So many are shown at once; the rest is folded. */
const FEW = 6;

const isNetwork = ({ entry: { item } }: Opportunity) =>
  'format' in item && item.format === 'network';
const isOpen = ({ standing }: Opportunity) =>
  standing === Standing.now || standing === Standing.later;

function one(view: View, opportunity: Opportunity): TemplateResult {
  const tags = tagsOf(opportunity);
  return html`<li>
    ${itemLink(view.host, opportunity.section, opportunity.entry)}
    ${tags.map((tag) => html`<span class="tag">${tag}</span> `)}
    <span class="quiet"><bdi>${factsOf(opportunity, view.words).join(' · ')}</bdi></span>
  </li>`;
}

function folded(view: View, all: readonly Opportunity[]): unknown {
  const list = (items: readonly Opportunity[]) =>
    html`<ul class="items">
      ${items.map((item) => one(view, item))}
    </ul>`;
  const rest = all.slice(FEW);
  return html`${list(all.slice(0, FEW))}${
    rest.length
      ? html`<details>
          <summary>${rest.length} more</summary>
          ${list(rest)}
        </details>`
      : nothing
  }`;
}

/**
 * What is on offer, in groups: now, later, and what can't be taken up any more. Each is a
 * link to the finder or the board.
 *
 * @param what what it is on offer for, to be said where there is nothing
 */
export function onOfferList(view: View, all: readonly Opportunity[], what: string): TemplateResult {
  const of = (...standings: Standing[]) =>
    all.filter(({ standing }) => standings.includes(standing));
  const now = of(Standing.now);
  const groups: [string, Opportunity[]][] = [
    ['Offers', now.filter((item) => item.section === 'offers' && !isNetwork(item))],
    ['Networks', now.filter(isNetwork)],
    ['Secondments and shadowing', now.filter(({ section }) => section === 'secondments')],
    ['Later than in four months', of(Standing.later)],
    ['Closed or over', of(Standing.closed, Standing.over)],
  ];
  return html`${all.some(isOpen) ? nothing : html`<p>Nothing is on offer now ${what}.</p>`}${groups
    .filter(([, items]) => items.length)
    .map(
      ([name, items]) =>
        html`<div class="group">
          <p class="group-name">${name}</p>
          ${folded(view, items)}
        </div>`,
    )}`;
}

/** Where a gap can be told: who takes listings, else the publisher. */
function brokerOf(
  commons: Commons | undefined,
  subject: string,
): { name: string; href: string } | undefined {
  const { publisher, submissions } = commons?.root?.header ?? {};
  if (!publisher) return undefined;
  const email = submissions?.email ?? publisher.email;
  const href = email
    ? `mailto:${email}?subject=${encodeURIComponent(subject)}`
    : (safeUrl(submissions?.url) ?? safeUrl(publisher.url));
  return href ? { name: publisher.name, href } : undefined;
}

/** Says which skills nothing is on offer for, and whom to tell. */
export function gapNotice(view: View, skills: readonly Skill[], where: string): unknown {
  if (!skills.length) return nothing;
  const names = skills.map(({ item }) => item.name).join(', ');
  const broker = brokerOf(view.model.commons, `A gap: ${names} (${where})`);
  return html`<p class="gap">
    <strong>Gap:</strong> nothing on offer builds <bdi>${names}</bdi>.
    ${broker ? html`<a href=${broker.href}>Tell <bdi>${broker.name}</bdi> about it</a>` : nothing}
  </p>`;
}
