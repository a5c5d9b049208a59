import { ReadStatus, type Commons } from '@leadership-commons/feed';
import { statementSet, type StatementSet } from './statement-set.js';

/**
 * The set of statements that an element asks for. It is put together once all statements
 * and hallmarks have come in, and not anew for everything else that does.
 */
export class SetReader {
  set: StatementSet | undefined;
  /** True once it is known whether there is a set. */
  isRead = false;
  /** What to say where there is none. */
  missing = '';

  /** Of what the set was made. */
  private made = '';

  /** @param assessment @param hallmark as the attributes of these names */
  read(commons: Commons | undefined, assessment: string, hallmark: string): void {
    if (!commons || commons.termsPending) return;
    const sections = ['assessments', 'hallmarks'] as const;
    if (!sections.every((name) => commons.statusOf(name) === ReadStatus.complete)) return;
    const made = JSON.stringify([commons.url, commons.termRevision, assessment, hallmark]);
    if (made === this.made) return;
    this.made = made;
    this.isRead = true;
    const set = statementSet(commons, assessment, hallmark);
    // What else came in may have changed nothing of it.
    if (JSON.stringify(set) !== JSON.stringify(this.set)) this.set = set;
    this.missing = commons.entries('assessments').length
      ? 'This feed has no statements of the set, or about the hallmark, that this page names.'
      : 'This feed has no statements yet. They appear when its publisher adds a set.';
  }
}
