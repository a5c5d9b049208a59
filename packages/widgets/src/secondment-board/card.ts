import { html, nothing, type TemplateResult } from 'lit';
import {
  bdi,
  cardDetails,
  cardId,
  cardTitle,
  line,
  marked,
  tags,
  type Sought,
} from '../kit/card-parts.js';
import { heading } from '../kit/heading.js';
import type { ListingFacts } from './listing-facts.js';
import type { ListingRow } from './listing-table.js';

export interface CardModel extends Sought {
  row: ListingRow;
  facts: ListingFacts;
  level: number;
  open: boolean;
  /** What is shown under the card when it is open. */
  details: () => TemplateResult;
  onToggle: () => void;
}

/** One listing: role and phase, where, from when and how much of the week, who pays, until when. */
export function listingCard(model: CardModel): TemplateResult {
  const { row, facts, open } = model;
  const { item, key } = row.entry;
  const id = cardId(key);
  const title = cardTitle(marked(item.title, model), id, open, model.onToggle);
  return html`<li class="card" part="card" id=${id} ?data-open=${open}>
    ${heading(model.level + 1, title)} ${tags(facts.tags)}
    ${item.summary ? html`<p class="summary">${marked(item.summary, model)}</p>` : nothing}
    ${line(facts.kind, bdi(facts.role), bdi(facts.phases))}
    ${line(facts.when ? html`<strong>${facts.when}</strong>` : undefined, bdi(facts.share), bdi(facts.where))}
    ${line(
      bdi(facts.paid),
      facts.deadline ? html`<span class="deadline">${facts.deadline}</span>` : undefined,
    )}
    ${cardDetails(id, open, model.details)}
  </li>`;
}
