import { head } from './head.js';

/** A trust's feed with a set of statements of its own: two hallmarks, a scale of five. */
export const trust = () => ({
  ...head,
  hallmarks: [
    {
      id: 'kindness',
      name: 'Kindness',
      definition: 'Meeting people as they are, and telling them the truth.',
      voices: ['They know all our names.'],
    },
    { id: 'clarity', name: 'Clarity', definition: 'Saying what matters, and what does not.' },
  ],
  assessments: [
    {
      id: 'trust',
      version: '2026',
      title: 'Our trust’s own statements (invented)',
      sample: true,
      scale: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'].map((label, i) => ({
        value: i + 1,
        label,
        meaning: `It is ${label.toLowerCase()} so.`,
      })),
      statements: ['kindness', 'clarity'].flatMap((hallmark) =>
        [1, 2, 3].map((i) => ({
          id: `${hallmark}-${i}`,
          hallmark,
          text: `People who work with me would say that I show ${hallmark} (${i}).`,
        })),
      ),
    },
  ],
});
