import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../kit/announcer.js';
import { DATE, inWords } from '../kit/date-words.js';
import { fileName } from '../kit/files.js';
import { HandOver } from '../kit/hand-over.js';
import { heading } from '../kit/heading.js';
import { printAlone } from '../kit/print.js';
import { textsOf } from '../kit/results/open-files.js';
import { resultFile } from '../kit/results/result-file.js';
import { resultStyles } from '../kit/results/result.styles.js';
import { SetReader } from '../kit/results/set-reader.js';
import type { HallmarkPart } from '../kit/results/statement-set.js';
import { siteKey } from '../kit/storage.js';
import { Widget } from '../kit/widget.js';
import { AssessmentModel, type About } from './assessment-model.js';
import { files, type SaveAs } from './files.js';
import { fittingOffers, offerLinks } from './fitting-offers.js';
import { gapsSummary, progressDots } from './progress.js';
import { fieldId, questions } from './questions.js';
import { resultCsv } from './result-csv.js';
import { resultView } from './result-view.js';
import { selfAssessmentStyles } from './self-assessment.styles.js';
import { placeInShort, where, type Question } from './where.js';

const NAME = 'self-assessment';
const HEADING = 'Reflect on your leadership';

/** What is on screen: the questions, what is missing before the result, the result. */
type Stage = 'questions' | 'gaps' | 'result';

/**
 * A private reflection on the hallmarks of great leadership, with a profile and next steps.
 *
 * What is answered stays in this element. It sends nothing, puts no answer into an event, an
 * attribute, the address or the console, and keeps something on the device only if the
 * visitor asks for it. Scripts of the page can look into any element of it, this one too.
 *
 * Its children stay visible until there is something to show, and when the feed can't be
 * read.
 *
 * @summary Private self-assessment against the statements of a feed.
 *
 * @slot - What to show without JavaScript, while waiting, and when the feed can't be read.
 *
 * @event {CustomEvent<FeedProblemDetail>} leadership-feed-problem - Something in the feed is not as it should be; `detail.problems` says what and where.
 * @event {CustomEvent<LeadershipOpenDetail>} leadership-open - The visitor wants to see an offer; a finder on the page answers it. It holds the offer's key and nothing of the answers.
 *
 * @csspart base - The whole.
 * @csspart where - Where the answers are, and what can be done about it.
 * @csspart progress - The dots, one for each hallmark.
 * @csspart hallmark - A hallmark with its statements.
 * @csspart statement - A statement with its answers.
 * @csspart gaps - What has no answer yet.
 * @csspart result - The result.
 * @csspart picture - The profile as a picture.
 * @csspart next - Next steps.
 * @csspart files - Saving and opening files.
 * @csspart foot - The line that stays in view.
 * @csspart failed - What is said when the feed can't be read.
 * @csspart about - The line about the data.
 *
 * @cssprop [--leadership-accent=#1c5f8a] - The colour of links, buttons and marks. Any colour: its lightness is moved until it can be read.
 * @cssprop [--leadership-surface=Canvas] - The ground. It has to be light in a light colour scheme and dark in a dark one.
 * @cssprop [--leadership-font=inherit] - The font.
 * @cssprop [--leadership-radius=6px] - How round corners are.
 * @cssprop [--leadership-min-block-size=0] - Room to keep free while waiting, so that nothing below moves.
 */
export class LeadershipSelfAssessment extends Widget {
  static override styles = [Widget.styles, resultStyles, selfAssessmentStyles];

  /** The id of the set of statements. Without it the feed's first one. */
  @property() assessment = '';

  /** Ids of hallmarks, parted by spaces: only statements about these. */
  @property() hallmark = '';

  /** `pages`: one hallmark at a time; `all`: all on one page. */
  @property() layout: 'pages' | 'all' = 'pages';

  @state() private stage: Stage = 'questions';
  @state() private page = 0;
  @state() private asking: Question | undefined;
  @state() private opened: readonly string[] = [];

  private readonly announcer = new Announcer(this);
  private readonly handOver = new HandOver(this, this.announcer);
  private readonly sets = new SetReader();
  /** What was answered, by what tells a copy on the device from others. */
  private readonly models = new Map<string, AssessmentModel>();
  private model: AssessmentModel | undefined;

