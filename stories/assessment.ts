import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '@leadership-commons/widgets/feed/define.js';
import '@leadership-commons/widgets/self-assessment/define.js';
import '@leadership-commons/widgets/team-profile/define.js';
import type {} from 'msw-storybook-addon/types';
import { userEvent } from 'storybook/test';
import { norfolkFeed } from './feeds.js';
import { press, until, widgetIn, type Found } from './widget.js';

/** The attributes of a self-assessment; a team profile has all but the layout. */
export interface AssessmentAttributes {
  feed?: string;
  heading?: string;
  'heading-level'?: number;
  'as-of'?: string;
  past?: boolean;
  lang?: string;
  'finder-href'?: string;
  assessment?: string;
  hallmark?: string;
  layout?: 'pages' | 'all';
}

export type AssessmentStory = StoryObj<AssessmentAttributes>;

export function selfAssessment(
  attributes: AssessmentAttributes,
  children: unknown = nothing,
): TemplateResult {
  const text = (name: keyof AssessmentAttributes) => attributes[name] ?? nothing;
  return html`<leadership-self-assessment
    feed=${text('feed')}
    heading=${text('heading')}
    heading-level=${text('heading-level')}
    as-of=${text('as-of')}
    ?past=${attributes.past}
    lang=${text('lang')}
    finder-href=${text('finder-href')}
    assessment=${text('assessment')}
    hallmark=${text('hallmark')}
    layout=${text('layout')}
    >${children}</leadership-self-assessment
  >`;
}

export function teamProfile(attributes: AssessmentAttributes): TemplateResult {
  const text = (name: keyof AssessmentAttributes) => attributes[name] ?? nothing;
  return html`<leadership-team-profile
    feed=${text('feed')}
    heading=${text('heading')}
    heading-level=${text('heading-level')}
    as-of=${text('as-of')}
    lang=${text('lang')}
    assessment=${text('assessment')}
    hallmark=${text('hallmark')}
  ></leadership-team-profile>`;
}

/** Waits until the statements of the only widget are there. */
export async function ready(canvas: HTMLElement): Promise<Found> {
  const widget = widgetIn(canvas);
  await until(() => widget.getAllByRole('radio', { name: 'Not sure, or not mine' }));
  return widget;
}

export const assessmentMeta = {
  component: 'leadership-self-assessment',
  render: (attributes) => selfAssessment(attributes),
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
  },
} satisfies Meta<AssessmentAttributes>;

/** Gives an answer to each statement on screen: for each the place of a radio button. */
export async function answer(widget: Found, ...choices: number[]): Promise<void> {
  const fields = [...widget.root.querySelectorAll('fieldset.statement')];
  for (const [i, field] of fields.entries()) {
    const choice = choices[i % choices.length];
    if (choice === undefined) continue;
    await userEvent.click(field.querySelectorAll('input')[choice]!);
  }
}

/** Answers all six hallmarks, and asks for the result. */
export async function finish(canvas: HTMLElement): Promise<Found> {
  const widget = await ready(canvas);
  const patterns = [
    [3, 3, 2, 3],
    [1, 0, 0, 2],
    [2, 3, 2, 2],
    [1, 0, 1, 4],
    [2, 2, 3, 2],
    [2, 1],
  ];
  for (const [i, pattern] of patterns.entries()) {
    await answer(widget, ...pattern);
    if (i < patterns.length - 1) await press(widget, 'Next');
  }
  await press(widget, 'See the result');
  await until(() => widget.getByRole('heading', { name: 'Your result' }));
  return widget;
}

const { statements } = norfolkFeed.assessments[0]!;

/** The text of a file with a result for the Norfolk statements; `lean` moves all answers. */
export function resultFile(id: string, made: string, lean: number, about = 'self'): string {
  const { key, version, title } = {
    key: 'norfolk/six-hallmarks',
    version: '1',
    title: 'The six hallmarks',
  };
  return JSON.stringify({
    format: 'leadership-self-assessment',
    version: 1,
    id,
    about,
    made,
    set: { key, version, title, low: 1, high: 4 },
    answers: statements.map((statement, i) => ({
      statement: statement.id,
      hallmark: `norfolk/${statement.hallmark}`,
      value: Math.min(4, Math.max(1, 1 + ((i * 7 + (i % 5) + lean) % 4))),
    })),
  });
}

/** Chooses files in the field for them. */
export async function openFiles(widget: Found, ...texts: string[]): Promise<void> {
  const field = widget.root.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = texts.map((text, i) => new File([text], `${i}.json`, { type: 'application/json' }));
  await userEvent.upload(field, files);
}
