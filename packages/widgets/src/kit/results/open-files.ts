import { html, type TemplateResult } from 'lit';
import { LONGEST_FILE } from './result-file.js';

async function textOf(file: File): Promise<string> {
  if (file.size > LONGEST_FILE) return '';
  return file.text().catch(() => '');
}

/** The texts of files that a visitor has chosen; an empty one for what can't be read. */
export const textsOf = (files: readonly File[]): Promise<string[]> =>
  Promise.all(files.map(textOf));

/** The files of a field, which is emptied: the same ones can be chosen again. */
function takeFiles(event: Event): File[] {
  const field = event.currentTarget as HTMLInputElement;
  const files = [...(field.files ?? [])];
  field.value = '';
  return files;
}

/** A field for files that looks like a button. */
export const openFilesButton = (
  words: string,
  onOpen: (files: readonly File[]) => void,
): TemplateResult =>
  html`<label class="button file">
    ${words}
    <input
      type="file"
      multiple
      accept=".json,application/json"
      @change=${(event: Event) => onOpen(takeFiles(event))}
    />
  </label>`;
