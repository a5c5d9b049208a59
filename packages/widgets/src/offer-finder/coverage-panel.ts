import { coverageRows, type Commons, type Coverage } from '@leadership-commons/feed';
import { html, type LitElement, type TemplateResult } from 'lit';
import { csv } from '../kit/csv.js';
import { fileName } from '../kit/files.js';
import type { HandOver } from '../kit/hand-over.js';
import { heading } from '../kit/heading.js';
import { countInWords } from '../kit/list-kind.js';
import {
  cellOffers,
  coverageTable,
  stateToChoice,
  usualChoice,
  type CoverageChoice,
  type OpenCell,
} from './coverage.js';
import { coverageInWords, coverageView } from './coverage-view.js';
import type { OfferTable } from './offer-table.js';
import { offerList, type Selection } from './selection.js';

/** What the panel needs of the finder each time that it is drawn. */
export interface CoverageInput {
  commons: Commons;
  table: OfferTable;
  selection: Selection;
  isSettled: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** The level of the widget's heading. */
  level: number;
  /** The card of the offer with a key. */
  card: (key: string) => unknown;
  onLink: () => void;
  onPrint: () => void;
}

/** The coverage view of the finder: which cells are open, and the table as it was last reckoned. */
export class CoveragePanel {
  choice: CoverageChoice = usualChoice;

  private readonly host: LitElement;
  private readonly handOver: HandOver;
  private open: OpenCell | undefined;
  private found: Coverage | undefined;
  /** What `found` was reckoned for. */
  private foundFor: unknown[] = [];

  constructor(host: LitElement, handOver: HandOver) {
    this.host = host;
    this.handOver = handOver;
  }

  /** Starts with what a link holds. */
  start(state: ReadonlyMap<string, readonly string[]>): void {
    this.choice = stateToChoice(state);
  }

  /** What the table comes to, to be announced. */
  get words(): string {
    return this.found ? coverageInWords(this.found) : '';
  }

  render(input: CoverageInput): TemplateResult {
    const table = this.reckon(input);
    return html`<div class="coverage-view">
      ${coverageView({
        table,
        choice: this.choice,
        open: this.open,
        isSettled: input.isSettled,
        offers: () => this.renderOffers(table, input),
        onChoice: (choice) => this.set(choice, undefined),
        onOpen: (cell) => void this.show(cell),
        onFile: () => void this.save(table),
        onLink: input.onLink,
        onPrint: input.onPrint,
      })}
    </div>`;
  }

  /** Reckons anew only where something has changed. */
  private reckon({ commons, table, selection, now }: CoverageInput): Coverage {
    const { choice } = this;
    const wanted = [
      commons,
      table,
      table.rows.length,
      commons.termRevision,
      selection,
      choice,
      now,
    ];
    if (!this.found || wanted.some((value, i) => value !== this.foundFor[i])) {
      this.found = coverageTable(commons, table, selection, choice, now);
      this.foundFor = wanted;
    }
    return this.found;
  }

  private set(choice: CoverageChoice, open: OpenCell | undefined): void {
    this.choice = choice;
    this.open = open;
    this.host.requestUpdate();
  }

  private async show(cell: OpenCell | undefined): Promise<void> {
    this.set(this.choice, cell);
    await this.host.updateComplete;
    if (cell) this.find('.cell-title')?.focus();
  }

  /** Back to the cell that was opened. */
  private async close(): Promise<void> {
    const opened = this.find('.cell[aria-expanded=true]');
    this.set(this.choice, undefined);
    await this.host.updateComplete;
    opened?.focus();
  }

  private find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(selector);
  }

  private renderOffers(table: Coverage, { level, card }: CoverageInput): TemplateResult {
    const { row = '', column = '', offers = [] } = cellOffers(table, this.open) ?? {};
    const title = html`<span class="cell-title" tabindex="-1"
      >${countInWords(offers.length, offerList.noun)}: <bdi>${row}</bdi>, <bdi>${column}</bdi></span
    >`;
    return html`<div class="bar-top">
        ${heading(level + 1, title)}
        <button type="button" class="plain controls" @click=${() => void this.close()}>
          Close
        </button>
      </div>
      <ol class="cards" role="list">
        ${offers.map(({ key }) => card(key))}
      </ol>`;
  }

  private save(table: Coverage): Promise<void> {
    const { rows, columns } = this.choice;
    const name = fileName(`Offers by ${rows} and ${columns}`, 'csv');
    return this.handOver.file(name, 'text/csv', csv(coverageRows(table, rows)));
  }
}
