import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentModel } from './assessment-model.js';
import { gapsSummary, progressDots } from './progress.js';
import { questions } from './questions.js';
import { questionsSteering } from './steering.js';

export interface QuestionsStageModel {
  model: AssessmentModel;
  /** The heading level of the widget. */
  level: number;
  /** The place of the hallmark on screen; -1 if all are. */
  page: number;
  /** False while only the first hallmark of all is to be shown. */
  isWhole: boolean;
  /** True if the result was asked for, and there are gaps. */
  hasGaps: boolean;
  onPage: (page: number) => void;
  onGo: (statement: string) => void;
  onClear: (statement: string) => void;
  onResult: (evenWithGaps: boolean) => void;
}

/** The hallmarks with their statements, how far one has come, and the ways on. */
export function questionsStage(view: QuestionsStageModel): TemplateResult {
  const { model, level, page, isWhole, hasGaps, onPage, onGo, onClear, onResult } = view;
  const { parts } = model.set;
  const isAll = page < 0;
  const first = Math.max(0, page);
  return html`${hasGaps ? gapsSummary(model, onGo, () => onResult(true)) : nothing}
  ${parts.length > 1 ? progressDots({ model, page, onPage }) : nothing}
  ${questions({
    model,
    level,
    parts: parts.slice(first, isAll && isWhole ? undefined : first + 1),
    onClear,
  })}
  ${questionsSteering({
    hasBack: page > 0,
    hasNext: !isAll && page < parts.length - 1,
    onTurn: (pages) => onPage(page + pages),
    onResult: () => onResult(false),
  })}`;
}