  constructor() {
    super(['assessments', 'hallmarks', 'offers']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.model?.keeping.connect();
    addEventListener('beforeunload', this.handleLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.model?.keeping.disconnect();
    removeEventListener('beforeunload', this.handleLeave);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.updateSet();
  }

  override get hasContent(): boolean {
    return this.sets.isRead && !this.data.hasFailed;
  }

  /** Each set has its own answers, which stay while another is shown. */
  private updateSet(): void {
    const { commons } = this.data;
    const before = this.sets.set;
    this.sets.read(commons, this.assessment, this.hallmark);
    const { set } = this.sets;
    if (!commons || set === before) return;
    const key = set && siteKey(NAME, commons.url, set.key);
    let model = key === undefined ? undefined : this.models.get(key);
    // Who is answering is not interrupted by a new version: it is for the next visit.
    const isNew = model?.set.version !== set?.version && (!model || model.isEmpty);
    if (set && key !== undefined && isNew) {
      model = new AssessmentModel(set, key, () => this.requestUpdate());
      this.models.set(key, model);
    } else if (set && model?.set.version === set.version) model.set = set;
    if (model !== this.model) {
      this.model?.keeping.disconnect();
      model?.keeping.connect();
      this.model = model;
      this.stage = 'questions';
    }
    this.page = Math.min(this.page, Math.max(0, (model?.set.parts.length ?? 0) - 1));
  }

  private readonly dayInWords = (day: string): string => {
    const start = Date.parse(day);
    return inWords(start, start, DATE, { zone: 'UTC', ...this.words });
  };

  private async focusAfterUpdate(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private readonly handleLeave = (event: Event): void => {
    if (this.model?.isUnsaved && !this.model.isEmpty) event.preventDefault();
  };

  /** Does something by a button that goes away with it. */
  private handleAct(act: () => void): void {
    act();
    void this.focusAfterUpdate('.place');
  }

  private handleAsk(question: Question | undefined): void {
    this.asking = question;
    void this.focusAfterUpdate(question ? '#question' : '.place');
  }

  private handlePage(page: number): void {
    this.page = page;
    this.stage = 'questions';
    void this.focusAfterUpdate(
      this.layout === 'all' ? `#h${page} .hallmark-head` : '.hallmark-head',
    );
  }

  private async handleGo(model: AssessmentModel, statement: string): Promise<void> {
    this.page = model.set.parts.findIndex(({ statements }) =>
      statements.some(({ id }) => id === statement),
    );
    this.stage = 'questions';
    await this.focusAfterUpdate(`#${fieldId(model, statement)} input`);
  }

  private handleResult(model: AssessmentModel, evenWithGaps = false): void {
    const hasGaps = model.result.answers.some(({ value }) => value === undefined);
    this.stage = hasGaps && !evenWithGaps ? 'gaps' : 'result';
    void this.focusAfterUpdate(this.stage === 'gaps' ? '#gaps-title' : '.result-head');
  }

  private handleAbout(model: AssessmentModel, about: About): void {
    model.setAbout(about);
    this.stage = 'questions';
    this.page = 0;
  }

  private handleBeginAnew(model: AssessmentModel): void {
    model.beginAnew();
    this.handlePage(0);
  }

  private async handleOpen(model: AssessmentModel, chosen: readonly File[]): Promise<void> {
    this.opened = model.openFiles(await textsOf(chosen));
    this.announcer.say(this.opened.join(' '));
  }

  private async handleSave(model: AssessmentModel, as: SaveAs): Promise<void> {
    const { result, set } = model;
    const title = `${set.title} ${result.made}`;
    if (as === 'csv') {
      await this.handOver.file(fileName(title, 'csv'), 'text/csv', resultCsv(result, set));
      return;
    }
    const scoresOnly = as === 'scores';
    const name = fileName(scoresOnly ? `${title} scores` : title, 'json');
    await this.handOver.file(name, 'application/json', resultFile(result, scoresOnly));
    if (!scoresOnly || model.about === 'colleague') model.saved();
  }

  private async handlePrint(): Promise<void> {
    const part = this.renderRoot.querySelector('.result');
    if (part) await printAlone(part, this.heading || HEADING);
  }

  private async handleAddStep(model: AssessmentModel, part: HallmarkPart): Promise<void> {
    model.addStep(part.key);
    const index = model.set.parts.indexOf(part);
    await this.focusAfterUpdate(`[data-hallmark="${index}"] .step:last-child input`);
  }

  protected override renderContent(): TemplateResult {
    const { model } = this;
    if (!model?.set.parts.length) return this.renderNothing();
    const { set } = model;
    return html`<div class="assessment" part="base">
      ${heading(this.headingLevel, this.heading || HEADING)}
      <p class="quiet">
        ${set.isSample ? html`<strong>Sample.</strong> ` : nothing}<bdi>${set.title}</bdi>, version
        ${set.version}.${set.source ? html` <bdi>${set.source}</bdi>.` : nothing}
      </p>
      ${where({
        model,
        asking: this.asking,
        found: model.keeping.found && this.dayInWords(model.keeping.found),
        onAsk: (question) => this.handleAsk(question),
        onAct: (act) => this.handleAct(act),
      })}
      ${this.renderAboutChoice(model)} ${this.announcer.render()} ${this.renderStage(model)}
      ${files({
        opened: this.opened,
        isOwn: model.about === 'self',
        isEmpty: model.isEmpty,
        isResult: this.stage === 'result',
        onOpen: (chosen) => void this.handleOpen(model, chosen),
        onSave: (as) => void this.handleSave(model, as),
        onPrint: () => void this.handlePrint(),
      })}
      ${this.handOver.render()} ${this.renderAbout()}
      <div class="foot controls" part="foot">
        <span .textContent=${placeInShort(model.keeping, model.about === 'colleague')}></span>
        <span
          class="quiet"
          .textContent=${`${model.answered} of ${model.result.answers.length} answered`}
        ></span>
      </div>
    </div>`;
  }

  private renderNothing(): TemplateResult {
    return html`<div class="assessment" part="base">
      ${heading(this.headingLevel, this.heading || HEADING)}
      <p class="notice">${this.sets.missing}</p>
      ${this.renderAbout()}
    </div>`;
  }

  private renderAboutChoice(model: AssessmentModel): TemplateResult {
    const choice = (about: About, words: string) =>
      html`<label class="choice">
        <input
          type="radio"
          name="about"
          autocomplete="off"
          .checked=${model.about === about}
          @change=${() => this.handleAbout(model, about)}
        />
        <span>${words}</span>
      </label>`;
    return html`<fieldset class="about-whom controls">
      <legend>Whom is this about?</legend>
      <div class="choices">
        ${choice('self', 'Myself')} ${choice('colleague', 'A colleague who has asked me')}
      </div>
      ${
        model.about === 'colleague'
          ? html`<p class="quiet">
              Read “I” as your colleague, and answer what you have seen. Nobody’s name is asked for.
            </p>`
          : nothing
      }
    </fieldset>`;
  }

  private renderStage(model: AssessmentModel): TemplateResult {
    if (this.stage === 'result') return this.renderResult(model);
    const { parts } = model.set;
    const all = this.layout === 'all';
    const isLast = all || this.page >= parts.length - 1;
    return html`${
        this.stage === 'gaps'
          ? gapsSummary(
              model,
              (statement) => void this.handleGo(model, statement),
              () => this.handleResult(model, true),
            )
          : nothing
      }
      ${
        parts.length > 1
          ? progressDots({
              model,
              page: all ? -1 : this.page,
              onPage: (page) => this.handlePage(page),
            })
          : nothing
      }
      ${questions({
        model,
        level: this.headingLevel,
        parts: all ? parts : parts.slice(this.page, this.page + 1),
        onClear: (statement) => {
          model.setAnswer(statement, undefined);
          void this.focusAfterUpdate(`#${fieldId(model, statement)} input`);
        },
      })}
      <div class="row steer controls">
        ${
          !all && this.page
            ? html`<button type="button" @click=${() => this.handlePage(this.page - 1)}>
                Back
              </button>`
            : nothing
        }
        ${
          isLast
            ? nothing
            : html`<button
                type="button"
                class="primary"
                @click=${() => this.handlePage(this.page + 1)}
              >
                Next
              </button>`
        }
        <button
          type="button"
          class=${isLast ? 'primary' : 'plain'}
          @click=${() => this.handleResult(model)}
        >
          See the result
        </button>
      </div>`;
  }

  private renderResult(model: AssessmentModel): TemplateResult {
    return html`${resultView({
        model,
        level: this.headingLevel,
        dayInWords: this.dayInWords,
        offers: ({ key }) => this.renderOffers(key),
        onRemoveEarlier: (id) => model.removeEarlier(id),
        onRemoveView: (id) => model.removeView(id),
        onAddStep: (part) => void this.handleAddStep(model, part),
        onRemoveStep: (id) => {
          model.setStep(id);
          void this.focusAfterUpdate('.result-head');
        },
      })}
      <div class="row steer controls">
        <button type="button" @click=${() => this.handlePage(this.page)}>
          Back to the statements
        </button>
        <button type="button" class="plain" @click=${() => this.handleBeginAnew(model)}>
          Begin anew
        </button>
      </div>`;
  }

  private renderOffers(hallmark: string): TemplateResult {
    const { commons } = this.data;
    if (!commons) return html``;
    const entries = fittingOffers(commons, hallmark, this.now, this.showsPast);
    return offerLinks(this, entries, this.words);
  }
}
