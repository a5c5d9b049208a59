import { KeptOnRequest } from '../kit/kept.js';

/** A step of a plan: a route, by its key, and what the visitor has noted. */
export interface PlannedStep {
  readonly route: string;
  readonly note: string;
}

const KIND = 'leadership-plan';
/** More is not a plan but somebody's mistake. */
const MAX_STEPS = 200;
const MAX_NOTE = 20_000;

interface Content {
  readonly steps: readonly PlannedStep[];
  readonly note: string;
}

const noteFrom = (value: unknown) => (typeof value === 'string' ? value.slice(0, MAX_NOTE) : '');

/** What of a value is a plan: anybody may have changed a file or what is on the device. */
function contentFrom(value: unknown): Content | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { steps, note } = value as Record<string, unknown>;
  if (!Array.isArray(steps)) return undefined;
  const known = new Map<string, PlannedStep>();
  for (const step of steps.slice(0, MAX_STEPS) as unknown[]) {
    const held = (typeof step === 'object' && step ? step : {}) as Record<string, unknown>;
    const { route } = held;
    if (typeof route === 'string') known.set(route, { route, note: noteFrom(held['note']) });
  }
  return { steps: [...known.values()], note: noteFrom(note) };
}

/**
 * The steps that a visitor has chosen, with own notes. It can be kept in a file, too.
 */
export class Plan extends KeptOnRequest {
  steps: readonly PlannedStep[] = [];
  /** Notes on the plan as a whole. */
  note = '';

  /** @param feed the address of the feed: each feed has its own plan */
  constructor(feed: string, onChange: () => void) {
    super('plan', feed, onChange);
    this.read();
  }

  has(route: string): boolean {
    return this.steps.some((step) => step.route === route);
  }

  /** Adds steps that are not in the plan yet. */
  add(...routes: string[]): void {
    const fresh = routes.filter((route) => !this.has(route));
    this.change({ steps: [...this.steps, ...fresh.map((route) => ({ route, note: '' }))] });
  }

  remove(route: string): void {
    this.change({ steps: this.steps.filter((step) => step.route !== route) });
  }

  /** Notes something on a step or, without one, on the plan. */
  annotate(note: string, route?: string): void {
    if (route === undefined) this.change({ note });
    else {
      this.change({
        steps: this.steps.map((step) => (step.route === route ? { route, note } : step)),
      });
    }
  }

  clear(): void {
    this.change({ steps: [], note: '' });
  }

  /** The plan as the text of a file. */
  toFile(): string {
    return JSON.stringify({ kind: KIND, version: 1, feed: this.feed, ...this.content }, null, 2);
  }

  /** Takes over a plan from the text of a file; false, and nothing changes, if it is none. */
  fromFile(text: string): boolean {
    try {
      const value = JSON.parse(text) as unknown;
      const content = contentFrom(value);
      if (!content || (value as { kind?: unknown }).kind !== KIND) return false;
      this.change(content);
      return true;
    } catch {
      return false;
    }
  }

  protected get content(): Content {
    return { steps: this.steps, note: this.note };
  }

  protected take(value: unknown): boolean {
    const content = contentFrom(value);
    if (content) Object.assign(this, content);
    return !!content;
  }

  private change(change: Partial<Content>): void {
    Object.assign(this, change);
    this.changed();
  }
}
