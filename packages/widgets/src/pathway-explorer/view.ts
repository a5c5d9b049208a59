import { html, nothing, type TemplateResult } from 'lit';
import { grouped } from '../kit/numbers.js';
import type { OpenHost } from '../kit/open-item.js';
import type { ExplorerModel } from './explorer-model.js';
import type { PathwayRole } from './pathway.js';

/** What the parts of the explorer are drawn from, and where their requests go. */
export interface View {
  readonly host: OpenHost;
  readonly model: ExplorerModel;
  /** True if a step, by its route, is in the plan. */
  readonly isPlanned: (route: string) => boolean;
  /** The level of the explorer's own heading. */
  readonly level: number;
  readonly words: { locale?: string; now: number };
  /** The role of the conversation sheet that is open. */
  readonly sheet: PathwayRole | undefined;
  readonly onSheet: (role: PathwayRole | undefined) => void;
  readonly onAdd: (routes: readonly string[]) => void;
  /** Puts a step into the plan, or takes it out. */
  readonly onPlan: (route: string) => void;
  /** Puts a role at one end of the way that is looked for. */
  readonly onEnd: (end: 'from' | 'to', role: PathwayRole) => void;
  readonly onCopy: (text: string, label: string) => void;
  readonly onPrint: (selector: string, title: string) => void;
}

/** What goes to a role when it is pressed: the explorer hears it by `data-role`. */
export const roleLink = ({ key, name }: PathwayRole): TemplateResult =>
  html`<button type="button" class="link" data-role=${key}><bdi>${name}</bdi></button>`;

/** "a, b, c" of templates. */
export const listed = (parts: readonly TemplateResult[]): unknown =>
  parts.map((part, i) => html`${i ? ', ' : nothing}${part}`);

/** Lines of text as a list; nothing where there is none. */
export const lines = (texts: readonly string[] | undefined): unknown =>
  texts?.length
    ? html`<ul class="lines">
        ${texts.map((text) => html`<li><bdi>${text}</bdi></li>`)}
      </ul>`
    : undefined;

export const sampleTag = (item: { sample?: boolean }): unknown =>
  item.sample ? html`<span class="tag">Sample</span>` : nothing;

/** "1 step", "3 steps" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
