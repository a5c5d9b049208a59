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
import { bookmarkIcon } from '../kit/icons.js';
import { listInWords } from '../kit/item-words.js';
import { distanceInWords, type Distance } from './distance.js';
import type { OfferFacts } from './offer-facts.js';
import type { OfferRow } from './offer-table.js';

export interface CardModel extends Sought {
  row: OfferRow;
  facts: OfferFacts;
  distance?: Distance;
  /** True where distances are asked for, also if this one is not known. */
  showsDistance: boolean;
  level: number;
  open: boolean;
  saved: boolean;
  /** What is shown under the card when it is open. */
  details: () => TemplateResult;
  onToggle: () => void;
  onSave: () => void;
}

function distanceOf({ distance, showsDistance }: CardModel): string | undefined {
  if (!showsDistance) return undefined;
  return distance ? distanceInWords(distance) : 'distance not known';
}

/** One offer: what, for whom, when and where, who and how much, by when. */
export function offerCard(model: CardModel): TemplateResult {
  const { row, facts, open, saved, level } = model;
  const { item, key } = row.entry;
  const id = cardId(key);
  const audience = listInWords(facts.roles, 4);
  const title = cardTitle(marked(item.title, model), id, open, model.onToggle);
  return html`<li class="card" part="card" id=${id} ?data-open=${open}>
    ${heading(level + 1, title)} ${tags(facts.tags)}
    ${item.summary ? html`<p class="summary">${marked(item.summary, model)}</p>` : nothing}
    ${line(facts.kind, audience ? html`<bdi>for ${audience}</bdi>` : undefined)}
    ${line(
      facts.when ? html`<strong>${facts.when}</strong>` : undefined,
      bdi(facts.where),
      distanceOf(model),
    )}
    <div class="foot">
      ${line(
        bdi(listInWords(facts.providers.map(({ name }) => name))),
        facts.price,
        facts.deadline ? html`<span class="deadline">${facts.deadline}</span>` : undefined,
      )}
      <button type="button" class="plain save" ?data-saved=${saved} @click=${model.onSave}>
        ${bookmarkIcon()}<span .textContent=${saved ? 'Saved ' : 'Save '}></span
        ><span class="visually-hidden"
          >${item.title}<span .textContent=${saved ? ': remove it from the shortlist' : ''}></span
        ></span>
      </button>
    </div>
    ${cardDetails(id, open, model.details)}
  </li>`;
}
