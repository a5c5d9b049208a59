import type { Answer } from './result.js';
import type { Step } from './statement-set.js';

/** The rule in words. `hallmarkScores` is the rule. */
export const SCORE_RULE =
  'A hallmark’s average counts every answer on the scale alike. It is there once half of its statements have such an answer; “not sure, or not mine” doesn’t count.';

/** The average of each hallmark, by its key, where at least half of its statements have an answer that counts. */
export function hallmarkScores(answers: readonly Answer[]): Map<string, number> {
  const values = new Map<string, (number | null | undefined)[]>();
  for (const { hallmark, value } of answers) {
    const own = values.get(hallmark);
    if (own) own.push(value);
    else values.set(hallmark, [value]);
  }
  const scores = new Map<string, number>();
  for (const [hallmark, all] of values) {
    const counted = all.filter((value) => typeof value === 'number');
    if (counted.length && counted.length * 2 >= all.length) {
      scores.set(hallmark, counted.reduce((sum, value) => sum + value, 0) / counted.length);
    }
  }
  return scores;
}

/** Averages that differ by less than this are alike: what is left of thirds. */
const ALIKE = 1e-9;

export interface Standouts {
  strengths: string[];
  priorities: string[];
}

/** The rule in words. `standouts` is the rule. */
export const STANDOUT_RULE =
  'Strengths are your two highest averages, if they lie above your average over all hallmarks; priorities are your two lowest, if they lie below it. Hallmarks with the same average stand together.';

/** The hallmarks that stand out, by their keys, furthest out first. */
export function standouts(scores: ReadonlyMap<string, number>): Standouts {
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const mean = ranked.reduce((sum, [, score]) => sum + score, 0) / ranked.length;
  const end = (list: [string, number][], sign: 1 | -1) => {
    const second = sign * ((list[1] ?? list[0])?.[1] ?? 0);
    return list
      .filter(([, score]) => sign * (score - mean) > ALIKE && sign * score > second - ALIKE)
      .map(([hallmark]) => hallmark);
  };
  return { strengths: end(ranked, 1), priorities: end([...ranked].reverse(), -1) };
}

/** "2.8": an average as it is shown. */
export const inDigits = (score: number): string => score.toFixed(1);

/** "Usually", "between Sometimes and Usually": an average in the words of the scale. */
export function inScaleWords(score: number, scale: readonly Step[]): string {
  const upper = scale.findIndex(({ value }) => value >= score);
  const above = scale[upper < 0 ? scale.length - 1 : upper];
  const below = scale[Math.max(0, upper - 1)];
  if (!above || !below || above === below) return above?.label ?? '';
  const part = (score - below.value) / (above.value - below.value);
  if (part < 0.25) return below.label;
  return part > 0.75 ? above.label : `between ${below.label} and ${above.label}`;
}

/** "up 0.5", "down 0.3", "no change": from one average to the next. */
export function changeInWords(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return '–';
  const change = inDigits(Math.abs(to - from));
  if (change === '0.0') return 'no change';
  return `${to > from ? 'up' : 'down'} ${change}`;
}
