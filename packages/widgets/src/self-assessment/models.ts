import type { StatementSet } from '../kit/results/statement-set.js';
import { siteKey } from '../kit/storage.js';
import { AssessmentModel } from './assessment-model.js';

const NAME = 'self-assessment';

/** What was answered to each set that the element has shown: it stays while another set is. */
export class AssessmentModels {
  /** That of the set on screen. */
  model: AssessmentModel | undefined;

  private readonly onChange: () => void;
  /** By what tells a copy on the device from others. */
  private readonly models = new Map<string, AssessmentModel>();

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  connect(): void {
    this.model?.keeping.connect();
  }

  disconnect(): void {
    this.model?.keeping.disconnect();
  }

  /**
   * Goes over to a set, or to none.
   *
   * @param feed the feed's address
   * @returns true if another one was on screen
   */
  show(set: StatementSet | undefined, feed: string): boolean {
    const model = set && this.modelFor(set, siteKey(NAME, feed, set.key));
    if (model === this.model) return false;
    this.disconnect();
    this.model = model;
    this.connect();
    return true;
  }

  private modelFor(set: StatementSet, key: string): AssessmentModel {
    const known = this.models.get(key);
    if (known?.set.version === set.version) known.set = set;
    // Who is answering is not interrupted by a new version: it is for the next visit.
    if (known && (known.set.version === set.version || !known.isEmpty)) return known;
    const model = new AssessmentModel(set, key, this.onChange);
    this.models.set(key, model);
    return model;
  }
}
