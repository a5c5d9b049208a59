import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import {
  assessmentMeta,
  finish,
  openFiles,
  resultFile,
  type AssessmentAttributes,
  type AssessmentStory,
} from '../assessment.js';
import { feed, JUNE_2017 } from '../feeds.js';
import { press, until } from '../widget.js';

export default {
  ...assessmentMeta,
  title: 'Self-assessment/Result',
  args: { feed: feed('norfolk'), 'as-of': JUNE_2017, past: true },
  play: async ({ canvasElement }) => {
    await finish(canvasElement);
  },
} satisfies Meta<AssessmentAttributes>;

export const Result: AssessmentStory = {};
export const Narrow: AssessmentStory = { globals: { width: '320' } };
export const Dark: AssessmentStory = { globals: { colourScheme: 'dark' } };

/** No offer fits, and the page names one that has the finder. */
export const WithoutOffers: AssessmentStory = {
  args: { 'as-of': '2031-01-01', past: false, 'finder-href': 'offers.html' },
};

/** Next steps of one's own, with a date. */
export const NextSteps: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await finish(canvasElement);
    await press(widget, /^Add a step of your own for Bravery/);
    const field = await until(() => widget.getByRole('textbox', { name: /^What you will do/ }));
    await userEvent.type(field, 'Ask Jo to listen while I practise');
    await userEvent.type(widget.getByLabelText('By when'), '2026-12-18');
  },
};

/** Two earlier results, a colleague's view, and a file that can't be read. */
export const Compared: AssessmentStory = {
  play: async ({ canvasElement }) => {
    const widget = await finish(canvasElement);
    await openFiles(
      widget,
      resultFile('one', '2025-11-20', 0),
      resultFile('two', '2026-05-04', 1),
      resultFile('three', '2026-11-02', 2, 'colleague'),
      'no file of ours',
    );
    await until(() => widget.getByRole('table', { name: 'Over time' }));
    widget.getByRole('table', { name: 'Yours and colleagues’ views' });
    widget.getByText(/^The fourth file is no file of this self-assessment/);
  },
};

export const ComparedNarrow: AssessmentStory = { ...Compared, globals: { width: '320' } };
