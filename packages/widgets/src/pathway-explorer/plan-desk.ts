import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { Announcer } from '../kit/announcer.js';
import { fileName } from '../kit/files.js';
import type { HandOver } from '../kit/hand-over.js';
import type { Pathway } from './pathway.js';
import { Plan } from './plan.js';
import { planPanel } from './plan-panel.js';
import { counted } from './view.js';

const TITLE = '.plan-title';

/** The visitor's plan in an explorer: makes it, changes it, shows it. */
export class PlanDesk implements ReactiveController {
  isOpen = false;

  private readonly host: LitElement;
  private readonly announcer: Announcer;
  private readonly handOver: HandOver;
  private readonly onPrint: () => void;
  private feed = '';
  private held: Plan | undefined;
  private fileTrouble = '';

  constructor(host: LitElement, announcer: Announcer, handOver: HandOver, onPrint: () => void) {
    this.host = host;
    this.announcer = announcer;
    this.handOver = handOver;
    this.onPrint = onPrint;
    host.addController(this);
  }

  /** Made when first asked for: to look what is kept on the device takes the browser a while. */
  get plan(): Plan {
    if (!this.held) {
      this.held = new Plan(this.feed, () => this.host.requestUpdate());
      this.held.connect();
    }
    return this.held;
  }

  hostConnected(): void {
    this.held?.connect();
  }

  hostDisconnected(): void {
    this.held?.disconnect();
  }

  /** Says of which feed the plan is. */
  use(feed: string): void {
    if (feed === this.feed) return;
    this.held?.disconnect();
    this.held = undefined;
    this.feed = feed;
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.host.requestUpdate();
  }

  add(routes: readonly string[]): void {
    this.plan.add(...routes);
    this.tell();
  }

  /** Puts a step into the plan, or takes it out. */
  addOrRemove(route: string): void {
    if (this.plan.has(route)) this.plan.remove(route);
    else this.plan.add(route);
    this.tell();
  }

  render(pathway: Pathway): unknown {
    if (!this.isOpen) return nothing;
    const { plan, fileTrouble, handOver } = this;
    return planPanel({
      pathway,
      plan,
      fileTrouble,
      onAct: (act) => {
        act();
        void this.focus();
      },
      onFile: (file) => void this.handleFile(file),
      onSave: () =>
        void handOver.file(fileName('My plan', 'json'), 'application/json', plan.toFile()),
      onCopy: (text) => void handOver.copy(text, 'Plan'),
      onPrint: this.onPrint,
    });
  }

  private tell(): void {
    this.announcer.say(`In your plan: ${counted(this.plan.steps.length, 'step')}`);
  }

  private async handleFile(file: File): Promise<void> {
    const isPlan = this.plan.fromFile(await file.text());
    this.fileTrouble = isPlan
      ? ''
      : 'That file isn’t a plan. Choose one that “Save as a file” has made here.';
    this.host.requestUpdate();
    if (isPlan) await this.focus();
  }

  private async focus(): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(TITLE)?.focus();
  }
}
