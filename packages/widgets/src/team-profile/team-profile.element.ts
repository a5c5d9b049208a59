import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../kit/announcer.js';
import { fileName } from '../kit/files.js';
import { HandOver } from '../kit/hand-over.js';
import { heading } from '../kit/heading.js';
import { printAlone } from '../kit/print.js';
import { openFilesButton, textsOf } from '../kit/results/open-files.js';
import { SetReader } from '../kit/results/set-reader.js';
import { Widget } from '../kit/widget.js';
import { FEWEST_PEOPLE } from './release.js';
import { Team } from './team.js';
import { teamPicture, teamTable } from './team-table.js';
import { RELEASE_RULE, teamCsv } from './team-words.js';
import { teamProfileStyles } from './team-profile.styles.js';

const HEADING = 'Our team’s profile';

/**
 * Several people's results, handed over by them as files, as one profile of the team.
 *
 * The files are read in the page and go nowhere; nothing of them is kept. Nobody is shown:
 * nothing for fewer than five people, and of more only what gives away no one.
 *
 * Its children stay visible until there is something to show, and when the feed can't be
 * read.
 *
 * @summary Several people's self-assessments as one profile.
 *
 * @slot - What to show without JavaScript, while waiting, and when the feed can't be read.
 *
 * @event {CustomEvent<FeedProblemDetail>} leadership-feed-problem - Something in the feed is not as it should be; `detail.problems` says what and where.
 *
 * @csspart base - The whole.
 * @csspart files - Opening files, and what came of them.
 * @csspart result - The profile.
 * @csspart picture - The profile as a picture.
 * @csspart failed - What is said when the feed can't be read.
 * @csspart about - The line about the data.
 *
 * @cssprop [--leadership-accent=#1c5f8a] - The colour of links, buttons and marks. Any colour: its lightness is moved until it can be read.
 * @cssprop [--leadership-surface=Canvas] - The ground. It has to be light in a light colour scheme and dark in a dark one.
 * @cssprop [--leadership-font=inherit] - The font.
 * @cssprop [--leadership-radius=6px] - How round corners are.
 * @cssprop [--leadership-min-block-size=0] - Room to keep free while waiting, so that nothing below moves.
 */
export class LeadershipTeamProfile extends Widget {
  static override styles = [Widget.styles, ...teamProfileStyles];

  /** The id of the set of statements. Without it the feed's first one. */
  @property() assessment = '';

  /** Ids of hallmarks, parted by spaces: only statements about these. */
  @property() hallmark = '';

  @state() private refused: readonly string[] = [];

  private readonly announcer = new Announcer(this);
  private readonly handOver = new HandOver(this, this.announcer);
  private readonly sets = new SetReader();
  private team: Team | undefined;

  constructor() {
    super(['assessments', 'hallmarks']);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.sets.read(this.data.commons, this.assessment, this.hallmark);
    const { set } = this.sets;
    // Files that were opened belong to the set that was shown then: a newer state of that set
    // does not take them away.
    const isHeld = !!this.team?.size && this.team.set.key === set?.key;
    if (this.team?.set !== set && !isHeld) this.team = set && new Team(set);
  }

  override get hasContent(): boolean {
    return this.sets.isRead && !this.data.hasFailed;
  }

  private get peopleInWords(): string {
    const size = this.team?.size ?? 0;
    if (!size) return 'No files yet.';
    const people = size === 1 ? '1 person' : `${size} people`;
    return this.team?.isTeam
      ? `${people}.`
      : `${people} so far. The profile is shown from ${FEWEST_PEOPLE} people on.`;
  }

  private async handleOpen(team: Team, chosen: readonly File[]): Promise<void> {
    this.refused = team.open(await textsOf(chosen));
    this.requestUpdate();
    this.announcer.say([this.peopleInWords, ...this.refused].join(' '));
  }

  private async handleClear(team: Team): Promise<void> {
    team.clear();
    this.refused = [];
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.people')?.focus();
  }

  private async handleCsv(team: Team): Promise<void> {
    const { set, size } = team;
    const name = fileName(`${set.title} team`, 'csv');
    await this.handOver.file(name, 'text/csv', teamCsv(set, size, team.profile()));
  }

  private async handlePrint(): Promise<void> {
    const part = this.renderRoot.querySelector('.result');
    if (part) await printAlone(part, this.heading || HEADING);
  }

  protected override renderContent(): TemplateResult {
    const { team } = this;
    return html`<div class="assessment" part="base">
      ${heading(this.headingLevel, this.heading || HEADING)}
      ${team?.set.parts.length ? this.renderTeam(team) : html`<p class="notice">${this.sets.missing}</p>`}
      ${this.renderAbout()}
    </div>`;
  }

  private renderTeam(team: Team): TemplateResult {
    const { set } = team;
    return html`<p class="quiet">
        ${set.isSample ? html`<strong>Sample.</strong> ` : nothing}<bdi>${set.title}</bdi>, version
        ${set.version}
      </p>
      ${this.renderFiles(team)} ${this.announcer.render()}
      ${team.isTeam ? this.renderProfile(team) : nothing} ${this.handOver.render()}`;
  }

  private renderFiles(team: Team): TemplateResult {
    return html`<section class="say controls" part="files" aria-label="Files">
      <p>
        Open the files that your colleagues have saved with “Save the scores alone, to hand over”.
        They are read in this page, go nowhere and are not kept.
      </p>
      <p class="quiet">
        Whoever holds the files can read each of them, you too: this page shows nobody’s answers,
        but it can’t hide what is in a file. Ask for files only from those who want to give theirs,
        and delete them when you are done. Notes in a file are not read.
      </p>
      <div class="row">
        ${openFilesButton('Open files', (chosen) => void this.handleOpen(team, chosen))}
        ${
          team.size
            ? html`<button type="button" class="plain" @click=${() => void this.handleClear(team)}>
                Begin anew
              </button>`
            : nothing
        }
      </div>
      <p class="people" tabindex="-1" .textContent=${this.peopleInWords}></p>
      ${
        this.refused.length
          ? html`<ul class="opened">
              ${this.refused.map((words) => html`<li>${words}</li>`)}
            </ul>`
          : nothing
      }
    </section>`;
  }

  private renderProfile(team: Team): TemplateResult {
    const { set } = team;
    const parts = team.profile();
    return html`<section class="result profile" part="result">
        ${heading(this.headingLevel + 1, `The profile of ${team.size} people`)}
        <p class="quiet print-only"><bdi>${set.title}</bdi>, version ${set.version}</p>
        ${teamPicture(set, parts)} ${teamTable(set, team.size, parts)}
        <p class="quiet rule">${RELEASE_RULE}</p>
      </section>
      <div class="row controls">
        <button type="button" @click=${() => void this.handleCsv(team)}>
          Save as a spreadsheet
        </button>
        <button type="button" @click=${() => void this.handlePrint()}>Print</button>
      </div>`;
  }
}
