import type { Commons } from '@leadership-commons/feed';
import type { TemplateResult } from 'lit';
import type { HandOver } from '../kit/hand-over.js';
import type { Search } from '../kit/search.js';
import { offerCard } from './card.js';
import { offerDetails } from './details.js';
import type { FoundOffer } from './find-offers.js';
import type { FinderModel } from './finder-model.js';
import { offerFacts, type OfferFacts } from './offer-facts.js';
import type { OfferRow } from './offer-table.js';
import { offerText } from './offer-text.js';
import type { Shortlist } from './shortlist.js';

/** What is said of an offer is said in this language, as of this moment. */
interface Telling {
  commons: Commons;
  words: Parameters<typeof offerFacts>[2];
}

/** What cards need of the finder each time that they are drawn. */
export interface CardsInput extends Telling {
  model: FinderModel;
  shortlist: Shortlist | undefined;
  /** The level of the widget's heading. */
  level: number;
  handOver: HandOver;
  onLink: (key: string) => void;
}

/** Draws offers as cards. */
export class OfferCards {
  /** What was said of each offer; a row that has changed is another row. */
  private readonly facts = new WeakMap<OfferRow, OfferFacts>();

  factsOf(row: OfferRow, { commons, words }: Telling): OfferFacts {
    let facts = this.facts.get(row);
    if (!facts) this.facts.set(row, (facts = offerFacts(commons, row, words)));
    return facts;
  }

  render({ row, distance }: FoundOffer, search: Search, input: CardsInput): TemplateResult {
    const { model, shortlist, level } = input;
    const { key } = row.entry;
    return offerCard({
      row,
      facts: this.factsOf(row, input),
      distance,
      showsDistance: model.selection.sort === 'nearest',
      words: model.selection.words,
      search,
      level,
      open: model.screen.opened.has(key),
      saved: !!shortlist?.has(key),
      details: () => this.renderDetails(row, input),
      onToggle: () => model.toggleDetails(key),
      onSave: () => shortlist?.toggle(key),
    });
  }

  private renderDetails(row: OfferRow, input: CardsInput): TemplateResult {
    const { commons, words, handOver } = input;
    return offerDetails({
      commons,
      row,
      facts: this.factsOf(row, input),
      words,
      onCalendar: ({ name, text }) => void handOver.file(name, 'text/calendar', text),
      onCopy: () => void handOver.copy(offerText(commons, row, words), 'Text'),
      onLink: () => input.onLink(row.entry.key),
    });
  }
}
