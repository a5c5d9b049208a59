import { html, nothing, type TemplateResult } from 'lit';
import { openFilesButton } from '../kit/results/open-files.js';

/** What can be saved: all of it, to open again; scores alone, to hand over; a table. */
export type SaveAs = 'all' | 'scores' | 'csv';

export interface FilesModel {
  /** What came of the files that were opened, in words. */
  opened: readonly string[];
  isOwn: boolean;
  isEmpty: boolean;
  isResult: boolean;
  onOpen: (files: readonly File[]) => void;
  onSave: (as: SaveAs) => void;
  onPrint: () => void;
}

function saving({ isOwn, isResult, onSave, onPrint }: FilesModel): TemplateResult {
  const button = (words: string, onClick: () => void) =>
    html`<button type="button" @click=${onClick}>${words}</button>`;
  return html`<div class="row">
      ${isOwn ? button('Save as a file', () => onSave('all')) : nothing}
      ${
        isResult
          ? button(
              isOwn ? 'Save the scores alone, to hand over' : 'Save the file for your colleague',
              () => onSave('scores'),
            )
          : nothing
      }
      ${isResult && isOwn ? button('Save as a spreadsheet', () => onSave('csv')) : nothing}
      ${isResult ? button('Print', onPrint) : nothing}
    </div>
    <p class="quiet">
      ${isOwn ? 'The file is for you: it has your notes and next steps too. ' : ''}
      ${
        isResult
          ? 'A file to hand over has scores and nothing else: no notes, no name. Whoever has a file can read it, and pass it on.'
          : 'Open it here to go on, on any device.'
      }
    </p>`;
}

/** Saving and opening files. */
export function files(model: FilesModel): TemplateResult {
  return html`<section class="files controls" part="files" aria-label="Files">
    ${model.isEmpty ? nothing : saving(model)}
    <div class="row">
      ${openFilesButton('Open files', model.onOpen)}
      <p class="quiet">
        To go on with saved answers, to compare with an earlier result, or to see a colleague’s view
        of you. They are read in this page and go nowhere.
      </p>
    </div>
    ${
      model.opened.length
        ? html`<ul class="opened">
            ${model.opened.map((words) => html`<li>${words}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;
}
