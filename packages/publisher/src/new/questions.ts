import { isEmail, safeUrl } from '@leadership-commons/feed';
import { UserError, type Conversation } from '../terminal/io.js';

/** What `new` wants to know, as it was typed. */
export interface Answers {
  name?: string;
  email?: string;
  url?: string;
  vocabulary?: string;
  localities?: string;
  phases?: string;
  roles?: string;
}

interface Question {
  about: keyof Answers;
  message: string;
  example: string;
  /** What is wrong with an answer that is not empty. */
  judge?: (typed: string) => string | undefined;
  /** A county's feed has these words; without one the feed needs its own. */
  isOwnWord?: boolean;
}

/** A web address as people type it: browsers add the rest, and so does this. */
export const fullAddress = (typed: string): string =>
  !typed || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;

const questions: readonly Question[] = [
  {
    about: 'name',
    message: 'Who publishes the feed? Visitors see this name.',
    example: 'Wensum Teaching School Alliance',
  },
  {
    about: 'email',
    message: 'An office’s email address, where visitors can report a mistake',
    example: 'office@tsa.example',
    judge: (typed) =>
      isEmail(typed) ? undefined : 'That is no email address: one looks like office@tsa.example.',
  },
  {
    about: 'url',
    message: 'Your website',
    example: 'www.tsa.example',
    judge: (typed) =>
      safeUrl(fullAddress(typed))
        ? undefined
        : 'That is no web address: copy it from the browser’s address bar.',
  },
  {
    about: 'vocabulary',
    message: 'The address of your county’s feed, if it has one',
    example: 'https://county.example/feed.json',
    judge: (typed) =>
      safeUrl(typed)
        ? undefined
        : 'That is no feed’s address: it begins with https:// and most often ends with .json.',
  },
  {
    about: 'localities',
    message: 'The places you serve, parted by commas',
    example: 'Norwich, Broadland',
    isOwnWord: true,
  },
  {
    about: 'phases',
    message: 'The phases you serve, parted by commas',
    example: 'Primary, Secondary, Special',
    isOwnWord: true,
  },
  {
    about: 'roles',
    message: 'The roles that your offers are for, parted by commas',
    example: 'Middle leader, Headteacher',
    isOwnWord: true,
  },
];

/** Asks for what was not given, one thing at a time, and judges each answer as it is typed. */
export async function ask(given: Answers, { input, output }: Conversation): Promise<Answers> {
  const { intro, isCancel, outro, text } = await import('@clack/prompts');
  const answers = { ...given };
  intro('A new feed. Press Enter alone to leave an answer out.', { output });
  for (const { about, message, example, judge, isOwnWord } of questions) {
    if (answers[about] !== undefined || (isOwnWord && answers.vocabulary)) continue;
    const isNeeded = about === 'name';
    const typed = await text({
      message,
      placeholder: `for example ${example}`,
      defaultValue: '',
      validate: (value = '') =>
        value.trim() ? judge?.(value.trim()) : isNeeded ? 'A name is needed.' : undefined,
      input,
      output,
    });
    if (isCancel(typed)) throw new UserError('Nothing was written.');
    answers[about] = typed.trim();
  }
  outro('Thank you. All of it can be changed in the file later.', { output });
  return answers;
}
