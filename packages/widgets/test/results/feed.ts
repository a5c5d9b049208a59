import { feedOf, type Feed } from '../support/feeds.js';

const scale = ['Not yet', 'Sometimes', 'Usually', 'Consistently'].map((label, i) => ({
  value: i + 1,
  label,
  meaning: `When it is ${label.toLowerCase()}.`,
}));

const statements = ['moral-purpose', 'bravery'].flatMap((hallmark) =>
  [1, 2].map((i) => ({ id: `${hallmark}-${i}`, hallmark, text: `I show ${hallmark} ${i}.` })),
);

/** A set of two hallmarks with two statements each. */
export const assessment = (more: object = {}) => ({
  id: 'six',
  version: '1',
  title: 'A reflection',
  source: { title: 'Written by us' },
  scale,
  statements,
  ...more,
});

/** A county's feed with that set, and one offer for bravery. */
export const assessmentFeed = (more: object = {}): Feed =>
  feedOf(
    [
      {
        id: 'talks',
        title: 'Hard conversations',
        summary: 'How to begin.',
        format: 'course',
        hallmarks: ['bravery'],
        sessions: [{ start: '2017-09-07T09:00', end: '2017-09-07T12:00' }],
      },
    ],
    { assessments: [assessment()], ...more },
  );

/** The address of a feed as `siteKey` makes keys with it. */
export const keyOn = (feed: string, set = 'county/six'): string => {
  const parts = [
    'self-assessment',
    new URL('.', location.href).pathname,
    new URL(feed, location.href).href,
    set,
  ];
  return `leadership-commons:${parts.map(encodeURIComponent).join(':')}`;
};
