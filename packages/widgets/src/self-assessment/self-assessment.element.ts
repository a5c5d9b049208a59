import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../kit/announcer.js';
import { DATE, inWords } from '../kit/date-words.js';
import { HandOver } from '../kit/hand-over.js';
import { heading } from '../kit/heading.js';
import { printAlone } from '../kit/print.js';
import { textsOf } from '../kit/results/open-files.js';
import { SetReader } from '../kit/results/set-reader.js';
import type { HallmarkPart } from '../kit/results/statement-set.js';
import { Widget } from '../kit/widget.js';
import { aboutWhom } from './about-whom.js';
import type { About, AssessmentModel } from './assessment-model.js';
import { files, type SaveAs } from './files.js';
import { fittingOffers, offerLinks } from './fitting-offers.js';
import { AssessmentModels } from './models.js';
import { questionsStage } from './questions-stage.js';
import { fieldId } from './questions.js';
import { resultView } from './result-view.js';
import { fileOf } from './saved-file.js';
import { selfAssessmentStyles } from './self-assessment.styles.js';
import { resultSteering } from './steering.js';
import { placeInShort, where, type Question } from './where.js';

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
  static override styles = [Widget.styles, ...selfAssessmentStyles];

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

  /** With all on one page: true once its first part has been painted, which is not kept waiting by the rest. */
  @state() private isWhole = false;

  private isBegun = false;
  private readonly announcer = new Announcer(this);
  private readonly handOver = new HandOver(this, this.announcer);
  private readonly sets = new SetReader();
  private readonly models = new AssessmentModels(() => this.requestUpdate());

  constructor() {
    super(['assessments', 'hallmarks']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.models.connect();
    addEventListener('beforeunload', this.handleLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.models.disconnect();
    removeEventListener('beforeunload', this.handleLeave);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { commons } = this.data;
    const before = this.sets.set;
    this.sets.read(commons, this.assessment, this.hallmark);
    const { set } = this.sets;
    if (!commons || set === before) return;
    if (this.models.show(set, commons.url)) this.stage = 'questions';
    this.page = Math.min(this.page, Math.max(0, (this.models.model?.set.parts.length ?? 0) - 1));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isBegun || !this.models.model) return;
    this.isBegun = true;
    this.data.letPaint();
    requestAnimationFrame(() => setTimeout(() => (this.isWhole = true)));
  }

  override get hasContent(): boolean {
    return this.sets.isRead && !this.data.hasFailed;
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
    const { model } = this.models;
    if (model?.isUnsaved && !model.isEmpty) event.preventDefault();
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

  private handleResult(model: AssessmentModel, evenWithGaps: boolean): void {
    const hasGaps = model.result.answers.some(({ value }) => value === undefined);
    this.stage = hasGaps && !evenWithGaps ? 'gaps' : 'result';
    if (this.stage === 'result') this.data.want('offers');
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
    const { name, type, text } = fileOf(model, as);
    await this.handOver.file(name, type, text);
    if (as === 'all' || model.about === 'colleague') model.saved();
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
    const { model } = this.models;
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
      ${aboutWhom(model, (about) => this.handleAbout(model, about))} ${this.announcer.render()}
      ${this.renderStage(model)}
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

  private renderStage(model: AssessmentModel): TemplateResult {
    if (this.stage === 'result') return this.renderResult(model);
    return questionsStage({
      model,
      level: this.headingLevel,
      page: this.layout === 'all' ? -1 : this.page,
      isWhole: this.isWhole,
      hasGaps: this.stage === 'gaps',
      onPage: (page) => this.handlePage(page),
      onGo: (statement) => void this.handleGo(model, statement),
      onClear: (statement) => {
        model.setAnswer(statement, undefined);
        void this.focusAfterUpdate(`#${fieldId(model, statement)} input`);
      },
      onResult: (evenWithGaps) => this.handleResult(model, evenWithGaps),
    });
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
    ${resultSteering(
      () => this.handlePage(this.page),
      () => this.handleBeginAnew(model),
    )}`;
  }

  private renderOffers(hallmark: string): TemplateResult {
    const { commons } = this.data;
    if (!commons) return html``;
    const entries = fittingOffers(commons, hallmark, this.now, this.showsPast);
    return offerLinks(this, entries, this.words, commons.statusOf('offers'));
  }
}
