import { safeUrl } from '@leadership-commons/feed';
import { headerSchema } from '@leadership-commons/feed/schema';
import { plainWords } from '../cells/terms.js';
import { localTime, type FeedFile } from '../files/feed-file.js';
import { UserError } from '../terminal/io.js';
import { newTerms } from './terms.js';

export interface NewFeedAnswers {
  name: string;
  id?: string;
  url?: string;
  email?: string;
  /** The county's feed, whose roles, skills and localities this one uses. */
  vocabulary?: string;
  localities: readonly string[];
  phases: readonly string[];
  roles: readonly string[];
}

/** A short id: "Wensum Teaching School Alliance" is "wensum-tsa"-like, at least letters and hyphens. */
export const idOf = (name: string): string =>
  plainWords(name)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'feed';

/** A small feed that is valid as it stands. */
export function newFeed(path: string, answers: NewFeedAnswers, now: number): FeedFile {
  const { name, url, email, vocabulary } = answers;
  if (url && !safeUrl(url)) {
    throw new UserError(
      `"${url}" is not a web address.`,
      'Copy it from the browser’s address bar, with https:// in front.',
    );
  }
  const timeZone = 'Europe/London';
  const head = {
    version: 1,
    publisher: {
      id: answers.id ?? idOf(name),
      name,
      url: url ? url : undefined,
      email: email ? email : undefined,
    },
    modified: localTime(now, timeZone),
    language: 'en-GB',
    timeZone,
    ...(vocabulary ? { vocabulary } : {}),
  };
  const [issue] = headerSchema.safeParse(head).error?.issues ?? [];
  if (issue) throw new UserError(`${issue.path.join('.')} ${issue.message}.`, 'Answer again.');
  const sections: FeedFile['sections'] = new Map();
  for (const section of ['localities', 'phases', 'roles'] as const) {
    if (answers[section].length) sections.set(section, newTerms(section, answers[section]));
  }
  sections.set('secondments', []);
  sections.set('offers', []);
  return { path, head, sections, inParts: new Set() };
}

/** What stands beside a feed: JSON itself has no comments. */
export function readmeText(file: string, { name, vocabulary }: NewFeedAnswers): string {
  return `# The leadership feed of ${name}

\`${file}\` is what the widgets read: put it on your website, and everybody who names its address shows your offers.

## Every week

1. Fill in the sheet: \`npx leadership-feed template offers --out offers.xlsx\` makes an empty one.
2. Bring the feed up to date: \`npx leadership-feed import offers.xlsx --into ${file}\`. A new row is a new offer, an edited row changes it, a row that is gone withdraws it.${vocabulary ? '' : ' The first time add `--add-terms`: the roles and places in your sheet become part of the feed.'}
3. Look at it: \`npx leadership-feed preview ${file}\`.
4. Check it: \`npx leadership-feed check ${file}\`. It says what is wrong and how to mend it.
5. Upload \`${file}\`, and files beside it that begin with the same name, to your website.
6. Check it there: \`npx leadership-feed check https://YOUR-SITE/${file}\`. It says whether browsers can read it, and what to tell your host if not.

## What stands in the file

- \`publisher\`: who you are. Visitors report a wrong fact to \`email\`.
- \`modified\`: when the feed was last changed; the command sets it.
- \`timeZone\`: what the times in the feed are local to.
${vocabulary ? `- \`vocabulary\`: the feed whose roles, skills and localities yours uses: ${vocabulary}.` : '- `localities`, `roles`, and if you like `phases`, `skills`, `pillars`, `providers`: the words that offers refer to by their `id`. If your county has a feed, name it as `"vocabulary": "https://…"` instead, and use its words.'}
- \`offers\`, \`secondments\`: your listings. Text is plain text. Dates are \`2026-01-05\` or \`2026-01-05T09:00\`. An \`id\` stays the same for as long as the listing lives: links and shortlists use it.
- To take a listing back, leave \`{ "id": "…", "state": "withdrawn" }\` in its place; the import does so by itself.

Never put a person’s name into a feed, and for somebody who is available neither a school nor a place smaller than a district.
`;
}
