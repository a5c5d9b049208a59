import { sendListing, type Commons, type Secondment, type Sent } from '@leadership-commons/feed';
import { brokersOf, fieldsOf, type Field } from './form-fields.js';
import type { Side } from './facets.js';
import {
  formFaults,
  listingOf,
  type FormContext,
  type FormFault,
  type FormValues,
} from './listing-form.js';
import { PersonalFinder, type Personal } from './personal.js';

/** Where the visitor is: filling in, or looking at what will appear. */
export type Step = 'filling' | 'ready';

/** What is typed into a form of one side. It stays as long as the page does. */
export interface Draft {
  values: FormValues;
  /** For the broker alone. */
  contact: string;
  step: Step;
  /** What was wrong when it was last checked. */
  faults: readonly FormFault[];
  sent: Sent | 'sending' | undefined;
}

const EMPTY: Draft = { values: {}, contact: '', step: 'filling', faults: [], sent: undefined };

/** A field whose text looks as if it said who somebody is. */
export interface Warning extends Personal {
  field: Field;
}

/** The form for a listing, without its looks: what is typed, checked, sent. */
export class FormModel {
  /** The side whose form is open. */
  side: Side | undefined;
  private readonly drafts = new Map<Side, Draft>();
  private readonly stamps = new Map<Side, string>();
  private readonly onChange: () => void;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  get draft(): Draft {
    return (this.side && this.drafts.get(this.side)) ?? EMPTY;
  }

  open(side: Side | undefined): void {
    this.side = side;
    this.onChange();
  }

  set(name: string, value: string | readonly string[]): void {
    this.change({ values: { ...this.draft.values, [name]: value } });
  }

  setContact(contact: string): void {
    this.change({ contact });
  }

  /** Checks what is typed. True if it can go out. */
  check(commons: Commons, now: number): boolean {
    const { side } = this;
    if (!side) return false;
    const faults = formFaults(side, this.draft.values, this.context(commons, now));
    this.change({ faults, step: faults.length ? 'filling' : 'ready', sent: undefined });
    return !faults.length;
  }

  edit(): void {
    this.change({ step: 'filling', sent: undefined });
  }

  listing(commons: Commons, now: number): Secondment {
    return listingOf(this.side ?? 'opportunity', this.draft.values, this.context(commons, now));
  }

  /** Sends the text to the address that the feed names, and keeps what came of it. */
  async send(address: string, text: string): Promise<void> {
    if (this.draft.sent === 'sending') return;
    const { side } = this;
    this.change({ sent: 'sending' });
    const sent = await sendListing(address, text);
    if (side) this.drafts.set(side, { ...(this.drafts.get(side) ?? EMPTY), sent });
    this.onChange();
  }

  /** Which public texts look as if they said who somebody is. */
  warnings(commons: Commons): Warning[] {
    const { side } = this;
    if (!side) return [];
    const names = (['localities', 'roles', 'phases', 'skills'] as const).flatMap((section) =>
      commons.terms(section).map(({ item }) => item.name),
    );
    const finder = new PersonalFinder([...names, ...brokersOf(commons).map(({ name }) => name)]);
    return fieldsOf(side).flatMap((field) => {
      const text = this.draft.values[field.path];
      // An office and its address are meant to be public, and so is the name of a host.
      const isPublic = /^(?:broker\.(?:email|url)|school\.)/.test(field.path);
      if (typeof text !== 'string' || isPublic || !/^(?:line|text)/.test(field.type)) return [];
      return finder.find(text, side === 'available').map((found) => ({ field, ...found }));
    });
  }

  private context(commons: Commons, now: number): FormContext {
    const { side = 'opportunity' } = this;
    let stamp = this.stamps.get(side);
    if (!stamp) this.stamps.set(side, (stamp = Date.now().toString(36)));
    return { commons, now, stamp };
  }

  private change(more: Partial<Draft>): void {
    if (this.side) this.drafts.set(this.side, { ...this.draft, ...more });
    this.onChange();
  }
}
