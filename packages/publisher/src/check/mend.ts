/** How to mend what the reader found, by how it puts it. The first that fits. */
const advice: readonly (readonly [RegExp, string])[] = [
  [
    /^id is missing|^id must be/,
    'Give it a short id of its own, such as "leading-learning-2026", and keep it.',
  ],
  [/is missing$/, 'Add it.'],
  [
    /^must be .*in one line/,
    'Take out line breaks and invisible characters, and write at most 300 characters.',
  ],
  [
    /^must be plain text/,
    'Write plain text: no line breaks from a word processor, at most 20,000 characters.',
  ],
  [
    /^must be a public web address/,
    'Copy the address from the browser’s address bar, with https:// in front.',
  ],
  [
    /^must be the address of a feed/,
    'Write the file’s name, such as offers.json, or its whole address.',
  ],
  [/^must be one email address/, 'Write one address and nothing else.'],
  [/^must be a date,/, 'Write year, month and day: 2026-06-07.'],
  [/^must be a date or a date and time/, 'Write 2026-06-07, or 2026-06-07T09:00 with the time.'],
  [/^must be a year, month or date/, 'Write 2026, 2026-06 or 2026-06-07.'],
  [
    /^must be a number|^must be a whole number|^must be a l/,
    'Write it without quotation marks, sign of currency or unit.',
  ],
  [/^must be true or false/, 'Write true or false without quotation marks.'],
  [/^must be a list/, 'Put square brackets around it: ["…"].'],
  [/^must be an object/, 'Put curly brackets around it: { … }.'],
  [/^must be one of/, 'Use one of these words as they are written here.'],
  [/^must be an id/, 'Use letters, digits, full stop, hyphen, underscore and ~ alone; no spaces.'],
  [/^must be a time zone/, 'For England: Europe/London.'],
  [/^must be a language/, 'For England: en-GB.'],
  [/^must be a currency/, 'For pounds: GBP.'],
  [/^must be left out for a person/, 'Take the school out; name a district at most.'],
  [/has an id that an earlier item/, 'Give each item an id of its own, or delete the copy.'],
  [/is there twice/, 'Keep one of them.'],
  [/^names "/, 'Correct the id, or add what it names to the feed.'],
  [/is longer than/, 'Shorten its texts, or put them on a page of their own and link to it.'],
  [
    /more than 64 brackets/,
    'Something is nested by mistake: look for a missing closing bracket before it.',
  ],
  [
    /more than the|more than \d+ parts/,
    'Take out what is over, or share the items between several feeds.',
  ],
  [
    /ends in the middle/,
    'The upload broke off, or closing brackets are missing: publish the whole file again.',
  ],
  [/goes on after/, 'Delete what stands behind the last closing bracket.'],
  [
    /is not JSON/,
    'See line and column of what is not JSON; a comma or quotation mark is often missing just before.',
  ],
  [/of the revision/, 'Publish all parts of one export together.'],
  [/not on its own host/, 'Put the parts beside the feed.'],
  [/comes round to a part/, 'The last part has no "next".'],
  [/newer than/, 'Write "version": 1.'],
  [/is not an address that this feed may name/, 'Give a public address that begins with https://.'],
];

/** What to do about a problem that the reader reports. */
export function mendFor(path: string, message: string): string {
  const field = /[^.[\]]+$/.exec(path.replace(/\[\d+\]$/, ''))?.[0] ?? '';
  const texts = [`${field} ${message}`, message];
  const found = advice.find(([pattern]) => texts.some((text) => pattern.test(text)));
  return found?.[1] ?? 'See what the format expects there: dist/feed.schema.json.';
}
