import { feedUrl, safeUrl } from './url.js';
import { isTimeZone, precisionOf } from './time.js';

/**
 * What a single value of a feed may be. The schemas (strict, for publishers) and the
 * reader (lenient, for visitors) judge by these same rules.
 */
export interface Leaf {
  /** Completes the sentence "… must be", for the publisher. */
  expects: string;
  test: (value: unknown) => boolean;
  /** What a reader can still make of a value that fails, `undefined` if nothing. */
  mend?: (value: unknown) => unknown;
}

/** The longest list inside an item. */
export const MAX_LIST = 1000;
export const MUST_BE_LIST = `a list, [ … ], of at most ${MAX_LIST} entries`;
export const MUST_BE_OBJECT = 'an object, { … }';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Controls (but tab and line feed), bidirectional overrides, byte order marks, unpaired surrogates. */
const UNFIT = /(?![\t\n])\p{Cc}|[\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
/** Every text that `UNFIT` finds something in, and few others: seven times as fast. */
const SUSPECT = /[^\t\n -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const isFit = (text: string) => !SUSPECT.test(text) || text.search(UNFIT) < 0;
/** The first half of a character that was cut in two. */
const HALF_AT_END = /[\ud800-\udbff]$/;
const LINE_BREAK = /[\t\n]/;

/** `text` without characters that could disturb the text around it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNFIT, (character) => (/\p{Cs}/u.test(character) ? '\ufffd' : ''));
}

function words(most: number, multiline: boolean): Leaf {
  return {
    expects: `plain text of 1 to ${most} characters${multiline ? '' : ' in one line'}, without control or direction characters`,
    test: (value) =>
      isText(value) &&
      value.length <= most &&
      /\S/.test(value) &&
      isFit(value) &&
      (multiline || !LINE_BREAK.test(value)),
    mend(value) {
      if (!isText(value)) return undefined;
      let text = cleanText(value);
      if (!multiline) text = text.replace(/\s+/g, ' ');
      if (text.length > most) text = `${text.slice(0, most - 1).replace(HALF_AT_END, '')}…`;
      return /\S/.test(text) ? text : undefined;
    },
  };
}

function matching(expects: string, test: (value: string) => boolean): Leaf {
  return { expects, test: (value) => isText(value) && test(value) };
}

function numberWhere(expects: string, test: (value: number) => boolean): Leaf {
  return { expects, test: (value) => typeof value === 'number' && test(value) };
}

const has = (text: string, ...precisions: (string | undefined)[]) =>
  precisions.includes(precisionOf(text) ?? '-');

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const EMAIL =
  /^[a-z0-9_][a-z0-9._+'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

export const isEmail = (value: string) => value.length <= 254 && EMAIL.test(value);

export const leaves = {
  line: words(300, false),
  text: words(20_000, true),
  id: {
    expects: 'an id: 1 to 100 of the characters A-Z a-z 0-9 . _ ~ -',
    test: (value: unknown) => isText(value) && /^[A-Za-z0-9._~-]{1,100}$/.test(value),
    mend: (value: unknown) =>
      (isText(value) && value && value.length <= 300) || typeof value === 'number'
        ? cleanText(String(value)) || undefined
        : undefined,
  },
  link: matching(
    'a public web address that begins with https:// or http://',
    (value) => !!safeUrl(value),
  ),
  address: matching(
    'the address of a feed file, absolute or relative to this one',
    (value) => !!feedUrl(value, 'https://feed.example/', 'page'),
  ),
  email: matching('one email address, such as office@school.example', isEmail),
  date: matching('a date, such as 2017-06-07', (value) => has(value, 'date')),
  moment: matching('a date or a date and time, such as 2017-06-07T09:00', (value) =>
    has(value, 'date', 'time'),
  ),
  period: matching('a year, month or date, such as 2017, 2017-06 or 2017-06-07', (value) =>
    has(value, 'year', 'month', 'date'),
  ),
  language: matching('a language tag, such as en-GB', isLanguage),
  zone: matching('a time zone, such as Europe/London', isTimeZone),
  currency: matching('a currency code of three letters, such as GBP', (value) =>
    /^[A-Z]{3}$/.test(value),
  ),
  number: numberWhere('a number', Number.isFinite),
  amount: numberWhere('a number, 0 or more', (value) => Number.isFinite(value) && value >= 0),
  count: numberWhere(
    'a whole number, 0 or more',
    (value) => Number.isSafeInteger(value) && value >= 0,
  ),
  latitude: numberWhere('a latitude from -90 to 90', (value) => Math.abs(value) <= 90),
  longitude: numberWhere('a longitude from -180 to 180', (value) => Math.abs(value) <= 180),
  flag: { expects: 'true or false', test: (value: unknown) => typeof value === 'boolean' },
} satisfies Record<string, Leaf>;

export type LeafName = keyof typeof leaves;
