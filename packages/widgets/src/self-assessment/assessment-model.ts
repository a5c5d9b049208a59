import { readResult, fileTroubleInWords } from '../kit/results/result-file.js';
import { fitOf, type Answer, type Result } from '../kit/results/result.js';
import type { StatementSet } from '../kit/results/statement-set.js';
import {
  answerOf,
  draftOf,
  emptyDraft,
  isEmpty,
  merged,
  noteOf,
  resultOf,
  stepsOf,
  withField,
  type Draft,
  type DraftStep,
} from './draft.js';
import { Keeping } from './keeping.js';
import { together, type Content } from './kept-form.js';

/** Whom the answers are about. */
export type About = Result['about'];

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * What a visitor has answered and opened, and where it is. It knows no element.
 *
 * A view of a colleague is a draft of its own, which is never kept on the device: it is
 * about somebody else.
 */
export class AssessmentModel {
  /** The same set again where the feed or the page now shows more or less of it. */
  set: StatementSet;
  readonly keeping: Keeping;
  about: About = 'self';
  /** Results of one's own from before, the oldest first. */
  earlier: readonly Result[] = [];
  /** Colleagues' views, as opened. */
  views: readonly Result[] = [];
  /** True if something would be lost with the page. */
  isUnsaved = false;

  private readonly onChange: () => void;
  private readonly drafts: Record<About, Draft>;

  /** @param key what tells the copy on the device from others */
  constructor(set: StatementSet, key: string, onChange: () => void) {
    this.set = set;
    this.onChange = onChange;
    this.drafts = { self: emptyDraft(Date.now()), colleague: emptyDraft(Date.now()) };
    this.keeping = new Keeping(
      key,
      () => this.set,
      (kept) => {
        if (kept) this.take(this.keeping.sync(this.content, kept));
        onChange();
      },
    );
  }

  /** What is being written. */
  get draft(): Draft {
    return this.drafts[this.about];
  }

  get result(): Result {
    return resultOf(this.draft, this.about, this.set);
  }

  get isEmpty(): boolean {
    return isEmpty(this.draft);
  }

  get steps(): { id: string; step: DraftStep }[] {
    return stepsOf(this.draft);
  }

  answer(statement: string): Answer['value'] {
    return answerOf(this.draft, statement);
  }

  note(hallmark: string): string {
    return noteOf(this.draft, hallmark);
  }

  setAnswer(statement: string, value: Answer['value']): void {
    this.change((draft) => withField(draft, 'a', statement, value, Date.now()));
  }

  setNote(hallmark: string, text: string): void {
    this.change((draft) => withField(draft, 'n', hallmark, text || undefined, Date.now()));
  }

  addStep(hallmark: string): void {
    const id = Date.now().toString(36).padStart(9, '0') + this.steps.length;
    this.setStep(id, { hallmark, text: '', by: '' });
  }

  /** Changes a step; without `step` removes it. */
  setStep(id: string, step?: DraftStep): void {
    this.change((draft) => withField(draft, 's', id, step, Date.now()));
  }

  setAbout(about: About): void {
    this.about = about;
    this.onChange();
  }

  /** Puts the present result with the earlier ones and begins anew. */
  beginAnew(): void {
    const past = this.about === 'self' && !this.isEmpty ? [this.result] : [];
    this.change(
      () => emptyDraft(Date.now()),
      (earlier) => together(earlier, past),
    );
  }

  /** How many statements have an answer, “not sure” included. */
  get answered(): number {
    return this.result.answers.filter(({ value }) => value !== undefined).length;
  }

  removeEarlier(id: string): void {
    this.change(undefined, (earlier) => earlier.filter((result) => result.id !== id));
  }

  removeView(id: string): void {
    this.views = this.views.filter((result) => result.id !== id);
    this.onChange();
  }

  keep(): void {
    this.keeping.begin(this.content);
    this.isUnsaved &&= this.keeping.place !== 'kept';
  }

  /** Goes on with what is on the device: of each question the newer answer. */
  openKept(): void {
    const kept = this.keeping.open();
    if (kept) {
      const own = this.content;
      this.take(
        this.keeping.update(kept, ({ draft, earlier }) => ({
          draft: isEmpty(own.draft) ? draft : merged(draft, own.draft),
          earlier: together(earlier, own.earlier),
        })),
      );
      this.isUnsaved = !!this.keeping.trouble;
    }
    this.onChange();
  }

  /** Empties the page and, where there is one, erases the copy on the device. */
  clear(): void {
    if (this.keeping.place === 'kept') this.keeping.erase();
    this.take({ draft: emptyDraft(Date.now()), earlier: [] });
    this.drafts.colleague = emptyDraft(Date.now());
    this.views = [];
    this.isUnsaved = false;
    this.onChange();
  }

  /** A file with all of it has been handed to the visitor. */
  saved(): void {
    this.isUnsaved = false;
    this.onChange();
  }

  /**
   * Takes what files hold. One's own go with the earlier results or, where nothing has been
   * answered yet and they fit, become what one goes on with; colleagues' go with the views.
   *
   * @returns what came of them, in words
   */
  openFiles(texts: readonly string[]): string[] {
    return texts.map((text, i) => {
      const name = texts.length > 1 ? `The ${ORDINALS[i] ?? `${i + 1}th`} file` : 'This file';
      const read = readResult(text);
      if (typeof read === 'string') return fileTroubleInWords(name, read);
      return this.openResult(read, name);
    });
  }

  private openResult(result: Result, name: string): string {
    const fit = fitOf(result, this.set);
    if (fit === 'other-set') return fileTroubleInWords(name, fit);
    const known = [...this.earlier, ...this.views, ...(this.isEmpty ? [] : [this.result])];
    if (known.some(({ id }) => id === result.id)) return `${name} is open already.`;
    const older =
      fit === 'other-version'
        ? ` It was made with version ${result.set.version} of the statements, so compare with care.`
        : '';
    if (result.about === 'colleague') {
      this.views = [...this.views, result];
      this.onChange();
      return `${name} is a colleague’s view. It stands beside yours in the result.${older}`;
    }
    if (fit === 'same' && this.about === 'self' && this.isEmpty) {
      this.change(() => draftOf(result, Date.now()));
      this.isUnsaved = false;
      return `${name} is open: go on where you left off, or begin anew and compare with it later.`;
    }
    this.change(undefined, (earlier) => together(earlier, [result]));
    return `${name} is open. It stands beside your result as an earlier one.${older}`;
  }

  private get content(): Content {
    return { draft: this.drafts.self, earlier: this.earlier };
  }

  private take({ draft, earlier }: Content): void {
    this.drafts.self = draft;
    this.earlier = earlier;
  }

  private change(
    draftChange?: (draft: Draft) => Draft,
    earlierChange?: (earlier: readonly Result[]) => readonly Result[],
  ): void {
    this.isUnsaved = true;
    if (draftChange && this.about === 'colleague') {
      this.drafts.colleague = draftChange(this.drafts.colleague);
    } else {
      this.take(
        this.keeping.update(this.content, ({ draft, earlier }) => ({
          draft: draftChange?.(draft) ?? draft,
          earlier: earlierChange?.(earlier) ?? earlier,
        })),
      );
      this.isUnsaved = this.keeping.place !== 'kept' || !!this.keeping.trouble;
    }
    this.onChange();
  }
}
