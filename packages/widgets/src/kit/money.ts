import type { Price } from '@leadership-commons/feed';
import { isEnglish, writtenLocale } from './date-words.js';
import { alternatives, grouped } from './numbers.js';

/** What a filter by price asks for. Free means that nobody pays. */
export type PriceKind = 'free' | 'priced' | 'not-stated';

export function priceKind(prices: readonly Price[] | undefined): PriceKind {
  if (!prices?.length) return 'not-stated';
  return prices.every(({ amount }) => amount === 0) ? 'free' : 'priced';
}

/** "£75", "£7.50"; the plain code for a currency that the platform can't write. */
function amountInWords({ amount, currency }: Price, locale: string): string {
  if (currency === 'GBP' && isEnglish(locale)) {
    return `£${grouped(Number.isInteger(amount) ? amount : amount.toFixed(2))}`;
  }
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : undefined;
  for (const tag of [locale, 'en-GB']) {
    try {
      return amount.toLocaleString(tag, { style: 'currency', currency, minimumFractionDigits });
    } catch {
      // Not a language tag, or not a currency code: try the next.
    }
  }
  return `${amount} ${currency}`;
}

/** Read with a vowel first: "hour", "evening", the letters of "NQT"; not "university", "one-off". */
const VOWEL_SOUND =
  /^(?![eE]u|on(?:e\b|ce)|uni(?![mn])|us[aeiu])(?:[aeiouAEIOU]|hour|hono|[FHLMNRSX](?![AEIOU])[A-Z]{1,2}\b)/;

/** "a session", "an hour"; as it is where it already has such a word ("per person"). */
function perInWords(per: string, english: boolean): string {
  if (!english) return ` / ${per}`;
  if (/^(?:an?|per|each|every|for) /i.test(per)) return ` ${per}`;
  if (/^\d/.test(per)) return ` per ${per}`;
  return ` ${VOWEL_SOUND.test(per) ? 'an' : 'a'} ${per}`;
}

function priceInWords(price: Price, locale: string): string {
  const { amount, per, for: purpose, vat, note } = price;
  const english = isEnglish(locale);
  let words = amount ? amountInWords(price, locale) : 'free';
  if (amount) {
    if (vat === 'excluded') words += ' + VAT';
    if (per) words += perInWords(per, english);
  }
  if (purpose) words += english ? ` ${purpose.replace(/^(?:for )?/i, 'for ')}` : ` (${purpose})`;
  if (amount && vat && vat !== 'excluded') {
    words += vat === 'included' ? ' including VAT' : ` (VAT ${vat})`;
  }
  if (!note) return words;
  // "Free travel" says it all.
  return !amount && /^free\b/i.test(note) ? note : `${words} (${note})`;
}

/**
 * "£75 a session or £420 for all six", "£120 + VAT", "Free", "Price not stated".
 *
 * @param locale a language tag; in a language other than English the publisher's own
 *   words are set beside the amounts without English ones
 */
export function formatPrices(prices: readonly Price[] | undefined, locale = 'en-GB'): string {
  if (!prices?.length) return 'Price not stated';
  const all = [...new Set(prices.map((price) => priceInWords(price, locale)))];
  const words = isEnglish(locale)
    ? alternatives(all)
    : new Intl.ListFormat(writtenLocale(locale), { type: 'disjunction' }).format(all);
  return words.replace(/^free\b/, 'Free');
}
