import { ReadStatus, type Commons } from '@leadership-commons/feed';
import { statementSet, type StatementSet } from './statement-set.js';

const isOver = (status: ReadStatus) =>
  status === ReadStatus.complete || status === ReadStatus.failed;

/** True if each statement of a set is about a hallmark that has come in. */
function isWhole({ key }: StatementSet, commons: Commons): boolean {
  const entry = commons.find('assessments', key);
  return !!entry?.item.statements.every(({ hallmark }) =>
    commons.resolve('hallmarks', hallmark, entry.source),
  );
}

/**
 * The set of statements that an element asks for. It is put together once its statements and
 * their hallmarks have come in, whatever else is to come, and not anew for all that does.
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
    const isAll = isOver(commons.statusOf('assessments')) && isOver(commons.statusOf('hallmarks'));
    // A partner that is slow holds up nothing that the page's own feed has.
    if (!isAll && commons.status !== ReadStatus.complete) return;
    const made = JSON.stringify([commons.url, commons.termRevision, assessment, hallmark, isAll]);
    if (made === this.made) return;
    const set = statementSet(commons, assessment, hallmark);
    if (!isAll && !(set && isWhole(set, commons))) return;
    this.made = made;
    this.isRead = true;
    // What else came in may have changed nothing of it.
    if (JSON.stringify(set) !== JSON.stringify(this.set)) this.set = set;
    this.missing = commons.entries('assessments').length
      ? 'This feed has no statements of the set, or about the hallmark, that this page names.'
      : 'This feed has no statements yet. They appear when its publisher adds a set.';
  }
}
