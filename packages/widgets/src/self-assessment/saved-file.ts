import { fileName } from '../kit/files.js';
import { resultFile } from '../kit/results/result-file.js';
import type { AssessmentModel } from './assessment-model.js';
import type { SaveAs } from './files.js';
import { resultCsv } from './result-csv.js';

/** The file that the visitor asks for: its name, which says nothing of the answers, and what is in it. */
export function fileOf(
  { result, set }: AssessmentModel,
  as: SaveAs,
): { name: string; type: string; text: string } {
  const title = `${set.title} ${result.made}`;
  if (as === 'csv') {
    return { name: fileName(title, 'csv'), type: 'text/csv', text: resultCsv(result, set) };
  }
  const scoresOnly = as === 'scores';
  return {
    name: fileName(scoresOnly ? `${title} scores` : title, 'json'),
    type: 'application/json',
    text: resultFile(result, scoresOnly),
  };
}
