import {
  listingTimes,
  type Commons,
  type FeedSource,
  type Secondment,
} from '@leadership-commons/feed';
import { html, nothing, type TemplateResult } from 'lit';
import type { Announcer } from '../kit/announcer.js';
import { fileName } from '../kit/files.js';
import type { HandOver } from '../kit/hand-over.js';
import type { WordsContext } from '../kit/item-words.js';
import { Search } from '../kit/search.js';
import { listingCard } from './card.js';
import { listingTerms } from './details.js';
import type { Side } from './facets.js';
import { fieldId } from './form-controls.js';
import { FormModel } from './form-model.js';
import { formPanel, OFFERS, outcomeInWords } from './form-panel.js';
import { listingFacts } from './listing-facts.js';
import { listingFile } from './listing-mail.js';
import type { ListingRow } from './listing-table.js';

/** What the form needs of the board that it is on. */
export interface FormHost {
  update: () => void;
  /** Moves the focus once the board has been brought up to date. */
  focus: (selector: string) => void;
  announcer: Announcer;
  handOver: HandOver;
}

/** What the board shows at the time. */
interface Shown {
  commons: Commons;
  /** Milliseconds since 1970. */
  now: number;
  /** The level of the board's heading. */
  level: number;
  words: WordsContext;
}

/** The two forms of a board: one for hosts, one for people who are available. */
export class ListingForm {
  private readonly model: FormModel;
  private readonly host: FormHost;
  /** True once the visitor has folded what will appear. */
  private folded = false;

  constructor(host: FormHost) {
    this.host = host;
    this.model = new FormModel(host.update);
  }

  /** Plain buttons at the end of the board, and the form that is open below them. */
  render(shown: Shown): TemplateResult {
    const { side } = this.model;
    const sides = Object.entries(OFFERS) as [Side, string][];
    return html`<div class="offers controls">
        <p class="part-title">Put one on the board</p>
        ${sides.map(
          ([name, label]) =>
            html`<button
              type="button"
              class="plain"
              aria-expanded=${side === name}
              @click=${() => this.handleOpen(name)}
            >
              ${label}
            </button>`,
        )}
      </div>
      ${side ? this.renderPanel(side, shown) : nothing}`;
  }

  private handleOpen(side: Side): void {
    this.model.open(side);
    this.host.focus('.form-title');
  }

  private async handleSend(address: string, text: string): Promise<void> {
    await this.model.send(address, text);
    this.host.announcer.say(outcomeInWords(this.model.draft.sent));
  }

  private renderPanel(side: Side, { commons, now, level, words }: Shown): TemplateResult {
    const { model, host } = this;
    return formPanel({
      commons,
      side,
      draft: model.draft,
      warnings: model.warnings(commons),
      level,
      listing: () => model.listing(commons, now),
      preview: (item) => this.renderPreview(item, commons, level, words),
      onSet: (name, value) => model.set(name, value),
      onContact: (contact) => model.setContact(contact),
      onCheck: () => host.focus(model.check(commons, now) ? '.form-title' : '.summary-of-faults'),
      onFault: (path) => host.focus(`#${fieldId(path)}`),
      onEdit: () => {
        model.edit();
        host.focus('.form-title');
      },
      onClose: () => {
        model.open(undefined);
        host.focus('.offers button');
      },
      onSend: (address, text) => void this.handleSend(address, text),
      onCopy: (text) => void host.handOver.copy(text, 'Text'),
      onFile: (item) =>
        void host.handOver.file(
          fileName(item.title, 'json'),
          'application/json',
          listingFile(item),
        ),
    });
  }

  /** A listing that is on no feed yet, exactly as the board would show it. */
  private renderPreview(
    item: Secondment,
    commons: Commons,
    level: number,
    words: WordsContext,
  ): TemplateResult {
    const entry = { item, source: commons.root as FeedSource, key: `preview/${item.id}` };
    const row: ListingRow = { entry, values: [], confirmed: 0, ...listingTimes(entry) };
    const facts = listingFacts(commons, row, words);
    return listingCard({
      row,
      facts,
      words: '',
      search: new Search(''),
      level: level + 1,
      open: !this.folded,
      details: () => listingTerms({ commons, row, facts }),
      onToggle: () => {
        this.folded = !this.folded;
        this.host.update();
      },
    });
  }
}
